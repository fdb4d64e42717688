import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, Z = "nginx-aguas", "zap-docker"
BOTH = (N, Z)
A = "/bo/api/v2"
def full(r): m, p, *k = r.split(); return " ".join([m, p if p.startswith(("/bo", "/cliente", "/ganchos")) else A + p, *k])
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(full(r) if len(r.split()) == 3 else full(r) + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [A + x for x in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [A + x for x in reads], "observableIn": list(where), "why": why, **({"alsoAs": members(*map(full, also))} if also else {}), **more}
gaps = [
    gap("attachments of contracts are not kept", "non-persisting-write", ["POST /contratos/{id}/anexos", "GET /contratos/{id}/anexos empty-list"], "201 with a new number each time, and the list read right after is [] as for every contract on every day; /notas beside it, the same form, grows"),
    gap("complaints are never found", "empty-list", ["POST /reclamacoes/pesquisa"], "the page of complaints opens with this POST; {\"itens\":[],\"total\":0} for all people on all days, though complaints are filed (201) and read by number; /contratos/pesquisa varies", also=["POST /reclamacoes/pesquisa safe-stub"]),
    gap("the audit log is empty", "empty-list", ["GET /auditoria"], "{\"itens\":[],\"total\":0} for all spans on all days, without a span too, though people write all the time", also=["GET /auditoria safe-stub"]),
    gap("contracts have no chart of consumption", "missing-endpoint", ["GET /contratos/{id}/consumos"], "chi's 404 of 19 bytes for unknown routes, for contracts that were read a moment before; a row that is missing weighs more"),
    gap("orders cannot be closed in bulk", "method-not-allowed", ["POST /ordens/lote"], "405 without a body always: GET /ordens/{id} takes the word for a number; /leituras/lote works", also=["POST /ordens/{id} method-not-allowed", "POST /ordens/lote missing-endpoint"]),
    gap("alerts cannot be switched", "non-persisting-write", ["PUT /alertas/{id}/ativo"], "204, and the list read afterwards weighs what it weighed; /equipas/{id}/ativo moves a byte", ["/alertas"]),
    gap("the settings of notices are not kept", "non-persisting-write", ["PUT /definicoes/notificacoes"], "200 with an echo that varies, and what is read right after and on all days weighs the same; /definicoes/faturacao beside it, by the same people, varies"),
    gap("new customers are never concluded", "non-persisting-write", ["POST /adesoes/{id}/concluir"], "200 with a new number; the draft read right after weighs what it weighed and stays in the list of drafts, until somebody deletes it; the steps before are kept", ["/adesoes/{id}", "/adesoes"]),
    gap("notices cannot be published", "lost-redirect", ["POST /comunicados/{id}/publicar"], "302 always, and nobody asks what it leads to; the list read afterwards is as before; the 303 of an invoice's PDF is followed at once", ["/comunicados"]),
    gap("readings are not imported", "non-persisting-write", ["POST /leituras/importar"], "200 with the same 27 bytes for every file on all days; the readings read afterwards are as before, while /leituras/lote and the handhelds' moves them", ["/leituras"], also=["POST /leituras/importar safe-stub"]),
    gap("nobody may see the losses", "always-forbidden", ["GET /relatorios/perdas"], "403 for the director and for finance, who read the other reports in the same moment"),
    gap("cuts are not announced", "not-implemented", ["POST /cortes/{id}/notificar"], "500 always; the application says \"not implemented\" beside each", also=["POST /cortes/{id}/notificar failing-endpoint"]),
    gap("the report of debts panics", "failing-endpoint", ["GET /relatorios/divida"], "500 without a body always, for all months, with a panic in the application's output"),
    gap("the forecast is a stub", "safe-stub", ["GET /painel/previsao"], "one answer for every zone, span and day; /painel/consumo beside it varies with both"),
    gap("parishes are the page", "html-fallback", ["GET /bo/dados/freguesias"], "200 with what /bo/ weighs and no upstream, asked by the form of a new customer; the path has lost its /api/v2", where=(N,)),
    gap("the release lost the history of incidents", "missing-endpoint", ["GET /ocorrencias/{id}/historico"], "200 until the release on the fifth morning, chi's 404 since", state="regressed"),
    gap("teams had no shifts before the release", "empty-list", ["GET /equipas/{id}/turnos"], "[] for every team until the release on the fifth morning, filled since", state="looks-fixed"),
]
text = """
POST /sessao | 26 28 | 401 when mistyped | nowrite constant
GET /sessao | 28 43 | 401 before the login | constant
DELETE /sessao | 11 26 | 204 | nowrite
GET /permissoes | 43 | [] for the technician, rightly: no rights; words for the others | constant
GET /feriados | 9 43 | never changes; 304 | constant
GET /tarifarios | 9 43 | never changes; 304 | constant
GET /notificacoes | 2 43 | [] once they are read; filled when complaints come in | constant
GET /notificacoes/contagem | 43 45 | a badge that asks every minute | constant
POST /notificacoes/lidas | 11 25 | 204; empties the list | nowrite
POST /contratos/pesquisa | 4 26 | a search by POST; without a hit often, and then it weighs what the complaints' weighs | nowrite
GET /contratos/export.csv | 26 | a file, the same for days | constant
GET /contratos/{id} | 6 | works; a JSON 404 for mistyped numbers
PUT /contratos/{id} | 25 | kept; half of them as it was
PUT /contratos/{id}/debito-direto | 11 25 | kept: a byte; now and then undone at once
GET /contratos/{id}/leituras | 2 | grows
GET /contratos/{id}/notas | 2 | [] for most
POST /contratos/{id}/notas | 24 | kept
GET /contratos/{id}/dividas | 2 | [] for five of six
GET /contadores/{id} | 43 | never changes | constant
GET /contadores/{id}/telemetria | 6 | a JSON 404 for the four of five that have none
POST /leituras/lote | 23 26 | 202; a job, the readings lag by minutes | nowrite
GET /tarefas/{id} | 23 | running, running, done | constant
GET /leituras | 4 23 | lags behind the jobs
POST /tarifarios/validar | 26 43 | a check that writes nothing; valid always, 27 bytes like the import's | nowrite constant
GET /ordens | 4 5 | filters without hits, pages past the end
POST /ordens | 24 26 | kept; 422 without a place | nowrite
GET /ordens/{id} | 6 | works; a JSON 404 for mistyped numbers
PATCH /ordens/{id} | 25 | kept; optimistic: read again four seconds later, or on the next visit only
POST /ordens/{id}/concluir | 11 25 27 | kept; 409 the second time
POST /ordens/{id}/reserva | 11 25 | kept; given back soon after | nowrite
DELETE /ordens/{id}/reserva | 11 25 | undoes the reservation | nowrite
GET /ordens/{id}/fotos | 6 | a JSON 404 for five of six | constant
GET /ocorrencias | 4 5 | filters, pages past the end
POST /ocorrencias | 24 | kept
GET /ocorrencias/proximas | 2 11 | 204 on most days: nothing is near; a list on two | constant
GET /ocorrencias/{id} | 6 | works
PATCH /ocorrencias/{id} | 25 | kept; a grade of one digit moves no size, a word does; now and then taken back
POST /reclamacoes | 24 | kept; the search does not show it
GET /reclamacoes/{id} | 6 | works; linked from a contract
POST /reclamacoes/{id}/responder | 24 | kept
GET /cortes | 2 4 | [] on most days: no water is cut; other filters are filled | constant
GET /cortes/export.csv | 2 43 | mostly the line of the heads only | constant
POST /cortes | 24 | kept
DELETE /cortes/{id} | 7 11 | kept; a JSON 404 the second time
GET /alertas | 43 | as the gap leaves it | constant
GET /equipas | 43 | a byte moves
PUT /equipas/{id}/ativo | 11 25 | kept: a byte
GET /zonas | 43 | a byte or two move
PUT /zonas/{id}/prioridade | 11 25 | kept; media and baixa are of one length
GET /concelhos | 9 43 | never changes; 304 | constant
GET /concelhos/{id}/reservatorios | 3 2 | [] for the newest council until the eighth day; filled for the others
POST /concelhos/{id}/reservatorios | 24 28 | kept
GET /adesoes | 2 43 | as the gap leaves it: grows until drafts are deleted
POST /adesoes | 24 | kept
GET /adesoes/{id} | 6 | works
PUT /adesoes/{id}/passos/{id} | 11 24 | kept; read again with the last step only | nowrite
DELETE /adesoes/{id} | 7 11 | kept
GET /faturas | 43 | as the contract's are
GET /faturas/{id} | 6 | works; a JSON 404 for mistyped numbers
POST /faturas/{id}/anular | 25 27 28 | kept; 409 the second time; 403 for the desk | nowrite
POST /faturas/{id}/reenviar | 23 26 | 202; sends a mail, changes nothing, rightly | nowrite
GET /faturas/{id}/pdf | 30 | 303, followed | constant fails
GET /ficheiros/{id} | 30 43 | what the 303 leads to | constant
GET /comunicados | 43 | grows; publishing does not move it
POST /comunicados | 24 | kept
PUT /comunicados/{id} | 25 | kept; half of them as it was | nowrite
GET /mensagens | 43 | shrinks
GET /mensagens/{id} | 7 | a JSON 404 for what another has deleted
DELETE /mensagens/{id} | 7 11 | kept
GET /definicoes/faturacao | 25 28 | changes
PUT /definicoes/faturacao | 25 | kept; often as it was
GET /definicoes/notificacoes | 43 | as the gap leaves it | constant
GET /painel/resumo | 43 | a few digits | constant
GET /painel/consumo | 4 | varies
GET /relatorios/faturacao | 4 28 | varies; 403 for the desk
GET /relatorios/leituras | 4 | empty for the month to come, filled for others
GET /eventos | 5 | cursors; the last page is short, one past it empty
POST /simulacao | 26 43 | a price for a talk on the telephone; writes nothing | nowrite constant
PUT /rascunhos/{id} | 11 26 | 204; a copy for crashes that nobody reads | nowrite
GET /movel/rotas | 2 12 | handhelds; [] at the weekend
PUT /movel/leituras/{id} | 11 12 | handhelds; 204 | nowrite
* /bo/api/v1/{rest} | 31 32 | retired: 410 for an old script | constant fails aside
POST /ganchos/pagamentos | 12 28 | a bank's webhook; 401 for a wrong signature | nowrite
GET /cliente/api/faltas | 2 | the public's; [] on most days | constant
POST /cliente/api/leituras | 26 | kept where the public cannot see it; 422 | nowrite
OPTIONS /ordens | 8 | somebody's tool; 405 | constant fails aside
HEAD /ordens | 8 | somebody's tool; 405 | constant fails aside
GET /saude | 12 | a monitor's | constant
"""
def put(n):
    if not n["path"].startswith(("/bo", "/cliente", "/ganchos", "/saude")): n["path"] = A + n["path"]
    return n
next(g for g in gaps if g["kind"] == "not-implemented")["members"][0]["mixed"] = True
truth = {"night": "aguas-chi", "stack": "Go's net/http with chi and zap in a container behind nginx with a log_format of its own (host, request_time, upstream's status and time, gzip's ratio) and gzip for JSON; a water company's back office in Portuguese words whose single page was built by an agency; searches by POST, switches by PUT with 204, bulk actions, imports, exports, a wizard in steps, settings as singletons, an optimistic UI; five people in four roles of whom three share an address, handhelds, customers, a bank's webhook; zap's JSON with users inside Docker's; a release that loses a route and mends a gap, the end of summer time; Europe/Lisbon",
    "logs": {N: [N], Z: [Z]}, "noClients": [N, Z], "sharedAddress": ["198.51.100.20"], "minClients": 2,
    "ui": ["https://bo.aguas.example.pt/bo"], "api": ["/bo/api/v2", "/bo/dados"], "gaps": gaps, "neighbours": list(map(put, neighbours(text)))}
if __name__ == "__main__":
    write_truth("aguas-chi", truth); print(len(gaps), "gaps", len(truth["neighbours"]), "neighbours")
