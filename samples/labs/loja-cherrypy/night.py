import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(Path("/tmp/loja-work")); NAME = "loja-cherrypy"; os.chmod(WORK, 0o777)
sim = Sim(20320308, "America/Sao_Paulo"); R = sim.random
html = WORK / "html"; (html / "retaguarda/pacote").mkdir(parents=True); (WORK / "mode").write_text("")
def build(v):
    (WORK / "release").write_text(str(v)); name = f"app.{'e81' if v == 1 else '3fc'}.js"
    (html / "retaguarda/index.html").write_text(f'<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Retaguarda</title><link rel="icon" href="data:,"><script type="module" src="/retaguarda/pacote/{name}"></script></head><body><div id="raiz"></div></body></html>\n')
    (html / "retaguarda/pacote" / name).write_text("export default()=>0;" * (800 if v == 1 else 850))
    for f in html.rglob("*.*"): os.utime(f, (1962600000, 1962600000))
    return name
js = build(1); (html / "robots.txt").write_text("User-agent: *\nDisallow: /retaguarda\n")
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "5"}
app = Container(servers, ["sh", "-c", 'exec "$@" 2>&1', "-", sys.executable, HERE / "loja.py"], 22011, env=env, cwd=HERE); app.start()
servers.start(["apache2", "-f", HERE / "apache.conf", "-DFOREGROUND"], 22010, "203.0.113.1", env=env)
S, HOST, ORIGIN, A, U = ("203.0.113.1", 22010), "loja.example.com", "https://loja.example.com", "/retaguarda/api", "/retaguarda"
words = set()
def mode(add="", drop=""):
    global words
    words = (words | set(add.split())) - set(drop.split()); (WORK / "mode").write_text(" ".join(sorted(words)))
class Owner(Browser):
    def request(self, method, target, **more):
        self.headers["X-Sim"] = f"{self.sim.now:.1f}"
        if self.token: self.headers["Cookie"] = "rt=" + self.token
        else: self.headers.pop("Cookie", None)
        return super().request(method, target, **more)
def device(address, agent): b = Owner(sim, address, agent, S, HOST, ORIGIN, caching=True, headers={"Connection": "keep-alive"}); b.token = None; b.signed = None; return b
desk, tablet = device("198.51.100.14", CHROME_WIN), device("192.0.2.31", "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1")
day, date = 0, "2032-03-08"
def chance(p): return R.random() < p
def think(a=3, b=11): return R.uniform(a, b)
def some(l, a, b=None): return R.sample(l, min(len(l), R.randint(a, b or a)))
def body(a): return a.json() if a.status in (200, 201, 202, 304) and a.body[:1] in (b"{", b"[") else None
def rows(a): x = body(a); return x if isinstance(x, list) else (x or {}).get("itens", [])
def text(a, b): return " ".join(R.choice("azul caixa prazo troca camisa grande cliente frete rua casa depois sem cor bolsa linho dois feira lote nota".split()) for _ in range(R.randint(a, b)))
def login(c, p):
    c.token = None; c.get(A + "/sessao", p); yield think(5, 15)
    if chance(.2): c.send("POST", A + "/sessao", {"usuario": "dona", "senha": "errada"}, U + "/entrar"); yield think()
    a = c.send("POST", A + "/sessao", {"usuario": "dona", "senha": "certa"}, U + "/entrar"); yield .2
    if a.status == 200: c.token, c.signed = re.search(r"rt=(\w+)", a.headers["set-cookie"])[1], date
def load(c, page=""):
    p = U + "/" + page; c.request("GET", p); c.request("GET", f"/retaguarda/pacote/{js}", referer=p)
    if c.signed != date: yield from login(c, p)
    c.get(A + "/sessao", p); c.get(A + "/contadores", p)
    if not page: c.get(A + "/painel", p); c.get(A + "/avisos", p); chance(.4) and c.get(A + "/categorias", p)
    yield think()
def pedidos(c):
    u, p = A + "/pedidos", U + "/pedidos"; l = rows(c.get(u + R.choice(["", "", "", "?estado=aguardando", "?estado=pago", "?pagina=2", "?pagina=30"]), p)) or rows(c.get(u, p)); yield think()
    if chance(.3):
        w = R.choice(["rua", "linho", "zebra", "PED-104"])
        for n in range(2, len(w) + 1): c.get(u + "?q=" + w[:n], p); yield R.uniform(.3, .7)
    if chance(.08): c.get(f"{u}/PED-{R.randint(1000, 9999)}", p); yield 4
    for o in some(l, 2, 3): yield from pedido(c, o["codigo"])
    if chance(.2) and l: c.get(A + "/envios", U + "/envios"); yield 3; c.send("POST", A + "/envios/lote", {"pedidos": [x["codigo"] for x in some(l, 2)]}, p); yield .3; c.get(A + "/envios", U + "/envios"); yield think()
def pedido(c, k):
    u, p = f"{A}/pedidos/{k}", f"{U}/pedidos/{k}"; o = body(c.get(u, U + "/pedidos"))
    if not o: yield 2; return
    c.get(u + "/historico", p); c.get(u + "/notas", p); yield think(2, 4)
    if chance(.3): c.send("POST", u + "/notas", {"texto": text(2, 8)}, p); yield .2; l = rows(c.get(u + "/notas", p)); yield think(); \
        chance(.3) and l and (c.send("DELETE", f"{u}/notas/{l[-1]['n']}", None, p), c.get(u + "/notas", p)); yield 2
    if chance(.3): c.send("PUT", u + "/endereco", R.choice([o["endereco"], {"rua": text(1, 5), "numero": R.randint(1, 99), "bairro": text(1, 3)}]), p + "/endereco"); yield .2; c.get(u, p); yield think()
    if chance(.3): c.send("POST", u + "/dividir", {"itens": [1]}, p); yield think()
    if chance(.25): c.send("POST", u + "/nota-fiscal", None, p); yield think()
    if chance(.2):
        a = c.get(u + "/recibo", p)
        if a.status == 303: c.get(re.sub(r"^https?://[^/]+", "", a.headers["location"]), p)
        yield think()
    s = o["estado"]
    if s == "aguardando" and chance(.6) or chance(.05): c.send("POST", u + "/pagar", None, p); yield .2; c.get(u, p); yield think()
    elif s == "pago" and chance(.42):
        c.send("POST", u + "/enviar", None, p); yield .2; c.get(u, p); yield think()
        if chance(.5): yield R.uniform(260, 500); c.get(u, U + "/pedidos"); yield think()
    elif s != "cancelado" and chance(.28): c.send("POST", u + "/reembolso", {"motivo": text(1, 3)}, p); yield .2; c.get(u, p); yield think()
    elif s != "cancelado" and chance(.45):
        c.send("POST", u + "/cancelar", None, p); yield .2; c.get(u, p); yield think()
        if chance(.5): c.send("POST", u + "/reabrir", None, p); yield .2; c.get(u, p); yield think()
    elif s == "cancelado" and chance(.55): c.send("POST", u + "/reabrir", None, p); yield .2; c.get(u, p); yield think()
def produtos(c):
    u, p = A + "/produtos", U + "/produtos"; l = rows(c.get(u + R.choice(["", "", "?pagina=2", "?q=linho", "?q=zzz"]), p)) or rows(c.get(u, p)); yield think()
    if chance(.3):
        chance(.3) and c.send("POST", u, {"nome": ""}, p + "/novo"); yield 3
        c.send("POST", u, {"nome": text(1, 3), "preco": R.randint(9, 900)}, p + "/novo"); yield .2; l = rows(c.get(u, p)); yield think()
    for x in some(l, 2, 3):
        k, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(k, p)); chance(.6) and c.get(k + "/fotos", q); yield think(2, 4)
        if not o: continue
        if chance(.4): c.get(k + "/perguntas", q); yield 3
        if chance(.4): c.send("PUT", k, {"nome": o["nome"], "preco": R.randint(9, 900), "descricao": R.choice([o["descricao"], text(3, 20)])}, q + "/editar"); yield .2; c.get(k, q); yield think()
        if chance(.4): c.send("POST", k + ("/desativar" if o["ativo"] != chance(.12) else "/ativar"), None, q); yield .2; c.get(k, q); yield think()
        if chance(.45): c.send("POST", k + "/destacar", None, q); yield .2; c.get(k, q); yield think()
        if chance(.4):
            s = body(c.get(k + "/seo", q + "?aba=seo")); yield think(2, 4)
            if chance(.4): c.send("PUT", f"{A}/rascunhos/seo-{x['id']}", {"t": text(1, 4)}, q + "?aba=seo"); yield 2
            if s is not None: c.send("PUT", k + "/seo", {"titulo": text(1, 5), "resumo": text(3, 14)}, q + "?aba=seo"); yield .2; c.get(k + "/seo", q + "?aba=seo"); yield think()
        if chance(.1): c.get(u, p); yield 2; c.send("DELETE", k, None, p); yield .2; c.get(u, p); yield think(); chance(.7) and c.get(k, p); yield 2
def estoque(c):
    u, p = A + "/estoque", U + "/estoque"; l = rows(c.get(u + R.choice(["", "", "?pagina=2", "?baixo=1&pagina=3"]), p)) or rows(c.get(u, p)); yield think()
    if chance(.6): c.get(u + "/movimentos", p + "/movimentos"); yield think()
    for x in some(l, 1, 3):
        k, q = f"{u}/{x['sku']}", f"{p}/{x['sku']}"; o = body(c.get(k, p)); yield think(2, 4)
        if not o: continue
        if chance(.5): c.send("PUT", k, {"saldo": R.choice([R.randint(0, 9), R.randint(10, 99), R.randint(100, 300)]), "minimo": o["minimo"]}, q); yield .2; c.get(k, q); yield think()
        if chance(.5): c.send("POST", k + "/ajuste", {"delta": R.choice([3, -2, 60, 150]), "motivo": text(1, 3)}, q); yield .2; c.get(k, q); c.get(u + "/movimentos?sku=" + x["sku"], q); yield think(); chance(.5) and c.get(u + "/movimentos", p + "/movimentos"); yield 2
    if chance(.25): c.send("POST", u + "/importar/validar", {"linhas": [1, 2]}, p + "/importar"); yield think()
n = itertools.count(1)
def cupons(c):
    u, p = A + "/cupons", U + "/cupons"; l = rows(c.get(u, p)); yield think(2, 4)
    if chance(.4): c.send("POST", u, {"codigo": R.choice(["BEMVINDO10", f"MARCO{next(n)}", f"DIA{next(n)}"]), "percentual": R.randint(5, 40)}, p + "/novo"); yield .2; l = rows(c.get(u, p)); yield think(2, 4)
    for x in some(l, 1, 3):
        k = f"{u}/{x['codigo']}"; r = R.random()
        if r < .35: c.send("DELETE", k, None, p)
        elif r < .7: c.send("POST", k + ("/desativar" if x["ativo"] else "/ativar"), None, p)
        else: c.send("PUT", k, {"percentual": R.choice([R.randint(1, 9), R.randint(10, 60), 100])}, p)
        yield .2; c.get(u, p); yield think(2, 4)
    if chance(.4): c.send("POST", u + "/testar", {"codigo": "FRETE0"}, p + "/testar"); yield think()
def envios(c):
    u, p = A + "/envios", U + "/envios"; c.get(U + "/dados/tabela-frete", p); l = rows(c.get(u + R.choice(["", "", "?pagina=2"]), p)); yield think()
    for x in some(l, 2, 3):
        k, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(k, p)); chance(.7) and c.get(k + "/rastreio", q); yield think(2, 4)
        if not o: continue
        if chance(.4): c.send("PUT", k, {"metodo": R.choice(["PAC", "SEDEX"]), "obs": R.choice([o["obs"], text(1, 6)]), "prazo": o["prazo"]}, q); yield .2; c.get(k, q); yield think()
        if chance(.3): c.send("POST", k + "/imprimir", None, q); yield .3; c.get(k, q); yield think()
def clientes(c):
    u, p = A + "/clientes", U + "/clientes"; l = rows(c.get(u + R.choice(["", "", "?q=Cliente", "?pagina=2", "?q=Zu"]), p)) or rows(c.get(u, p)); yield think()
    for x in some(l, 2, 3):
        k, q = f"{u}/{x['id']}", f"{p}/{x['id']}"; o = body(c.get(k, p)); yield think(2, 4)
        if not o: continue
        for t, w in (("enderecos", .7), ("pedidos", .7), ("pontos", .5)):
            if chance(w): c.get(f"{k}/{t}", f"{q}?aba={t}"); yield think(2, 5)
        if chance(.35): c.send("PUT", k, {"telefone": o["telefone"], "obs": R.choice([o["obs"], text(0, 7)])}, q); yield .2; c.get(k, q); yield think()
        if chance(.35):
            c.send("POST", k + ("/desbloquear" if o["bloqueado"] else "/bloquear"), {"motivo": text(1, 4)}, q); yield .3
            if chance(.25): c.send("POST", k + ("/bloquear" if o["bloqueado"] else "/desbloquear"), {"motivo": o["motivo"] or ""}, q); yield .3
            c.get(k, q); yield think()
    if chance(.3): c.get(A + "/carrinhos", U + "/carrinhos"); yield think()
def avaliacoes(c):
    u, p = A + "/avaliacoes", U + "/avaliacoes"; l = rows(c.get(u, p)); yield think()
    for x in some(l, 1, 4):
        v = R.choice(["aprovar", "aprovar", "rejeitar"]); c.send("POST", f"{u}/{x['id']}/{v}", None, p); chance(.12) and c.send("POST", f"{u}/{x['id']}/{v}", None, p); yield .2; c.get(u, p); yield think(2, 5)
    if chance(.3): c.get(u + "?estado=" + R.choice(["aprovada", "rejeitada"]), p); yield think()
    if chance(.9): c.get(A + "/devolucoes", U + "/devolucoes"); yield think()
def vitrine(c):
    u, p = A + "/banners", U + "/banners"; l = rows(c.get(u, p)); yield think(2, 4)
    for x in some(l, 1, 3):
        if chance(.65): c.send("POST", f"{u}/{x['id']}/alternar", None, p)
        else: c.send("PUT", f"{u}/{x['id']}", {"titulo": text(1, 5)}, p)
        yield .2; c.get(u, p); yield think(2, 4)
    for s in some(["sobre", "trocas-e-devolucoes", "privacidade", "perguntas"], 1, 2):
        k, q = f"{A}/paginas/{s}", f"{U}/paginas/{s}"; c.get(k, q); yield think()
        if chance(.8): c.send("PUT", k, {"texto": text(20, 60)}, q); yield .3; c.get(k, q); yield think()
def fornecedores(c):
    u, p = A + "/fornecedores", U + "/fornecedores"; l = rows(c.get(u, p)); yield think(2, 4)
    for x in some(l, 1, 2): c.send("PUT", f"{u}/{x['id']}", {"contato": R.choice([x["contato"], text(1, 5)]), "prazo": x["prazo"]}, p); yield .2; c.get(u, p); yield think(2, 4)
    if chance(.95): c.get(A + "/fiscal/lotes", U + "/fiscal"); yield think()
def relatorios(c):
    p = U + "/relatorios"
    for t in some(["vendas", "curva-abc", "margem", "abandonos"], 3, 4):
        for _ in range(R.randint(1, 2)): c.get(f"{A}/relatorios/{t}?mes=" + R.choice(["2031-08", "2031-11", "2032-01", "2032-02", "2032-03"]), f"{p}/{t}"); yield think(2, 6)
    if chance(.3):
        a = body(c.send("POST", A + "/exportacoes", {"o": "pedidos"}, p)); yield 1.5
        if a:
            for _ in range(3): c.get(f"{A}/exportacoes/{a['id']}", p); yield 2
            c.get(f"{A}/exportacoes/{a['id']}/arquivo", p); yield think()
def configuracoes(c):
    u, p = A + "/configuracoes", U + "/configuracoes"; x = body(c.get(u + "/geral", p)); c.get(u + "/frete", p); yield think()
    if x and chance(.6): c.send("PUT", u + "/geral", {"nome": x["nome"], "rodape": R.choice([x["rodape"], text(2, 9)]), "ferias": x["ferias"] != chance(.3)}, p); yield .2; c.get(u + "/geral", p); yield think()
    if chance(.6): c.send("PUT", u + "/frete", {"gratis_acima_de": R.randint(99, 399)}, p + "?aba=frete"); yield .2; chance(.7) and c.get(u + "/frete", p + "?aba=frete"); yield think()
    if chance(.5): c.get(u + "/pagamento", p + "?aba=pagamento"); yield 3; c.send("POST", u + "/pagamento/testar", None, p + "?aba=pagamento"); yield 3
    if chance(.8): c.get(A + "/usuarios", U + "/usuarios"); c.get(A + "/usuarios/permissoes", U + "/usuarios"); yield think()
PAGES = [pedidos, produtos, estoque, cupons, envios, clientes, avaliacoes, vitrine, fornecedores, relatorios, configuracoes]
deck = []
def session(c, n, anew=True):
    if anew or c.signed != date: yield from load(c, R.choice(["", "", "pedidos"]))
    for _ in range(n):
        if not deck: deck.extend(R.sample(PAGES + [pedidos, pedidos, produtos, vitrine, cupons, clientes, configuracoes], len(PAGES) + 7))
        yield R.uniform(20, 260)
        if chance(.035):
            c.token = None; c.get(A + "/pedidos", U + "/pedidos"); c.get(A + "/contadores", U + "/pedidos"); yield 2; yield from login(c, U + "/pedidos")
        if chance(.4): c.get(A + "/contadores", U + "/")
        yield from deck.pop()(c)
    if chance(.04): c.send("DELETE", A + "/sessao", None, U + "/"); c.token = c.signed = None; desk.signed = tablet.signed = None; yield 1
def tab(c, n):
    for _ in range(n):
        if c.signed == date: c.get(A + "/contadores", U + "/")
        yield 60 + R.uniform(-.05, .05)
def gadget(address, agent, **more): return Browser(sim, address, agent, S, HOST, accept_gzip=False, **more)
def provider(until):
    b = gadget("192.0.2.51", "PagaFacil-Webhook/3.1", keep=False)
    while sim.now < until:
        for attempt in range(3):
            a = b.request("POST", "/ganchos/pagamentos", body={"evento": R.randint(1, 99999)}, headers={"X-Assinatura": "boa" if chance(.95) else "ruim"})
            if a.status != 503: break
            yield 300
        yield R.uniform(900, 3200)
def carrier(until):
    b = gadget("192.0.2.71", "Correios-Notify/2")
    while sim.now < until: yield R.uniform(3000, 9000); b.send("POST", "/ganchos/transportadora", {"codigo": f"BR{R.randint(1, 9999)}"})
def front(until):
    b = gadget("10.20.0.8", "vitrine/5.2 node")
    while sim.now < until:
        yield R.uniform(1500, 5400); b.send("POST", "/vitrine/pedidos", {"itens": [1]})
        if chance(.14): b.send("POST", "/vitrine/avaliacoes", {"nota": 5})
        if day >= 5 and chance(.3): b.send("POST", "/vitrine/devolucoes", {"pedido": "x"})
def machine(until):
    b = gadget("192.0.2.99", "DeposWin/1.7")
    while sim.now < until: b.get(A + "/v1/estoque"); yield 7200 + R.uniform(-2, 2)
def restart(v=None, asks=()):
    global js
    app.stop()
    if v: js = build(v)
    for t in asks: desk.get(A + t, U + "/pedidos"); yield R.uniform(2, 8)
    app.start(); yield 0
def closed(asks):
    mode("manutencao")
    for t in asks: desk.get(A + t, U + "/pedidos"); yield R.uniform(2, 8)
    yield 2400
    mode("", "manutencao")
def switch(on="", off=""): mode(on, off); yield 0
def oddities(c):
    if c.signed != date: yield from load(c)
    c.request("OPTIONS", A + "/pedidos", referer=U + "/pedidos"); yield 2; c.request("HEAD", A + "/produtos", referer=U + "/produtos"); yield 2; c.request("GET", "/favicon.ico", referer=U + "/"); yield 1
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [A + t for t in "/admin /users /backup /clientes /pedidos /debug /swagger.json".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; tablet.source = f"192.0.2.{31 + R.randint(0, 8)}"; tablet.close(); yield 0
for i, d in office_days(sim, "2032-03-08", 8):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, sunday = i == 7, i == 6; end = t("23:30") if not last else t("17:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for h, c in ((8, desk), (10, desk), (11, desk), (14, desk), (15, desk), (16, desk), (20, tablet), (21, tablet)) if not sunday else ((10, tablet), (20, tablet)):
        if (last and h > 15) or h == 11 and i == 3: continue
        sim.spawn(t(f"{h:02}:{R.randint(2, 20):02}:{R.randint(0, 59):02}"), session(c, R.randint(4, 6), chance(.7)))
    sim.spawn(t("00:10:00"), provider(end)); sim.spawn(t("00:15:00"), carrier(end)); sim.spawn(t("07:00:00"), front(end)); sim.spawn(t("00:20:00"), machine(end)); sim.spawn(t("00:01:00"), monitor(gadget("198.51.100.201", "Zabbix", keep=False), sim, A + "/saude", end, 1800))
    if i in (1, 4, 6): sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=30))
    if i in (2, 5): sim.spawn(t("12:30:00"), tab(desk, 45))
    if i == 2: sim.spawn(t("00:00:10"), switch("greve"))
    if i == 3: sim.spawn(t("23:59:00"), switch("", "greve")); sim.spawn(t("11:30:00"), closed(["/pedidos", "/contadores", "/estoque", "/cupons", "/clientes"]))
    if i == 4: sim.spawn(t("06:20:00"), restart(2))
    if i == 1: sim.spawn(t("13:10:00"), restart(None, ["/pedidos", "/envios", "/contadores", "/produtos"]))
    if i in (1, 5): sim.spawn(t("09:40:00"), oddities(desk))
time.sleep(.3); (WORK / "access.log").write_text(""); app.lines.clear(); sim.entries.clear()
sim.run(); time.sleep(.8); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
out = stamp_combined((WORK / "access.log").read_text(errors="surrogateescape").replace("\0", "").splitlines(), sim, "apache", at_end=False); print("apache", len(out))
size = write_rotated(night / "apache-combined", "access.log", out, sim.zone, "logrotate")
G = re.compile(r'^(?P<a>\S+ - - \[)(?P<t>[^\]]+)(?P<b>\] "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d+) .*)$')
own = lambda t: clf(t, timezone.utc)[:-6]
out = stamp_container(app.lines, sim, "cherrypy", G, lambda m, t: m["a"] + own(t) + m["b"], "loja.py", accept=lambda e: e["status"] not in (502, None))
fix = lambda t, l: re.sub(r"^\[\d\d/\w{3}/\d{4}:[\d:]{8}\]", f"[{own(t)}]", l.replace(str(HERE), "/srv/app"))
data = "".join(f"{rfc3339(t, 9)} stdout F {fix(t, l)}\n" for t, s, l in out if "X-SIM:" not in l and "X-FORWARDED-SERVER" not in l); (fresh(night / "cherrypy-cri") / "0.log").write_text(data); print("cherrypy", len(out))
print("bytes", size + len(data), "requests", len(sim.entries))
