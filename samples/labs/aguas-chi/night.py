import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import *
from clients import stamp_container
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "aguas-chi"
sim = Sim(20311020, "Europe/Lisbon"); R = sim.random
dist = WORK / "dist"; (dist / "bo" / "estatico").mkdir(parents=True)
bundle = ""
def build(v):
    global bundle
    (WORK / "versao").write_text(str(v)); bundle = f"bo.{'3f1c' if v == 1 else 'a87e'}.js"
    (dist / "bo" / "index.html").write_text(f'<!doctype html><html lang="pt"><head><meta charset="utf-8"><title>Águas</title><link rel="stylesheet" href="/bo/estatico/bo.css"><script type="module" src="/bo/estatico/{bundle}"></script></head><body><div id="bo"></div></body></html>\n')
    (dist / "bo" / "estatico" / bundle).write_text("export const bo=()=>null;" * (500 if v == 1 else 520))
build(1); (dist / "bo" / "estatico" / "bo.css").write_text(".b{margin:0}" * 200); (WORK / "dia").write_text("2031-10-20"); (WORK / "modo").write_text("")
(WORK / "nginx.conf").write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
binary = os.environ.get("AGUAS") or WORK / "aguas"
if not os.environ.get("AGUAS"): subprocess.run([HERE / "build", binary], check=True)
servers = Servers(); env = {"WORK": str(WORK), "TZ": "UTC"}
class Box(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.31")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
box = Box(servers, [binary], 18311, env=env); box.start()
servers.start(["nginx", "-c", WORK / "nginx.conf", "-p", WORK], 18310, "203.0.113.1", env={**os.environ, "TZ": "Europe/Lisbon"})
S, HOST, ORIGIN = ("203.0.113.1", 18310), "bo.aguas.example.pt", "https://bo.aguas.example.pt"
(WORK / "access.log").write_text("")
words = set()
def mode(on="", off=""):
    global words
    words = (words | set(on.split())) - set(off.split()); (WORK / "modo").write_text(" ".join(sorted(words)))
def person(login, address, agent):
    b = Browser(sim, address, agent, S, HOST, ORIGIN, caching=True); b.login, b.signed, b.js = login, None, None; return b
boss, fin, apo1, apo2, tec = people = [person("dir", "198.51.100.21", SAFARI), person("fin", "198.51.100.20", EDGE), person("apo1", "198.51.100.20", CHROME_WIN), person("apo2", "198.51.100.20", FIREFOX), person("tec", "198.51.100.77", PHONE)]
A, P, day, date = "/bo/api/v2", "/bo", 0, "2031-10-20"
def data(a): return json.loads(a.body) if a and a.body[:1] in (b"[", b"{") and a.status in (200, 201, 202, 304) else None
def rows(a): x = data(a); return x if isinstance(x, list) else (x or {}).get("itens") or []
def some(l, a, b=None): l = list(l); return R.sample(l, min(len(l), R.randint(a, b or a)))
def maybe(p): return R.random() < p
def look(a=3, b=10): return R.uniform(a, b)
def text(a, b): return " ".join(R.choice("fuga rua contador aviso terça manhã tarde chave cave vizinho pressão válvula prédio obra cliente ligou".split()) for _ in range(R.randint(a, b)))
def get(c, t, p): return c.get(A + t, P + p)
def put(c, m, t, v, p):
    a = c.send(m, A + t, v, P + p)
    if a.status == 401:
        c.headers["Cookie"] = "sessao=" + c.login; c.send("POST", A + "/sessao", {"senha": "certa"}, P + "/entrar"); a = c.send(m, A + t, v, P + p)
    return a
def load(c, p="/painel"):
    c.request("GET", P + p)
    if c.js != (date, bundle): c.request("GET", "/bo/estatico/" + bundle, referer=P + p); c.request("GET", "/bo/estatico/bo.css", referer=P + p); c.js = (date, bundle)
    if c.signed != date:
        c.headers.pop("Cookie", None); get(c, "/sessao", p); yield look(5, 20)
        if maybe(.2): put_raw(c, "errada"); yield look()
        if put_raw(c, "certa").status != 200: return
        c.headers["Cookie"] = "sessao=" + c.login; c.signed = date
    for t in ("/sessao", "/permissoes", "/notificacoes/contagem"): get(c, t, p)
    if p == "/painel":
        get(c, "/painel/resumo", p); get(c, "/ocorrencias/proximas", p); z, d = R.randint(1, 9), R.choice([7, 7, 14, 30])
        get(c, f"/painel/consumo?zona={z}&dias={d}", p); get(c, f"/painel/previsao?zona={z}&dias={d}", p)
        if maybe(.4): yield look(); z = R.randint(1, 9); get(c, f"/painel/consumo?zona={z}&dias={d}", p); get(c, f"/painel/previsao?zona={z}&dias={d}", p)
        if maybe(.5): get(c, "/eventos", p); [get(c, f"/eventos?cursor={k}", p) for k in (12, 24, 36, 47)[:R.randint(0, 4)]]
    yield look()
def put_raw(c, word): return c.send("POST", A + "/sessao", {"utilizador": c.login, "senha": word}, P + "/entrar")
def contracts(c):
    p = "/contratos"; a = put(c, "POST", "/contratos/pesquisa", {"texto": ""}, p); l = rows(a); yield look()
    for w in some(["fuga", "rua", "3021", "zzz", "silva", "chave", "9999", "prédio"], 0, 3):
        put(c, "POST", "/contratos/pesquisa" + R.choice(["", "", "?pagina=2", "?pagina=9"]), {"texto": w}, p); yield look(2, 6)
    if maybe(.12): c.request("GET", A + "/contratos/export.csv", referer=P + p); yield look()
    for k in [3000 + 7 * R.randint(0, 89) for _ in range(R.randint(1, 3))] + ([R.randint(4000, 4999)] if maybe(.15) else []): yield from contract(c, k)
def contract(c, k):
    u, p = f"/contratos/{k}", f"/contratos/{k}"; x = data(get(c, u, "/contratos"))
    if not x: yield look(); return
    get(c, u + "/consumos", p); get(c, f"/contadores/CT{k}", p); yield look()
    if maybe(.5): get(c, f"/contadores/CT{k}/telemetria", p)
    if maybe(.5): get(c, u + "/leituras", p + "/leituras"); yield look(2, 6)
    if maybe(.5): get(c, u + "/dividas", p + "/dividas"); f = rows(get(c, f"/faturas?contrato={k}", p + "/dividas")); yield look(2, 6); (maybe(.5) and f) and (yield from invoice(c, R.choice(f)["id"]))
    for t, v in (("notas", {"texto": text(2, 8)}), ("anexos", {"nome": f"doc{R.randint(1, 99999)}.pdf"})):
        if not maybe(.5): continue
        get(c, f"{u}/{t}", f"{p}/{t}"); yield look()
        if maybe(.4): put(c, "POST", f"{u}/{t}", v, f"{p}/{t}"); yield .3; get(c, f"{u}/{t}", f"{p}/{t}"); yield look()
    if maybe(.35):
        v = {f: R.choice([x[f], text(1, 4)]) for f in ("titular", "morada")}; maybe(.5) and put(c, "PUT", f"/rascunhos/contrato-{k}", v, p + "/editar"); yield 8
        put(c, "PUT", u, v, p + "/editar"); yield .3; get(c, u, p); yield look()
    if maybe(.25):
        put(c, "PUT", u + "/debito-direto", {"valor": not x["debito"]}, p); yield .3; get(c, u, p); yield look()
        if maybe(.25): put(c, "PUT", u + "/debito-direto", {"valor": x["debito"]}, p); yield .3; get(c, u, p); yield look()
    if maybe(.3) and x["reclamacoes"]: yield from complaint(c, x["reclamacoes"][0])
    if maybe(.15): put(c, "POST", "/simulacao", {"m3": R.randint(3, 60)}, p + "/simular"); yield look()
def invoice(c, k):
    u, p = f"/faturas/{k}", f"/faturas/{k}"; get(c, u, "/faturas"); yield look()
    if maybe(.4):
        a = get(c, u + "/pdf", p)
        if a.status == 303: c.get(a.headers["location"], P + p)
        yield look()
    if maybe(.25): put(c, "POST", u + "/reenviar", None, p); yield .4; get(c, u, p); yield look()
    if maybe(.3) and c in (boss, fin) or maybe(.05):
        put(c, "POST", u + "/anular", {"motivo": text(1, 3)}, p); maybe(.2) and put(c, "POST", u + "/anular", {"motivo": "x"}, p); yield .3; get(c, u, p); yield look()
def complaint(c, k):
    u, p = f"/reclamacoes/{k}", f"/reclamacoes/{k}"; get(c, u, "/reclamacoes"); yield look()
    if maybe(.4): put(c, "POST", u + "/responder", {"texto": text(3, 12)}, p); yield .3; get(c, u, p); yield look()
def complaints(c):
    p = "/reclamacoes"; put(c, "POST", "/reclamacoes/pesquisa", {}, p); yield look()
    if maybe(.4): put(c, "POST", "/reclamacoes/pesquisa", {"assunto": text(1, 1)}, p); yield look()
    if maybe(.4):
        a = data(put(c, "POST", "/reclamacoes", {"assunto": text(2, 7)}, p + "/nova")); yield .3; put(c, "POST", "/reclamacoes/pesquisa", {}, p); yield look()
        if a and maybe(.7): yield from complaint(c, a["id"])
    if maybe(.6):
        get(c, "/notificacoes", "/painel"); yield look()
        if maybe(.4): put(c, "POST", "/notificacoes/lidas", None, "/painel"); yield .3; get(c, "/notificacoes", "/painel"); get(c, "/notificacoes/contagem", "/painel"); yield look()
def orders(c):
    p = "/ordens"; l = rows(get(c, "/ordens" + R.choice(["", "", "?estado=aberta", "?estado=suspensa", "?pagina=2", "?pagina=14"]), p)) or rows(get(c, "/ordens", p)); yield look()
    if maybe(.5): put(c, "POST", "/ordens/lote", {"ids": [x["id"] for x in some(l, 2, 5)], "acao": "concluir"}, p); yield .3; get(c, "/ordens", p); yield look()
    if maybe(.3):
        maybe(.2) and put(c, "POST", "/ordens", {"tipo": "fuga"}, p + "/nova"); put(c, "POST", "/ordens", {"tipo": text(1, 1), "local": text(2, 5)}, p + "/nova"); yield .3; get(c, "/ordens", p); yield look()
    for x in some(l, 1, 3):
        u, q = f"/ordens/{x['id']}", f"/ordens/{x['id']}"; get(c, u, p); maybe(.5) and get(c, u + "/fotos", q); yield look()
        if maybe(.35):                                              # optimistic: the page is right at once, it reads later or not at all
            put(c, "PATCH", u, {"local": R.choice([x["local"], text(2, 5), text(2, 5)])}, q)
            if maybe(.6): yield 4; get(c, u, q)
            yield look()
        if maybe(.2): put(c, "POST", u + "/reserva", None, q); yield .3; get(c, u, q); yield look(20, 60); put(c, "DELETE", u + "/reserva", None, q); yield .3; get(c, u, q); yield look()
        if maybe(.3): put(c, "POST", u + "/concluir", None, q); maybe(.2) and put(c, "POST", u + "/concluir", None, q); yield .3; get(c, u, q); yield look()
    if maybe(.1): get(c, f"/ordens/{R.randint(100, 999)}", p); yield look()
def incidents(c):
    p = "/ocorrencias"; l = rows(get(c, "/ocorrencias" + R.choice(["", "", "?estado=nova", "?estado=anulada", "?pagina=2", "?pagina=8"]), p)) or rows(get(c, "/ocorrencias", p)); yield look()
    if maybe(.25): put(c, "POST", "/ocorrencias", {"rua": text(1, 4)}, p + "/nova"); yield .3; get(c, "/ocorrencias", p); yield look()
    for x in some(l, 1, 3):
        u, q = f"/ocorrencias/{x['id']}", f"/ocorrencias/{x['id']}"; get(c, u, p); yield look(1, 4)
        if maybe(.7): get(c, u + "/historico", q); yield look()
        if maybe(.4):
            k, v = R.choice([("grau", R.randint(1, 4)), ("estado", R.choice(["nova", "em curso", "fechada"])), ("obs", text(1, 6))]); put(c, "PATCH", u, {k: v}, q); yield .4; get(c, u, q); yield look()
            if maybe(.2): put(c, "PATCH", u, {k: x[k]}, q); yield .4; get(c, u, q); yield look()
def cuts(c):
    p = "/cortes"; l = rows(get(c, "/cortes", p)); maybe(.3) and get(c, "/cortes?estado=passados", p); yield look()
    if maybe(.15): c.request("GET", A + "/cortes/export.csv", referer=P + p); yield look()
    if not l and day in (1, 2, 4, 7, 8, 9) and maybe(.8): put(c, "POST", "/cortes", {"rua": text(1, 3), "inicio": date}, p + "/novo"); yield .3; l = rows(get(c, "/cortes", p)); yield look()
    for x in l:
        if maybe(.7): put(c, "POST", f"/cortes/{x['id']}/notificar", None, p); yield look()
        if maybe(.3): put(c, "DELETE", f"/cortes/{x['id']}", None, p); maybe(.2) and put(c, "DELETE", f"/cortes/{x['id']}", None, p); yield .3; get(c, "/cortes", p); yield look()
def switches(c):
    for t, key, p in some([("alertas", "ativo", "/alertas"), ("equipas", "ativo", "/equipas"), ("zonas", "prioridade", "/zonas")], 2, 3):
        l = rows(get(c, "/" + t, p)); yield look()
        if t == "equipas":
            for x in some(l, 1, 3): get(c, f"/equipas/{x['id']}/turnos", p + f"/{x['id']}"); yield look(1, 4)
        for x in some(l, 0, 2):
            put(c, "PUT", f"/{t}/{x['id']}/{key}", {key: R.choice(["alta", "media", "baixa", "alta"]) if t == "zonas" else not x[key]}, p)
            yield R.choice([.3, 4]); get(c, "/" + t, p); yield look()
def councils(c):
    p = "/concelhos"; l = rows(get(c, "/concelhos", p)) or ["mafra"]; yield look()
    for k in some(["vila-nova", "vila-nova", "mafra", "ericeira", "sintra-norte"], 1, 3):
        get(c, f"/concelhos/{k}/reservatorios", f"{p}/{k}"); yield look()
        if c is boss and (k != "vila-nova" or day >= 7) and maybe(.4): put(c, "POST", f"/concelhos/{k}/reservatorios", {"nome": text(1, 2), "m3": R.randint(100, 2000)}, f"{p}/{k}"); yield .3; get(c, f"/concelhos/{k}/reservatorios", f"{p}/{k}"); yield look()
def joining(c):
    p = "/adesoes"; l = rows(get(c, "/adesoes", p)); yield look()
    if maybe(.7):
        get(c, "/tarifarios", p + "/nova"); c.get("/bo/dados/freguesias", P + p + "/nova"); yield look(4, 15)
        a = data(put(c, "POST", "/adesoes", {"nome": text(1, 3)}, p + "/nova")); yield .3
        if a:
            k = a["id"]; q = f"{p}/{k}"; get(c, f"/adesoes/{k}", q)
            for n in (2, 3): yield look(8, 40); put(c, "PUT", f"/adesoes/{k}/passos/{n}", {"morada": text(1, 5)} if n == 2 else {"calibre": R.choice([15, 20, 25])}, q)
            yield .3; get(c, f"/adesoes/{k}", q); get(c, "/adesoes", q); yield look()
            if maybe(.85): put(c, "POST", f"/adesoes/{k}/concluir", None, q); yield .3; get(c, f"/adesoes/{k}", q); yield 1; get(c, "/adesoes", p); yield look()
    if len(l) > 4 and maybe(.6):
        for x in some(l, 1, 3): put(c, "DELETE", f"/adesoes/{x['id']}", None, p); yield .3; get(c, "/adesoes", p); yield look()
def readings(c):
    p, k = "/leituras", R.randint(0, 8); get(c, "/leituras", p); yield look(); l = rows(get(c, f"/leituras?rota={k}", p)); yield look()
    if maybe(.5):
        a = data(put(c, "POST", "/leituras/lote", {"contratos": [x["contrato"] for x in some(l, 2, 6)]}, p)); yield 2
        for _ in range(4):
            if a: get(c, f"/tarefas/{a['tarefa']}", p); yield R.uniform(15, 40)
        get(c, f"/leituras?rota={k}", p); yield look()
    if maybe(.6): get(c, "/leituras", p + "/importar"); yield look(9, 30); c.send("POST", A + "/leituras/importar", ("contrato;m3\n" + "".join(f"{3000 + 7 * i};{R.randint(1, 900)}\n" for i in range(R.randint(3, 40)))).encode(), P + p + "/importar", headers={"Content-Type": "text/csv"}); yield .5; get(c, "/leituras", p); yield look()
def notices(c):
    p = "/comunicados"; l = rows(get(c, "/comunicados", p)); yield look()
    if maybe(.3): put(c, "POST", "/comunicados", {"titulo": text(2, 4), "texto": text(5, 20)}, p + "/novo"); yield .3; l = rows(get(c, "/comunicados", p)); yield look()
    for x in some(l, 1, 2):
        if maybe(.4): put(c, "PUT", f"/comunicados/{x['id']}", {"titulo": x["titulo"], "texto": R.choice([x["texto"], text(5, 20)])}, p); yield .3; get(c, "/comunicados", p); yield look()
        if maybe(.6): put(c, "POST", f"/comunicados/{x['id']}/publicar", None, p); yield R.choice([.4, 3]); get(c, "/comunicados", p); yield look()
    l = rows(get(c, "/mensagens", "/mensagens")); yield look()
    for x in some(l, 0, 2):
        get(c, f"/mensagens/{x['id']}", "/mensagens"); yield look()
        if maybe(.35): put(c, "DELETE", f"/mensagens/{x['id']}", None, "/mensagens"); yield .3; get(c, "/mensagens", "/mensagens"); yield look()
    if maybe(.3): get(c, f"/mensagens/{R.randint(100, 111)}", "/mensagens"); yield look()
def settings(c):
    for t in some(["faturacao", "notificacoes"], 1, 2):
        p = "/definicoes/" + t; x = data(get(c, p, p)) or {}; t == "faturacao" and get(c, "/feriados", p); yield look()
        if maybe(.7) and x:
            x.update({"rodape": R.choice([x["rodape"], text(1, 6)])} if t == "faturacao" else {"remetente": text(1, 2), "assinatura": text(1, 6)}); put(c, "PUT", p, x, p); yield .3; get(c, p, p); yield look()
    if maybe(.4): get(c, "/tarifarios", "/definicoes/tarifarios"); yield look(); put(c, "POST", "/tarifarios/validar", {"m3": R.random()}, "/definicoes/tarifarios"); yield look()
    if maybe(.8): get(c, "/auditoria" + R.choice(["", "?de=2031-10-01&ate=2031-10-31", f"?de={date}&ate={date}", "?utilizador=apo1"]), "/auditoria"); yield look()
def reports(c):
    for t in some(["faturacao", "leituras", "perdas", "divida", "perdas", "divida"], 2, 4): get(c, f"/relatorios/{t}?mes={R.choice([8, 9, 10, 11])}", "/relatorios/" + t); yield look()
PAGES = {"dir": [contracts, complaints, cuts, switches, councils, councils, notices, notices, settings, settings, reports, reports], "fin": [contracts, contracts, readings, readings, settings, settings, settings, reports, reports, joining, notices],
         "tec": [orders, orders, incidents, incidents, cuts, switches, switches, readings], "": [contracts, contracts, contracts, complaints, complaints, joining, joining, orders, incidents, cuts, notices, readings, councils]}
def session(c, n):
    if maybe(.7) or c.signed != date: yield from load(c, R.choice(["/painel", "/painel", "/contratos", "/ordens"]))
    if c.signed != date: return
    for f in some(PAGES.get(c.login, PAGES[""]), n):
        yield R.uniform(20, 240)
        if maybe(.4): get(c, "/notificacoes/contagem", "/painel")
        if maybe(.04): c.headers["Cookie"] = "sessao=x"; put(c, "POST", "/contratos/pesquisa", {"texto": ""}, "/contratos")
        yield from f(c)
    if maybe(.12): put(c, "DELETE", "/sessao", None, "/painel"); c.signed = None; yield 1
def board(c, n):
    for _ in range(n):
        if c.signed == date: get(c, "/notificacoes/contagem", "/painel")
        yield 60 + R.uniform(-.05, .05)
# --- machines, the public
def handheld(k, until):
    b = Browser(sim, f"198.51.100.{110 + k}", "LeitorMovel/4.2 (Android 13)", S, HOST, accept_gzip=False); weekend = day in (5, 6)
    while sim.now < until:
        l = rows(b.get(A + "/movel/rotas"))
        for x in some(l, 0, 2):
            b.send("PUT", f"{A}/movel/leituras/{x['contrato']}", {"m3": R.randint(1, 900)}); yield R.uniform(60, 300)
            if maybe(.4): b.get(A + "/movel/rotas")
        yield R.uniform(1200, 2400) * (4 if weekend else 1)
def old(until):
    b = Browser(sim, "192.0.2.90", "python-requests/2.27.1", S, HOST)
    while sim.now < until: b.get("/bo/api/v1/contadores"); b.get("/bo/api/v1/leituras?rota=3"); yield 7200 + R.uniform(-2, 2)
def bank(until):
    b = Browser(sim, "192.0.2.50", "SIBS-Notify/2.0", S, HOST, accept_gzip=False)
    while sim.now < until: b.send("POST", "/ganchos/pagamentos", {"ref": R.randint(1, 99999)}, headers={"X-Assinatura": "boa" if maybe(.95) else "má"}); yield R.uniform(1200, 5000)
def customer(k):
    b = Browser(sim, f"192.0.2.{100 + k}", R.choice([PHONE, SAFARI, CHROME, FIREFOX]), S, HOST, ORIGIN, caching=True); b.request("GET", "/cliente"); b.get("/cliente/api/faltas", "/cliente"); yield look(8, 40)
    if maybe(.5): b.send("POST", "/cliente/api/leituras", {"contrato": 3000 + 7 * R.randint(0, 89), "m3": R.randint(1, 900)} if maybe(.85) else {}, "/cliente/leitura"); yield 1
def probe(until):
    b = Browser(sim, "203.0.113.240", "Uptime-Kuma/1.23", S, HOST, accept_gzip=False, keep=False)
    while sim.now < until: b.get("/saude"); yield 1200 + R.uniform(-1, 1)
def crawl():
    b = Browser(sim, "192.0.2.201", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", S, HOST, keep=False)
    for t in ("/robots.txt", "/", "/cliente", "/bo/", "/sitemap.xml"): b.get(t); yield 20
def down(cs, v=None):
    box.stop()
    if v: build(v)
    for c in cs:
        for t in ("/notificacoes/contagem", "/ordens", "/ocorrencias", "/comunicados", "/alertas"): get(c, t, "/painel"); yield R.uniform(2, 9)
    box.start(); yield 0
def during(word, cs, paths):
    mode(word)
    for c in cs:
        for t in paths:
            if c.signed == date: put(c, "POST", t, {"texto": "ru"}, "/contratos") if t.endswith("pesquisa") else get(c, t, "/painel"); yield R.uniform(1, 4)
    mode("", word)
def oddities(c):
    c.request("OPTIONS", A + "/ordens", referer=P + "/ordens"); yield 2; c.request("HEAD", A + "/ordens", referer=P + "/ordens"); yield 2; c.get(A + "/Ordens", None); yield 2
    raw_line(sim, "192.0.2.66", S, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
def loadtest(until):
    b = Browser(sim, "203.0.113.77", "k6/0.54.0 (https://k6.io/)", S, HOST, headers={"Cookie": "sessao=apo1"})
    while sim.now < until:
        for t in ("/ordens", "/cortes", "/notificacoes", "/mensagens/999"): b.get(A + t)
        yield 6
GUESS = [A + t for t in "/admin /users /utilizadores /login.php /debug /backup /clientes /ordens.json /.env /relatorios /contratos".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; (WORK / "dia").write_text(d); yield 0
for i, d in office_days(sim, "2031-10-20", 11):
    t = lambda x, d=d: sim.at(f"{d} {x}")
    last, weekend = i == 10, i in (5, 6); end = t("22:00") if not last else t("14:00")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c is not tec or c is apo2 and i in (2, 8) or c is fin and i == 4: continue
        for h in ((9, 11, 13, 15, 17) if not (last or weekend) else (9, 11)):
            if maybe(.72): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(2, 4)))
    for k in (1, 2): sim.spawn(t(f"08:{10 + 7 * k}:00"), handheld(k, min(end, t("17:30"))))
    sim.spawn(t("00:20:00"), old(end)); sim.spawn(t("00:10:00"), bank(end)); sim.spawn(t("00:01:00"), probe(end))
    for k in range(R.randint(6, 14)): sim.spawn(t(f"{R.randint(8, 21) if not last else R.randint(8, 12):02}:{R.randint(10, 59)}:{R.randint(10, 59)}"), customer(R.randint(0, 90)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(Browser(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S, HOST), sim, GUESS, n=34))
    if i % 4 == 2: sim.spawn(t("04:40:00"), crawl())
    if i in (1, 4, 8): sim.spawn(t("12:10:00"), board(apo1, 70))
    if i == 4: sim.spawn(t("06:30:00"), down([], 2))
    if i == 3: sim.spawn(t("16:40:00"), down([apo1, apo2]))
    if i == 8: sim.spawn(t("18:50:00"), during("manutencao", [apo1, tec, boss], ["/ordens", "/ocorrencias", "/alertas", "/comunicados"]))
    if i == 2: sim.spawn(t("15:20:00"), during("ritmo", [apo1, fin], ["/contratos/pesquisa"] * 4))
    if i == 6: sim.spawn(t("21:00:00"), loadtest(t("21:10:00")))
    if i in (1, 8): sim.spawn(t("11:11:00"), oddities(apo1))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME
raw = (WORK / "access.log").read_bytes().replace(b"\0", b"").decode("utf-8", "surrogateescape").splitlines()
NGINX = re.compile(r'^(?P<head>.*?\[)(?P<time>\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})(?P<mid>\] \S+ "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}).*)$', re.S)
out = stamp_combined(raw, sim, "nginx", pattern=NGINX); print("nginx", len(out))
out = [(t, l.replace("172.30.0.31:18311", "172.30.0.31:8080")) for t, l in out]
size = write_rotated(night / "nginx-aguas", "aguas.access.log", out, sim.zone)
ZAP = re.compile(r'^\{"level":"info","ts":(?P<ts>[\d.e+]+),(?P<a>.*?"msg":"http","method":"(?P<method>[A-Z]+)","path":"(?P<path>[^"]*)","query":"(?P<query>[^"]*)","status":(?P<status>\d+),.*)$')
class Line:
    def __init__(self, m): self.m = m
    def __getitem__(self, k): return self.m["path"] + ("?" + json.loads(f'"{self.m["query"]}"') if self.m["query"] else "") if k == "target" else self.m[k]
class Pattern:
    def match(self, line): m = ZAP.match(line); return Line(m) if m else None
begin = sim.entries[0]["real"]
out = stamp_container([x for x in box.lines if x[0] >= begin - 1.5], sim, "zap", Pattern(), lambda m, t: f'{{"level":"info","ts":{t:.6f},{m["a"]}', "aguas.go", accept=lambda e: e["status"] not in (502,))
out = [(t, s, re.sub(r'"ts":[\d.e+]+', f'"ts":{t:.6f}', l) if l.startswith("{") else re.sub(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d", f"{datetime.fromtimestamp(t, timezone.utc):%Y/%m/%d %H:%M:%S}", l)) for t, s, l in out]
out = [(t, s, re.sub(r"172\.30\.0\.31:18311", "172.30.0.31:8080", l)) for t, s, l in out]
print("zap", len(out))
size += write_rotated(night / "zap-docker", "9d20f7c41b6e-json.log", [(t, docker(t, s, l)) for t, s, l in out], timezone.utc, "docker")
print("bytes", size, "requests", len(sim.entries))
