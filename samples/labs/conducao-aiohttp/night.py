import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
import base64, hashlib
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "conducao-aiohttp"
sim = Sim(20310901, "Europe/Lisbon"); R = sim.random
dist, site = WORK / "dist" / "painel", WORK / "site"; (dist / "recursos").mkdir(parents=True); site.mkdir()
def bundle(js):
    (dist / "index.html").write_text(f'<!doctype html>\n<html lang="pt">\n<head><meta charset="utf-8"><title>Conduz</title><link rel="icon" href="data:,"><script type="module" src="/painel/recursos/{js}"></script></head>\n<body><div id="app"></div></body>\n</html>\n')
    (dist / "recursos" / js).write_text("export const c=1;" * 1100)
js = "app-7f21c.js"; bundle(js)
for n, k in (("index", 40), ("precos", 90), ("contactos", 25)): (site / f"{n}.html").write_text("<!doctype html><title>Conduz</title>" + "<p>Cartas A, B e C.</p>" * k)
word = os.urandom(6).hex(); (WORK / "users").write_text("prometheus:{SHA}" + base64.b64encode(hashlib.sha1(word.encode()).digest()).decode() + "\n")
(WORK / "apache.conf").write_text((HERE / "apache.conf").read_text().replace("@WORK@", str(WORK)))
env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Lisbon", "RELEASE": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "3", "PYTHONUNBUFFERED": "1"}
servers = Servers()
(WORK / "now").write_text(str(sim.at("2031-09-01 00:00:00")))
app = Container(servers, [sys.executable, "escola.py"], 18301, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-D", "FOREGROUND", "-f", WORK / "apache.conf"], 18300, "10.20.0.80", env=env)
S, HOST, ORIGIN, P, LB = ("10.20.0.80", 18300), "painel.conduz.example", "https://painel.conduz.example", "/painel/api", "10.20.0.5"
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
mode()
class Tab(Browser):
    def request(self, method, target, **more):
        (WORK / "now").write_text(str(sim.now))
        return super().request(method, target, **more)
def person(login, address, agent, caching=False):
    b = Tab(sim, LB, agent, S, HOST, ORIGIN, {"Authorization": f"Bearer {login}", "X-Forwarded-For": address}, caching); b.login, b.role = login, login.split("-")[0]; return b
def outside(address, agent, host=HOST, **headers): return Tab(sim, LB, agent, S, host, headers={**({"X-Forwarded-For": address} if address else {}), **headers}, accept_gzip=False)
ge1, ge2, re1, re2, in1, in2 = people = [person("gestor-1", "198.51.100.71", SAFARI, True), person("gestor-2", "203.0.113.61", CHROME), person("rececao-1", "198.51.100.14", EDGE, True), person("rececao-2", "198.51.100.14", FIREFOX), person("instrutor-1", "203.0.113.188", PHONE), person("instrutor-2", "192.0.2.77", CHROME_WIN)]
tel = person("gestor-2", "10.61.4.9, 203.0.113.210", PHONE)                # a carrier's proxy before the balancer
today, moved = "2031-09-01", []
def data(a): return json.loads(a.body) if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): d = data(a); return d if isinstance(d, list) else next((v for v in (d or {}).values() if isinstance(v, list)), [])
def some(l, n): return R.sample(list(l), min(len(l), n))
def chance(p): return R.random() < p
def think(a=3, b=10): return R.uniform(a, b)
def t_(a, b): return "".join(R.choices("abcdefghilmnopqrstuv  ", k=R.randint(a, b)))
def G(c, path, page):
    a = c.get(P + path, page); to = a.headers.get("location", "")
    return c.get(to, page) if a.status in (301, 302) and to.startswith("/") else a
def W(c, method, path, body, page): return c.send(method, P + path, body, page)
def load(c, page):
    c.request("GET", page)
    if chance(.5): c.request("GET", "/painel/recursos/" + js, referer=page)
    if chance(.25):
        c.get(P + "/sessao", page, headers={"Authorization": ""}); yield 4
        if chance(.3): c.send("POST", P + "/sessao", {"conta": c.login, "senha": "?"}, "/painel/entrar", headers={"Authorization": ""}); yield 5
        c.send("POST", P + "/sessao", {"conta": c.login, "senha": "*"}, "/painel/entrar", headers={"Authorization": ""}); yield .3
    for t in ("/sessao", "/opcoes", "/versao", "/avisos/contagem"):
        if chance(.7): G(c, t, page)
    if chance(.4): G(c, "/aulas/hoje", page)
    yield 1
def alunos(c):
    p = "/painel/alunos"; l = rows(G(c, "/alunos" + R.choice(["", "", "", "?pagina=2", "?pagina=9", "?categoria=C", "?q=zzz", "?estado=arquivado"]), p)); yield think()
    if chance(.25): W(c, "POST", "/alunos/pesquisa", {"texto": R.choice(["C-204", "C-999", "aluno10", "ninguem"])}, p); yield 3
    for x in some(l, R.randint(1, 3)):
        u, q = f"/alunos/{x['id']}", f"{p}/{x['id']}"; G(c, u, q)
        for t, f in (("aulas", .6), ("pagamentos", .5 if c.role != "instrutor" else .15), ("progresso", .6), ("restricoes", .5), ("contactos", .4)):
            if chance(f): G(c, f"{u}/{t}", q); yield think(.2, 3)
        if chance(.5):
            G(c, u + "/documentos", q + "/documentos"); yield think()
            if chance(.4): W(c, "POST", u + "/documentos", {"tipo": "atestado", "nome": t_(4, 12)}, q + "/documentos"); yield .3; G(c, u + "/documentos", q + "/documentos"); yield 3
        if chance(.6):
            k = rows(G(c, u + "/comentarios", q)); yield think()
            if chance(.4): W(c, "POST", u + "/comentarios", {"texto": t_(8, 90)}, q); yield .3; k = rows(G(c, u + "/comentarios", q)); yield 4
            for y in some(k, R.choice([0, 1, 1])):
                v = f"{u}/comentarios/{y['id']}"; G(c, v + "/respostas", q); yield 4
                if chance(.4): W(c, "POST", v + "/respostas", {"texto": t_(5, 60)}, q); yield .3; G(c, v + "/respostas", q); yield 3
                if chance(.25):
                    W(c, "DELETE", v, None, q); yield .3; G(c, u + "/comentarios", q); yield 3
                    if chance(.5): W(c, "POST", v + "/repor", None, q); yield .3; G(c, u + "/comentarios", q); yield 3
                    elif chance(.4): W(c, "DELETE", v, None, q); yield 2
        if chance(.35): G(c, u, q); yield think(5, 20); W(c, "PATCH", u, R.choice([{"email": f"aluno{R.randint(1000, 1999)}@correio.example"}, {"notas": t_(1, 60)}, {"notas": t_(1, 60)}]), q); yield .3; G(c, u, q); yield 4
    if l and c.role == "gestor" and chance(.6) or l and chance(.03):
        G(c, "/alunos", p); yield 4; x = R.choice(l); W(c, "DELETE", f"/alunos/{x['id']}", None, p); yield .3; G(c, "/alunos", p); chance(.5) and G(c, f"/alunos/{x['id']}", f"{p}/{x['id']}"); yield 3
    if chance(.06): G(c, "/alunos/3b0c7a52-90e1-4c1f-8a7e-000000000000", p); yield 2
def matricula(c):
    p = "/painel/matriculas"; l = rows(G(c, "/matriculas", p)); yield think()
    if l and chance(.6): i = R.choice(l)["id"]
    else: i = (data(W(c, "POST", "/matriculas", {}, p)) or {}).get("id"); yield .3; chance(.5) and G(c, "/matriculas", p)
    if not i: return
    u, q = f"/matriculas/{i}", f"{p}/{i}"; G(c, u, q); yield think(8, 30)
    if chance(.4): W(c, "POST", "/matriculas/validar", {"email": R.choice(["x", "novo@correio.example"])}, q); yield 3
    if chance(.2): W(c, "PUT", u + "/dados", {"email": "sem arroba"}, q + "/dados"); yield 5
    W(c, "PUT", u + "/dados", {"email": f"novo{R.randint(1, 9999)}@correio.example", "morada": t_(8, 40)}, q + "/dados"); yield .3; G(c, u, q); yield think(6, 30)
    if chance(.2): return
    W(c, "PUT", u + "/plano", {"plano": R.choice(["base", "intensivo", "noturno"]), "prestacoes": R.randint(1, 6)}, q + "/plano"); yield .3; G(c, u, q); yield think(6, 20)
    if chance(.3): W(c, "PUT", u + "/plano", {"plano": "intensivo", "prestacoes": 1}, q + "/plano"); yield .3; G(c, u, q); yield think()
    W(c, "PUT", u + "/horario", {"turno": R.choice(["manha", "tarde", "noite"]), "dias": some(["seg", "ter", "qua", "qui"], R.randint(1, 3)), "obs": t_(0, 20)}, q + "/horario"); yield .3; G(c, u, q); yield think()
    if chance(.65): W(c, "POST", u + "/concluir", None, q); yield .3; G(c, "/matriculas", p); chance(.3) and G(c, u, q); yield 2
    elif chance(.5): W(c, "DELETE", u, None, q); yield .3; G(c, "/matriculas", p); chance(.3) and G(c, u, q); yield 2
def dia(k=None): return f"{datetime.fromisoformat(today) + timedelta(days=R.randint(0, 4) if k is None else k):%Y-%m-%d}"
def aulas(c):
    p, d = "/painel/aulas", dia(); k = f"/aulas?dia={d}"; q = f"{p}?dia={d}"
    if chance(.3): G(c, "/aulas/hoje", p); yield 3
    if chance(.25): G(c, k + f"&instrutor={R.randint(1, 7)}", q); yield 3
    l = rows(G(c, k, q)); chance(.5) and G(c, f"/aulas/conflitos?dia={d}", q); yield think()
    for x in some(l, R.choice([0, 1, 2])):
        u = f"/aulas/{x['id']}"; G(c, u, q); yield 3
        if chance(.45): W(c, "PATCH", u, R.choice([{"hora": f"{R.randint(10, 19)}:00"}, {"obs": t_(2, 30)}]), q); yield .3; G(c, u, q); yield 3
        elif chance(.3): G(c, k, q); yield 2; W(c, "POST", u + "/cancelar", None, q); yield .3; G(c, k, q); chance(.15) and W(c, "POST", u + "/cancelar", None, q); yield 3
        elif chance(.3): G(c, k, q); yield 2; W(c, "POST", u + "/concluir", None, q); yield .3; G(c, k, q); yield 3
    if chance(.35):
        b = {"aluno": x["aluno"] if l and (x := R.choice(l)) else "?", "instrutor": R.randint(1, 7), "veiculo": R.randint(1, 9), "dia": d, "hora": f"{R.randint(10, 19)}:00" if chance(.8) else ""}
        G(c, k, q); yield 6; W(c, "POST", "/aulas", b, q); yield .3; l = rows(G(c, k, q)); yield 3
    if len(l) > 2 and chance(.4): G(c, k, q); yield 5; W(c, "POST", "/aulas/em-massa/cancelar", {"ids": [x["id"] for x in some(l, R.randint(2, 3))]}, q); yield .3; G(c, k, q); yield think()
    if len(l) > 4 and chance(.3): G(c, k, q); yield 5; W(c, "POST", "/aulas/em-massa/remarcar", {"ids": [x["id"] for x in some(l, 2)], "dia": dia(R.randint(5, 7))}, q); yield .3; G(c, k, q); yield think()
def frota(c):
    p = "/painel/veiculos"; l = rows(G(c, "/veiculos", p)); chance(.5) and G(c, "/veiculos/alertas", p); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/veiculos/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.6) and G(c, u + "/inspecoes", q); k = rows(G(c, u + "/consumos", q)) if chance(.5) else None; yield think()
        if chance(.4): G(c, u + "/localizacao", q); yield 3
        if k is not None and chance(.4): W(c, "POST", u + "/consumos", {"litros": R.randint(20, 55), "km": R.randint(9000, 150000)}, q); yield .3; G(c, u + "/consumos", q); yield 3
        if chance(.25): W(c, "POST", u + "/inspecoes", {"dia": dia()}, q); yield 3
        if chance(.35): W(c, "PATCH", u, {"modelo": t_(4, 9)}, q); yield .3; G(c, u, q); yield 4
        if chance(.5):
            v = x["disponivel"]
            for n in R.choice([[not v], [not v], [not v, v], [v]]): W(c, "PUT", u + "/disponivel", {"valor": n}, p); yield .3; G(c, "/veiculos", p); yield think(1, 5)
def instrutores(c):
    p = "/painel/instrutores"; l = rows(G(c, "/instrutores", p)); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/instrutores/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); chance(.6) and G(c, u + "/ferias", q); yield think()
        if chance(.4 if c.role != "instrutor" else .1): W(c, "PATCH", u, R.choice([{"obs": t_(0, 30)}, {"obs": t_(0, 30)}, {"turno": x["turno"]}]), q); yield .3; G(c, u, q); yield 3
        if c.role == "gestor" and chance(.7):
            for w in R.choice([["suspender"], ["suspender", "reativar"], ["suspender"]]): G(c, "/instrutores", p); yield 2; W(c, "POST", f"{u}/{w}", None, p); yield .3; G(c, "/instrutores", p); chance(.4) and G(c, u, q); yield think(3, 8)
def exames(c):
    p = "/painel/exames"; l = rows(G(c, "/exames" + R.choice(["", "", "?tipo=pratico", "?pagina=2", "?pagina=7"]), p)); chance(.6) and G(c, "/exames/vagas" + R.choice(["", "?centro=lisboa", "?centro=setubal"]), p); chance(.6) and c.get("/painel/simulador/api/testes", p); yield think()
    for x in some(l, R.randint(1, 2)):
        u, q = f"/exames/{x['id']}", f"{p}/{x['id']}"; G(c, u, q); yield 4
        if chance(.4): W(c, "POST", u + "/resultado", {"aprovado": chance(.6)}, q); yield 4; chance(.3) and W(c, "POST", u + "/resultado", {"aprovado": True}, q); G(c, u, q); yield 2
    if l and chance(.4): G(c, "/exames", p); yield 5; W(c, "POST", "/exames", {"aluno": R.choice(l)["aluno"], "tipo": R.choice(["teorico", "pratico"]), "data": dia(9), "local": t_(4, 22)}, p); yield .3; l = rows(G(c, "/exames", p)); yield 3
    if len(l) > 8 and chance(.2): x = R.choice(l); G(c, "/exames", p); yield 3; W(c, "DELETE", f"/exames/{x['id']}", None, p); yield .3; G(c, "/exames", p); chance(.4) and (W(c, "DELETE", f"/exames/{x['id']}", None, p), G(c, f"/exames/{x['id']}", p)); yield 2
def caixa(c):
    p = "/painel/pagamentos"; a = G(c, "/pagamentos" + R.choice(["", "", "?mes=2031-08", "?mes=2031-09", "?mes=2029-01", "?pagina=3"]), p); l = rows(a); yield think()
    if c.role == "instrutor": return
    for x in some(l, R.choice([0, 1, 2])):
        if chance(.15): c.request("HEAD", f"{P}/pagamentos/{x['id']}/recibo", referer=p)
        if chance(.5): c.get(f"{P}/pagamentos/{x['id']}/recibo", p); yield 4
        if chance(.5 if c.role == "gestor" else .04) and today > "2031-09-01": W(c, "POST", f"/pagamentos/{x['id']}/estornar", None, p); yield .3; G(c, "/pagamentos/estornos", p + "/estornos"); yield 4
    if l and chance(.4): G(c, "/pagamentos", p); yield 8; W(c, "POST", "/pagamentos", {"aluno": R.choice(l)["aluno"], "valor": R.choice([3000, 12000, 65000, 0]), "metodo": "mbway"}, p); yield .3; G(c, "/pagamentos", p); yield 3
    if chance(.5): G(c, "/pagamentos/estornos", p + "/estornos"); yield 3
def relatorios(c):
    p = "/painel/relatorios"
    for _ in range(R.randint(2, 3)):
        k = R.choice(["semana", "mes", "trimestre", "ano"])
        for r, f in (("receita", .8), ("ocupacao", .6), ("aprovacoes", .75)): chance(f) and G(c, f"/relatorios/{r}?periodo={k}", p)
        yield think(4, 15)
    l = rows(G(c, "/relatorios/exportacoes", p + "/exportacoes")); yield 3
    if chance(.35):
        i = (data(W(c, "POST", "/relatorios/exportar", {"relatorio": "receita"}, p + "/exportacoes")) or {}).get("tarefa"); yield .3; G(c, "/relatorios/exportacoes", p + "/exportacoes"); yield R.choice([20, 640])
        if i: c.get(f"{P}/relatorios/exportacoes/{i}/ficheiro", p + "/exportacoes"); yield 3
    for x in some(l, 1): c.get(f"{P}/relatorios/exportacoes/{x['id']}/ficheiro", p + "/exportacoes"); yield 3
def definicoes(c):
    for s in some(["geral", "horario", "lembretes", "calendario", "faturacao"], R.randint(2, 4)):
        p = "/painel/definicoes/" + s; v = data(G(c, "/definicoes/" + s, p)); yield think(4, 12)
        if v and chance(.75 if c.role != "instrutor" else .12):
            n = {"geral": [{}, {"morada": t_(6, 40)}, {"rodape": t_(10, 40)}], "horario": [{"abre": R.choice(["08:00", "08:30"])}, {"nota": t_(3, 30)}, {"nota": t_(3, 30)}], "lembretes": [{"sms": False}, {"horas": R.choice([2, 48, 120])}, {"remetente": t_(3, 11)}], "calendario": [{"feriados": False}, {"cor": R.choice(["azul", "laranja"])}, {"semana": "domingo"}], "faturacao": [{"nota": t_(4, 40)}, {"iva": 23}]}[s]
            W(c, "PUT", "/definicoes/" + s, {**v, **R.choice(n)}, p); yield .3; G(c, "/definicoes/" + s, p); yield think()
def casa(c):
    p = "/painel/avisos"; l = rows(G(c, "/avisos", p)); yield think()
    for x in some(l, R.choice([0, 1, 1, 2])): W(c, "PUT", f"/avisos/{x['id']}/lido", None, p); yield .3; G(c, "/avisos", p); yield 3
    if c.role != "instrutor" and chance(.5): G(c, "/avisos", p); yield 20; W(c, "POST", "/avisos", {"texto": t_(10, 80)}, p); yield .5; G(c, "/avisos", p); yield 4
    if chance(.7):
        p = "/painel/mensagens"; G(c, R.choice(["/mensagens", "/mensagens/"]), p); yield 4
        if chance(.4): W(c, "POST", "/mensagens/", {"para": R.choice(["gestor-1", "gestor-2", "rececao-1", "rececao-2", "rececao-2", "instrutor-1"]), "texto": t_(5, 80)}, p); yield 2
    if c.role != "instrutor" and chance(.7):
        p = "/painel/pedidos"; l = rows(G(c, "/pedidos", p)); yield 5
        for x in some(l, R.choice([0, 1, 2])): W(c, "POST", f"/pedidos/{x['id']}/aceitar", None, p); yield .3; G(c, "/pedidos", p); chance(.1) and W(c, "POST", f"/pedidos/{x['id']}/aceitar", None, p); yield 4
def auditoria(c):
    p = "/painel/auditoria"; G(c, "/auditoria" + R.choice(["", "", "?pagina=2"]), p); yield think()
    if chance(.75): c.get(P + "/auditoria/exportar", p); yield 3
PAGES = {"gestor": [alunos, aulas, frota, instrutores, instrutores, exames, caixa, relatorios, relatorios, definicoes, definicoes, casa, auditoria, auditoria], "rececao": [alunos, alunos, matricula, matricula, aulas, aulas, frota, exames, caixa, casa, casa, definicoes, relatorios], "instrutor": [alunos, alunos, aulas, aulas, frota, frota, exames, exames, casa, instrutores, relatorios]}
RARE = {"instrutor": [caixa, auditoria, definicoes], "rececao": [auditoria, instrutores], "gestor": [matricula]}
def session(c, n):
    yield from load(c, "/painel/" + R.choice(["", "alunos", "aulas"]))
    for f in R.sample(PAGES[c.role], n) + ([R.choice(RARE[c.role])] if chance(.35) else []):
        yield R.uniform(15, 200)
        if chance(.35): G(c, "/avisos/contagem", "/painel/aulas")
        yield from f(c)
    if chance(.2): W(c, "DELETE", "/sessao", None, "/painel/"); yield 1
def board(c, until):
    while sim.now < until: G(c, "/veiculos/alertas", "/painel/quadro"); G(c, "/avisos/contagem", "/painel/quadro"); yield 300 + R.uniform(-.05, .05)
def visitors(until):
    while sim.now < until:
        b = outside(f"203.0.113.{R.randint(20, 59)}", R.choice([PHONE, SAFARI, CHROME]), "www.conduz.example"); o = "https://www.conduz.example"
        b.request("GET", "/", referer=R.choice([None, "https://procura.example/"])); yield 4; chance(.6) and b.request("GET", "/precos.html", referer=o + "/"); yield 20
        if chance(.25): b.send("POST", "/pedidos", {"categoria": "B", "texto": t_(10, 90)}, o + "/precos.html")
        yield R.uniform(1500, 6000)
def machine(until):
    b = outside("198.51.100.201", "CalendarSync/2.0")
    while sim.now < until: b.get(P + "/v0/agenda"); yield 10800
def scrape(until):
    b = outside("", "Prometheus/2.51.0", Authorization="Basic " + base64.b64encode(b"prometheus:" + word.encode()).decode())
    while sim.now < until: b.get("/metricas"); yield 5400
def down(cs, release=None, minutes=1):
    global js
    app.stop(); end = sim.now + minutes * 60
    if release: env["RELEASE"] = release; js = "app-b90d3.js"; bundle(js)
    while sim.now < end:
        for c in cs:
            for t in R.sample(["/avisos/contagem", "/alunos", "/aulas/hoje", "/veiculos", "/pedidos"], 3): G(c, t, "/painel/alunos"); yield R.uniform(2, 12)
    (WORK / "now").write_text(str(sim.now)); app.start(); yield 0
def during(word, cs, calls, wait=(1, 4)):
    mode(word)
    for c in cs:
        for m, t, b in calls: c.request(m, P + t, body=b, referer="/painel/exames" if "exames" in t else "/painel/alunos"); yield R.uniform(*wait)
    mode("", word)
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    c.request("OPTIONS", P + "/alunos", referer="/painel/alunos"); yield 2
    raw_line(sim, LB, S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
    outside("192.0.2.233", "curl/8.5.0").get("/metricas"); yield 1
GUESS = [p + t for p in (P, "/painel", "/api") for t in "/login.php /.env /debug /config /backup /swagger.json /utilizadores".split()] + SCANS
def new_day(d):
    global today
    today = d; yield 0
for i, d in office_days(sim, "2031-09-01", 9):
    at_ = lambda t, d=d: sim.at(f"{d} {t}")
    sim.spawn(at_("00:00:01"), new_day(d)); last, sunday, saturday = i == 8, i == 6, i == 5; end = at_("23:30") if not last else at_("13:20")
    for c in people:
        if sunday or saturday and c not in (re1, in2) or c is ge1 and i == 3: continue
        for h in ((9, 11, 14, 17) if not last and not saturday else (9, 11)):
            if chance(.85): sim.spawn(at_(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 5)))
    if saturday or sunday or i == 2: sim.spawn(at_("20:14:00"), session(tel, 4))
    if not sunday: sim.spawn(at_("08:58:00"), board(re2, min(end, at_("16:00"))))
    sim.spawn(at_("07:40:00"), visitors(end)); sim.spawn(at_("01:00:00"), machine(end)); sim.spawn(at_("00:00:30"), scrape(end))
    sim.spawn(at_("00:01:00"), monitor(outside("", "HealthProbe/1.1"), sim, "/saude", end, 2400))
    if i % 3 == 1: sim.spawn(at_("04:20:00"), scanner(outside(f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"])), sim, GUESS, n=34))
    if i in (2, 6): sim.spawn(at_("05:20:00"), scanner(outside(f"192.0.2.{220 + i}", CHROME_WIN, "www.conduz.example"), sim, SCANS, n=20))
    if i == 2: sim.spawn(at_("10:40:00"), switch("avaria")); sim.spawn(at_("15:10:00"), during("imt", [re1, ge1, in1], [("GET", "/exames/vagas", None), ("GET", "/exames", None), ("GET", "/exames/vagas?centro=lisboa", None)], (120, 600)))
    if i == 3: sim.spawn(at_("16:20:00"), switch("", "avaria"))
    if i == 4: sim.spawn(at_("07:30:00"), down([re1], "2", 2))
    if i == 7: sim.spawn(at_("13:05:00"), down([re1, ge2], None, 5)); sim.spawn(at_("10:15:00"), during("limite", [re2], [("POST", "/alunos/pesquisa", {"texto": "C-2"}), ("POST", "/alunos/pesquisa", {"texto": "C-20"}), ("GET", "/alunos", None)], (.2, .5)))
    if i == 0: sim.spawn(at_("19:40:00"), during("manutencao", [ge1, re1], [("GET", t, None) for t in ("/alunos", "/aulas/hoje", "/veiculos", "/pedidos")]))
    if i in (1, 7): sim.spawn(at_("12:58:00"), oddities(ge2))
sim.run(); time.sleep(.5); app.stop(); servers.stop_all(); time.sleep(.2)
night, zone = NIGHTS / NAME, sim.zone
LINE = re.compile(r'^(\S+) (\d{4}-\d\d-\d\dT[\d:]{8}[+-]\d{4}) (.*? "(?:(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+)?[^"]*" (?P<status>\d{3}) .*)$')
stamp, out = Stamp(sim, "apache"), []
for line in (WORK / "access.log").read_bytes().decode("utf-8", "surrogateescape").splitlines():
    m = LINE.match(line); real = datetime.strptime(m[2], "%Y-%m-%dT%H:%M:%S%z").timestamp()
    e = stamp.entry(m["method"], m["target"], int(m["status"]), real) if m["method"] else next(e for e in sim.entries if e["method"] is None and "apache" not in e["used"])
    if not m["method"]: e["used"].add("apache")
    t = e["sim"] if e else stamp.moment(real)
    out.append((t + (e["end"] - e["real"] if e else 0), f"{m[1]} {datetime.fromtimestamp(t, zone):%Y-%m-%dT%H:%M:%S%z} {m[3]}"))
out.sort(key=lambda p: p[0]); print("apache", len(out), "missed", stamp.missed)
size = write_rotated(night / "apache-equipa", "painel-access.log", out, zone, "dateext")
out, t = [], 0
for line in (WORK / "escola.log").read_text().splitlines():
    m = re.match(r"level=\w+ ts=(\S+)Z ", line)
    if m: t = datetime.fromisoformat(m[1] + "+00:00").timestamp()
    out.append((t, line.replace(str(HERE), "/srv/escola")))
out.sort(key=lambda p: p[0]); print("logfmt", len(out))
size += write_rotated(night / "escola-logfmt", "escola.log", out, zone, "dateext"); print("bytes", size, "requests", len(sim.entries))
