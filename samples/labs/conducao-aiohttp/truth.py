import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, L, P = "apache-equipa", "escola-logfmt", "/painel/api"
def full(s): return s.replace("@/", P + "/")
def gap(name, kind, rows, why, reads=(), only=None, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [only] if only else [H, L], "why": why, **more}
gaps = [
    gap("a pupil's documents stay empty", "empty-list", ["GET @/alunos/{id}/documentos empty-list", "POST @/alunos/{id}/documentos non-persisting-write"], '{"documentos":[]} for every pupil on all days, before and after each POST that says 201; restrictions are empty for most and filled for some, comments are longer after each POST', ["@/alunos/{id}/documentos"]),
    gap("a pupil's progress is a stub", "safe-stub", ["GET @/alunos/{id}/progresso safe-stub"], "one size for every pupil on all days, those with twenty lessons and those with none; lessons and payments beside it have many"),
    gap("the plan of an enrolment is forgotten", "non-persisting-write", ["PUT @/matriculas/{id}/plano non-persisting-write"], "200 like the two other steps of the wizard, and the draft read right after weighs what it weighed; after the other steps it is longer", ["@/matriculas/{id}"]),
    gap("lessons cannot be cancelled in bulk", "non-persisting-write", ["POST @/aulas/em-massa/cancelar non-persisting-write"], "200 with a count, and the day's list read right after weighs what it weighed; cancelling one makes it longer by two, moving in bulk makes it shorter", ["@/aulas"]),
    gap("a car cannot be changed", "method-not-allowed", ["PATCH @/veiculos/{id} method-not-allowed"], "405 always, for cars that were read a moment before; pupils, lessons and instructors are changed by PATCH"),
    gap("a car's inspections do not exist", "missing-endpoint", ["GET @/veiculos/{id}/inspecoes missing-endpoint", "POST @/veiculos/{id}/inspecoes missing-endpoint"], "aiohttp's answer for unknown routes (14 bytes) for every car; 404s of rows are JSON of another size"),
    gap("a car cannot be located", "not-implemented", ["GET @/veiculos/{id}/localizacao not-implemented"], "501 for all cars and always"),
    gap("results of exams cannot be saved", "failing-endpoint", ["POST @/exames/{id}/resultado failing-endpoint"], "500 for all exams and always, a traceback with KeyError beside each in the application's log; exams are made and deleted"),
    gap("the report of passes is a stub", "safe-stub", ["GET @/relatorios/aprovacoes safe-stub"], "one size for every period and on all days; revenue and occupancy beside it change with each period"),
    gap("two sections of the settings are not kept", "non-persisting-write", ["PUT @/definicoes/lembretes non-persisting-write", "PUT @/definicoes/calendario non-persisting-write"], "200, and the section read right after weighs what it weighed on all days, whatever is saved; geral and horario by the same form change", ["@/definicoes/lembretes", "@/definicoes/calendario"]),
    gap("nobody may export the audit", "always-forbidden", ["GET @/auditoria/exportar always-forbidden"], "403 for all, the managers too, who read /auditoria a moment before"),
    gap("announcements are sent to the container", "lost-redirect", ["POST @/avisos lost-redirect"], "307 to the container's own host name over http; nobody follows and the list stays; the 301 of the messages and the 302 of today's lessons are followed at once", ["@/avisos"]),
    gap("instructors are suspended in vain", "non-persisting-write", ["POST @/instrutores/{id}/suspender non-persisting-write", "POST @/instrutores/{id}/reativar non-persisting-write"], "200, and neither the list nor the instructor weighs another byte after one word or the other (true and false would); a car's availability, a byte too, is kept", ["@/instrutores", "@/instrutores/{id}"]),
    gap("the simulator's tests are the page", "html-fallback", ["GET /painel/simulador/api/testes html-fallback"], "200 with what the page weighs: Apache hands only /painel/api to the application, whose log never sees it", only=H),
]
for g in gaps:
    for m in g["members"]:
        if "/definicoes/" in m["path"]: m["reads"] = [m["path"]]
        if "/em-massa/" in m["path"]: m["blank"] = True           # its reads have a day in the query
text = """
POST @/sessao | 26 28 | a wrong password now and then | nowrite constant
GET @/sessao | 28 43 | 401, sign-in, 200 | constant
DELETE @/sessao | 11 | sign-out | nowrite
GET @/opcoes | 9 43 | constant, with an entity tag | constant
GET @/versao | 43 31 | constant but for the deploy | constant
GET @/avisos/contagem | 45 43 | a tab that polls; one digit always | constant
GET @/alunos | 4 5 9 | filters without hits, pages past the end, entity tags
POST @/alunos/pesquisa | 26 4 37 | a search, often without hits; 429 once for one who types fast | nowrite
GET @/alunos/{id} | 6 7 | works; the archived can still be read; 404 for an old bookmark
PATCH @/alunos/{id} | 25 9 | kept; an e-mail address of equal length now and then, notes otherwise
DELETE @/alunos/{id} | 7 27 28 | soft: the list is shorter, the pupil can still be read; 403 for all but managers | nowrite
GET @/alunos/{id}/aulas | 2 3 | [] for a third of the pupils
GET @/alunos/{id}/pagamentos | 2 28 | [] for some; 403 for instructors
GET @/alunos/{id}/restricoes | 2 | [] for most, filled for every sixth
GET @/alunos/{id}/contactos | 31 33 | aiohttp's 404 until the deploy on the fifth day, 200 ever since: looks fixed
GET @/alunos/{id}/comentarios | 2 3 | [] for some
POST @/alunos/{id}/comentarios | 24 | kept
DELETE @/alunos/{id}/comentarios/{id} | 25 27 | works; often undone within seconds; 404 for who was second | nowrite
POST @/alunos/{id}/comentarios/{id}/repor | 25 27 | undo | nowrite
GET @/alunos/{id}/comentarios/{id}/respostas | 2 | [] for most; longer after each POST
POST @/alunos/{id}/comentarios/{id}/respostas | 24 | kept
GET @/matriculas | 2 3 | one's own drafts: [] mostly
POST @/matriculas | 26 | kept: a draft | nowrite
POST @/matriculas/validar | 26 43 | checks a form, writes nothing | nowrite constant
GET @/matriculas/{id} | 6 7 | works; 404 once concluded or thrown away
PUT @/matriculas/{id}/dados | 25 | kept; 422 without an address
PUT @/matriculas/{id}/horario | 25 | kept
POST @/matriculas/{id}/concluir | 27 | works: the draft is gone, the pupil is there | nowrite
DELETE @/matriculas/{id} | 7 | works | nowrite
GET @/aulas | 2 4 | a day's list; [] on a Sunday for one instructor
GET @/aulas/hoje | 30 | 302 to the list with a day, followed at once | fails
GET @/aulas/conflitos | 2 4 | [] for most days, filled for some
POST @/aulas | 24 | kept; 422 without an hour
POST @/aulas/em-massa/remarcar | 25 | kept: the day's list is shorter
GET @/aulas/{id} | 6 | works
PATCH @/aulas/{id} | 25 9 | kept; an hour weighs the same, a remark does not
POST @/aulas/{id}/cancelar | 25 | kept: two bytes more; 409 the second time | nowrite
POST @/aulas/{id}/concluir | 25 | kept: fewer bytes | nowrite
GET @/veiculos | 9 43 | nine rows, hardly varies; entity tag
GET @/veiculos/alertas | 2 45 | a board that polls; [] but for the third and fourth day
GET @/veiculos/{id} | 6 9 | works; two sizes a car
PUT @/veiculos/{id}/disponivel | 25 | kept: a byte; the same value or back again within seconds now and then
GET @/veiculos/{id}/consumos | 2 | [] for some cars until their first
POST @/veiculos/{id}/consumos | 24 | kept
GET @/instrutores | 43 | seven rows, changes with remarks
GET @/instrutores/{id} | 6 | works
PATCH @/instrutores/{id} | 25 28 | kept; 403 for instructors; the same value now and then
GET @/instrutores/{id}/ferias | 6 | JSON's 404 (no holidays) for five of seven, 200 for two
GET @/exames | 4 5 | filter, pages
POST @/exames | 24 | kept
GET @/exames/vagas | 2 23 37 | another's service: [] often; 503 for an afternoon
GET @/exames/{id} | 6 7 | works; 404 after deletion
DELETE @/exames/{id} | 7 27 | works; 404 the second time | nowrite
GET @/pagamentos | 28 4 | 403 for instructors
POST @/pagamentos | 24 28 | kept; 422 without an amount
GET @/pagamentos/estornos | 2 23 | [] until the first refund has been booked on the second day
GET @/pagamentos/{id}/recibo | 26 | a file
HEAD @/pagamentos/{id}/recibo | 8 | a look at the file's length; no bytes | aside
POST @/pagamentos/{id}/estornar | 23 28 | 202; shows after 25 minutes; 403 for the desk | nowrite constant
GET @/relatorios/receita | 43 | varies with the period
GET @/relatorios/ocupacao | 43 | varies
POST @/relatorios/exportar | 23 26 | 202; done after ten minutes | nowrite constant
GET @/relatorios/exportacoes | 2 23 | [] until the first; longer after each, then six rows
GET @/relatorios/exportacoes/{id}/ficheiro | 23 26 | 409 until it is done, then a file
GET @/definicoes/geral | 9 | works
GET @/definicoes/horario | 9 | works
GET @/definicoes/lembretes | 43 | as the gap leaves it | constant
GET @/definicoes/calendario | 43 | as the gap leaves it | constant
GET @/definicoes/faturacao | 28 | 403 for all but the managers
PUT @/definicoes/geral | 25 28 | kept; saved as it was now and then; 403 for instructors
PUT @/definicoes/horario | 25 28 | kept; an hour weighs the same, a note does not
PUT @/definicoes/faturacao | 28 | kept
GET @/auditoria | 28 4 | 403 for all but the managers; grows
GET @/avisos | 43 | five rows, as the gap leaves it; a byte less for each that was read
PUT @/avisos/{id}/lido | 25 11 | 204; kept, and the same again mostly: a byte the first time, none later | nowrite
GET @/mensagens | 30 | 301 to the slash, followed at once | fails
GET @/mensagens/ | 2 3 | one's own: always [] for the two instructors, who have no box
POST @/mensagens/ | 24 | kept, in another's box; 404 without a box | nowrite
GET @/pedidos | 24 | what visitors of the public site ask for; shorter when accepted
POST @/pedidos/{id}/aceitar | 27 | works; 409 for who was second | nowrite
POST /pedidos | 24 12 | the public site's form: no panel | nowrite constant
GET @/v0/agenda | 12 31 | 410 always: retired, a calendar machine asks on | aside fails
GET /saude | 12 | monitor | aside constant
GET /metricas | 12 28 | prometheus with a password; 401 of Apache without one | aside
OPTIONS @/alunos | 8 | a look; 405 of aiohttp | aside fails
GET / | 9 30 1 | the public site's page; a 302 to the panel | aside
GET /painel/ | 9 | the page | aside
GET /painel/{rest} | 9 1 | the pages by their addresses, the bundle; scanners get the page | aside
GET @/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 9 39 | the public site, scanners | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
for n in rows:
    if n["path"].startswith(P + "/aulas/em-massa"): n["reads"] = [P + "/aulas"]
    if n["path"].endswith("/lido"): n["reads"] = [P + "/avisos"]
    if n["path"].endswith("/disponivel"): n["reads"] = [P + "/veiculos", P + "/veiculos/{id}"]
    if n["path"].startswith(P + "/matriculas/{id}/"): n["reads"] = [P + "/matriculas/{id}"]
write_truth("conducao-aiohttp", {"night": "conducao-aiohttp", "stack": "aiohttp (its own log in logfmt, rotated by day) behind Apache with a LogFormat of the team's own (vhost, ISO time, X-Forwarded-For, %u, request, status, %B, referer, agent, %D) behind a balancer; no compression; the office panel of a driving school and its public site; six people of three roles; Europe/Lisbon",
    "logs": {H: [H], L: [L]}, "ui": ["https://painel.conduz.example"], "api": [P, "/painel/simulador/api"], "minClients": 2, "sharedAddress": ["198.51.100.14"], "gaps": gaps, "neighbours": rows})
