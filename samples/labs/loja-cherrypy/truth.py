import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
A, C = "apache-combined", "cherrypy-cri"
BOTH = (A, C)
P = "/retaguarda/api"
def full(r): return r[:-1] if r.endswith("!") else r.replace(" /", " " + P + "/", 1)
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) + " " + kind for r in rows)); reads = [P + r for r in reads]
    for m in ms:
        if reads: m["reads"] = reads
    return {"name": name, "kind": kind, "members": ms, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(full(a) for a in also))} if also else {}), **more}
gaps = [
    gap("the stock has no movements", "empty-list", ["GET /estoque/movimentos"], "{\"itens\": [], \"total\": 0} always, also right after an adjustment that moved the item of the stock"),
    gap("customers have no addresses", "empty-list", ["GET /clientes/{id}/enderecos"], "[] for every customer on every day; /pontos beside it varies, and /pedidos did until the release"),
    gap("abandoned carts were never built", "missing-endpoint", ["GET /carrinhos", "GET /relatorios/abandonos"], "CherryPy's 404 for unknown routes, which repeats the path, on every day"),
    gap("orders cannot be divided", "missing-endpoint", ["POST /pedidos/{id}/dividir"], "CherryPy's 404 for unknown routes, for orders that were read a moment before; /pagar and /cancelar beside it work"),
    gap("the release lost the orders of customers", "missing-endpoint", ["GET /clientes/{id}/pedidos"], "200 until the release on the morning of the fifth day, CherryPy's 404 for unknown routes since", state="regressed"),
    gap("the texts for search engines are not saved", "non-persisting-write", ["PUT /produtos/{id}/seo"], "an echo that varies, and what is read right after is as before; PUT of the product itself is kept", ["/produtos/{id}/seo"]),
    gap("banners cannot be switched", "non-persisting-write", ["POST /banners/{id}/alternar"], "one constant, and the list read right after is as before; PUT of the same banners is kept", ["/banners"], also=["POST /banners/{id}/alternar safe-stub"]),
    gap("coupons cannot be deleted", "non-persisting-write", ["DELETE /cupons/{id}"], "204, and the list read right after is as before; POST makes it grow, the switches move it", ["/cupons"]),
    gap("highlights were not kept before the release", "non-persisting-write", ["POST /produtos/{id}/destacar"], "one constant, and the product read right after is as before until the release on the morning of the fifth day; it moves since", ["/produtos/{id}"], state="looks-fixed", also=["POST /produtos/{id}/destacar safe-stub"]),
    gap("the tracking of shipments is a stub", "safe-stub", ["GET /envios/{id}/rastreio"], "one and the same for every shipment on every day; the shipments themselves vary"),
    gap("the rules of freight cannot be saved", "method-not-allowed", ["PUT /configuracoes/frete"], "405 always; GET of the same path works"),
    gap("invoices for the tax office are not written yet", "not-implemented", ["POST /pedidos/{id}/nota-fiscal", "GET /fiscal/lotes"], "501 always"),
    gap("the report of margins fails", "failing-endpoint", ["GET /relatorios/margem"], "500 always, with a traceback in the container; other reports work"),
    gap("the table of freight is the page", "html-fallback", ["GET /retaguarda/dados/tabela-frete!"], "200 with what the page weighs; asked by the page of shipments, with it as referer, while pages are asked without; the path has lost its /api, so the application never hears of it", where=(A,)),
    gap("nobody may see the rights", "always-forbidden", ["GET /usuarios/permissoes"], "403 for the only administrator there is, who reads /usuarios in the same moment"),
    gap("texts of pages are lost on their way", "lost-redirect", ["PUT /paginas/{id}"], "301 always, nobody follows, and the text read right after is as before", ["/paginas/{id}"]),
]
text = """
GET +/saude | 12 | a monitor's | constant
GET +/sessao | 28 43 | 401 before the login, then who one is | constant
POST +/sessao | 26 28 | 401 when mistyped | nowrite constant
DELETE +/sessao | 11 26 | 204 | nowrite
GET +/v1/{id} | 31 12 | retired; a warehouse's old program asks on: 410 | fails
GET +/painel | 43 | moves with the day's orders
GET +/avisos | 2 | [] but for two days | constant
GET +/contadores | 43 45 | a badge that asks every minute; one or two digits | constant
GET +/categorias | 9 43 | never changes, with an entity tag | constant
GET +/pedidos | 4 5 | searches without hits, pages past the end; a few 401 where the session ran out
GET +/pedidos/{id} | 6 23 | a JSON 404 for mistyped codes; sent some minutes after it was asked
PUT +/pedidos/{id}/endereco | 25 | kept; half of them as it was
POST +/pedidos/{id}/pagar | 25 27 | kept: another word; 409 where the provider was faster
POST +/pedidos/{id}/cancelar | 25 | kept; now and then undone right away
POST +/pedidos/{id}/reabrir | 25 | undo
POST +/pedidos/{id}/enviar | 23 | 202; a job of four minutes: the order read right after is as before, the next visit shows it | nowrite
POST +/pedidos/{id}/reembolso | 27 | kept; 422 for what is not paid
GET +/pedidos/{id}/historico | 43 | one step or more
GET +/pedidos/{id}/notas | 2 | [] for most
POST +/pedidos/{id}/notas | 24 | kept
DELETE +/pedidos/{id}/notas/{id} | 7 11 | kept
GET +/pedidos/{id}/recibo | 30 | 303, followed | constant fails
GET /arquivos/{id} | 30 | what the 303 leads to | constant
GET +/devolucoes | 2 3 | empty until the first one comes on the sixth day
GET +/produtos | 4 5 | works
POST +/produtos | 24 | kept; 422 without a name
GET +/produtos/{id} | 6 7 | a JSON 410 for what was archived
PUT +/produtos/{id} | 25 | kept; half of them as it was
DELETE +/produtos/{id} | 7 11 | archives: the list shrinks, the product answers 410
POST +/produtos/{id}/ativar | 25 | kept; sometimes active already
POST +/produtos/{id}/desativar | 25 | kept; with a moment
GET +/produtos/{id}/seo | 43 | as the gap leaves it
GET +/produtos/{id}/fotos | 2 43 | never changes; [] for some
GET +/produtos/{id}/perguntas | 2 | [] for two of three
GET +/estoque | 4 43 | filters without hits
GET +/estoque/{id} | 43 | two digits mostly
PUT +/estoque/{id} | 25 | kept; two digits stay two digits half of the times
POST +/estoque/{id}/ajuste | 25 | kept, with its reason
POST +/estoque/importar/validar | 26 | checks a sheet: one constant, rightly | nowrite constant
GET +/cupons | 43 | grows, never shrinks because of the gap
POST +/cupons | 24 27 | kept; 409 for a code in use
PUT +/cupons/{id} | 25 | kept; two digits stay two digits half of the times
POST +/cupons/{id}/ativar | 25 | kept
POST +/cupons/{id}/desativar | 25 | kept; with a moment
POST +/cupons/testar | 26 | tries a code: one constant, rightly | nowrite constant
GET +/envios | 5 | grows
GET +/envios/{id} | 6 | works
PUT +/envios/{id} | 25 | kept; PAC and SEDEX differ, half of them as it was
POST +/envios/{id}/imprimir | 11 26 | 204; a printer's, changes nothing, rightly | nowrite
POST +/envios/lote | 24 26 | kept: the list is of twelve rows, the total moves
GET +/clientes | 4 5 43 | searches without hits
GET +/clientes/{id} | 43 | works
PUT +/clientes/{id} | 25 | kept; half of them as it was
POST +/clientes/{id}/bloquear | 25 | kept; now and then undone before it is read
POST +/clientes/{id}/desbloquear | 25 | kept, or the undo
GET +/clientes/{id}/pontos | 43 | varies with the customer
GET +/avaliacoes | 2 4 | what waits; [] when all is done
POST +/avaliacoes/{id}/aprovar | 11 27 | kept: gone from the list; 409 the second time
POST +/avaliacoes/{id}/rejeitar | 11 27 | kept: gone from the list
GET +/banners | 43 | as the gap leaves it; PUT changes it
PUT +/banners/{id} | 25 | kept
GET +/paginas/{id} | 43 | as the gap leaves it
PUT +/rascunhos/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET +/fornecedores | 43 | changes with PUT
PUT +/fornecedores/{id} | 25 | kept; half of them as it was
GET +/relatorios/vendas | 4 | varies with the month
GET +/relatorios/curva-abc | 4 | [] for months before the shop opened
POST +/exportacoes | 23 26 | 202; a job | nowrite constant
GET +/exportacoes/{id} | 23 | under way, under way, ready | constant
GET +/exportacoes/{id}/arquivo | 26 | a file
GET +/configuracoes/geral | 25 | changes with PUT
PUT +/configuracoes/geral | 25 | kept; half of them as it was
GET +/configuracoes/frete | 43 | as the gap leaves it: a constant | constant
GET +/configuracoes/pagamento | 43 | a constant by nature | constant
POST +/configuracoes/pagamento/testar | 26 | a test of the wire: one constant, rightly | nowrite constant
GET +/usuarios | 43 | one row, for there is one person | constant
POST /ganchos/pagamentos | 12 28 17 | the provider's; 401 for a wrong signature, 503 in the maintenance and asked again | nowrite constant
POST /ganchos/transportadora | 12 11 | 204 | nowrite
POST /vitrine/pedidos | 12 24 | the shop's own front | nowrite constant
POST /vitrine/avaliacoes | 12 24 | the shop's own front | nowrite constant
POST /vitrine/devolucoes | 12 24 | the shop's own front | nowrite constant
OPTIONS /retaguarda/api/pedidos | 8 | a look | aside fails
HEAD /retaguarda/api/produtos | 8 | a look | aside
GET /retaguarda/pacote/{id} | 9 | bundle, 304 | aside
GET /retaguarda/ | 9 | the page | aside
GET /retaguarda/{rest} | 9 | the page: what the gap weighs | aside
GET /favicon.ico | 43 | Apache's own 404; nobody's list | aside fails
GET +/{rest} | 1 | scanners: 401 without a session | aside fails
GET /{rest} | 1 38 39 | scanners: Apache's own 404 | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
""".replace(" +/", f" {P}/")
text = text.replace("\n+/", "\n")
write_truth("loja-cherrypy", {"night": "loja-cherrypy", "stack": "CherryPy's own server (its access log with forwarded clients and a 404 that repeats the path, tracebacks, in CRI) behind Apache with combined, sizes with headers (%O), and mod_deflate for JSON; a Brazilian online shop's back office in Portuguese words, integers, order codes, SKUs and coupon codes, forms by PUT, toggles by POST, jobs that take minutes, archives that answer 410; ONE administrator with a desk and a tablet, thin traffic on eight days, a payment provider's and a carrier's webhooks, the shop's own front; a release that mends a gap and loses a route; America/Sao_Paulo",
    "logs": {A: [A], C: [C]}, "headers": {A: 330}, "oneAdmin": True, "slack": {A: 2}, "ui": ["https://loja.example.com/retaguarda"], "api": ["/retaguarda/api", "/retaguarda/dados"], "gaps": gaps, "neighbours": neighbours(text)})
