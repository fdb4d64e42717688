"""The back office of a small online shop: CherryPy's own server, its data in memory and in a file after each write."""
import hashlib, json, os, pickle, random, re, threading, uuid
from pathlib import Path
import cheroot.makefile, cherrypy

def write(self, b):
    """Head and body in one packet: mod_deflate decides by what it sees first."""
    with self._write_lock:
        self._write_buf.extend(b)
        if not (b[:5] == b"HTTP/" and not getattr(asked, "head", False) and re.search(rb"Content-Length: [1-9]", b)): self._flush_unlocked()
    return len(b)
asked = threading.local(); cheroot.makefile.BufferedWriter.write = write
WORK = Path(os.environ["WORK"]); FILE = WORK / "state.pickle"; RELEASE = (WORK / "release").read_text()
R = random.Random(88)
WORDS = "azul caixa prazo troca camisa grande cliente frete rua casa amanhã depois sem cor bolsa linho dois feira lote nota".split()
def text(a, b): return " ".join(R.choice(WORDS) for _ in range(R.randint(a, b)))
def new():
    d = {t: {} for t in "pedidos produtos estoque cupons envios clientes avaliacoes banners paginas fornecedores sessoes exportacoes".split()}
    d.update(n=700, pedido=10431, devolucoes=[], geral={"nome": "Loja", "email": "loja@example.com", "rodape": "Obrigado pela preferência", "ferias": False})
    for k in range(34):
        p = nr(d, "produtos", nome=text(1, 3), preco=R.randint(9, 890), ativo=R.random() < .8, inativo_desde=None, destaque=False, descricao=text(3, 20), arquivado=False)
        p["_"] = {"seo": {"titulo": text(1, 3), "resumo": text(2, 9)}, "fotos": [f"f{R.randint(100, 99999)}.webp" for _ in range(R.randint(0, 4))], "perguntas": [text(2, 5)] if k % 3 == 1 else []}
        s = f"{R.choice(['CAM', 'BOL', 'SAP'])}-{k + 101}-{R.choice('PMG')}"; d["estoque"][s] = {"sku": s, "produto": p["id"], "saldo": R.randint(0, 130), "minimo": R.choice([2, 5, 10])}
    for k in range(40): c = nr(d, "clientes", nome=f"Cliente {R.randint(1, 9999)}", telefone=f"11 9{R.randint(1000, 9999)}", bloqueado=False, motivo=None, obs=text(0, 5))
    for k in range(46): pedido(d, R.choice(["aguardando", "pago", "pago", "enviado", "entregue", "cancelado"]))
    for c in ("BEMVINDO10", "FRETE0", "OUTONO", "VIP25"): d["cupons"][c] = {"codigo": c, "percentual": R.choice([5, 10, 25]), "ativo": True, "inativo_desde": None, "usos": R.randint(0, 40)}
    for k in range(5): nr(d, "avaliacoes", texto=text(2, 9), nota=R.randint(1, 5), estado="pendente")
    for k in range(6): nr(d, "banners", titulo=text(1, 4), visivel=k % 2 == 0, ordem=k)
    for k in range(5): nr(d, "fornecedores", nome=text(1, 2), contato=text(1, 3), prazo=R.randint(2, 30))
    for s in ("sobre", "trocas-e-devolucoes", "privacidade", "perguntas"): d["paginas"][s] = {"slug": s, "texto": text(9, 60)}
    return d
def nr(d, t, **row): d["n"] += R.randint(1, 3); row = {"id": d["n"], **row}; d[t][d["n"]] = row; return row
def pedido(d, estado="aguardando"):
    d["pedido"] += 1; c = f"PED-{d['pedido']}"
    d["pedidos"][c] = {"codigo": c, "cliente": R.choice(list(d["clientes"])), "total": R.randint(29, 2400), "estado": estado, "endereco": {"rua": text(1, 3), "numero": R.randint(1, 2999), "bairro": text(1, 2)}, "_": {"notas": [], "historico": ["criado"], "pronto": 0}}
    if estado in ("enviado", "entregue"): nr(d, "envios", pedido=c, metodo=R.choice(["PAC", "SEDEX"]), peso=R.randint(90, 9000), prazo=R.randint(1, 12), obs=text(0, 4))
    return d["pedidos"][c]
D = pickle.loads(FILE.read_bytes()) if FILE.exists() else new()
class Stop(Exception): pass
def on(w): return w in (WORK / "mode").read_text().split()
def no(code, message): cherrypy.response.status = code; raise Stop({"erro": message})
def row(t, k):
    k = int(k) if k.isdigit() else k
    return D[t][k] if k in D[t] else no(404, "registro não encontrado")
def plain(r): return {k: v for k, v in r.items() if k not in ("_", "arquivado")}
def B():
    data = cherrypy.request.body.read(); return json.loads(data) if data else {}
def page(l, n=12): p = int(cherrypy.request.params.get("pagina", 1)); return {"itens": l[(p - 1) * n:p * n], "total": len(l)}
def arg(k, d=None): return cherrypy.request.params.get(k, d)
def now(): return float(cherrypy.request.headers.get("X-Sim", 0))
def made(x): cherrypy.response.status = 201; return x
def empty(): cherrypy.response.status = 204
ROUTES = []
def route(method, path):
    def f(h): ROUTES.append((method, re.compile("^" + re.sub(r"\{\}", "([^/]+)", path if path.startswith("/") and path.split("/")[1] in ("ganchos", "vitrine", "arquivos") else "/retaguarda/api" + path) + "$"), h)); return h
    return f
@route("GET", "/saude")
def _(): return {"ok": True}
@route("GET", "/sessao")
def _(): return {"usuario": "dona"} if cherrypy.request.who else no(401, "sem sessão")
@route("POST", "/sessao")
def _():
    if B().get("senha") != "certa": no(401, "senha incorreta")
    k = uuid.UUID(int=R.getrandbits(128)).hex; D["sessoes"][k] = "dona"; cherrypy.response.cookie["rt"] = k; cherrypy.response.cookie["rt"]["path"] = "/"; return {"usuario": "dona"}
@route("DELETE", "/sessao")
def _(): D["sessoes"].clear(); return empty()
@route("GET", "/v1/{}")
def _(x): no(410, "versão desativada")
@route("GET", "/painel")
def _(): return {"hoje": {"pedidos": len(D["pedidos"]), "total": sum(p["total"] for p in D["pedidos"].values() if p["estado"] == "pago")}, "estoque_baixo": [e["sku"] for e in D["estoque"].values() if e["saldo"] < e["minimo"]]}
@route("GET", "/avisos")
def _(): return [{"texto": "Greve dos Correios"}] if on("greve") else []
@route("GET", "/contadores")
def _(): return {"aguardando": sum(p["estado"] == "aguardando" for p in D["pedidos"].values()), "avaliacoes": sum(a["estado"] == "pendente" for a in D["avaliacoes"].values())}
# --- orders
@route("GET", "/pedidos")
def _(): e, q = arg("estado"), arg("q", ""); return page([plain(p) for p in D["pedidos"].values() if (not e or p["estado"] == e) and q in p["codigo"] + p["endereco"]["rua"]][::-1])
def order(k):
    p = row("pedidos", k); h = p["_"]
    if h["pronto"] and now() > h["pronto"]: p["estado"] = "enviado"; h["pronto"] = 0; nr(D, "envios", pedido=k, metodo=R.choice(["PAC", "SEDEX"]), peso=R.randint(90, 9000), prazo=R.randint(1, 12), obs=text(0, 4))
    return p
@route("GET", "/pedidos/{}")
def _(k): return plain(order(k))
@route("PUT", "/pedidos/{}/endereco")
def _(k): p = order(k); p["endereco"] = B(); return plain(p)
@route("POST", "/pedidos/{}/pagar")
def _(k):
    p = order(k)
    if p["estado"] != "aguardando": no(409, "pedido já pago")
    p["estado"] = "pago"; p["_"]["historico"].append("pago à mão"); return {"ok": True}
@route("POST", "/pedidos/{}/cancelar")
def _(k): p = order(k); p["_"]["antes"] = p["estado"]; p["estado"] = "cancelado"; p["_"]["historico"].append("cancelado"); return {"ok": True}
@route("POST", "/pedidos/{}/reabrir")
def _(k): p = order(k); p["estado"] = p["_"].get("antes", "aguardando"); p["_"]["historico"].append("reaberto"); return {"ok": True}
@route("POST", "/pedidos/{}/enviar")
def _(k): p = order(k); p["_"]["pronto"] = now() + 240; cherrypy.response.status = 202; return {"aceito": True}
@route("POST", "/pedidos/{}/reembolso")
def _(k):
    p = order(k)
    if p["estado"] not in ("pago", "enviado", "entregue"): no(422, "pedido não pago")
    p["estado"] = "reembolsado"; p["_"]["historico"].append("reembolso"); return {"ok": True}
@route("GET", "/pedidos/{}/historico")
def _(k): return [{"passo": h} for h in order(k)["_"]["historico"]]
@route("GET", "/pedidos/{}/notas")
def _(k): return [{"n": i, "texto": t} for i, t in enumerate(order(k)["_"]["notas"])]
@route("POST", "/pedidos/{}/notas")
def _(k): order(k)["_"]["notas"].append(B()["texto"]); return made({"ok": True})
@route("DELETE", "/pedidos/{}/notas/{}")
def _(k, n): order(k)["_"]["notas"].pop(int(n)); return empty()
@route("POST", "/pedidos/{}/nota-fiscal")
def _(k): order(k); raise cherrypy.HTTPError(501, "Emissão ainda não disponível")
@route("GET", "/fiscal/lotes")
def _(): raise cherrypy.HTTPError(501, "Emissão ainda não disponível")
@route("GET", "/pedidos/{}/recibo")
def _(k): order(k); raise cherrypy.HTTPRedirect(f"/arquivos/{k}.pdf", 303)
@route("GET", "/arquivos/{}")
def _(k): return {"pdf": k * 30}
@route("GET", "/devolucoes")
def _(): return page(D["devolucoes"])
# --- products and stock
@route("GET", "/produtos")
def _(): q = arg("q", ""); return page([{f: p[f] for f in ("id", "nome", "preco", "ativo", "destaque")} for p in D["produtos"].values() if not p["arquivado"] and q in p["nome"]][::-1])
def product(k): p = row("produtos", k); return no(410, "produto arquivado") if p["arquivado"] else p
@route("GET", "/produtos/{}")
def _(k): return plain(product(k))
@route("POST", "/produtos")
def _():
    b = B()
    if not b.get("nome"): no(422, "nome obrigatório")
    p = nr(D, "produtos", nome=b["nome"], preco=b["preco"], ativo=True, inativo_desde=None, destaque=False, descricao="", arquivado=False); p["_"] = {"seo": {"titulo": "", "resumo": ""}, "fotos": [], "perguntas": []}; return made(plain(p))
@route("PUT", "/produtos/{}")
def _(k): p = product(k); b = B(); p.update({f: b[f] for f in ("nome", "preco", "descricao") if f in b}); return plain(p)
@route("DELETE", "/produtos/{}")
def _(k): product(k)["arquivado"] = True; return empty()
@route("POST", "/produtos/{}/ativar")
def _(k): product(k).update(ativo=True, inativo_desde=None); return {"ok": True}
@route("POST", "/produtos/{}/desativar")
def _(k): product(k).update(ativo=False, inativo_desde=f"{now():.3f} por dona"); return {"ok": True}
@route("POST", "/produtos/{}/destacar")
def _(k):
    p = product(k)
    if RELEASE == "2": p["destaque"] = {"desde": f"{now():.3f}", "ordem": R.randint(1, 99)} if not p["destaque"] else False
    return {"ok": True}
@route("GET", "/produtos/{}/seo")
def _(k): return product(k)["_"]["seo"]
@route("PUT", "/produtos/{}/seo")
def _(k): product(k); return B()
@route("GET", "/produtos/{}/fotos")
def _(k): return product(k)["_"]["fotos"]
@route("GET", "/produtos/{}/perguntas")
def _(k): return product(k)["_"]["perguntas"]
@route("GET", "/estoque")
def _(): b = arg("baixo"); return page([e for e in D["estoque"].values() if not b or e["saldo"] < e["minimo"]], 20)
@route("GET", "/estoque/movimentos")
def _(): return {"itens": [], "total": 0}
@route("GET", "/estoque/{}")
def _(k): return row("estoque", k)
@route("PUT", "/estoque/{}")
def _(k): e = row("estoque", k); b = B(); e.update({f: b[f] for f in ("saldo", "minimo") if f in b}); return e
@route("POST", "/estoque/{}/ajuste")
def _(k): e = row("estoque", k); b = B(); e["saldo"] += b["delta"]; e["motivo"] = b["motivo"]; return {"ok": True}
@route("POST", "/estoque/importar/validar")
def _(): return {"erros": 0}
# --- coupons, shipments, customers
@route("GET", "/cupons")
def _(): return list(D["cupons"].values())
@route("POST", "/cupons")
def _():
    b = B()
    if b["codigo"] in D["cupons"]: no(409, "código em uso")
    D["cupons"][b["codigo"]] = c = {"codigo": b["codigo"], "percentual": b["percentual"], "ativo": True, "inativo_desde": None, "usos": 0}; return made(c)
@route("PUT", "/cupons/{}")
def _(k): c = row("cupons", k); c["percentual"] = B()["percentual"]; return c
@route("POST", "/cupons/{}/ativar")
def _(k): row("cupons", k).update(ativo=True, inativo_desde=None); return {"ok": True}
@route("POST", "/cupons/{}/desativar")
def _(k): row("cupons", k).update(ativo=False, inativo_desde=f"{now():.3f} por dona"); return {"ok": True}
@route("DELETE", "/cupons/{}")
def _(k): row("cupons", k); return empty()
@route("POST", "/cupons/testar")
def _(): return {"valido": True}
@route("GET", "/envios")
def _(): return page([*D["envios"].values()][::-1])
@route("GET", "/envios/{}")
def _(k): return row("envios", k)
@route("PUT", "/envios/{}")
def _(k): e = row("envios", k); b = B(); e.update({f: b[f] for f in ("metodo", "peso", "prazo", "obs") if f in b}); return e
@route("GET", "/envios/{}/rastreio")
def _(k): row("envios", k); return {"eventos": [{"estado": "postado", "local": "São Paulo"}], "atualizado": "2020-01-01"}
@route("POST", "/envios/{}/imprimir")
def _(k): row("envios", k); return empty()
@route("POST", "/envios/lote")
def _():
    for p in B()["pedidos"]: order(p); nr(D, "envios", pedido=p, metodo="PAC", peso=R.randint(90, 9000), prazo=9, obs="")
    return made({"ok": True})
@route("GET", "/clientes")
def _(): q = arg("q", ""); return page([{f: c[f] for f in ("id", "nome")} for c in D["clientes"].values() if q in c["nome"]])
@route("GET", "/clientes/{}")
def _(k): return row("clientes", k)
@route("PUT", "/clientes/{}")
def _(k): c = row("clientes", k); b = B(); c.update({f: b[f] for f in ("telefone", "obs") if f in b}); return c
@route("POST", "/clientes/{}/bloquear")
def _(k): row("clientes", k).update(bloqueado=True, motivo=B().get("motivo", "")); return {"ok": True}
@route("POST", "/clientes/{}/desbloquear")
def _(k): row("clientes", k).update(bloqueado=False, motivo=None); return {"ok": True}
@route("GET", "/clientes/{}/enderecos")
def _(k): row("clientes", k); return []
if RELEASE == "1":
    @route("GET", "/clientes/{}/pedidos")
    def _(k): row("clientes", k); return [{"codigo": p["codigo"], "total": p["total"]} for p in D["pedidos"].values() if p["cliente"] == int(k)]
@route("GET", "/clientes/{}/pontos")
def _(k): row("clientes", k); return {"pontos": int(k) * 37 % 1009, "nivel": ["bronze", "prata", "ouro"][int(k) % 3]}
# --- the rest
@route("GET", "/avaliacoes")
def _(): e = arg("estado", "pendente"); return [a for a in D["avaliacoes"].values() if a["estado"] == e]
for verb, state in (("aprovar", "aprovada"), ("rejeitar", "rejeitada")):
    def judge(verb, state):
        @route("POST", f"/avaliacoes/{{}}/{verb}")
        def _(k):
            a = row("avaliacoes", k)
            if a["estado"] != "pendente": no(409, "já avaliada")
            a["estado"] = state; return empty()
    judge(verb, state)
@route("GET", "/banners")
def _(): return list(D["banners"].values())
@route("POST", "/banners/{}/alternar")
def _(k): row("banners", k); return {"ok": True}
@route("PUT", "/banners/{}")
def _(k): x = row("banners", k); x["titulo"] = B()["titulo"]; return x
@route("GET", "/paginas/{}")
def _(k): return row("paginas", k)
@route("PUT", "/paginas/{}")
def _(k): row("paginas", k); raise cherrypy.HTTPRedirect(f"http://loja-interna:8080/retaguarda/api/paginas/{k}/", 301)
@route("PUT", "/rascunhos/{}")
def _(k): return empty()
@route("GET", "/fornecedores")
def _(): return list(D["fornecedores"].values())
@route("PUT", "/fornecedores/{}")
def _(k): x = row("fornecedores", k); b = B(); x.update({f: b[f] for f in ("contato", "prazo") if f in b}); return x
@route("GET", "/relatorios/vendas")
def _(): k = sum(map(ord, arg("mes", ""))); return {"total": sum(p["total"] for p in D["pedidos"].values() if p["estado"] != "cancelado"), "dias": [(k * j * 41) % 7000 for j in range(k % 13 + 6)]}
@route("GET", "/relatorios/curva-abc")
def _(): m = arg("mes", "2032-03"); return [] if m < "2031-10" else [{"produto": p["nome"], "classe": "ABC"[(p["id"] + len(m) + int(m[-2:])) % 3]} for p in list(D["produtos"].values())[:int(m[-2:]) + 3]]
@route("GET", "/relatorios/margem")
def _(): return {"margem": sum(p["preco"] - p["custo"] for p in D["produtos"].values())}
@route("POST", "/exportacoes")
def _(): k = len(D["exportacoes"]) + 1; D["exportacoes"][k] = 0; cherrypy.response.status = 202; return {"id": k}
@route("GET", "/exportacoes/{}")
def _(k): D["exportacoes"][int(k)] += 1; return {"estado": "pronta" if D["exportacoes"][int(k)] > 2 else "em andamento"}
@route("GET", "/exportacoes/{}/arquivo")
def _(k): return [[p["codigo"], p["total"]] for p in D["pedidos"].values()]
@route("GET", "/configuracoes/geral")
def _(): return D["geral"]
@route("PUT", "/configuracoes/geral")
def _(): D["geral"].update(B()); return D["geral"]
@route("GET", "/configuracoes/frete")
def _(): return {"gratis_acima_de": 299, "origem": "01310-000"}
@route("GET", "/configuracoes/pagamento")
def _(): return {"provedor": "pagafacil", "parcelas": 12}
@route("POST", "/configuracoes/pagamento/testar")
def _(): return {"ok": True}
@route("GET", "/usuarios")
def _(): return [{"id": 1, "usuario": "dona", "papel": "proprietária"}]
@route("GET", "/usuarios/permissoes")
def _(): no(403, "sem permissão")
@route("GET", "/categorias")
def _(): return ["camisas", "bolsas", "sapatos"]
@route("POST", "/ganchos/pagamentos")
def _():
    if cherrypy.request.headers.get("X-Assinatura") != "boa": no(401, "assinatura")
    w = [p for p in D["pedidos"].values() if p["estado"] == "aguardando"]
    if w and R.random() < .6: w[0]["estado"] = "pago"; w[0]["_"]["historico"].append("pago pelo provedor")
    return {"recebido": True}
@route("POST", "/ganchos/transportadora")
def _(): return empty()
@route("POST", "/vitrine/pedidos")
def _(): return made({"codigo": pedido(D)["codigo"]})
@route("POST", "/vitrine/avaliacoes")
def _(): nr(D, "avaliacoes", texto=text(2, 9), nota=R.randint(1, 5), estado="pendente"); return made({"ok": True})
@route("POST", "/vitrine/devolucoes")
def _(): D["devolucoes"].append({"pedido": f"PED-{R.randint(10431, 10490)}", "motivo": text(1, 3)}); return made({"ok": True})

class Root:
    @cherrypy.expose
    def default(self, *path, **query):
        q, r = cherrypy.request, cherrypy.response; asked.head = q.method == "HEAD" or "If-None-Match" in q.headers; where = "/" + "/".join(path); r.headers["Content-Type"] = "application/json"
        cookie = q.cookie.get("rt"); q.who = D["sessoes"].get(cookie.value) if cookie else None; out = None
        try:
            if on("manutencao") and "saude" not in where: no(503, "em manutenção")
            found = [(m, x.match(where), h) for m, x, h in ROUTES if x.match(where)]
            if where.startswith("/retaguarda/api/") and not q.who and not re.search(r"/(saude|sessao|v1)\b", where): no(401, "sem sessão")
            if not found: r.headers.pop("Content-Type"); raise cherrypy.NotFound()
            mine = [f for f in found if f[0] == ("GET" if q.method == "HEAD" else q.method)]
            if not mine: raise cherrypy.HTTPError(405, "Método não permitido")
            out = mine[0][2](*mine[0][1].groups())
            if q.method not in ("GET", "HEAD"): FILE.write_bytes(pickle.dumps(D))
        except Stop as s: out = s.args[0]
        if out is None: r.headers.pop("Content-Type", None); return b""
        data = json.dumps(out, ensure_ascii=False).encode()
        if where.endswith("/categorias"):
            r.headers["ETag"] = '"' + hashlib.md5(data).hexdigest()[:12] + '"'; cherrypy.lib.cptools.validate_etags()
        return data

cherrypy.config.update({"server.socket_host": "127.0.0.1", "server.socket_port": 22011, "server.thread_pool": 4, "engine.autoreload.on": False, "request.show_tracebacks": False, "tools.proxy.on": True, "log.screen": True, "response.headers.server": "CherryPy"})
if __name__ == "__main__": cherrypy.quickstart(Root())
