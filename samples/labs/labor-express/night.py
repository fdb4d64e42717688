import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import Browser2, stamp_container
own_network()
HERE = Path(__file__).resolve().parent
WORK = fresh(HERE / ".work"); NAME = "labor-express"; os.chmod(WORK, 0o777)
sim = Sim(20270308, "America/Sao_Paulo"); R = sim.random
(WORK / "dist/pacote").mkdir(parents=True)
(WORK / "dist/index.html").write_text('<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Laboratório</title><script src="/pacote/l.3aa.js"></script></head><body></body></html>\n')
(WORK / "dist/pacote/l.3aa.js").write_text("let labor=1;" * 900)
for f in (WORK / "dist").rglob("*"): os.utime(f, (1775640000, 1775640000)); os.chmod(f, 0o755)
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "NODE_PATH": "/usr/share/nodejs", "NODE_ENV": "production"}
app = Container(servers, ["node", HERE / "labor.js"], 19351, env=env); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 19350, "203.0.113.1", env=env)
S, HOST, ORIGIN, B = ("203.0.113.1", 19350), "labor.example.com", "https://labor.example.com", "/backend"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(words))
def person(login, address, agent, how):
    h = {"X-Login": login, "Accept": "application/json, text/plain, */*"}
    b = Browser2(sim, address, agent, S, HOST, ORIGIN, {**h, "Accept-Encoding": "gzip, deflate, br"}) if how == "br" else Browser(sim, address, agent, S, HOST, ORIGIN, h, accept_gzip=how == "gzip")
    b.login, b.papel, b.visto = login, login.split("-")[0], 0
    return b
ger, re1, re2, bi1, bi2, bi3, fat = people = [person("gerente-1", "203.0.113.61", SAFARI, "br"), person("recepcao-1", "203.0.113.62", CHROME, "br"), person("recepcao-2", "203.0.113.63", FIREFOX, "gzip"), person("bioquimico-1", "203.0.113.64", CHROME_WIN, "br"),
    person("bioquimico-2", "198.51.100.65", EDGE, "gzip"), person("bioquimico-3", "198.51.100.66", CHROME, "plain"), person("faturamento-1", "192.0.2.67", EDGE, "br")]
day = 0
def res(a): return (a.json() or {}).get("result") if a.status == 200 else None
def rows(a): return (res(a) or {}).get("linhas", [])
def load(c):
    p = "/inicio"; c.request("GET", p, headers={"Accept": "text/html"}); k = c.cache.get("js")
    r = c.request("GET", "/pacote/l.3aa.js", referer=p, headers={"If-None-Match": k} if k else None)
    if "etag" in r.headers: c.cache["js"] = r.headers["etag"]
    if R.random() < .12:
        c.headers.pop("X-Login"); c.get(B + "/perfil", p); c.get(B + "/menu", p); yield 5; c.send("POST", B + "/entrar", {"senha": "x"}, "/entrar"); c.headers["X-Login"] = c.login; yield .3
    for t in ("/perfil", "/menu"): c.get(B + t, p)
    if day < 5: c.get(B + "/mural", p)
    a = res(c.get(f"{B}/recados?desde={c.visto}", p)); c.visto += len(a or []); yield 1
    if R.random() < .4: sim.spawn(sim.now + 3, bench(c, R.randint(5, 30)))
def bench(c, n):
    for _ in range(n): c.get(B + "/exames/contagem", "/exames/fila"); yield 4 + R.uniform(-.05, .05)
def pacientes(c):
    p = "/pacientes"; l = rows(c.get(B + "/pacientes" + R.choice(["", "", "?busca=ana", "?busca=zzz", "?pagina=1", "?pagina=40"]), p)); yield R.uniform(3, 9)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{B}/pacientes/{x['id']}", f"{p}/{x['id']}"
        for t in ("", "/alergias", "/laudos", "/consentimentos"): c.get(u + t, d)
        yield R.uniform(4, 20)
        if R.random() < .5: c.get(u + "/convenio_historico", d + "/convenio"); yield 3
        if R.random() < .3: c.send("PATCH", u, {"telefone": R.choice(["", "11 5550-0100", "21 95550-0199 (recado com a vizinha)"])}, d); yield .5; c.get(u, d); yield 3
        if c.papel == "recepcao" and R.random() < .4: c.send("POST", u + "/consentimentos", {"termo": R.choice(["lgpd", "pesquisa clínica"]), "aceito": True}, d); yield .6; c.get(u + "/consentimentos", d); yield 4
    if c.papel == "recepcao" and R.random() < .4: a = c.send("POST", B + "/pacientes", {"nome": R.choice(["Rui", "Maria das Dores"])}, p + "/novo"); yield .5; c.get(B + "/pacientes", p); yield 1; c.get(f"{B}/pacientes/{a.json()['result']['id']}", p) if a.status == 201 else None; yield 3
    if R.random() < .07: c.get(f"{B}/pacientes/01H{'0' * 22}{R.randint(1, 9)}", p); yield 2
def exames(c):
    p = "/exames"; l = rows(c.send("POST", B + "/exames/pesquisar", R.choice([{}, {}, {"tipo": "tsh"}, {"tipo": "pcr"}]), p)); yield R.uniform(3, 9)
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{B}/exames/{x['id']}", f"{p}/{x['id']}"; c.get(u, d); c.get(u + "/amostras", d); yield R.uniform(5, 30)
        if c.papel == "bioquimico":
            if R.random() < .4: c.send("PUT", u + "/resultado", {"valor": R.randint(1, 9999), "laudo": R.choice(["", "normal", "repetir em trinta dias, colher em jejum"])}, d); yield .6; c.get(u, d); yield 4
            if R.random() < .35: c.send("POST", u + "/assinar", {"pin": 1}, d); yield .6; c.get(u, d); yield 4
            if R.random() < .3: c.send("POST", u + "/liberar", {}, d); yield .6; c.get(u, d); yield 4
        elif R.random() < .3: c.send("POST", u + "/amostras", {"tubo": R.choice(["roxo", "azul"])}, d); yield .5; c.get(u + "/amostras", d); yield 3
    if c.papel == "recepcao" and R.random() < .5: c.send("POST", B + "/exames", {"tipo": R.choice(["tsh", "glicose", "pcr"])}, p + "/novo"); yield .5; c.send("POST", B + "/exames/pesquisar", {}, p); yield 3
def agenda(c):
    p = "/agenda"
    for t in ("/feriados", "/bloqueios", "/plantoes"): c.get(f"{B}/agenda{t}", p)
    yield 6
def convenios(c):
    p = "/convenios"; l = res(c.get(B + "/convenios", p)) or []; yield 4
    for x in R.sample(l, min(len(l), R.randint(1, 3))):
        u, d = f"{B}/convenios/{x['id']}", f"{p}/{x['id']}"; c.get(u, d); c.get(u + "/tabela_precos", d); yield R.uniform(4, 15)
        if R.random() < .25: c.send("PUT", u + "/ativo", {"ativo": R.random() < .5}, d); yield .5; c.get(u, d); yield 3
def faturas(c):
    p = "/faturas"; c.get(B + "/faturas", p); yield 4
    if c.papel in ("faturamento", "gerente"):
        c.get(B + "/faturas/glosas", p + "/glosas"); yield 4
        for n in R.sample(range(1, 9), R.randint(0, 2)): c.send("POST", B + "/faturas/simular", {"itens": n}, p); yield 4
        if R.random() < .7: c.send("POST", B + "/faturas/emitir_nota", {"fatura": R.randint(1, 999), "obs": "x" * R.randint(0, 60)}, p); yield 5
def perfil(c):
    p = "/perfil"; c.get(B + "/perfil", p); yield 8
    if R.random() < .6: c.send("PUT", B + "/perfil/assinatura", {"assinatura": R.choice(["Dr.", "Dra. M. das Dores, CRF 0000", "a"])}, p); yield 3; (c.get(B + "/perfil", p) if R.random() < .4 else None); yield 5
    if R.random() < .3: c.send("PUT", B + "/perfil/idioma", {"idioma": R.choice(["pt-BR", "en", "es-419"])}, p); yield 3; (c.get(B + "/perfil", p) if R.random() < .6 else None); yield 3
def estoque(c):
    p = "/estoque"; l = res(c.get(B + "/estoque/lotes", p)) or []; c.get(B + "/estoque/vencidos", p + "/vencidos"); yield 5
    if day >= 3 and R.random() < .7: c.send("POST", B + "/estoque/lotes", {"reagente": R.choice(["tampão", "soro controle nível 2"])}, p); yield .5; c.get(B + "/estoque/lotes", p); yield 3
    if len(l) > 2 and R.random() < .5: c.request("DELETE", f"{B}/estoque/lotes/{R.choice(l)['id']}", referer=p); yield .5; c.get(B + "/estoque/lotes", p); yield 3
def relatorios(c): c.get("/servicos/relatorios/producao?mes=3", "/relatorios"); c.get(B + "/auditoria", "/auditoria"); yield 6
def recados(c):
    p = "/recados"; c.get(B + "/recados", p); yield 4
    if R.random() < .3: c.send("POST", B + "/recados", {"texto": "falta luva " * R.randint(1, 4)}, p); yield .5; c.get(B + "/recados", p); yield 2
PAGES = {"gerente": [relatorios, relatorios, convenios, faturas, estoque, pacientes, agenda, perfil], "recepcao": [pacientes, pacientes, exames, agenda, agenda, convenios, recados, perfil, faturas], "bioquimico": [exames, exames, exames, estoque, estoque, pacientes, perfil, perfil, recados, agenda], "faturamento": [faturas, faturas, convenios, convenios, relatorios, perfil]}
def session(c, n):
    yield from load(c)
    for f in R.sample(PAGES[c.papel], min(n, len(PAGES[c.papel]))): yield R.uniform(10, 160); yield from f(c)
def machine(until):                                                # the analyser pushes what it measured
    b = Browser(sim, "10.20.7.7", "Mirth-Connect/4.4", S, HOST, headers={"X-Login": "aparelho-1"}, accept_gzip=False, keep=False)
    while sim.now < until: b.send("POST", B + "/hl7/mensagens", {"msh": "x" * 20}); yield R.uniform(400, 1500)
def deploy(cs, word):
    app.stop(); mode(word)
    for c in cs:
        for t in ("/perfil", "/pacientes", "/convenios", "/recados"): c.get(B + t, "/inicio"); yield R.uniform(2, 8)
    app.start(); yield 0
def old_tab(c):
    for _ in range(5): c.get(B + "/mural", "/inicio"); yield R.uniform(300, 900)
def during(word, cs):
    mode(word)
    for c in cs:
        for t in ("/pacientes", "/recados", "/perfil"): c.get(B + t, "/inicio"); yield R.uniform(2, 8)
    mode("", word)
def crawl():
    b = Browser(sim, "192.0.2.240", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", S, HOST)
    for p in ("/", "/robots.txt", "/exames-preco", "/servicos/relatorios/producao"): b.request("GET", p); yield R.uniform(5, 60)
GUESSES = [B + t for t in "/users /admin /login /config /pacientes /exames /convenios /estoque/vencidos /upload".split()] + SCANS
def new_day(i):
    global day
    day = i; mode("plantao" if i in (2, 6) else "", "" if i in (2, 6) else "plantao"); yield 0
for i, d in office_days(sim, "2027-03-08", 12):
    at = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at("00:00:02"), new_day(i)); weekend = i in (5, 6); end = at("23:50")
    for c in people:
        for h in ((7, 13) if not weekend else (9,) if c in (re1, bi1, bi3) else ()):
            if R.random() < .72: sim.spawn(at(f"{h + R.randint(0, 3):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(3, 5)))
    sim.spawn(at("00:01:00"), machine(end))
    sim.spawn(at("00:02:00"), monitor(Browser(sim, "203.0.113.240", "Pingdom.com_bot_version_1.4", S, HOST, accept_gzip=False, keep=False), sim, B + "/vivo", end, 1800))
    sim.spawn(at("02:20:00"), crawl())
    if i % 2: sim.spawn(at("03:20:00"), scanner(Browser(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESSES, n=28))
    if i == 5: sim.spawn(at("06:30:00"), deploy([re1], "nova"))
    if i == 5: sim.spawn(at("09:10:00"), old_tab(re2))
    if i == 8: sim.spawn(at("12:40:00"), deploy([bi1, fat], "nova"))
    if i == 3: sim.spawn(at("12:10:00"), during("lotado", [re1, bi2]))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False)
size = write_rotated(night / "apache-brotli", "access.log", out, sim.zone, "dateext"); print("apache", len(out))
MORGAN = re.compile(r'^(?P<a>\S+ - \S+ \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+|-) .*)$')
out = stamp_container(app.lines, sim, "morgan", MORGAN, lambda m, t: f"{m['a']}{clf(t, timezone.utc)}{m['b']}", "labor.js", accept=lambda e: e["target"].startswith("/backend/") and e["status"] != 503)
def clean(l): return re.sub(r"/\S*?/labor\.js", "/app/labor.js", l).replace("/usr/share/nodejs/", "/app/node_modules/")
size += write_rotated(night / "morgan-compose", "compose.log", [(t, "backend-1  | " + clean(l)) for t, s, l in out], timezone.utc, "logrotate"); print("morgan", len(out))
print("bytes", size, "requests", len(sim.entries))
