import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "zezwolenia-drf"
sim = Sim(20271108, "Europe/Warsaw"); R = sim.random
dist = WORK / "dist"; (dist / "assets").mkdir(parents=True)
def bundle(name):
    (dist / "index.html").write_text(f'<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Zezwolenia</title><link rel="stylesheet" href="/assets/z.css"><script type="module" src="/assets/{name}"></script></head><body><div id="aplikacja"></div></body></html>\n')
    (dist / "assets" / name).write_text("let z=1;" * 700); (dist / "assets" / "z.css").write_text("b{c:d}" * 130)
js = "z.3ac.js"; bundle(js)
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Warsaw", "WERSJA": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(HERE)}
def up():
    global app
    app = servers.start([sys.executable, "-m", "gunicorn", "--no-control-socket", "-b", "10.20.0.3:19861", "-w", "1", "--threads", "4", "--access-logfile", WORK / "gunicorn.log", "zezwolenia:application"], 19861, "10.20.0.3", env=env, cwd=HERE); time.sleep(.3)
up()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 19860, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 19860), "zezwolenia.example.pl", "https://zezwolenia.example.pl"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": "sesja=a"}); b.stale = False; return b
pc, notes = person("198.51.100.40", FIREFOX), person("192.0.2.14", CHROME_WIN)                   # one and the same person
A, P, day = "/api", "/panel", 0
def body(a): return a.json() if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, method, target, data, page):
    a = c.request(method, target, body=data, referer=page)
    if a.status in (301, 302): return c.get(a.headers["location"], page)
    return a
LUDZIE = "Piekarnia Apteka Kwiaciarnia Wspólnota Kino Spółdzielnia Zarząd-Nieruchomości-Komunalnych".split()
def load(c, p="/panel/"):
    c.request("GET", p); c.request("GET", "/assets/" + js, referer=p); R.random() < .5 and c.request("GET", "/assets/z.css", referer=p)
    if R.random() < .3:
        c.get(A + "/ja/", p, headers={"Cookie": ""}); yield 6
        if R.random() < .3: c.send("POST", A + "/sesja/", {"haslo": "zle"}, P + "/logowanie", headers={"Cookie": ""}); yield 5
        c.send("POST", A + "/sesja/", {"haslo": "ok"}, P + "/logowanie", headers={"Cookie": ""}); yield .4
    for t in ("/ja/", "/wersja/", "/slowniki/statusy/", "/slowniki/dni-wolne/", "/powiadomienia/licznik/", "/alerty/", "/komunikaty-wojewody/"):
        if R.random() < .7: c.get(A + t, p)
    c.get(A + ("/statystyki/pulpit/" if c.stale or day < 5 else "/pulpit/"), p); yield 1
def wnioski(c):
    p = P + "/wnioski"; u = A + "/wnioski/"; l = rows(c.get(u + R.choice(["", "", "", "?strona=2", "?strona=7", "?strona=80", "?szukaj=apteka", "?szukaj=zzz", "?status=nowy"]), p)) or rows(c.get(u, p)); yield R.uniform(3, 9)
    if R.random() < .35:
        if R.random() < .3: c.send("POST", u, {"rodzaj": "wycinka drzew"}, p + "/nowy"); yield 5
        x = body(c.send("POST", u, {"rodzaj": R.choice(["wycinka drzew", "impreza masowa", "zajęcie pasa drogowego"]), "wnioskodawca": R.choice(LUDZIE), "adres": "Długa %d" % R.randint(1, 200)}, p + "/nowy")); yield .4
        l = rows(c.get(u, p)) or l; yield 3
        if x and R.random() < .4: v, q = f"{u}{x['id']}/", f"{p}/{x['id']}"; c.get(v, q); yield 4; c.send("DELETE", v, None, q); yield .3; l = rows(c.get(u, p)); yield 3; R.random() < .6 and c.get(v, q); yield 2
    if R.random() < .25:
        c.get(u, p); yield 9; c.send("POST", u + "masowo/", {"ids": [x["id"] for x in some(l, 4)], "status": R.choice(["w toku", "nowy", "do uzupełnienia"])}, p); yield .4; l = rows(c.get(u, p)) or l; yield 4
    for w in some(l, R.randint(1, 3)):
        v, q = f"{u}{w['id']}/", f"{p}/{w['id']}"; x = body(c.get(v, q)) or w
        z = rows(c.get(v + "zalaczniki/", q)); c.get(v + "naleznosci/", q); c.get(v + "odwolania/", q); c.get(v + "pelnomocnik/", q); c.get(v + "uzgodnienia/", q); c.get(v + "os-czasu/", q); yield R.uniform(3, 15)
        if R.random() < .6: c.get(v + "notatki/", q); yield R.uniform(5, 20); c.send("POST", v + "notatki/", {"tekst": R.choice(["zadzwonić", "brak podpisu na mapie", "wysłano pismo do zarządcy drogi"])}, q); yield .3; c.get(v + "notatki/", q); yield 4
        if R.random() < .5: c.send("PUT", v, R.choice([{k: x[k] for k in ("rodzaj", "wnioskodawca", "adres", "status", "uwagi") if k in x}, {**{k: x.get(k, "") for k in ("rodzaj", "wnioskodawca", "adres", "status")}, "uwagi": "u" * R.randint(0, 80)}]), q); yield .3; c.get(v, q); yield 3
        if R.random() < .25: c.request("POST", v + "zalaczniki/", body=b"%PDF" + b"z" * R.randint(500, 9000), referer=q, headers={"Content-Type": "application/pdf", "Content-Disposition": f"attachment; filename={R.choice(['mapa', 'zgoda', 'pelnomocnictwo'])}.pdf"}); yield .4; z = rows(c.get(v + "zalaczniki/", q)); yield 3
        if z and R.random() < .3: c.get(f"{A}/zalaczniki/{R.choice(z)['id']}/plik/", q); yield 9
        if z and R.random() < .2: c.send("DELETE", f"{A}/zalaczniki/{R.choice(z)['id']}/", None, q); yield .3; c.get(v + "zalaczniki/", q); yield 3
        if R.random() < .3: c.get(A + "/referenci/obciazenie/", q); yield 4; c.send("POST", v + "przydziel/", {"referent": R.choice(["ref-2", "ref-3"])}, q); yield .3; c.get(v, q); c.get(A + "/referenci/obciazenie/", q); yield 4
        if R.random() < .15:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", v + "zamknij/", None, q); yield .8
            c.get(v, q); yield 2
    if R.random() < .1: c.get(u + "17/", None); yield 2
def decyzje(c):
    p = P + "/decyzje"; u = A + "/decyzje/"; l = rows(c.get(u + R.choice(["", "", "?strona=2", "?strona=3"]), p)); yield R.uniform(3, 9)
    if R.random() < .2: c.send("POST", u, {"wniosek": str(R.randint(1200, 1330)), "tresc": "t" * R.randint(50, 200)}, p + "/nowa"); yield .4; l = rows(c.get(u, p)) or l; yield 3
    for d in some(l, R.randint(1, 3)):
        v, q = f"{u}{d['id']}/", f"{p}/{d['id']}"; x = body(c.get(v, q)) or d; yield R.uniform(5, 20)
        if R.random() < .5: c.send("PUT", v, {"wniosek": x.get("wniosek"), "tresc": R.choice([x.get("tresc", ""), "z" * len(x.get("tresc", "")), "t" * R.randint(30, 400), "t" * R.randint(30, 400)])}, q); yield .3; c.get(v, q); yield 4
        if R.random() < .45: c.send("POST", v + "wyslij-epuap/", None, q); yield 1; R.random() < .4 and c.send("POST", v + "wyslij-epuap/", None, q); yield 5
        if R.random() < .4: c.send("POST", v + "wyslij-email/", {"do": "strona"}, q); yield .4; c.get(v, q); yield 4
        if R.random() < .3:
            c.send("POST", v + "podpisz/", None, q); yield .4; c.get(v, q); yield 6
            c.get(v, q); yield 9; c.get(v, q); yield 3
        if R.random() < .4: c.get(v + "pdf/", q); yield 5
    if R.random() < .4: c.get(A + "/rejestr-decyzji/" + R.choice(["", "?strona=2"]), P + "/rejestr"); yield 4
    if R.random() < .3: c.get(A + "/eksport/decyzje.csv", p); yield 3
def strony(c):
    p = P + "/strony"; u = A + "/strony/"; l = rows(c.get(u + R.choice(["", "", "?strona=3", "?szukaj=apteka", "?szukaj=qq"]), p)); yield R.uniform(3, 9)
    if R.random() < .3:
        c.send("POST", u + "sprawdz-nip/", {"nip": R.choice(["123", "5261040828"])}, p + "/nowa"); yield 3
        if R.random() < .3: c.send("POST", u, {"nip": "1"}, p + "/nowa"); yield 4
        x = body(c.send("POST", u, {"nazwa": R.choice(LUDZIE), "nip": "5261040828"}, p + "/nowa")); yield .3; l = rows(c.get(u, p)) or l; yield 4
        if x and R.random() < .4: v, q = f"{u}{x['id']}/", f"{p}/{x['id']}"; c.get(v, q); yield 3; c.send("DELETE", v, None, q); yield .3; l = rows(c.get(u, p)); yield 2; R.random() < .6 and c.get(v, q); yield 2
    for s in some(l, R.randint(1, 3)):
        v, q = f"{u}{s['id']}/", f"{p}/{s['id']}"; x = body(c.get(v, q)); yield R.uniform(8, 30)
        if not x: continue
        if R.random() < .7: c.send("PUT", v, {**x, **R.choice([{"email": R.choice(["biuro@example.pl", "a@example.pl", "sekretariat.glowny@example.com"])}, {"adres": R.choice(["Polna 1", "Aleja Niepodległości 112/14"])}, {"telefon": ""}])}, q); yield .3; c.get(v, q); yield R.uniform(3, 9)
    if R.random() < .5:
        p = P + "/zarzadcy"; u = A + "/zarzadcy/"; l = rows(c.get(u, p)); yield 4
        for s in some(l, R.randint(1, 2)):
            v, q = f"{u}{s['id']}/", f"{p}/{s['id']}"; x = body(c.get(v, q)); yield R.uniform(8, 30)
            if R.random() < .7: c.send("PUT", v, {**x, **R.choice([{}, {"telefon": "6" * R.randint(0, 9)}, {"adres": "Targowa %d" % R.randint(1, 2000)}])}, q); yield .3; c.get(v, q); yield 3
def przelaczniki(c):
    for name, n in (R.sample([("szablony", 3), ("rodzaje", 3)], 2) if R.random() < .6 else [("szablony", 2)]):
        p = f"{P}/{name}"; u = f"{A}/{name}/"; l = rows(c.get(u, p)); yield R.uniform(4, 9)
        for x in some(l, R.randint(1, n)):
            v = x["aktywny"]
            if R.random() < .3: c.get(f"{u}{x['id']}/", f"{p}/{x['id']}"); yield 3
            flips = R.choice([[not v], [not v], [not v], [not v, v]])
            for w in flips: c.send("PATCH", f"{u}{x['id']}/", {"aktywny": w}, p); yield R.uniform(.3, 1.5)
            l = rows(c.get(u, p)); yield R.uniform(3, 8)
        if name == "szablony" and R.random() < .5: c.send("POST", u + "podglad/", {"tekst": "t" * R.randint(5, 90)}, p); yield .4; c.get(u, p); yield 4
def terminy(c):
    p = P + "/terminy"; u = A + "/terminy/"; m = R.choice(["?miesiac=2027-11"] * 4 + ["?miesiac=2028-02"]); l = rows(c.get(u + m, p)); yield R.uniform(4, 12)
    l = l or rows(c.get(u, p))
    if R.random() < .35: c.send("POST", u, {"data": f"2027-11-{R.randint(10, 29)}", "sala": R.randint(1, 9), "opis": R.choice(["oględziny", "rozprawa administracyjna"])}, p + "/nowy"); yield .3; l = rows(c.get(u, p)) or l; yield 3
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}{x['id']}/", f"{p}/{x['id']}"
        if R.random() < .5:
            c.get(v, q); yield 4; c.send("PATCH", v, R.choice([{"data": f"2027-11-{R.randint(10, 29)}"}, {"data": f"2027-11-{R.randint(10, 29)}", "sala": R.randint(1, 9)}, {"opis": R.choice(["oględziny w terenie", "wgląd", "rozprawa"])}]), q); yield .3; c.get(v, q); yield 4
        else:
            c.get(u, p); yield 5
            if R.random() < .5: c.get(v, q); yield 5
            c.send("DELETE", v, None, p); yield .3; c.get(u, p); yield 3
            if R.random() < .5: c.get(v, q); yield 4
def kontrole(c):
    p = P + "/kontrole"; u = A + "/kontrole/"; l = rows(c.get(u + R.choice(["", "", "?strona=2"]), p)); yield R.uniform(3, 9)
    if R.random() < .6: c.send("POST", u, {"adres": R.choice(["Polna 3", "Nadrzeczna 118/4", "Rynek 1"]), "data": f"2027-11-{R.randint(10, 29)}"}, p + "/nowa"); yield .3; l = rows(c.get(u, p)) or l; yield 3
    for x in some(l, R.randint(1, 3)):
        v, q = f"{u}{x['id']}/", f"{p}/{x['id']}"; c.get(v, q); yield R.uniform(4, 15)
        if R.random() < .5: c.send("PATCH", v, R.choice([{"wynik": x["wynik"]}, {"data": f"2027-11-{R.randint(10, 29)}"}, {"wynik": R.choice(["bez uwag", "mandat karny", "stwierdzono naruszenie"])}, {"wynik": "w" * R.randint(3, 50)}]), q); yield .3; c.get(v, q); yield 3
        elif R.random() < .4: c.get(u, p); yield 2; c.send("DELETE", v, None, p); yield .3; c.get(u, p); yield 3; R.random() < .5 and c.get(v, q); yield 2
    if R.random() < .6: yield from naklejki(c)
def naklejki(c):
    p = P + "/naklejki"; u = A + "/naklejki/"; l = rows(c.get(u + R.choice(["", "", "?strona=4", "?strona=30"]), p)); yield 5
    if R.random() < .5:
        x = body(c.send("POST", u, {"rok": 2027}, p)); yield .3; l = rows(c.get(u, p)); yield 3
        if x: c.get(f"{u}{x['id']}/", p); yield 3
    for x in some(l, R.randint(1, 2)):
        v = f"{u}{x['id']}/"; c.get(v, p); yield 4
        if R.random() < .6: c.send("DELETE", v, None, p); yield .3; c.get(u, p); yield 2; R.random() < .8 and c.get(v, p); yield 4
def wezwania(c):
    p = P + "/wezwania"; c.get(A + "/wezwania/", p); yield R.uniform(5, 20)
    for _ in range(R.choice([1, 1, 1, 2])): follow(c, "POST", A + "/wezwania", {"wniosek": R.randint(1200, 1340), "termin": R.choice([7, 14])}, p + "/nowe"); yield R.uniform(2, 20)
    if R.random() < .6: c.get(A + "/wezwania/", p); yield 4
def oplaty(c):
    p = P + "/oplaty"; u = A + "/oplaty/"; l = rows(c.get(u + R.choice(["", "", "?strona=2", "?stan=zaległa", "?stan=nadpłata"]).replace("ł", "%C5%82"), p)); yield R.uniform(3, 9)
    for x in some(l, R.randint(1, 2)):
        v, q = f"{u}{x['id']}/", f"{p}/{x['id']}"; c.get(v, q); yield R.uniform(4, 12)
        if R.random() < .7: c.send("PATCH", v, {"stan": "opłacona"}, q); yield .5; R.random() < .5 and c.get(v, q); yield 5
        if R.random() < .25: c.send("POST", v + "umorz/", None, q); yield .4; c.get(v, q); yield 4
def statystyki(c):
    p = P + "/statystyki"; d = R.choice([7, 14, 30]); c.get(f"{A}/statystyki/wplywy/?dni={d}", p); c.get(f"{A}/statystyki/terminowosc/?dni={d}", p); yield R.uniform(4, 12)
    if R.random() < .6: d = R.randint(2, 90); c.get(f"{A}/statystyki/wplywy/?dni={d}", p); c.get(f"{A}/statystyki/terminowosc/?dni={d}", p); yield 5
    if R.random() < .7: c.request("GET", f"/eksport/wnioski.xlsx?rok={R.choice([2026, 2027])}", referer=p); yield 6
    if R.random() < .3:
        x = body(c.send("POST", A + "/sprawozdania/", {"kwartal": 3}, p)); yield 2
        for _ in range(R.randint(2, 4) if x else 0): c.get(f"{A}/sprawozdania/{x['zadanie']}/", p); yield 3
    if R.random() < .7: c.get(A + "/dziennik-zdarzen/" + R.choice(["", "?strona=2"]), P + "/dziennik"); yield 4
def ustawienia(c):
    p = P + "/ustawienia"; o = body(c.get(A + "/ustawienia/", p)) or {}; yield R.uniform(5, 20)
    if R.random() < .6: c.send("PUT", A + "/ustawienia/", {**o, **R.choice([{}, {"termin_dni": R.choice([30, 60])}, {"stopka": "s" * R.randint(0, 70)}, {"stopka": "s" * R.randint(0, 70)}])}, p, headers={"X-CSRFToken": "stary"} if R.random() < .15 else None); yield .3; c.get(A + "/ustawienia/", p); yield 3
    if R.random() < .5: c.send("PATCH", A + "/preferencje/", {"widok": R.choice(["lista", "kafelki"])}, p); yield .4; c.get(A + "/ustawienia/", p); c.get(A + "/ja/", p); yield 4
    for t in some(["statusy", "rodzaje-stron", "jezyki", "dni-wolne"], 2): c.get(f"{A}/slowniki/{t}/", p)
    if R.random() < .5:
        for s in some(["D", "Og", "Xx", "Mick"], 2): follow(c, "GET", f"{A}/ulice?szukaj={s}", None, p); yield .8
    if R.random() < .4: c.get(A + "/dziennik-zdarzen/", P + "/dziennik"); yield 3
    if R.random() < .4: c.send("POST", A + "/powiadomienia/przeczytane/", None, p); yield .3; c.get(A + "/powiadomienia/licznik/", p); yield 2
    if R.random() < .3: c.send("DELETE", A + "/sesja/", None, p); yield 2
PAGES = [wnioski, wnioski, wnioski, decyzje, decyzje, strony, strony, przelaczniki, przelaczniki, terminy, terminy, terminy, kontrole, kontrole, wezwania, wezwania, oplaty, oplaty, statystyki, statystyki, ustawienia]
def session(c, n, fresh_page=True):
    if c is notes: c.source = f"192.0.2.{R.randint(14, 17)}"; c.close()
    fs = R.sample(PAGES, n)
    if fresh_page and not c.stale: yield from load(c, R.choice(["/panel/", "/panel/", "/panel/" + fs[0].__name__]))
    elif c.stale: c.get(A + "/statystyki/pulpit/", P + "/")
    for f in fs:
        yield R.uniform(15, 240); R.random() < .4 and c.get(A + "/powiadomienia/licznik/", f"{P}/{f.__name__}"); yield from f(c)
def tab(c, n):
    for _ in range(n): c.get(A + "/powiadomienia/licznik/", P + "/"); yield 60 + R.uniform(-.05, .05)
def citizen():
    b = Browser(sim, f"203.0.113.{R.randint(100, 190)}", R.choice([PHONE, CHROME_WIN, SAFARI, EDGE]), S, HOST, ORIGIN); b.request("GET", "/"); b.request("GET", "/assets/" + js, referer="/"); yield 4
    b.get(A + "/publiczne/obwieszczenia/", "/"); yield R.uniform(10, 50)
    if R.random() < .4:
        x = body(b.send("POST", A + "/publiczne/zgloszenia/", {"tresc": "dziura w jezdni"}, "/")); yield 9
        if x: b.get(f"{A}/publiczne/zgloszenia/{x['kod']}/", "/"); yield 5
    if R.random() < .4: b.get(f"{A}/publiczne/zgloszenia/{R.randrange(36**5):x}/", "/"); yield 3
def gis(until):
    b = Browser(sim, "10.20.7.7", "QGIS/33401", S, HOST, headers={"X-Klucz": "gis"}, accept_gzip=False, keep=False)
    while sim.now < until:
        b.get(f"{A}/gis/zajecia/?arkusz={R.choice([1, 2, 3, 5, 7, 8])}"); yield 2
        if R.random() < .3: b.send("POST", A + "/gis/zmiany/", {"obiekty": R.randint(1, 9)}); yield 2
        b.get(A + "/gis/polecenia/"); yield R.uniform(3000, 6000)
def down(c, version=None):
    global js
    servers.stop(app)
    if version: env["WERSJA"] = version; js = "z.9d1.js"; bundle(js)
    for t in ("/powiadomienia/licznik/", "/wnioski/", "/terminy/", "/decyzje/"): c.get(A + t, P + "/wnioski"); yield R.uniform(2, 9)
    up(); yield 0
def during(word, c, paths, wait=(1, 4)):
    mode(word)
    for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/wnioski/", referer=P + "/wnioski"); yield 2
    c.request("HEAD", A + "/strony/", referer=P + "/strony"); yield 2
    c.get(A + "/wnioski/", P + "/wnioski", abort_after=.0005); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users/ /admin/ /login/ /config.json /debug/ /wewn/env /wewn/metryki /wnioski.json".split()] + SCANS
def new_day(i):
    global day
    day = i; mode("alert" if i >= 6 else ""); yield 0
for i, d in office_days(sim, "2027-11-08", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i)); last, weekend = i == 11, i in (5, 6); end = t("23:00") if not last else t("14:40")
    if not weekend and i != 3:                                        # the fourth day is a holiday
        for h in (7, 9, 11, 13, 14) if not last else (7, 9, 11): sim.spawn(t(f"{h:02}:{R.randint(0, 50):02}:{R.randint(0, 59):02}"), session(pc, R.randint(4, 6), R.random() < .8))
    if i in (1, 4, 5, 6, 8, 10) and not last: sim.spawn(t(f"19:{R.randint(0, 50):02}:00"), session(notes, R.randint(3, 5)))
    for _ in range(R.randint(3, 6)): sim.spawn(t(f"{R.randint(8, 13):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), citizen())
    sim.spawn(t("00:05:00"), gis(end))
    sim.spawn(t("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", S, HOST, accept_gzip=False, keep=False), sim, A + "/zdrowie/", end, 1800))
    if i % 3 == 1: sim.spawn(t("04:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 7): sim.spawn(t("12:15:00"), tab(pc, 100))
    if i == 5: sim.spawn(t("06:20:00"), stale(notes, True)); sim.spawn(t("06:30:00"), down(pc, "2"))
    if i == 9: sim.spawn(t("06:00:00"), stale(notes, False)); sim.spawn(t("15:50:00"), down(pc))
    if i == 2: sim.spawn(t("08:40:00"), during("rejestr", pc, ["/rejestr-decyzji/"] * 5, (20, 200)))
    if i == 1: sim.spawn(t("16:10:00"), during("przerwa", pc, ["/wnioski/", "/strony/", "/terminy/", "/szablony/", "/kontrole/"]))
    if i in (1, 8): sim.spawn(t("11:58:00"), oddities(pc))
sim.run(); time.sleep(.5); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
text = lambda f: (WORK / f).read_bytes().decode("utf-8", "surrogateescape").splitlines()
out = stamp_combined(text("access.log"), sim, "nginx"); print("nginx", len(out))
size = write_rotated(night / "nginx-combined", "access.log", out, sim.zone)
out = stamp_combined(text("gunicorn.log"), sim, "gunicorn"); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-file", "gunicorn-access.log", out, sim.zone, "dateext")
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if P in (e["referer"] or "")))
