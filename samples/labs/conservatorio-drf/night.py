import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "conservatorio-drf"; PY = sys.executable
sim = Sim(20331024, "Europe/Lisbon"); R = sim.random
html = WORK / "html"; (html / "recursos").mkdir(parents=True); (html / "gestao").mkdir()
def page(title, script): return f'<!doctype html>\n<html lang="pt">\n<head><meta charset="utf-8"><title>{title}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/recursos/estilo.css"><script type="module" src="/recursos/{script}"></script></head>\n<body><div id="raiz"></div><noscript>Esta página precisa de JavaScript.</noscript></body>\n</html>\n'
def bundle(n):
    (html / "gestao" / "index.html").write_text(page("Gestão", n)); (html / "recursos" / n).write_text("".join(f"export const g{i}=()=>{i * 7919 % 9973};" for i in range(900)))
    for f in [WORK, *html.rglob("*"), html]: os.chmod(f, 0o777 if f.is_dir() else 0o644)
(html / "index.html").write_text(page("Conservatório Regional – inscrições, audições e avisos", "portal-3fa1.js")); (html / "recursos" / "portal-3fa1.js").write_text("".join(f"export const p{i}={i * 31 % 997};" for i in range(600))); (html / "recursos" / "estilo.css").write_text("".join(f".k{i}{{margin:{i % 9}px}}" for i in range(200)))
js = "gestao-a81c.js"; bundle(js); (WORK / "modo").write_text(""); (WORK / "relogio").write_text(str(int(sim.at("2033-10-24 00:00"))))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "Europe/Lisbon", "VERSAO": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "7"}
app = Container(servers, [PY, "-m", "gunicorn", "--no-control-socket", "-b", "127.0.0.1:8211", "-w", "1", "--threads", "4", "--access-logfile", WORK / "gunicorn.log", "conservatorio:application"], 8211, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 8210, "203.0.113.1", env=env)
S, HOST, ORIGIN = ("203.0.113.1", 8210), "conservatorio.example.pt", "https://conservatorio.example.pt"
A, P, G, day, date, modes = "/api/v1", "/gestao", "/api/portal", 0, "2033-10-24", set()
def mode(on="", off=""):
    global modes
    modes = (modes | set(on.split())) - set(off.split()); (WORK / "modo").write_text(" ".join(sorted(modes)))
class Desk(Browser):
    role, signed, stamps, fresh = "", None, None, None
    def request(self, method, target, **more):
        (WORK / "relogio").write_text(str(int(self.sim.now)))
        if self.stamps is not None and target in self.stamps: more["headers"] = {**(more.get("headers") or {}), **self.stamps[target]}
        a = super().request(method, target, **more)
        if self.stamps is not None and target.startswith("/recursos/") and a.status == 200 and "etag" in a.headers: self.stamps[target] = {"If-None-Match": a.headers["etag"], "If-Modified-Since": a.headers["last-modified"]}
        return a
    def q(self, path, at, stale=0):
        """What a query cache does: nothing while the copy is young."""
        if stale and sim.now - self.fresh.get(path, (0, None))[0] < stale: return self.fresh[path][1]
        a = self.get(A + path, P + at); self.fresh[path] = (sim.now, a); return a
    def do(self, method, path, body, at): return self.send(method, A + path, body, P + at)
def person(address, agent, token=None, role=""):
    b = Desk(sim, address, agent, S, HOST, ORIGIN, {**({"Authorization": f"Token {token}"} if token else {}), "Accept-Language": "pt-PT"}); b.stamps, b.fresh, b.role, b.bundle = {}, {}, role, js; return b
ana = person("198.51.100.20", CHROME_WIN, "secretaria", "secretaria"); bia = person("198.51.100.20", FIREFOX, "secretaria", "secretaria"); tes = person("198.51.100.20", EDGE, "tesouraria", "tesouraria")
dire = person("198.51.100.77", SAFARI, "direcao", "direcao"); doc = person("203.0.113.140", PHONE, "docente", "docente")
def body(a): return json.loads(a.body) if a.status in (200, 201, 202) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("results", [])
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=3, b=18): return R.uniform(a, b)
SOZ = "ensaio audição sala horário família instrumento recital prova pauta coro orquestra reunião falta aula novo entrega semana sábado concerto atraso pagamento recibo".split()
def soz(a, b=None): return " ".join(R.choices(SOZ, k=R.randint(a, b or a)))
def boot(c, at):
    c.fresh = {}; c.bundle = js
    c.request("GET", P + at); c.request("GET", "/recursos/" + js, referer=P + at); maybe(.7) and c.request("GET", "/recursos/estilo.css", referer=P + at)
    if c.signed != date:
        tok = c.headers["Authorization"]; c.headers["Authorization"] = "Token expirada"; c.q("/eu/", at); c.headers.pop("Authorization"); yield look(4, 12)
        if maybe(.15): c.do("POST", "/entrar/", {"papel": c.role, "senha": "errada"}, "/entrar"); yield look(3, 9)
        c.do("POST", "/entrar/", {"papel": c.role, "senha": "certa"}, "/entrar"); c.headers["Authorization"] = tok; c.signed = date; yield .4
    for t in ("/eu/", "/eu/preferencias/", "/opcoes/", "/notificacoes/contagem/", "/modulos/concertos/"): c.q(t, at)
    if maybe(.5): c.q("/modulos/biblioteca/", at)
    yield .8
def inicio(c):
    at = "/"; c.q("/painel/", at); c.q("/horario/?semana=" + R.choice("1123"), at); maybe(.5) and c.q("/calendario-escolar/", at, 900); maybe(.5) and c.q("/lista-espera/", at); maybe(.35) and c.get("/api/v2/estatisticas/", P + at); yield look()
    if maybe(.3): c.q("/horario/?semana=" + R.choice("234"), "/horario"); yield look()
def alunos(c):
    at, k = "/alunos", "/alunos/"; l = rows(c.q(k + R.choice(["", "", "", "?page=2", "?page=3", "?instrumento=harpa", "?search=tub", "?search=in", "?page=6"]), at)) or rows(c.q(k, at)); yield look()
    if maybe(.25):
        w = R.choice(["beatriz", "xavier", "tomas", "simão"])
        for n in (2, 3, 5): c.get(A + "/procurar/?q=" + w[:n].replace("ã", "%C3%A3"), P + at); yield .5
    if maybe(.18):
        if maybe(.3): c.do("POST", k, {"nome": ""}, at + "/novo"); yield 5
        x = body(c.do("POST", k, {"nome": soz(2), "instrumento": "piano", "ano": 1, "email": "n@example.net"}, at + "/novo")); yield .3; l = rows(c.q(k, at)) or l; yield look()
        if x and maybe(.35): c.do("DELETE", f"{k}{x['id']}/", None, f"{at}/{x['id']}"); yield .3; c.q(k, at); maybe(.5) and c.q(f"{k}{x['id']}/", f"{at}/{x['id']}"); l = [y for y in l if y["id"] != x["id"]]; yield 3
    for x in some(l, 1, 3):
        u, q = f"{k}{x['id']}/", f"{at}/{x['id']}"; y = body(c.q(u, q)) or x; c.q(u + "faltas/", q); maybe(.6) and c.q(u + "documentos/", q + "/documentos"); maybe(.5) and c.q(u + "bolsa/", q); maybe(.4) and c.q(u + "dispensas/", q); yield look(5, 30)
        if maybe(.3): c.do("PATCH", u, R.choice([{"nome": y["nome"]}, {"observacoes": soz(1, 8)}, {"ano": R.randint(1, 8)}, {"ativo": not y["ativo"]}]), q); maybe(.7) and c.q(u, q); maybe(.3) and c.q(k, at); yield look()
        if maybe(.25): c.do("POST", u + "faltas/", {"motivo": R.choice(["", "doença", "visita de estudo"])}, q); yield .3; c.q(u + "faltas/", q); yield look()
        if maybe(.28): c.do("POST", u + "documentos/", {"ficheiro": R.choice(["boletim.pdf", "cartao.jpg", "atestado-medico.pdf"])}, q + "/documentos"); yield .5; c.q(u + "documentos/", q + "/documentos"); yield look()
        if day >= 5 and maybe(.12): c.do("POST", u + "dispensas/", {"disciplina": "Formação Musical"}, q); yield .3; c.q(u + "dispensas/", q); yield 4
    if maybe(.05): c.q("/alunos/4711/", "/alunos/4711"); yield 2
def professores(c):
    at = "/professores"; l = rows(c.q("/professores/", at, 240)); yield look()
    for x in some(l, 1, 3): u, q = f"/professores/{x['id']}/", f"{at}/{x['id']}"; c.q(u, q); maybe(.75) and c.q(u + "disponibilidade/", q); maybe(.7) and c.q(u + "contrato/", q); yield look()
    if c.role != "docente" and maybe(.4): c.q("/salarios/", "/professores/salarios"); yield look()
def turmas(c):
    at = "/turmas"; l = rows(c.q("/turmas/", at)); yield look()
    for x in some(l, 1, 2):
        if maybe(.45):
            c.do("POST", f"/turmas/{x['id']}/alternar-inscricoes/", {}, at); maybe(.6) and c.q("/turmas/", at); yield look()
        u, q = f"/turmas/{x['id']}/", f"{at}/{x['id']}"; c.q(u, q); s = rows(c.q(u + "sumarios/", q)); yield look()
        if maybe(.3): c.q(u + "sumarios/?page=" + R.choice("224"), q); yield look()
        if c.role == "docente" and maybe(.7): c.do("POST", u + "sumarios/", {"texto": soz(2, 9)}, q); yield .3; c.q(u + "sumarios/", q); yield look()
        elif maybe(.3): c.do("PATCH", u, {"vagas": x["vagas"] if maybe(.5) else R.randint(0, 12)}, q); yield .3; c.q(u, q); maybe(.4) and c.q("/turmas/", at); yield look()
def salas(c):
    at = "/salas"; l = rows(c.q("/salas/", at)); yield look()
    for x in some(l, 1, 2):
        if maybe(.6): c.do("PATCH", f"/salas/{x['id']}/", {"disponivel": not x["disponivel"]}, at); yield .3; c.q("/salas/", at); yield look()
        if maybe(.4): c.q(f"/salas/{x['id']}/", f"{at}/{x['id']}"); yield look()
def instrumentos(c):
    at = "/instrumentos"; l = rows(c.q("/instrumentos/" + R.choice(["", "", "?tipo=violino", "?tipo=fagote"]), at)) or rows(c.q("/instrumentos/", at)); yield look()
    for x in some(l, 1, 2):
        u, q = f"/instrumentos/{x['id']}/", f"{at}/{x['id']}"; c.q(u, q); c.q(u + "reparacoes/", q); yield look()
        if maybe(.5):
            n = not x["emprestado"]; c.do("PATCH", u, {"emprestado": n, "aluno": R.randint(1, 84) if n else None}, q)
            if maybe(.15): yield 3; c.do("PATCH", u, {"emprestado": x["emprestado"], "aluno": x["aluno"]}, q)
            yield .3; c.q("/instrumentos/", at); yield look()
        if maybe(.07): c.do("POST", u + "reparacoes/", {"custo": R.randint(10, 90)}, q); yield .3; c.q(u + "reparacoes/", q); yield 4
def avisos(c):
    at = "/avisos"; l = rows(c.q("/avisos/", at)); yield look()
    if maybe(.3):
        if maybe(.2): c.do("POST", "/avisos/", {"titulo": ""}, at + "/novo"); yield 5
        c.do("POST", "/avisos/", {"titulo": soz(2, 5), "texto": soz(6, 40)}, at + "/novo"); yield .3; l = rows(c.q("/avisos/", at)) or l; yield look()
    for x in some(l, 1, 2):
        u, q = f"/avisos/{x['id']}/", f"{at}/{x['id']}"; y = body(c.q(u, q)) or x; yield look()
        if maybe(.35): c.do("PUT", u, {**y, **R.choice([{}, {"titulo": soz(2, 5)}, {"texto": soz(5, 40)}])}, q); yield .3; c.q(u, q); maybe(.6) and c.q("/avisos/", at); yield look()
        if maybe(.4): c.do("POST", u + "publicar/", {}, at); maybe(.7) and c.q("/avisos/", at); yield look()
        if maybe(.3): c.do("PATCH", u, {"fixado": True}, at); yield look(2, 6)
        if len(l) > 8 and maybe(.15): c.do("DELETE", u, None, q); yield .3; c.q("/avisos/", at); maybe(.4) and c.q(u, q); yield look()
posters = 0
def eventos(c):
    global posters
    at = "/eventos"; l = rows(c.q("/eventos/" + R.choice(["", "", "?search=19"]), at)) or rows(c.q("/eventos/", at)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/eventos/{x['id']}/", f"{at}/{x['id']}"; y = body(c.q(u, q)) or x; maybe(.8) and c.q(u + "lotacao/", q); yield look()
        if posters < 3 and day > 2 and maybe(.2): c.q(u + "cartaz/", q); posters += 1; yield 3
        if maybe(.3): c.do("PUT", u, {**y, **R.choice([{}, {"local": R.choice(["Auditório", "Igreja da Sé", "Teatro"])}, {"visivel": not y["visivel"]}])}, q); yield .3; c.q(u, q); yield look()
        if maybe(.1): c.do("POST", u + "duplicar/", {}, q); yield .3; c.q("/eventos/", at); yield look()
def mensalidades(c):
    at = "/mensalidades"; l = rows(c.q("/mensalidades/" + R.choice(["", "?estado=pendente", "?estado=pendente", "?estado=anulada", "?page=2", "?page=5", "?page=12"]), at)) or rows(c.q("/mensalidades/?estado=pendente", at)); yield look()
    for x in some(l, 1, 4):
        u = f"/mensalidades/{x['id']}/"
        if maybe(.4): c.q(u, f"{at}/{x['id']}"); yield look()
        if maybe(.5):
            for _ in range(R.choice([1, 1, 1, 1, 2])): c.do("POST", u + "receber/", {}, at); yield R.uniform(.5, 5)
            maybe(.4) and c.q("/mensalidades/?estado=pendente", at); yield look()
        elif maybe(.3): c.do("POST", u + "lembrar/", {}, at); yield look()
    if maybe(.25): c.q("/sms/saldo/", "/mensalidades/lembretes"); yield 3
def matriculas(c):
    at = "/matriculas"; l = rows(c.q("/matriculas/?estado=nova", at)); maybe(.3) and c.q("/matriculas/?estado=recusada", at); yield look()
    for x in some(l, 1, 2):
        u, q = f"/matriculas/{x['id']}/", f"{at}/{x['id']}"; c.q(u, q); yield look()
        if maybe(.6):
            for _ in range(R.choice([1, 1, 1, 2])): c.do("POST", u + R.choice(["aceitar/", "aceitar/", "recusar/"]), {}, q); yield .4
            c.q(u, q); maybe(.7) and c.q("/matriculas/?estado=nova", at); yield look()
def mensagens(c):
    at = "/mensagens"; l = rows(c.q("/mensagens/" + R.choice(["", "", "", "?search=iva"]), at)) or rows(c.q("/mensagens/", at)); yield look()
    for x in some(l[:10], 1, 3):
        u, q = f"/mensagens/{x['id']}/", f"{at}/{x['id']}"; c.q(u, q); yield .5; c.do("POST", u + "lida/", None, q); maybe(.4) and c.q("/mensagens/", at); yield look(8, 50)
        if maybe(.4):
            r = c.do("POST", u + "responder", {"texto": soz(5, 40)}, q)
            if r.status == 301: c.get(r.headers["location"], P + q)
            yield look()
def anexos(c):
    at = "/anexos"; l = rows(c.q("/anexos/", at)); yield look()
    if maybe(.4): c.do("POST", "/anexos/", {"ficheiro": f"{R.choice(['ata', 'plano', 'lista'])}-{R.randint(100, 999)}.pdf", "bytes": R.randint(9000, 990000)}, at); yield .6; l = rows(c.q("/anexos/", at)) or l; yield look()
    for x in some(l, 0, 1):
        for _ in range(R.choice([1, 1, 2])): c.do("DELETE", f"/anexos/{x['id']}/", None, at); yield .3; c.q("/anexos/", at); yield look(3, 9)
def utilizadores(c):
    at = "/definicoes/utilizadores"; l = rows(c.q("/utilizadores/", at)); yield look()
    for x in some(l, 1, 2): c.do("PATCH", f"/utilizadores/{x['id']}/", {"papel": R.choice(["docente", "secretaria", "tesouraria"])}, at); yield .3; c.q("/utilizadores/", at); yield look()
def pautas(c):
    at = "/pautas"; l = rows(c.q("/pautas/", at, 120)); yield look()
    for x in some(l, 1, 3):
        u, q = f"/pautas/{x['id']}/", f"{at}/{x['id']}"; y = body(c.q(u, q)); yield look(8, 40)
        if y and maybe(.6):
            n = dict(y["notas"])
            if maybe(.5):
                for k in some(n, 1, 4): n[k] = R.randint(8, 20)
            maybe(.5) and c.do("POST", u + "validar/", {"notas": n}, q); yield 1; c.do("PUT", u, {"notas": n}, q); yield .3; c.q(u, q); yield look()
        if maybe(.4): c.do("POST", u + "assinar/", {}, q); yield look()
def definicoes(c):
    for t in some(["propinas", "propinas", "escola", "email"], 2):
        u, q = f"/definicoes/{t}/", f"/definicoes/{t}"; o = body(c.q(u, q)); yield look(5, 20)
        if o and maybe(.75):
            n = {"propinas": [{"base": R.choice([87, 90, 102])}, {"nota": soz(2, 6)}, {"nota": soz(1, 5), "irmaos": 15}, {}], "escola": [{}, {"mensagem": soz(1, 6)}, {"telefone": f"21{R.randint(1000000, 9999999)}"}], "email": [{}, {"copia": not o.get("copia")}, {"assinatura": soz(2, 5)}]}[t]
            c.do("PUT", u, {**o, **R.choice(n)}, q); maybe(.8) and c.q(u, q); yield look()
    if maybe(.3): c.do("PUT", "/eu/preferencias/", {"tema": R.choice(["claro", "escuro"]), "colunas": some(["nome", "ano", "email"], 1, 3)}, "/definicoes"); yield 2
    if maybe(.3): c.do("POST", "/cache/limpar/", {}, "/definicoes/sistema"); yield 2
    if maybe(.5): c.q("/bloqueios/", "/definicoes/bloqueios"); yield look()
def registo(c):
    at = "/sistema/registo"
    for t in ["acessos", *some(["alteracoes", "erros", "emails", "tarefas"], 2, 4)]: c.q(f"/registo/{t}/", f"{at}?separador={t}"); yield look(2, 9)
    if maybe(.6): c.q("/copias-seguranca/", "/sistema/copias"); yield look()
def relatorios(c):
    at = "/relatorios"; m = R.choice(["2033-10", "2033-10", "2033-09", "2033-06"])
    for t in ("inscricoes", "propinas", "assiduidade"): c.q(f"/relatorios/{t}/?mes={m}", at)
    maybe(.7) and c.q(f"/relatorios/ocupacao-salas/?mes={m}", at); yield look(6, 30)
    if maybe(.6):
        m = R.choice(["2033-09", "2033-08", "2033-05"])
        for t in ("inscricoes", "propinas", "assiduidade"): c.q(f"/relatorios/{t}/?mes={m}", at)
        yield look()
    if maybe(.35):
        x = body(c.do("POST", "/exportacoes/", {"tipo": "propinas"}, at))
        for _ in range(4 if x else 0): yield 4; c.q(f"/exportacoes/{x['id']}/", at)
        c.q("/exportacoes/", at); yield 3
PAGES = {"secretaria": [alunos, alunos, alunos, matriculas, mensagens, mensagens, turmas, instrumentos, avisos, salas, anexos, professores, eventos, registo], "tesouraria": [mensalidades, mensalidades, mensalidades, relatorios, relatorios, alunos, definicoes, professores],
    "direcao": [inicio, relatorios, registo, registo, definicoes, utilizadores, utilizadores, pautas, eventos, professores, avisos, salas, turmas, anexos], "docente": [turmas, turmas, pautas, pautas, alunos, eventos, instrumentos]}
def session(c, n):
    l = some(PAGES[c.role], n)
    at = R.choice(["/", "/", "/" + l[0].__name__]); yield from boot(c, at)
    if at == "/" or maybe(.4): yield from inicio(c)
    for f in l:
        yield R.uniform(10, 200)
        if maybe(.3): c.q("/notificacoes/contagem/", "/" + f.__name__)
        if maybe(.07): yield from boot(c, "/" + f.__name__)
        yield from f(c)
def tab(c, n):
    for _ in range(n): c.q("/notificacoes/contagem/", "/"); yield 60 + R.uniform(-.1, .1)
AJAN = [CHROME, CHROME_WIN, FIREFOX, SAFARI, EDGE, PHONE, PHONE, PHONE, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"]
def familia():
    b = person(f"{R.choice(['192.0.2', '203.0.113'])}.{R.randint(150, 230)}", R.choice(AJAN)); ref = R.choice([None, None, "https://www.google.com/", "https://www.facebook.com/"]); p = R.choice(["/", "/", "/avisos", "/inscricoes", "/eventos"])
    b.request("GET", p, referer=ref); b.request("GET", "/recursos/portal-3fa1.js", referer=p); maybe(.7) and b.request("GET", "/recursos/estilo.css", referer=p); b.get(G + "/avisos/", p); l = rows(b.get(G + "/eventos/", p)); yield look(4, 25)
    for x in some(l, 0, 2): b.get(f"{G}/eventos/{x['id']}/", f"/eventos/{x['id']}"); yield look()
    if maybe(.04): b.get(G + "/eventos/1031/", "/eventos/1031"); yield 2
    if maybe(.4):
        b.get(G + "/area/aluno/", "/area"); yield look()
        if maybe(.25): b.send("POST", G + "/entrar/", {"pin": "1234"}, "/area"); yield 6
        b.send("POST", G + "/entrar/", {"pin": "0000"}, "/area"); b.headers["Authorization"] = f"Token familia-{R.randint(1, 84)}"
        for t in ("aluno", "recibos", "faltas"): b.get(f"{G}/area/{t}/", "/area")
        yield look()
    if maybe(.13): b.send("POST", G + "/matriculas/", {"nome": soz(2), "instrumento": R.choice(["piano", "harpa", "violino"])}, "/inscricoes"); yield 2
    if maybe(.14): b.send("POST", G + "/contacto/", {"de": soz(2), "assunto": R.choice(["Falta de hoje", "Recibo", "Vaga"]), "texto": soz(6, 40)}, "/contactos"); yield 2
def script(until):
    b = Desk(sim, "192.0.2.31", "municipio-sync/1.4 python-requests/2.28.1", S, HOST, keep=False)
    while sim.now < until: b.get("/api/v0/alunos/"); yield 14400
def bot(n):
    b = Desk(sim, "192.0.2.9", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", S, HOST, ORIGIN)
    for _ in range(n): b.request("GET", R.choice(["/", "/eventos", "/index.php?id=4", "/robots.txt", "/avisos"])); maybe(.4) and b.get(G + "/eventos/"); yield R.uniform(40, 600)
def down(c, versao=None):
    global js
    app.stop()
    if versao: env["VERSAO"] = versao; js = "gestao-e09d.js"; bundle(js)
    v = person("192.0.2.77", PHONE); v.get(G + "/avisos/", "/"); v.get(G + "/eventos/", "/"); yield 3
    for t in ("/notificacoes/contagem/", "/alunos/", "/mensagens/", "/turmas/"): c.q(t, "/"); yield R.uniform(3, 40)
    app.start(); yield 0
def during(word, c, todo):
    mode(word)
    for m, t, b, p in todo: c.request(m, t, body=b, referer=p); yield R.uniform(2, 30)
    mode("", word)
def hand(que):
    import urllib.request
    urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:8211/api/v1/lab/", json.dumps({"que": que}).encode(), {"Content-Type": "application/json", "User-Agent": "lab"})).read(); yield 0
def odd(c):
    c.request("OPTIONS", A + "/alunos/", referer=P + "/"); yield 2
    c.request("HEAD", A + "/avisos/", referer=P + "/"); yield 2
    c.request("GET", A + "/mensalidades/", referer=P + "/mensalidades", abort_after=.002); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def new_day(i, d):
    global day, date
    day, date = i, d; yield 0
GUESS = [f"{A}/{x}/" for x in "users admin login config utilizador".split()] + SCANS
for i, d in office_days(sim, "2033-10-24", 12):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    sim.spawn(t("00:00:02"), new_day(i, d)); last, sunday, sat, feast = i == 11, i == 6, i == 5, i == 8; end = t("23:30") if not last else t("17:00")
    for c, hours, k in ((ana, (9, 10, 11, 14, 15, 16), (3, 5)), (bia, (9, 11, 14, 16, 17), (2, 5)), (tes, (10, 12, 15), (2, 4)), (dire, (9, 12, 15, 18), (3, 5)), (doc, (13, 16, 18), (2, 4))):
        for h in hours:
            if sunday or sat and c not in (ana, doc) or sat and h > 13 or feast and not (c is dire and h == 18) or last and h > 15 or c is bia and i in (3, 4) or c is tes and i in (1, 9) or maybe(.1): continue
            sim.spawn(t(f"{h:02}:{R.randint(0, 55):02}:{R.randint(0, 59):02}"), session(c, R.randint(*k)))
    for _ in range({5: 20, 6: 24, 8: 18}.get(i, 34) if not last else 22):
        h = R.choices(range(24), [1, 1, 0, 0, 0, 1, 2, 3, 5, 6, 7, 7, 9, 8, 7, 7, 7, 8, 9, 10, 11, 11, 8, 3])[0]; x = t(f"{h:02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}")
        if x < end - 900: sim.spawn(x, familia())
    if i in (1, 4, 9, 10): sim.spawn(t("12:05:00"), tab(ana, 50))
    sim.spawn(t("00:31:00"), script(end)); sim.spawn(t("05:00:00"), bot(R.randint(6, 16)))
    sim.spawn(t("00:01:00"), monitor(Desk(sim, "203.0.113.240", "Uptime-Kuma/1.23.16", S, HOST, accept_gzip=False, keep=False), sim, A + "/saude/", end, 900))
    if i % 2: sim.spawn(t("04:20:00"), scanner(Desk(sim, f"192.0.2.{200 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME.replace("134", "109"), "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i == 2: sim.spawn(t("08:40:00"), during("limite", ana, [("POST", A + "/entrar/", {"senha": "errada"}, P + "/entrar"), ("POST", A + "/entrar/", {"senha": "certa"}, P + "/entrar"), ("POST", G + "/contacto/", {"de": "q", "assunto": "q", "texto": "q"}, "/contactos")]))
    if i == 3: sim.spawn(t("18:55:00"), during("manutencao", tes, [("GET", A + x, None, P + "/") for x in ("/mensalidades/", "/relatorios/propinas/?mes=2033-10", "/relatorios/inscricoes/?mes=2033-10", "/notificacoes/contagem/", "/alunos/")]))
    if i == 4: sim.spawn(t("07:10:00"), down(dire, "2"))
    if i == 5: sim.spawn(t("08:30:00"), hand("erros"))
    if i >= 7: sim.spawn(t("08:10:00"), hand("espera"))
    if i == 9: sim.spawn(t("20:30:00"), down(dire))
    if i in (0, 7): sim.spawn(t("11:11:00"), odd(ana))
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.2)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access_log").read_text(errors="surrogateescape").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-access", "access_log", out, sim.zone, "dateext")
lines = [l for l in (WORK / "gunicorn.log").read_text(errors="surrogateescape").splitlines() if "/api/v1/lab/" not in l]
out = stamp_combined(lines, sim, "gunicorn"); print("gunicorn", len(out))
size += write_rotated(night / "gunicorn-file", "gunicorn-access.log", out, sim.zone, "logrotate")
print("bytes", size, "requests", len(sim.entries))
