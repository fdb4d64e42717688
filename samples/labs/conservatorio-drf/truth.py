import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
H, G = "apache-access", "gunicorn-file"
A = "/api/v1"
def gap(name, kind, rows, why, reads=(), where=(H, G), also=(), **more):
    m = members(*(r.replace("@", A) for r in rows)); reads = [r.replace("@", A) for r in reads]
    for x in m:
        if x["kind"] == "non-persisting-write": x["reads"] = reads
    return {"name": name, "kind": kind, "members": m, "reads": reads, "observableIn": list(where), "why": why, **({"alsoAs": members(*(r.replace("@", A) for r in also))} if also else {}), **more}
gaps = [
    gap("students' documents are not kept", "non-persisting-write", ["POST @/alunos/{id}/documentos/ non-persisting-write", "GET @/alunos/{id}/documentos/ empty-list"], "201 with an id, and the list read right after has count 0, for every student on every day; /faltas/ beside it is filled for a quarter of them and grows when it is posted to", ["@/alunos/{id}/documentos/"],
        also=("GET @/alunos/{id}/documentos/ empty-list",)),
    gap("two tabs of the log are empty", "empty-list", ["GET @/registo/emails/ empty-list", "GET @/registo/tarefas/ empty-list"], "[] on every day for everybody; /acessos/ and /alteracoes/ grow; /erros/ is [] until the sixth day and filled since"),
    gap("teachers' availability was never connected", "missing-endpoint", ["GET @/professores/{id}/disponibilidade/ missing-endpoint"], "Django's page for unknown routes, for teachers that were read a moment before; /contrato/ beside it is a short JSON 404 for most and 200 for two"),
    gap("the timetable was lost", "missing-endpoint", ["GET @/horario/ missing-endpoint"], "200 until the new version on the morning of the fifth day, since then Django's page for unknown routes, for all and for the new bundle", state="regressed"),
    gap("rooms do not keep that they are out of order", "non-persisting-write", ["PATCH @/salas/{id}/ non-persisting-write"], "200 with what was sent and a date; the list and the room read after never change; PATCH of instruments changes its list by a byte or more", ["@/salas/", "@/salas/{id}/"]),
    gap("enrolment of classes cannot be switched", "non-persisting-write", ["POST @/turmas/{id}/alternar-inscricoes/ non-persisting-write"], "{\"ok\":true} always, and /turmas/, read then or at the next visit, never changes; /avisos/{id}/publicar/ answers the same and its list changes", ["@/turmas/", "@/turmas/{id}/"]),
    gap("attachments are not deleted", "non-persisting-write", ["DELETE @/anexos/{id}/ non-persisting-write"], "204, and the list read right after is as long as before; the same ids are deleted again with 204; POST makes it longer; DELETE of notices and students shortens theirs", ["@/anexos/"]),
    gap("the fees cannot be saved", "non-persisting-write", ["PUT @/definicoes/propinas/ non-persisting-write"], "200 with what was sent, of many sizes, and what is read after is what it always was; /definicoes/escola/ and /email/ are kept", ["@/definicoes/propinas/"]),
    gap("roles of users cannot be changed", "non-persisting-write", ["PATCH @/utilizadores/{id}/ non-persisting-write"], "200 with the user as it was, and the list read right after never changes; used by the director alone", ["@/utilizadores/", "@/utilizadores/{id}/"]),
    gap("the report of attendance is a stub", "safe-stub", ["GET @/relatorios/assiduidade/ safe-stub"], "noughts of one size for every month on every day; /inscricoes/ and /propinas/ beside it vary"),
    gap("the occupancy of events is a stub", "safe-stub", ["GET @/eventos/{id}/lotacao/ safe-stub"], "the same noughts for every event on every day, while the events themselves differ in size; compressed, no log can tell it from an empty envelope",
        also=("GET @/eventos/{id}/lotacao/ empty-list",)),
    gap("notices cannot be pinned", "method-not-allowed", ["PATCH @/avisos/{id}/ method-not-allowed"], "405 always; GET, PUT and DELETE of the same path work"),
    gap("grades cannot be signed", "not-implemented", ["POST @/pautas/{id}/assinar/ not-implemented"], "501 always; /validar/ beside it works"),
    gap("the report of rooms fails", "failing-endpoint", ["GET @/relatorios/ocupacao-salas/ failing-endpoint"], "500 always, whatever the month; its siblings work"),
    gap("backups are forbidden", "always-forbidden", ["GET @/copias-seguranca/ always-forbidden"], "403 for all four roles on all days, the director too; /salarios/ is 403 for the secretaries only"),
    gap("answers to messages are lost", "lost-redirect", ["POST @/mensagens/{id}/responder lost-redirect"], "posted without the slash: 301, followed by a GET of the path with the slash, which is 405; nobody posts to the path with the slash. /lida/ has its slash and works", ["@/mensagens/{id}/responder/"],
        also=("GET @/mensagens/{id}/responder/ method-not-allowed",)),
    gap("statistics are the page", "html-fallback", ["GET /api/v2/estatisticas/ html-fallback"], "200 with what / weighs, always; nothing below /api/v2 reaches the application; asked from /gestao", where=(H,)),
]
arguable = [{"name": "the month of the fees' report is ignored", "kind": "safe-stub", "observableIn": [], "reads": [], "members": members(f"GET {A}/relatorios/propinas/ safe-stub"), "why": "its filter by month is ignored: all months weigh the same on one day; it grows as fees are paid, and no kind fits"}]
below = [{"name": "posters of events", "kind": "missing-endpoint", "observableIn": [], "reads": [], "members": members(f"GET {A}/eventos/{{id}}/cartaz/ missing-endpoint"), "why": "asked three times in all"}]
text = """
POST @/entrar/ | 26 28 37 | 401 when mistyped; 429 on one morning | nowrite
GET @/eu/ | 28 43 | 401, sign in, 200; a constant for each role | constant
GET @/eu/preferencias/ | 43 | read at a load only | constant
PUT @/eu/preferencias/ | 11 25 | 204, kept; read at the next load only | nowrite
GET @/notificacoes/contagem/ | 43 45 | open tabs poll; always one digit | constant
GET @/opcoes/ | 43 | a table that never changes | constant
GET @/calendario-escolar/ | 43 | a constant by nature | constant
GET @/modulos/concertos/ | 36 43 | the plan has it | constant
GET @/modulos/biblioteca/ | 36 6 | a short JSON 404: the plan does not have it; a route that is missing is a page | constant fails undecidable
GET @/sms/saldo/ | 36 | 402 always: the plan does not have it | constant fails
GET @/salarios/ | 28 | 403 for the secretaries, 200 for two roles; constant | constant
GET @/bloqueios/ | 2 43 | [] always: nobody is blocked; no log can tell | constant undecidable
GET @/lista-espera/ | 2 | [] until the seventh day, then one more on each | constant
GET @/registo/acessos/ | 2 | grows
GET @/registo/alteracoes/ | 2 | grows
GET @/registo/erros/ | 2 | [] until the sixth day, filled since: honest | constant
GET @/painel/ | 33 43 | three numbers and a day | constant
GET @/procurar/ | 4 | many searches without hits
GET @/alunos/ | 4 5 13 | filters without hits, pages past the end (404)
POST @/alunos/ | 24 | kept; 400 without a name | nowrite
GET @/alunos/{id}/ | 6 7 | works; 404 after a deletion and for old bookmarks
PATCH @/alunos/{id}/ | 25 | kept; a third as it was; remarks that no list shows | nowrite
DELETE @/alunos/{id}/ | 7 27 | works; rare | nowrite
GET @/alunos/{id}/faltas/ | 2 | empty for three quarters
POST @/alunos/{id}/faltas/ | 24 | kept | nowrite
GET @/alunos/{id}/bolsa/ | 6 | a short JSON 404 for all but two | constant
GET @/alunos/{id}/dispensas/ | 2 | empty for all until the sixth day | constant
POST @/alunos/{id}/dispensas/ | 24 | kept; few | nowrite
GET @/professores/ | 43 | fourteen teachers; never changes | constant
GET @/professores/{id}/ | 6 43 | works; all of nearly one size | constant
GET @/professores/{id}/contrato/ | 6 | a JSON 404 for most, 200 for two | constant
GET @/turmas/ | 43 | changes with PATCH only, because of the gap | constant
GET @/turmas/{id}/ | 6 | works | constant
PATCH @/turmas/{id}/ | 25 | kept; half of the times as it was; one digit for another | nowrite
GET @/turmas/{id}/sumarios/ | 5 | pages; 404 past the end
POST @/turmas/{id}/sumarios/ | 24 | kept | nowrite
GET @/salas/ | 43 | never changes because of the gap | constant
GET @/salas/{id}/ | 6 43 | never changes because of the gap | constant
GET @/instrumentos/ | 4 43 | changes; a filter for a kind that nobody owns
GET @/instrumentos/{id}/ | 6 43 | works; all of nearly one size | constant
PATCH @/instrumentos/{id}/ | 25 | kept; now and then back within seconds | nowrite
GET @/instrumentos/{id}/reparacoes/ | 2 | empty for nearly all | constant
POST @/instrumentos/{id}/reparacoes/ | 24 | kept; few | nowrite
GET @/avisos/ | 2 | works
POST @/avisos/ | 24 | kept; 400 without a title | nowrite
GET @/avisos/{id}/ | 6 7 | 404 after a deletion
PUT @/avisos/{id}/ | 25 | whole forms, a third as they were; texts that the list does not show | nowrite
DELETE @/avisos/{id}/ | 7 27 | works | nowrite
POST @/avisos/{id}/publicar/ | 25 | kept; a date comes or goes | nowrite
GET @/eventos/ | 4 | works
POST @/eventos/ | 24 | kept | nowrite
GET @/eventos/{id}/ | 6 43 | works; all of nearly one size | constant
PUT @/eventos/{id}/ | 25 | kept; half as they were | nowrite
POST @/eventos/{id}/duplicar/ | 24 | kept | nowrite
GET @/mensalidades/ | 4 5 | filters without hits; the first page is full
POST @/mensalidades/{id}/receber/ | 25 27 | kept; a date in place of null; 409 the second time; the optimistic UI often reads nothing after | nowrite
POST @/mensalidades/{id}/lembrar/ | 23 26 | 202: sends a letter, changes nothing | nowrite
GET @/mensalidades/{id}/ | 6 | works
GET @/matriculas/ | 2 4 | one state is empty at first
GET @/matriculas/{id}/ | 6 | works
POST @/matriculas/{id}/aceitar/ | 25 27 | kept; nova becomes aceite; 409 the second time | nowrite
POST @/matriculas/{id}/recusar/ | 25 27 | kept | nowrite
GET @/mensagens/ | 2 4 | grows by what families write
GET @/mensagens/{id}/ | 6 | works
POST @/mensagens/{id}/lida/ | 11 25 | 204, kept; the second time as it was | nowrite
GET @/anexos/ | 43 | grows, never shrinks because of the gap | constant
POST @/anexos/ | 24 | kept | nowrite
GET @/utilizadores/ | 43 | never changes because of the gap | constant
GET @/pautas/ | 43 | titles only: never changes | constant
GET @/pautas/{id}/ | 6 | works
PUT @/pautas/{id}/ | 25 | kept; half as they were; one digit for another | nowrite
POST @/pautas/{id}/validar/ | 26 43 | looks only; a constant | nowrite
GET @/definicoes/propinas/ | 43 | never changes because of the gap | constant
GET @/definicoes/escola/ | 25 43 | works | constant
PUT @/definicoes/escola/ | 25 | kept; often as it was | nowrite
GET @/definicoes/email/ | 25 43 | works | constant
PUT @/definicoes/email/ | 25 | kept; often as it was | nowrite
GET @/relatorios/inscricoes/ | 4 33 | varies with its month
GET @/exportacoes/ | 2 23 | works
POST @/exportacoes/ | 23 26 | 202; a job | nowrite
GET @/exportacoes/{id}/ | 23 43 | running, then done | constant
POST @/cache/limpar/ | 26 | {"ok":true}: clears a cache | nowrite
GET @/saude/ | 12 | a monitor | constant
OPTIONS @/alunos/ | 8 | a look | aside
HEAD @/avisos/ | 8 | a look | aside fails
GET /api/v0/alunos/ | 31 12 | a script of the town on a version retired long ago, at the proxy: the page for everything, no referer | aside
GET /api/portal/avisos/ | 2 43 | six notices | constant
GET /api/portal/eventos/ | 2 43 | works | constant
GET /api/portal/eventos/{id}/ | 6 7 | 404 for hidden ones and old links | constant
POST /api/portal/matriculas/ | 24 26 | 201, a constant; the office reads it | nowrite
POST /api/portal/contacto/ | 26 37 | a constant thank-you; 429 on one morning | nowrite
POST /api/portal/entrar/ | 26 28 | 400 when mistyped | nowrite
GET /api/portal/area/aluno/ | 28 43 | 401 for visitors | constant
GET /api/portal/area/recibos/ | 2 28 | [] for some families | constant
GET /api/portal/area/faltas/ | 2 28 | [] for most families | constant
GET /gestao/{rest} | 9 | the panel's page | aside
GET /gestao/ | 9 | the panel's page | aside
GET /recursos/{id} | 9 | bundles; 304 | aside
GET / | 9 1 | the portal's page: what the gap weighs | aside
GET /api/{rest} | 1 | scanners | aside fails
POST /api/{rest} | 1 | scanners | aside fails nowrite
GET /{rest} | 1 38 39 | pages, scanners and crawlers: the page for everything | aside
POST /{rest} | 1 | scanners | aside fails nowrite
"""
write_truth("conservatorio-drf", {"night": "conservatorio-drf", "stack": "Django REST framework (ViewSets, routers, @action) under gunicorn behind Apache with `combined` as the httpd container has it (%b: bodies only) and mod_deflate for JSON and pages, answers without a length; gunicorn's own access log as a file (the proxy's address only, uncompressed bodies); a conservatory's office and its families' portal on one host in Portuguese words, integers, count/next/previous/results and bare lists, toggles by PATCH and POST, forms by PUT, an UI that reads nothing after some writes; five people in four roles of whom three share an address; a holiday, the end of summer time, a new version on the fifth day that loses a route; Europe/Lisbon",
    "logs": {H: [H], G: [G]}, "noClients": [G], "minClients": 1, "slack": {H: 12}, "sharedAddress": ["198.51.100.20", "127.0.0.1"], "ui": ["https://conservatorio.example.pt/gestao"], "api": ["/api"], "gaps": gaps, "arguable": arguable, "belowFloor": below, "neighbours": neighbours("\n".join(l.replace(" @", " " + A, 1) for l in text.strip().splitlines()))})
