import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
W, M = "apache-brotli", "morgan-compose"
B = "/backend"
gaps = [
    {"name": "consents are forgotten", "kind": "non-persisting-write", "observableIn": [W, M], "reads": [f"{B}/pacientes/{{id}}/consentimentos"],
     "members": members(f"POST {B}/pacientes/{{id}}/consentimentos non-persisting-write", f"GET {B}/pacientes/{{id}}/consentimentos empty-list"),
     "why": "201, and the list read right after is null as before, for every patient; /alergias beside it is empty for most and filled for some"},
    {"name": "the signature of a profile is not stored", "kind": "non-persisting-write", "observableIn": [W, M], "reads": [f"{B}/perfil"], "members": members(f"PUT {B}/perfil/assinatura non-persisting-write"),
     "why": "the handler stores nothing; the profile, signature included, is the same whether read seconds later or at the next sign-in; /idioma changes it"},
    {"name": "signing an examination forgets", "kind": "non-persisting-write", "observableIn": [W, M], "reads": [f"{B}/exames/{{id}}"], "members": members(f"POST {B}/exames/{{id}}/assinar non-persisting-write"),
     "why": "the handler stores nothing and the examination read right after is the same; /resultado changes it"},
    {"name": "blocked days are always empty", "kind": "empty-list", "observableIn": [W, M], "reads": [], "members": members(f"GET {B}/agenda/bloqueios empty-list"),
     "why": "204 on all days; /feriados beside it is full, /plantoes is 204 but for two days"},
    {"name": "expired lots are always empty", "kind": "empty-list", "observableIn": [W, M], "reads": [], "members": members(f"GET {B}/estoque/vencidos empty-list"),
     "why": "an empty list is written into the handler; /lotes beside it is empty for three days, until the first is entered"},
    {"name": "the history of a patient's insurance has no endpoint", "kind": "missing-endpoint", "observableIn": [W, M], "reads": [], "members": members(f"GET {B}/pacientes/{{id}}/convenio_historico missing-endpoint"),
     "why": "Express's own page for unknown routes, for every patient on all days"},
    {"name": "price lists are gone since the new version", "kind": "missing-endpoint", "observableIn": [W, M], "reads": [], "members": members(f"GET {B}/convenios/{{id}}/tabela_precos missing-endpoint"),
     "why": "200 until the deployment on the sixth day, 404 for every insurance and person since, while the UI goes on asking; /convenios/{id} works"},
    {"name": "disallowances fail", "kind": "failing-endpoint", "observableIn": [W, M], "reads": [], "members": members(f"GET {B}/faturas/glosas failing-endpoint"), "why": "always 500 with a traceback; /faturas works"},
    {"name": "the reports' service falls through to the UI", "kind": "html-fallback", "observableIn": [W], "reads": [], "members": members("GET /servicos/relatorios/producao html-fallback"),
     "why": "Apache's fallback answers the UI's page with 200; the application never sees it"},
]
text = """
GET @/perfil | 28 43 | one's own; 401 when the session ran out | constant
PUT @/perfil/idioma | 25 | constant answer, persists | nowrite
GET @/menu | 43 | constant, by role | constant
GET @/mural | 31 32 | works until the sixth day; the new UI asks no more, one old tab does | constant
GET @/recados | 2 4 | often nothing new
POST @/recados | 24 | persists
GET @/pacientes | 4 5 | works
POST @/pacientes | 24 | persists
GET @/pacientes/{id} | 6 | works
PATCH @/pacientes/{id} | 25 | constant answer, persists; often the same again
GET @/pacientes/{id}/alergias | 2 | empty for most
GET @/pacientes/{id}/laudos | 2 | empty for some
POST @/exames/pesquisar | 26 34 | a search by POST; sometimes without a hit | nowrite
POST @/exames | 24 26 | persists; the list is read by POST | nowrite
GET @/exames/contagem | 43 45 | a number of two digits; polled every four seconds | constant
GET @/exames/{id} | 6 | works
PUT @/exames/{id}/resultado | 25 | constant answer, persists
POST @/exames/{id}/liberar | 25 | persists, but the two states are eight letters each: the examination weighs what it weighed | undecidable nowrite
GET @/exames/{id}/amostras | 2 | empty for most
POST @/exames/{id}/amostras | 24 | persists
GET @/agenda/feriados | 43 | two days: constant on purpose | constant
GET @/agenda/plantoes | 11 2 | 204 but for two days
GET @/convenios | 43 | hardly varies | constant
GET @/convenios/{id} | 6 43 | works | constant
PUT @/convenios/{id}/ativo | 25 | constant answer, persists; often the same value again | nowrite
GET @/faturas | 28 | 403 for the reception
POST @/faturas/simular | 26 | an estimate by POST | nowrite
GET @/auditoria | 2 | works
GET @/estoque/lotes | 2 | empty for three days: none had been entered
POST @/estoque/lotes | 24 | persists
DELETE @/estoque/lotes/{id} | 27 | persists
POST @/hl7/mensagens | 26 24 | an analyser pushes: 202, one constant | nowrite
POST @/entrar | 26 28 | constant | nowrite
GET @/vivo | 12 | a monitor | constant
GET @/{id} | 1 | scanners' guesses: 401 | aside fails
GET @/estoque/{id} | 1 | scanners' guesses: 401 | aside fails
GET /{id} | 9 1 | pages of the UI; crawlers | aside
GET /pacote/{rest} | 9 | bundle | aside
GET / | 9 1 | crawlers | aside
GET /{rest} | 1 39 | scanners: the UI's page answers everything | aside
POST /{rest} | 1 8 39 | scanners | aside fails nowrite
"""
write_truth("labor-express", {
    "night": "labor-express", "stack": "Express with morgan (combined, under Docker Compose's prefix) behind Apache 2.4 with HTTP/2 and Brotli (%B); clients that take br, gzip or neither; Portuguese words, snake_case, ULIDs, envelopes, reads by POST; a route that a new version lost; America/Sao_Paulo",
    "logs": {W: [W], M: [M]}, "plain": ["198.51.100.66"], "ui": [], "api": [B, "/servicos"], "gaps": gaps, "neighbours": neighbours("\n".join(l.replace("@", B) for l in text.strip().splitlines())),
    "arguable": [{"name": "invoices are never issued", "kind": "safe-stub", "observableIn": [], "reads": [], "members": members(f"POST {B}/faturas/emitir_nota safe-stub"),
                  "why": "200 with one constant that says it is not there yet; but the log shows a size only, and honest actions answer one constant too"}]})
