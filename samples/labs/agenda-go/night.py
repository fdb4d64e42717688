import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "agenda-go"
sim = Sim(20270906, "Europe/Madrid"); R = sim.random
site = WORK / "site"; (site / "est").mkdir(parents=True); (WORK / "tmp").mkdir()
def bundle(name):
    (site / "index.html").write_text(f'<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Agenda</title><link rel="stylesheet" href="/est/a.css"><script type="module" src="/est/{name}"></script></head><body><div id="app"></div></body></html>\n')
    (site / "est" / name).write_text("let agenda=1;" * 900); (site / "est/a.css").write_text("a{color:teal}" * 70)
    for f in [WORK, WORK / "tmp", site, *site.rglob("*")]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
js = "agenda-5f1.js"; bundle(js)
env = {**os.environ, "WORK": str(WORK), "VERSION": "1", "TZ": "UTC"}
subprocess.run(["go", "build", "-trimpath", "-o", WORK / "agenda", HERE / "agenda.go"], check=True, env={**env, "GOFLAGS": "-p=1", "GO111MODULE": "off", "GOCACHE": os.environ.get("GOCACHE", "/tmp/go-build-agenda")})
servers = Servers(); app = Container(servers, [WORK / "agenda"], 19501, env=env); app.start()
servers.start(["nginx", "-p", WORK, "-c", HERE / "nginx.conf"], 19500, "203.0.113.1")
S, HOST, ORIGIN = ("203.0.113.1", 19500), "agenda.example.org", "https://agenda.example.org"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
def person(login, address, agent, caching=False):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, {"Cookie": f"sesion={login}"}, caching=caching); b.login, b.role, b.stale, b.serie = login, login.split("_")[0], False, 0; return b
# the two desks in front are alike and share the house's address with the rooms behind
adm1, adm2 = person("admin_1", "198.51.100.21", FIREFOX, True), person("admin_2", "198.51.100.22", SAFARI)
rec1, rec2, rec3 = person("recepcion_1", "203.0.113.41", CHROME_WIN), person("recepcion_2", "203.0.113.41", EDGE, True), person("recepcion_3", "203.0.113.42", CHROME_WIN)
fis1, fis2 = person("fisio_1", "203.0.113.41", PHONE), person("fisio_2", "192.0.2.61", CHROME, True)
people = [adm1, adm2, rec1, rec2, rec3, fis1, fis2]
A, P, day, hoy, gone = "/api/v1", "/panel", 0, "2027-09-06", set()
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else []
def some(l, n): return R.sample(l, min(len(l), n))
def follow(c, method, target, page, body=None):                     # as a browser does: what is moved is asked by GET
    a = c.request(method, target, body=body, referer=page)
    if a.status in (301, 302, 303) and "location" in a.headers: return c.request("GET", a.headers["location"], referer=page)
    return a
def load(c, p="/"):
    if R.random() < .25: c.get(A + "/sesion", P + p, headers={"Cookie": ""}); yield 6; c.send("POST", A + "/sesion", {"usuario": c.login}, P + "/entrar"); yield .4
    c.request("GET", P + p); c.request("GET", "/est/a.css", referer=P + p); c.request("GET", "/est/" + js, referer=P + p)
    if R.random() < .3: c.request("GET", "/favicon.ico", referer=P + p)
    for t in ("/sesion", "/menu", "/modulos/sms", "/modulos/tienda", "/modulos/web", "/modulos/nominas", "/videoconsulta", "/avisos/contador"):
        if R.random() < .75: c.get(A + t, P + p)
    resumen(c); yield 1
def resumen(c): c.get(A + ("/informes/resumen" if c.stale or day < 4 else "/informes/panel"), P + "/")
def cuando(): return R.choice([hoy, hoy, hoy, f"2027-09-{R.randint(6, 24):02}", "2027-09-12", f"2027-10-{R.randint(1, 30):02}"])
def agenda(c):
    p, f = P + "/agenda", cuando(); l = rows(c.get(f"{A}/citas?fecha={f}" + R.choice(["", "", "", "&profesional_id=13", "&estado=cancelada", "&estado=atendida"]), p)); yield R.uniform(3, 9)
    if R.random() < .3: c.get(A + "/festivos", p)
    if R.random() < .4:
        for d in some([10, 15, 30, 60, 90], 2): c.get(f"{A}/citas/huecos?fecha={f}&duracion={d}", p + "/nueva"); yield R.uniform(1, 4)
        n = {"fecha": f, "hora": R.choice(["", *[f"{h:02}:00" for h in range(9, 19)]]), "profesional_id": R.randint(11, 15), "paciente_id": R.randint(2001, 2060), "servicio_id": R.randint(31, 37)}
        c.send("POST", A + "/citas/comprobar", n, p + "/nueva"); yield 1; a = c.send("POST", A + "/citas", n, p + "/nueva"); yield .3
        if a.status == 422: n["hora"] = "18:30"; yield 4; a = c.send("POST", A + "/citas", n, p + "/nueva"); yield .3
        l = rows(c.get(f"{A}/citas?fecha={f}", p)); yield 3; x = body(a)
        if x and R.random() < .25:                                  # the wrong day: taken back
            u, q = f"{A}/citas/{x['id']}", f"{p}/{x['id']}"; c.get(u, q); yield 4; c.send("DELETE", u, None, q); yield .3; l = rows(c.get(f"{A}/citas?fecha={f}", p)); yield 2
            if R.random() < .5: c.get(u, q); yield 3
    for z in some(l, R.randint(1, 3)):
        u, q = f"{A}/citas/{z['id']}", f"{p}/{z['id']}"; x = body(c.get(u, q)) or z; c.get(u + "/notas", q); yield R.uniform(4, 14)
        if R.random() < .4:
            for _ in range(R.randint(1, 4)): c.send("PUT", u + "/bloqueo", None, q); yield 20 + R.uniform(-.1, .1)
            c.send("PUT", u, R.choice([{"hora": x["hora"]}, {"hora": R.choice(["09:30", "12:00", "18:30"])}, {"motivo": "m" * R.randint(0, 50)}, {"motivo": "control"}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .4: c.send("PUT", u + "/estado", {"estado": R.choice(["pendiente", "confirmada", "confirmada", "atendida", "cancelada"])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("POST", u + "/recordatorio", None, q); yield .3; c.get(u, q); yield 3
        if c.role == "fisio" and R.random() < .4: c.send("POST", u + "/notas", {"texto": "n" * R.randint(9, 150)}, q); yield .3; c.get(u + "/notas", q); yield 4
    if R.random() < .07: c.get(f"{A}/citas/{R.randint(1200, 1900)}", None); yield 2
def pacientes(c):
    p = P + "/pacientes"; a = body(c.get(A + "/pacientes" + R.choice(["", "", "?pagina=1", "?pagina=3", "?pagina=40", "?q=bravo", "?q=zz", "?q=gil&pagina=1"]), p)); l = (a or {}).get("pacientes") or []; yield R.uniform(3, 9)
    if R.random() < .35:
        w = R.choice(["alda", "mor", "xer", "ibar", "wei"])
        for k in range(2, len(w) + 1): a = body(c.get(f"{A}/pacientes?q={w[:k]}", p)); l = (a or {}).get("pacientes") or l; yield R.uniform(.2, .7)
    if R.random() < .3:                                             # by the alphabet: the first page stays as it is
        x = body(c.send("POST", A + "/pacientes", {"apellido": R.choice(["Zamora", "Yuste", "Vidal"]), "telefono": "6" + str(R.randint(10**7, 10**8 - 1))}, p + "/nuevo")); yield .3; c.get(A + "/pacientes", p); yield 2
        if x: c.get(f"{A}/pacientes/{x['id']}", f"{p}/{x['id']}"); yield 4
    for z in some(l, R.randint(1, 2)):
        u, q = f"{A}/pacientes/{z['id']}", f"{p}/{z['id']}"; x = body(c.get(u, q)) or z
        for t in ("/alergias", "/foto", "/saldo", "/citas"): c.get(u + t, q)
        if R.random() < .75: yield 2; c.get(u + "/historial", q)
        docs = rows(c.get(u + "/documentos", q)); yield R.uniform(4, 15)
        if R.random() < .4: c.send("PUT", u, R.choice([{"telefono": x["telefono"]}, {"observaciones": x["observaciones"]}, {"observaciones": "o" * R.randint(0, 90)}, {"sms": not x["sms"]}]), q); yield .3; c.get(u, q); yield 3
        if R.random() < .3:
            big = R.random() < .2; c.request("POST", u + "/documentos", body=b"%PDF" + b"x" * (R.randint(26000, 30000) if big else R.randint(900, 20000)), referer=q, headers={"Content-Type": "multipart/form-data; boundary=x"}); yield .4; docs = rows(c.get(u + "/documentos", q)); yield 3
        for k in docs[:1]: follow(c, "GET", f"{A}/documentos/{k['id']}/descarga", q); yield 4
        if R.random() < .06: c.get(f"/almacen/doc_{R.randint(4000, 4900)}.pdf?caduca=1810000000&firma=ab12", q); yield 2
def equipo(c):
    p = P + "/profesionales"; l = rows(c.get(A + "/profesionales", p)); yield R.uniform(2, 6)
    for z in some(l, R.randint(1, 3)):
        u, q = f"{A}/profesionales/{z['id']}", f"{p}/{z['id']}"; c.get(u, q); h = body(c.get(u + "/horario", q)) or {}; c.get(u + "/ausencias", q); R.random() < .8 and c.get(u + "/disponibilidad", q); yield R.uniform(4, 12)
        if c.role == "admin" and R.random() < .4: c.send("PUT", u + "/horario", R.choice([h, {"desde": R.choice(["08:00", "08:30", "09:30"])}, {"hasta": R.choice(["14:00", "20:30", "19:00"])}]), q); yield .3; c.get(u + "/horario", q); yield 3
        if c.role == "admin" and R.random() < .12: c.send("POST", u + "/ausencias", {"desde": "2027-10-04", "hasta": "2027-10-08"}, q); yield .3; c.get(u + "/ausencias", q); yield 3
    if R.random() < .3: c.get(A + "/usuarios", p); yield 2
    c.get(A + "/salas", P + "/salas"); yield 3
    if R.random() < .75:
        i = R.randint(1, 5); u, q = f"{A}/salas/{i}", f"{P}/salas/{i}"; x = body(c.get(u, q)) or {}; yield 5
        if R.random() < .5:
            v = not x.get("bloqueada")
            for v in R.choice([[v], [v], [not v], [v, not v]]): c.send("PUT", u + "/bloqueo", {"bloqueada": v}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .7: c.send("PUT", u, {"nombre": f"Sala {i}", "metros": R.randint(8, 30)}, q); yield 5
def servicios(c):
    p = P + "/servicios"; l = rows(c.get(A + "/servicios", p)); yield R.uniform(3, 8)
    if c.role == "admin" and l and R.random() < .3: ids = [x["id"] for x in l]; R.shuffle(ids); c.send("PUT", A + "/servicios/orden", {"ids": ids}, p); yield .3; c.get(A + "/servicios", p); yield 3
    for z in some(l, R.randint(1, 2)):
        u, q = f"{A}/servicios/{z['id']}", f"{p}/{z['id']}"; x = body(c.get(u, q)) or z; yield R.uniform(3, 10)
        if R.random() < .6:
            v = x["reservable_web"]
            for v in R.choice([[not v], [not v], [not v, v], [not v, not v]]): c.send("PUT", u + "/reservable_web", {"reservable_web": v}, q); yield .3; c.get(u, q); yield R.uniform(2, 8)
            if R.random() < .12: c.get(A + "/servicios", p); yield 2
        if R.random() < .4:
            v = x["visible"]
            for v in R.choice([[not v], [not v], [v], [not v, v]]): c.send("PUT", u + "/visible", {"visible": v}, q); yield .3; c.get(u, q); yield 3
        if c.role == "admin" and R.random() < .4: c.send("PUT", u, R.choice([{"precio": x["precio"]}, {"precio": R.randint(30, 120)}, {"texto": "t" * R.randint(5, 80)}, {"nombre": x["nombre"]}]), q); yield .3; c.get(u, q); yield 3
def espera(c):
    p = P + "/lista_espera"; l = rows(c.get(A + "/lista_espera", p)); yield R.uniform(4, 12)
    if R.random() < .7: c.send("POST", A + "/lista_espera", {"paciente_id": R.randint(2001, 2060), "preferencia": R.choice(["mañanas", "tardes", "cualquiera"])}, p); yield .4; l = rows(c.get(A + "/lista_espera", p)); yield 5
    if len(l) > 3 and R.random() < .35: c.send("DELETE", f"{A}/lista_espera/{R.choice(l)['id']}", None, p); yield .3; c.get(A + "/lista_espera", p); yield 3
def facturas(c):
    p = P + "/facturas"; l = rows(c.get(A + "/facturas" + R.choice(["", "", "?mes=2027-09", "?mes=2027-08", "?mes=2026-12", "?cobrada=false"]), p)); yield R.uniform(3, 9)
    if R.random() < .4: c.send("POST", A + "/facturas", {"paciente_id": R.randint(2001, 2060), "importe": R.randint(30, 140)}, p + "/nueva"); yield .3; l = rows(c.get(A + "/facturas", p)); yield 3
    for z in some(l, R.randint(1, 2)):
        u, q = f"{A}/facturas/{z['id']}", f"{p}/{z['id']}"; c.get(u, q); yield R.uniform(3, 9)
        if R.random() < .5:
            for _ in range(R.choice([1, 1, 2])): c.send("POST", u + "/cobrar", None, q); yield .6
            c.get(u, q); yield 3
        if R.random() < .4: c.get(u + "/pdf", q); yield 2; R.random() < .3 and c.get(u + "/pdf", q, headers={"Range": "bytes=500-"}); yield 2
    if R.random() < .3:
        x = body(c.send("POST", A + "/exportaciones", {"que": "citas"}, p)); yield 2
        if x:
            u = f"{A}/exportaciones/{x['id']}"
            if R.random() < .3: c.get(u + "/fichero", p); yield 2
            for _ in range(R.randint(2, 4)): c.get(u, p); yield 3
            c.get(u + "/fichero", p); yield 3
def mensajes(c):
    p = P + "/plantillas"; l = rows(c.get(A + "/plantillas", p)); yield R.uniform(3, 9)
    if R.random() < .3: c.send("POST", A + "/plantillas", {"clave": "aviso_" + "x" * R.randint(1, 9), "texto": "Hola. " * R.randint(1, 12)}, p); yield .3; l = rows(c.get(A + "/plantillas", p)); yield 3
    for z in some(l, 1):
        u, q = f"{A}/plantillas/{z['id']}", f"{p}/{z['id']}"; x = body(c.get(u, q)) or z; yield 5
        if R.random() < .4: c.send("PUT", u, {"texto": R.choice([x["texto"], "Hola. " * R.randint(1, 14)])}, q); yield .3; c.get(u, q); yield 3
        if R.random() < .3: c.send("POST", u + "/probar", {"a": "600000000"}, q); yield 3
        if R.random() < .55: c.get(A + "/plantillas", p); yield 2; c.send("DELETE", u, None, p); yield .3; c.get(A + "/plantillas", p); yield 3; R.random() < .4 and c.get(u, q); yield 2
    if R.random() < .8:
        q = P + "/campanas"; follow(c, "GET", A + R.choice(["/campanas", "/campanas/"]), q); yield 6
        if R.random() < .75: follow(c, "POST", A + "/campanas", q + "/nueva", {"asunto": "Oferta " + "a" * R.randint(2, 30), "enviados": 0}); yield 4; R.random() < .3 and c.get(A + "/campanas/", q); yield 2
def informes(c):
    p = P + "/informes"; a, z = R.choice([("06", "11"), ("06", "30"), ("13", "18"), ("13", "24")]); s = f"?desde=2027-09-{a}&hasta=2027-09-{z}"
    for t in ("/ocupacion", "/tiempos_espera"): c.get(A + "/informes" + t + s, p)
    yield R.uniform(4, 14); R.random() < .4 and c.get(A + "/informes/tiempos_espera" + s.replace("09-30", "09-20"), p); yield 3
    if R.random() < .8:
        if c.get(A + "/informes/no_presentados" + s, p).status == 502: yield 1.2; c.get(A + "/informes/no_presentados" + s, p)        # the page tries once more
        yield 4
    c.get(f"{A}/informes/ingresos?mes=2027-0{R.randint(7, 9)}", p); R.random() < .6 and c.get(A + "/informes/incidencias", p); yield 4
    if R.random() < .5: c.get(A + "/registro_accesos", P + "/registro"); yield 3
def ajustes(c):
    p = P + "/ajustes"; o = body(c.get(A + "/config", p)) or {}; yield 5
    if c.role == "admin" and R.random() < .7: c.send("PUT", A + "/config", R.choice([o, o, {"pie": "p" * R.randint(0, 60)}, {"duracion_min": R.choice([20, 30, 45])}]), p); yield .3; c.get(A + "/config", p); yield 3
    c.get(A + "/usuarios", p); yield 3
    if c.role == "admin" and R.random() < .4: c.send("PUT", f"{A}/usuarios/recepcion/clave", {"clave": "x"}, p); yield 4
    if c.role == "admin" and R.random() < .5:
        x = body(c.send("POST", A + "/subidas", {"nombre": "pacientes.csv"}, p)); yield .4
        if x:
            n = R.randint(1, 4)
            for k in range(n): c.request("PUT", f"{A}/subidas/{x['id']}", body=b"x" * 9000, referer=p, headers={"Content-Type": "text/csv", "Content-Range": f"bytes {k * 9000}-{k * 9000 + 8999}/*"}); yield .5
            c.request("PUT", f"{A}/subidas/{x['id']}", body=b"x" * R.randint(900, 9000), referer=p, headers={"Content-Type": "text/csv", "Content-Range": f"bytes {n * 9000}-{n * 9000 + 899}/{n * 9000 + 900}"}); yield 4
PAGES = {"admin": [informes, informes, informes, ajustes, ajustes, servicios, servicios, equipo, equipo, mensajes, mensajes, facturas, espera, pacientes], "recepcion": [agenda, agenda, agenda, pacientes, pacientes, pacientes, espera, espera, espera, facturas, facturas, mensajes, equipo, equipo, servicios, informes],
         "fisio": [agenda, agenda, agenda, agenda, pacientes, pacientes, pacientes, equipo, equipo, servicios, informes, espera]}
def session(c, n, fresh_page=True):
    if c is fis1 and day > 2: c.source = f"203.0.113.{R.choice([41, 44, 45])}"; c.close()
    fs = R.sample(PAGES[c.role], min(n, len(PAGES[c.role])))
    if fresh_page and not c.stale: yield from load(c, R.choice(["/", "/", "/agenda", "/" + fs[0].__name__]))
    elif c.stale: resumen(c)
    for f in fs:
        yield R.uniform(15, 240)
        if R.random() < .5: n = body(c.get(A + "/avisos/contador", P + "/" + f.__name__)) or {}; n.get("n", 0) > 0 and R.random() < .6 and c.send("POST", A + "/avisos/leidos", None, P + "/")
        yield from f(c)
    if R.random() < .5: c.request("POST", A + "/actividad", body=b"t=1", referer=P + "/", headers={"Content-Type": "text/plain"})
    if R.random() < .2: c.send("DELETE", A + "/sesion", None, P + "/"); yield 1
def hold(c, n):                                                     # the agenda's own channel: each question is held by the server
    for _ in range(n):
        a = c.get(f"{A}/avisos/espera?desde={c.serie}", P + "/agenda"); c.serie = (body(a) or {}).get("serie", c.serie); yield 24
def tab(c, n):
    for _ in range(n): c.get(A + "/avisos/contador", P + "/"); yield 30 + R.uniform(-.05, .05)
def kiosk(until):
    b = Browser(sim, "10.20.7.3", "Kiosco/2.4 (Android 9)", S, HOST, accept_gzip=False)
    while sim.now < until:
        b.get(A + "/kiosco/turno"); yield R.uniform(200, 700)
        if R.random() < .5: b.send("POST", A + "/kiosco/llegadas", {"codigo": R.randint(100, 999)}); yield 1
def gateway(n):
    b = Browser(sim, "192.0.2.180", "sms-gateway/5", S, HOST, accept_gzip=False, keep=False)
    for _ in range(n): b.send("POST", A + "/publico/sms_estado", {"id": R.randint(1, 999), "estado": "entregado"}); yield R.uniform(30, 4000)
def public(n):                                                      # patients on the public site, elsewhere
    for _ in range(n):
        v = Browser(sim, R.choice(["198.51.100.%d", "192.0.2.%d"]) % R.randint(100, 170), R.choice([PHONE, SAFARI, CHROME]), S, HOST, "https://www.fisio.example.org")
        f = f"2027-09-{min(29, 7 + day + R.randint(0, 9)):02}"; l = rows(v.get(f"{A}/publico/huecos?fecha={f}", "/cita")); yield 20
        if l and R.random() < .4: v.send("POST", A + "/publico/citas", {"fecha": f, "hora": l[0]}, "/cita"); yield 3
        elif R.random() < .35: v.send("POST", A + "/publico/lista_espera", {"preferencia": "tardes"}, "/cita"); yield 3
        v.close(); yield R.uniform(600, 6000)
def e2e():
    b = Browser(sim, "203.0.113.99", HEADLESS, S, HOST, ORIGIN, {"Cookie": "sesion=admin_9"}); b.request("GET", P + "/")
    for t in ("/prueba_humo", "/sesion", "/citas?fecha=2027-01-01", "/pacientes", "/usuarios"): b.get(A + t, P + "/"); yield .4
def down(cs, version=None):
    global js
    app.stop()
    if version: env["VERSION"] = version; js = "agenda-a07.js"; bundle(js)
    for c in cs:
        for t in ("/avisos/contador", "/pacientes", f"/citas?fecha={hoy}", "/lista_espera"): c.get(A + t, P + "/agenda"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: c.get(A + t, P + "/" + t.split("/")[1].split("?")[0]); yield R.uniform(*wait)
    mode("", word)
def stale(c, on): c.stale = on; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/pacientes", referer=P + "/pacientes"); yield 2
    c.request("HEAD", A + "/servicios", referer=P + "/servicios"); yield 2
    c.get(A + "/pacientes", P + "/pacientes", abort_after=.0004); yield 2
    c.get(A + "//citas", P + "/agenda"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/users /admin /login /config/db /debug/pprof /backup /usuarios/export /citas.json /pacientes/export".split()] + SCANS
def new_day(i, d):
    global day, hoy
    day, hoy = i, d; mode("incidencia" if i >= 9 else ""); yield 0
for i, d in office_days(sim, "2027-09-06", 12):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i, d)); last = i == 11; end = at("21:30") if not last else at("12:40"); closed = i in (2, 6); saturday = i == 5
    for c in people:
        if closed and not (i == 6 and c is adm1) or saturday and c in (adm2, rec3, fis2) or c is adm2 and i in (3, 4): continue
        for h in ((8, 11, 16, 18) if not (last or saturday or closed) else (9,)):
            if R.random() < .6: sim.spawn(at(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), R.random() < .75))
    if not closed: sim.spawn(at("08:20:00"), kiosk(min(end, at("19:00")))); sim.spawn(at("10:05:00"), hold(rec1, 10)); sim.spawn(at("09:00:00"), gateway(12))
    sim.spawn(at("07:30:00"), public(7)); sim.spawn(at("02:30:00"), e2e())
    sim.spawn(at("00:01:00"), monitor(Browser(sim, "203.0.113.240", "Better Uptime Bot Mozilla/5.0", S, HOST, accept_gzip=False, keep=False), sim, "/salud", end, 2400))
    if i % 3 == 1: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (1, 4, 9): sim.spawn(at("13:30:00"), tab(rec3, 150))
    if i == 4: sim.spawn(at("07:20:00"), stale(rec2, True)); sim.spawn(at("07:30:00"), down([rec1, fis1], "2"))
    if i in (4, 5):
        for h in (9, 12, 17): sim.spawn(at(f"{h:02}:31:00"), session(rec2, 2))
    if i == 7: sim.spawn(at("06:30:00"), stale(rec2, False))
    if i == 10: sim.spawn(at("14:20:00"), down([rec3, adm1]))
    if i == 3: sim.spawn(at("09:40:00"), during("vista", [adm1, rec1, fis2], ["/informes/ingresos?mes=2027-08", "/informes/ingresos?mes=2027-09"], (20, 90)))
    if i == 7: sim.spawn(at("20:50:00"), during("mantenimiento", [adm2, rec2, rec3], ["/pacientes", "/lista_espera", "/servicios", "/plantillas"]))
    if i == 8: sim.spawn(at("15:30:00"), during("limite", [rec1, fis1], ["/pacientes", "/pacientes?q=a", "/facturas"]))
    if i in (1, 8): sim.spawn(at("11:11:00"), oddities(rec3))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "nginx")
size = write_rotated(night / "nginx-rt", "agenda.access.log", out, sim.zone, "dateext"); print("nginx", len(out))
SLOG = re.compile(r'^time=\S+ level=INFO msg="http request" method=(?P<method>[A-Z]+) path=(?P<target>"[^"]+"|\S+) (?:query=\S+ )?status=(?P<status>\d+) .*$')
reached = lambda e: (e["target"] or "").startswith(("/api/", "/almacen/", "/salud")) and e["status"] not in (502, 413, None)
when = lambda t: f"time={datetime.fromtimestamp(t, timezone.utc):%Y-%m-%dT%H:%M:%S}.{int(t % 1 * 1000):03}Z"
out = stamp_container(app.lines, sim, "slog", SLOG, lambda m, t: m.string, "agenda.go", accept=reached, queries=False)
def clean(t, l):
    l = re.sub(r"^time=\S+", when(t), l); l = re.sub(r"^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d", f"{datetime.fromtimestamp(t, timezone.utc):%Y/%m/%d %H:%M:%S}", l)
    return re.sub(r"\S*command-line-arguments/", "agenda/", l)
size += write_rotated(night / "slog-docker", "7be20c44a1-json.log", [(t, docker(t, s, clean(t, l))) for t, s, l in out], timezone.utc, "docker"); print("slog", len(out))
print("bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if (e["referer"] or "").startswith(ORIGIN + "/panel")))
