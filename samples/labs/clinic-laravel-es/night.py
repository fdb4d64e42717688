import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "clinic-laravel-es"
sim = Sim(20291004, "Europe/Madrid"); R = sim.random
(WORK / "public/build").mkdir(parents=True); (WORK / "public/sw.js").write_text("self.addEventListener('fetch',()=>{});")
js = "panel-a07c.js"
for f, t in (("app.css", "body{font:16px sans-serif}" * 90), (js, "var panel=1;" * 3000), ("panel-b81d.js", "var panel=2;" * 3010)): (WORK / "public/build" / f).write_text(t)
for f in ("nginx.conf", "fpm.conf"): (WORK / f).write_text((HERE / f).read_text().replace("@WORK@", str(WORK)).replace("@HERE@", str(HERE)))
env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "ENTREGA": "1"}; servers = Servers()
def up(): return servers.start(["php-fpm8.2", "-F", "-R", "-n", "-y", WORK / "fpm.conf", "-d", "expose_php=0"], 19702, env=env)
app = up(); servers.start(["nginx", "-c", WORK / "nginx.conf"], 19700, "203.0.113.1")
HOST, ORIGIN, A, S, S2 = "clinica-sanroque.example.es", "https://clinica-sanroque.example.es", "/api/clinica", ("203.0.113.1", 19700), ("203.0.113.1", 19701)
on = set()
def mode(add="", off=""):
    global on
    on = (on | set(add.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(on)))
class Tab(Browser2):
    def cookies(self, n): self.headers["Cookie"] = f"clinica_session={self.login}.{n}; XSRF-TOKEN=ok"
def staff(login, address, agent): b = Tab(sim, address, agent, S2, HOST, ORIGIN, {"X-XSRF-TOKEN": "ok", "X-Requested-With": "XMLHttpRequest", "Accept-Encoding": "gzip, deflate, br"}); b.login, b.role, b.stale, b.n = login, login.split("-")[0], False, 0; b.cookies("aa0"); return b
r1, r2, dra = people = [staff("recepcion-1", "198.51.100.41", CHROME_WIN), staff("recepcion-2", "198.51.100.42", EDGE), staff("doctora-1", "203.0.113.33", SAFARI)]
day, release, gone, codes = 0, "1", [], [1200 + k for k in range(1, 161)]
def chance(p): return R.random() < p
def some(l, n): return R.sample(l, min(len(l), n))
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdeilmnoprstu   ", k=R.randint(a, b))) + "a"
def val(a): d = a.json() if a.status in (200, 201) and a.body[:1] == b"{" else None; return d.get("data") if isinstance(d, dict) else None
def G(c, p, page): return val(c.get(A + p, "/panel" + page))
def P(c, p, body, page, **more): return val(c.send("POST", A + p, body, "/panel" + page, **more))
def M(c, method, p, body, page): return P(c, p, {"_method": method, **(body or {})}, page)
def D(k=None): return f"2029-10-{4 + day + (R.choice([0, 0, 0, 1, 1, 4, 8, 40]) if k is None else k):02}" if (k or 0) < 20 else "2029-11-20"
def fecha(): k = R.choice([0, 0, 0, 1, 1, 2, 4, 40]); return f"2029-10-{4 + day + k:02}" if k < 40 else "2029-12-25"
def login(c, page="/panel"):
    c.n += 1; c.request("GET", page, headers={"Cookie": ""}); c.get("/login"); yield 7
    c.get("/sanctum/csrf-cookie", "/login")
    if chance(.2): c.send("POST", "/login", {"usuario": c.login, "clave": "?"}, "/login", headers={"Accept": "application/json"}); yield 5
    c.send("POST", "/login", {"usuario": c.login, "clave": "*"}, "/login"); c.cookies(f"{t_(3, 3).strip() or 'z'}{c.n}")
def load(c, page=""):
    if chance(.45): yield from login(c, "/panel" + page)
    elif chance(.2): c.get(A + "/yo", "/panel", headers={"Cookie": ""}); yield from login(c)
    c.request("GET", "/panel" + page); chance(.5) and (c.request("GET", "/build/" + js, referer="/panel" + page), c.request("GET", "/build/app.css", referer="/panel" + page)); chance(.4) and c.request("GET", "/sw.js", referer="/panel")
    for t in ("/yo", "/menu", "/notificaciones/contador", "/avisos", "/modulos/laboratorio", "/modulos/dental", "/interruptores"): chance(.75) and G(c, t, page)
    G(c, "/resumen" if c.stale or release == "1" else "/inicio", page); yield 1
def agenda(c):
    p = "/agenda"; d = fecha(); l = G(c, "/agenda?fecha=" + d, p) or []; sala = G(c, "/sala-espera", p) or []; yield think()
    if sala and chance(.8): P(c, f"/sala-espera/{sala[0]['id']}/llamar", {}, p); yield .3; G(c, "/sala-espera", p); yield 3
    if chance(.5):
        if chance(.15): P(c, "/citas", {"fecha": d}, p); yield 4
        if chance(.1): P(c, "/citas", {"paciente": R.choice(codes), "fecha": d, "hora": "18:00"}, p, headers={"X-XSRF-TOKEN": "caducado"}); c.request("GET", "/panel" + p); yield 3
        G(c, "/agenda?fecha=" + d, p); yield 8; P(c, "/citas", {"paciente": R.choice(codes), "fecha": d, "hora": f"{R.randint(9, 17):02}:{R.choice(['05', '20', '50'])}", "motivo": t_(4, 40)}, p); yield .3; l = G(c, "/agenda?fecha=" + d, p) or l; yield think()
    for x in some(l, 2):
        u, q = f"/citas/{x['id']}", f"{p}/{x['id']}"; v = G(c, u, q); yield think()
        if v and chance(.4): M(c, "PUT", u, {**v, **R.choice([{}, {"motivo": t_(4, 60)}, {"motivo": t_(4, 60)}, {"hora": f"{R.randint(9, 17):02}:40"}])}, q); yield .3; G(c, u, q); yield 3
        elif v and chance(.55): P(c, u + "/reprogramar", {"fecha": "2029-10-19", "hora": "10:45"}, q); yield .4; G(c, u, q); chance(.3) and P(c, u + "/reprogramar", {"fecha": "2029-10-19", "hora": "11:45"}, q); yield 5
        elif v and chance(.3):
            M(c, "DELETE", u, None, q); yield .3; G(c, "/agenda?fecha=" + d, p); gone.append(u); yield 3
            if chance(.3): M(c, "DELETE", u, None, q); yield 2
            if chance(.4): G(c, u, q); yield 2
    if chance(.4):
        l = G(c, "/lista-espera", "/espera") or []; yield 4
        if chance(.5): P(c, "/lista-espera", {"paciente": R.choice(codes), "nota": t_(3, 30)}, "/espera"); yield .3; l = G(c, "/lista-espera", "/espera") or l; yield 4
        if len(l) > 1 and chance(.4): k = R.choice(l)["id"]; M(c, "DELETE", f"/lista-espera/{k}", None, "/espera"); yield .3; G(c, "/lista-espera", "/espera"); chance(.3) and M(c, "DELETE", f"/lista-espera/{k}", None, "/espera"); yield 3
    if c is dra and chance(.6): G(c, "/telemedicina/salas", "/telemedicina"); yield 3
    if chance(.1): c.request("GET", A + "/exportar/agenda.csv", referer="/panel" + p); yield 2
def pacientes(c):
    p = "/pacientes"; l = G(c, "/pacientes" + R.choice(["", "", "?page=2", "?page=30", "?buscar=an", "?buscar=zzz", "?buscar=os&page=2"]), p) or G(c, "/pacientes", p) or []; yield think()
    if chance(.2): w = R.choice([["ma", "mar"], ["qq"], ["lo", "lop"], ["zzx"]]); [G(c, "/buscar?q=" + x, p) for x in w]; yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"/pacientes/{x['id']}", f"{p}/{x['id']}"; v = G(c, u, q) or x; G(c, u + "/alergias", q); G(c, u + "/medicacion", q); chance(.6) and G(c, u + "/foto", q)
        if chance(.5): G(c, u + "/vacunas", q + "/vacunas"); yield 3
        if chance(.4): G(c, u + "/aseguradora", q + "/seguro"); yield 3
        if c is dra or chance(.12): G(c, u + "/historial", q + "/historial"); yield 4
        yield think(3, 10)
        if chance(.3): M(c, "PUT", u, {**v, **R.choice([{}, {"telefono": f"+34 555 0{R.randint(100, 199)}"}, {"observaciones": t_(3, 80)}, {"direccion": t_(8, 60)}])}, q); yield .3; G(c, u, q); yield think()
        if chance(.35): G(c, u + "/notas", q + "/notas"); yield 9; P(c, u + "/notas", {"texto": t_(5, 120)}, q + "/notas"); yield .3; G(c, u + "/notas", q + "/notas"); yield think()
        if chance(.15): P(c, u + "/medicacion", {"farmaco": t_(5, 20), "pauta": t_(3, 20)}, q); yield .3; G(c, u + "/medicacion", q); yield 3
        if chance(.08): P(c, u + "/alergias", {"sustancia": t_(4, 20)}, q); yield .3; G(c, u + "/alergias", q); yield 3
        if c is dra and chance(.5): P(c, u + "/historial", {"motivo": t_(10, 120)}, q + "/historial"); yield .3; G(c, u + "/historial", q + "/historial"); yield 5
        if c is not dra and chance(.3): G(c, u + "/documentos", q); yield 8; c.request("POST", A + u + "/documentos", body=b"--x" + b"d" * R.choice([900, 7000, 26000, 40000]), referer="/panel" + q, headers={"Content-Type": "application/octet-stream"}); yield .3; G(c, u + "/documentos", q); yield 3
    if c is not dra and chance(.2):
        if chance(.4): P(c, "/pacientes", R.choice([{"nombre": "x"}, {"nombre": "a b", "telefono": "1", "dni": "00000000T"}]), p + "/nuevo"); yield 5
        P(c, "/pacientes", {"nombre": t_(8, 22).title(), "telefono": "+34 555 0177"}, p + "/nuevo"); yield .3; G(c, "/pacientes", p); yield 3
    if chance(.06): G(c, f"/pacientes/{R.randint(100, 900)}", p); yield 2
    if chance(.2) and gone: G(c, R.choice(gone), "/agenda"); yield 2
def facturas(c):
    p = "/facturas"; l = G(c, "/facturas" + R.choice(["", "", "?pagada=0", "?page=3", "?page=20"]), p) or G(c, "/facturas", p) or []; yield think()
    if chance(.3): P(c, "/facturas", {"paciente": R.choice(codes), "importe": R.randint(30, 300), "lineas": [t_(4, 20) for _ in range(R.randint(1, 3))]}, p); yield .3; l = G(c, "/facturas", p) or l; yield 4
    for x in some(l, R.randint(1, 2)):
        u, q = f"/facturas/{x['id']}", f"{p}/{x['id']}"; v = G(c, u, q) or x; yield think()
        if not v.get("pagada") and chance(.6): P(c, u + "/cobrar", {"medio": R.choice(["tarjeta", "efectivo"])}, q); yield .3; G(c, u, q); yield 3
        if chance(.6): P(c, u + "/enviar", {"a": "correo"}, q); yield .5; chance(.4) and G(c, u, q); chance(.25) and P(c, u + "/enviar", {"a": "correo"}, q); yield 4
        if chance(.25): c.request("GET", A + u + "/pdf", referer="/panel" + q); yield 2
    if chance(.6):
        q = "/tarifas"; t = G(c, "/tarifas", q) or []; yield 4
        if chance(.2): P(c, "/tarifas", {"nombre": t_(4, 25), "precio": R.randint(20, 220)}, q); yield .3; t = G(c, "/tarifas", q) or t; yield 3
        if t: x = R.choice(t); G(c, f"/tarifas/{x['id']}", f"{q}/{x['id']}"); yield 4; chance(.75) and M(c, "DELETE", f"/tarifas/{x['id']}", None, f"{q}/{x['id']}"); yield .3; G(c, "/tarifas", q); yield 3
def horarios(c):
    p = "/horarios"; l = G(c, "/horarios", p) or []; yield think()
    for x in some(l, R.choice([1, 1, 2])):
        u = q = f"/horarios/{x['id']}"; v = G(c, u, q) or x; yield think(5, 20)
        if chance(.85): M(c, "PUT", u, {**v, "desde": R.choice(["08:30", "10:00"]), "nota": t_(2, 50)}, q); yield .3; G(c, u, q); yield think()
    if chance(.7):
        q = "/recordatorios"; l = G(c, q, q) or []; yield 4
        for x in some(l, R.choice([1, 1, 2])): P(c, f"{q}/{x['id']}/activar", {"activo": not x["activo"]}, q); yield .3; G(c, q, q); yield think(2, 8)
def ajustes(c):
    p = "/ajustes"; v = G(c, "/ajustes", p) or {}; i = G(c, "/interruptores", p) or {}; yield think(4, 14)
    if v and chance(.5): M(c, "PUT", "/ajustes", {**v, **R.choice([{}, {"pie": t_(5, 70)}, {"duracion": R.choice([10, 15, 20])}])}, p); yield .3; G(c, "/ajustes", p); yield 4
    if i and chance(.6): k = R.choice(list(i)); [(P(c, f"/interruptores/{k}", {"valor": w}, p), G(c, "/interruptores", p)) for w in R.choice([[not i[k]], [not i[k]], [not i[k], i[k]], [i[k]]])]; yield 3
    l = G(c, "/plantillas", "/plantillas") or []; yield 3
    for x in some(l, 1):
        u = q = f"/plantillas/{x['id']}"; v = G(c, u, q) or x; yield 8
        if chance(.6): P(c, u + "/vista-previa", {"texto": t_(20, 90)}, q); yield 6
        if chance(.7): M(c, "PUT", u, {**v, **R.choice([{}, {"texto": t_(30, 240)}, {"texto": t_(30, 240)}])}, q); yield .3; G(c, u, q); yield 4
    if chance(.8): G(c, "/usuarios", "/usuarios"); yield 3
def mensajes(c):
    p = "/mensajes"; l = G(c, "/mensajes", p) or []; G(c, "/notificaciones/contador", p); yield think()
    for x in some(l, R.randint(1, 3)):
        G(c, f"/mensajes/{x['id']}", f"{p}/{x['id']}"); yield think(5, 20)
        if chance(.6): P(c, f"/mensajes/{x['id']}/responder", {"texto": t_(10, 80)}, f"{p}/{x['id']}"); yield .3; G(c, "/mensajes", p); yield 3
    if chance(.6):
        l = G(c, "/mensajes", p) or []; yield 4
        if len(l) > 1: P(c, "/mensajes/archivar", {"ids": [x["id"] for x in l[:4]]}, p); yield .3; G(c, "/mensajes", p); yield 2
def estadisticas(c):
    p = "/estadisticas"; G(c, f"/estadisticas/citas?anio={R.choice([2028, 2029])}", p); G(c, f"/estadisticas/ingresos?mes=2029-{R.randint(1, 9):02}", p); yield think()
    if chance(.5): G(c, f"/estadisticas/ingresos?mes=2029-{R.randint(1, 9):02}", p); yield think()
def laboratorio(c):
    p = "/laboratorio"; G(c, "/laboratorio/resultados", p); c.get("/clinica/laboratorio/pedidos", "/panel" + p, headers={"Accept": "application/json"}); yield think()
    if chance(.4): c.get("/clinica/laboratorio/pedidos?estado=abierto", "/panel" + p, headers={"Accept": "application/json"}); yield 3
def consentimientos(c):
    p = "/consentimientos"; G(c, p, p); yield think(4, 15)
    if chance(.85): P(c, p, {"paciente": R.choice(codes), "tipo": R.choice(["cirugia", "datos"]), "texto": t_(5, 60)}, p); yield .5; G(c, p, p); yield think()
def recetas(c):
    p = "/recetas"; l = G(c, "/recetas?estado=pendiente", p) or []; G(c, "/recetas", p); yield think()
    if chance(.7): G(c, "/recetas", p); yield 10; P(c, "/recetas", {"paciente": R.choice(codes), "farmaco": t_(4, 20)}, p); yield .3; G(c, "/recetas", p); l = G(c, "/recetas?estado=pendiente", p) or l; yield 3
    for x in some(l, 3): P(c, f"/recetas/{x['id']}/firmar", {}, p); yield .2; chance(.15) and P(c, f"/recetas/{x['id']}/firmar", {}, p); G(c, "/recetas?estado=pendiente", p); yield 3
    if chance(.3): a = G(c, "/recetas", p) or []; yield 3; a and P(c, f"/recetas/{R.choice(a)['id']}/anular", {}, p); yield .3; G(c, "/recetas", p); yield 3
    if chance(.75): G(c, "/telemedicina/salas", "/telemedicina"); yield 3
PAGES = [agenda, agenda, agenda, pacientes, pacientes, pacientes, facturas, facturas, horarios, horarios, ajustes, mensajes, estadisticas, laboratorio, consentimientos, consentimientos]
WHERE = dict(agenda="/agenda", pacientes="/pacientes", facturas="/facturas", horarios="/horarios", ajustes="/ajustes", mensajes="/mensajes", estadisticas="/estadisticas", laboratorio="/laboratorio", consentimientos="/consentimientos", recetas="/recetas")
def session(c, n, anew=True):
    fs = R.sample(PAGES + ([recetas, recetas, pacientes, estadisticas, ajustes] if c is dra else []), n)
    if anew and not c.stale: yield from load(c, R.choice(["", "", WHERE[fs[0].__name__]]))
    elif c.stale: G(c, "/resumen", "")
    for f in fs:
        yield R.uniform(10, 200)
        if chance(.5): G(c, "/notificaciones/contador", WHERE[f.__name__]); chance(.5) and G(c, "/sala-espera", WHERE[f.__name__])
        yield from f(c)
    if chance(.25): c.send("POST", "/logout", {}, "/panel"); c.get("/login", "/panel")
def tab(c, n):
    for _ in range(n): G(c, "/sala-espera", "/agenda"); G(c, "/notificaciones/contador", "/agenda"); yield 30 + R.uniform(-.04, .04)
def avisar(c): p = "/avisos"; G(c, p, p); yield 60; P(c, p, {"texto": t_(20, 90)}, p); yield .3; G(c, p, p)
def patient():
    k = R.choice(codes); b = Browser(sim, f"{R.choice(['192.0.2', '203.0.113'])}.{R.randint(60, 195)}", R.choice([PHONE, PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN, {"Accept-Encoding": "gzip, deflate, br"} if chance(.95) else {}); form = {"Content-Type": "application/x-www-form-urlencoded"}
    post = lambda t, x, page: b.request("POST", t, body=("_token=ok&" + x).encode(), referer=page, headers=form)
    b.request("GET", R.choice(["/", "/portal", "/servicios", "/contacto"])); b.request("GET", "/build/app.css", referer="/"); chance(.5) and b.request("GET", "/favicon.ico", referer="/"); yield 10
    if chance(.25): return
    b.request("GET", "/portal"); b.get("/portal/login"); yield 12
    if chance(.2): post("/portal/login", "codigo=mal", "/portal/login"); b.get("/portal/login", "/portal/login"); yield 9
    post("/portal/login", f"codigo={k}", "/portal/login"); b.headers["Cookie"] = f"clinica_session=paciente-{k}.{R.randint(1, 99999)}"; b.get("/portal", "/portal/login"); yield 5
    for t in some(["citas", "resultados", "recetas", "mensajes", "perfil", "vacunas.pdf"], R.randint(1, 4)): b.get("/portal/" + t, "/portal"); yield think(4, 20)
    if chance(.4):
        b.get("/portal/citas/nueva", "/portal/citas")
        for _ in range(R.randint(1, 4)): b.get(f"/portal/huecos?fecha=2029-10-{R.randint(8, 30):02}", "/portal/citas/nueva"); yield think()
        if chance(.6): b.headers["Cookie"] += "" if chance(.9) else ".x"; (post if chance(.92) else lambda t, x, p: b.request("POST", t, body=b"_token=viejo&x=1", referer=p, headers=form))("/portal/citas", f"fecha={fecha()}&hora=12:15&motivo={t_(3, 20).replace(' ', '+')}", "/portal/citas/nueva"); b.get("/portal/citas", "/portal/citas/nueva"); yield 5
    if chance(.35): post("/portal/mensajes", f"texto={t_(10, 120).replace(' ', '+')}", "/portal/mensajes"); b.get("/portal/mensajes", "/portal/mensajes"); yield 4
    if chance(.15): post("/portal/perfil", f"direccion={t_(5, 50).replace(' ', '+')}", "/portal/perfil"); b.get("/portal/perfil", "/portal/perfil"); yield 4
    if chance(.2): b.get(f"/portal/resultados/{R.randint(5001, 5040)}", "/portal/resultados")
def kiosk(until):
    b = Browser(sim, "198.51.100.43", "KioskBrowser/6 (Android 12)", S, HOST, headers={"X-Clave": "k"})
    while sim.now < until:
        b.get("/api/kiosko/turno")
        if chance(.35): yield 8; b.send("POST", "/api/kiosko/llegada", {"codigo": R.choice(codes) if chance(.85) else R.randint(1, 900)})
        yield R.uniform(500, 1100)
def lab():
    b = Browser(sim, "192.0.2.30", "LabConnect/2.0", S, HOST, headers={"X-Clave": "l"}, accept_gzip=False)
    for _ in range(R.randint(2, 5)): b.send("POST", A + "/laboratorio/resultados", {"paciente": R.choice(codes), "prueba": t_(5, 20), "valor": R.randint(1, 999)}); yield 2
def bank(until):
    b = Browser(sim, "192.0.2.31", "TPV-Notify/1", S, HOST, headers={"X-Firma": "ok"}, accept_gzip=False)
    while sim.now < until: b.send("POST", "/api/hooks/pagos", {"n": R.randint(1, 9999)}, headers={"X-Firma": "mal"} if chance(.08) else None); yield R.uniform(4000, 9000)
def bot():
    b = Browser(sim, "192.0.2.40", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", S, HOST)
    for t in ("/robots.txt", "/", "/servicios", "/contacto", "/portal", "/portal/login", "/wp-sitemap.xml"): b.request("GET", t); yield R.uniform(20, 300)
def e2e():
    b = staff("recepcion-9", "203.0.113.99", HEADLESS); b.request("GET", "/panel")
    for t in ("/autoprueba", "/yo", "/pacientes"): G(b, t, ""); yield .5
def down(cs, minutes, new=None):
    global app, js, release
    servers.stop(app); end = sim.now + minutes * 60
    if new: env["ENTREGA"] = release = new; js = "panel-b81d.js"
    while sim.now < end:
        for c in cs:
            for t in some(["/agenda?fecha=" + fecha(), "/notificaciones/contador", "/sala-espera", "/tarifas", "/horarios", "/facturas"], 3): G(c, t, "/agenda"); yield R.uniform(3, 20)
    app = up(); yield 0
def during(word, cs, paths, wait=(1, 4)):
    mode(word)
    for c in cs:
        for t in paths: G(c, t, "/agenda"); yield R.uniform(*wait)
    mode("", word)
def stale(c, w): c.stale = w; yield 0
def oddities(c):
    c.request("OPTIONS", A + "/pacientes", referer="/panel/pacientes"); yield 2; c.request("HEAD", A + "/pacientes", referer="/panel/pacientes"); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i):
    global day
    day = i; yield 0
GUESS = ["/api/" + t for t in "user v1/users admin/login .env clinica/debug".split()] + ["/_ignition/health-check", "/telescope", "/horizon", "/storage/logs/laravel.log", "/vendor/composer/installed.json"] + SCANS
mode()
for i, d in office_days(sim, "2029-10-04", 8):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:00"), new_day(i)); last = i == 7; end = at_("23:00") if not last else at_("15:40"); saturday, sunday = i == 2, i == 3
    for c in people:
        if sunday or saturday and c is not r2: continue
        for h in ((8, 10, 12, 16, 18) if c is not dra else (9, 13, 17)) if not saturday and not last else (9, 11, 13):
            if chance(.85): sim.spawn(at_(f"{h:02}:{R.randint(20, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), chance(.75)))
    for _ in range(R.randint(26, 36) if not sunday else 12): sim.spawn(at_(f"{R.randint(7, 22 if not last else 14):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), patient())
    if not sunday: sim.spawn(at_("08:45:00"), kiosk(min(end, at_("19:00") if not saturday else at_("14:00"))))
    if i >= 2 and not sunday: sim.spawn(at_("07:10:00"), lab())
    sim.spawn(at_("01:00:00"), bank(end)); sim.spawn(at_("05:05:00"), bot()); sim.spawn(at_("03:10:00"), e2e())
    sim.spawn(at_("00:02:00"), monitor(Browser(sim, "203.0.113.240", "UptimeRobot/2.0", S, HOST, accept_gzip=False, keep=False), sim, "/up", end, 2400))
    if i in (1, 4, 6): sim.spawn(at_("04:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME]), S, HOST), sim, GUESS, n=36))
    if i in (1, 5): sim.spawn(at_("11:20:00"), tab(r1, 60))
    if i == 4: sim.spawn(at_("06:50:00"), stale(r2, True)); sim.spawn(at_("07:00:00"), down([r1], 1, "2")); sim.spawn(at_("09:05:00"), avisar(dra)); [sim.spawn(at_(f"{h}:05:00"), session(r2, 2)) for h in (11, 13, 17)]
    if i == 5: sim.spawn(at_("07:00:00"), stale(r2, False))
    if i == 6: sim.spawn(at_("19:40:00"), down([r1, r2], 10))
    if i == 1: sim.spawn(at_("13:40:00"), during("vista", [dra, r1], ["/estadisticas/citas?anio=2029", "/estadisticas/citas?anio=2028"], (20, 90)))
    if i == 0: sim.spawn(at_("20:10:00"), during("down", [r1, dra], ["/agenda?fecha=2029-10-05", "/pacientes", "/horarios", "/tarifas", "/consentimientos"]))
    if i == 7: sim.spawn(at_("12:10:00"), during("limit", [r2], ["/buscar?q=a", "/buscar?q=an", "/buscar?q=ana", "/pacientes?buscar=ana"], (.3, .7)))
    if i in (1, 5): sim.spawn(at_("14:05:00"), oddities(r1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.2)
text = (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines()
size = write_rotated(NIGHTS / NAME / "nginx-combined-times", "clinica.access.log", stamp_combined(text, sim, "nginx"), sim.zone)
print("lines", len(text), "bytes", size, "requests", len(sim.entries), "of the panel", sum(1 for e in sim.entries if "/panel" in (e["referer"] or "")))
