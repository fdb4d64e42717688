"""The conservatory's backend: what the office's panel and the families' portal ask."""
import os, pickle, random
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from django.conf import settings
WORK = Path(os.environ["WORK"]); V2 = os.environ.get("VERSAO") == "2"
settings.configure(SECRET_KEY="lab", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, INSTALLED_APPS=["rest_framework"], USE_TZ=True, TIME_ZONE="Europe/Lisbon", LANGUAGE_CODE="pt",
    MIDDLEWARE=["conservatorio.Barra", "conservatorio.Manutencao"], DEFAULT_CHARSET="utf-8",
    LOGGING={"version": 1, "disable_existing_loggers": False, "loggers": {"django": {"handlers": [], "level": "CRITICAL", "propagate": False}}}, REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": ["conservatorio.Ficha"], "DEFAULT_PERMISSION_CLASSES": ["conservatorio.Pessoal"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"], "UNAUTHENTICATED_USER": None})
import django; django.setup()
from django.http import HttpResponse, JsonResponse
from django.middleware.common import CommonMiddleware
from django.urls import include, path
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import APIException, AuthenticationFailed, NotFound, PermissionDenied, Throttled, ValidationError
from rest_framework.permissions import BasePermission
Z = random.Random(20331024)
def agora(): return datetime.fromtimestamp(int((WORK / "relogio").read_text()), ZoneInfo("Europe/Lisbon")).isoformat()
def modo(w): return w in (WORK / "modo").read_text().split()
class Barra(CommonMiddleware):
    def process_response(self, request, response): return response if response.status_code != 404 or not self.should_redirect_with_slash(request) else self.response_redirect_class(self.get_full_path_with_slash(request))
class Manutencao:
    def __init__(self, seguinte): self.seguinte = seguinte
    def __call__(self, r):
        a = JsonResponse({"detail": "Em manutenção"}, status=503) if modo("manutencao") and "saude" not in r.path else self.seguinte(r)
        if r.method != "GET": (WORK / "dados").write_bytes(pickle.dumps(TUDO))
        return a
class Quem:
    is_authenticated = True
    def __init__(self, papel): self.papel = papel
class Ficha(BaseAuthentication):
    def authenticate(self, r):
        w = r.META.get("HTTP_AUTHORIZATION", "").split()
        if len(w) == 2 and w[1] == "expirada": raise AuthenticationFailed("Sessão expirada")
        return (Quem(w[1]), None) if len(w) == 2 else None
    def authenticate_header(self, r): return "Token"
class Pessoal(BasePermission):
    def has_permission(self, r, v): return bool(r.user) and r.user.papel in ("direcao", "secretaria", "tesouraria", "docente")
class Todos(BasePermission):
    def has_permission(self, r, v): return True
from rest_framework.decorators import action, api_view
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import ViewSet
class Conflito(APIException): status_code, default_detail = 409, "Já foi tratado."
class Plano(APIException): status_code, default_detail = 402, "O plano não inclui SMS."
class PorFazer(APIException): status_code, default_detail = 501, "Por implementar"
def so(r, *papeis):
    if r.user.papel not in papeis: raise PermissionDenied()

NOMES = "Inês Beatriz Matilde Leonor Carolina Tomás Afonso Duarte Lourenço Martim Salvador Benedita Camila Vicente Simão Rosa".split()
INSTR = "piano violino violoncelo flauta clarinete trompa guitarra canto percussão harpa oboé".split()
DB = {}
def nome(): return f"{Z.choice(NOMES)} {chr(65 + Z.randrange(26))}."
def tabela(n, f): return {i: {"id": i, **f(i)} for i in range(1, n + 1)}
DB["alunos"] = tabela(84, lambda i: {"nome": nome(), "instrumento": Z.choice(INSTR), "ano": Z.randint(1, 8), "ativo": True, "email": f"familia{i}@example.net", "telefone": f"91{Z.randint(1000000, 9999999)}", "observacoes": ""})
DB["professores"] = tabela(14, lambda i: {"nome": nome(), "instrumento": INSTR[i % 11], "horas": Z.randint(4, 22), "contrato": "sem termo" if i in (3, 8) else None})
DB["turmas"] = tabela(18, lambda i: {"nome": f"{Z.choice(['Formação Musical', 'Coro', 'Orquestra', 'Iniciação', 'Música de Câmara'])} {i}", "professor": Z.randint(1, 14), "vagas": Z.randint(0, 9), "inscricoes_abertas": i % 2 == 0})
DB["salas"] = tabela(9, lambda i: {"nome": f"Sala {i}", "lotacao": Z.choice([2, 4, 12, 30]), "piano": i % 2 == 0, "disponivel": i != 4, "atualizada": "2033-09-01"})
DB["instrumentos"] = tabela(31, lambda i: {"tipo": Z.choice(INSTR), "numero": f"CM-{i:03}", "emprestado": i % 5 == 0, "aluno": i if i % 5 == 0 else None})
DB["avisos"] = tabela(11, lambda i: {"titulo": f"Aviso {Z.choice(['da secretaria', 'sobre horários', 'de audição', 'de férias'])}", "texto": "Informamos as famílias. " * Z.randint(1, 5), "publicado_em": "2033-10-%02d" % i if i % 3 else None})
DB["eventos"] = tabela(12, lambda i: {"titulo": f"Audição {i}", "data": f"2033-11-{i + 10}", "local": "Auditório", "visivel": i % 4 != 0})
DB["mensalidades"] = tabela(160, lambda i: {"aluno": Z.randint(1, 84), "mes": f"2033-{Z.choice(['09', '10'])}", "valor": Z.choice([62, 85, 110]), "estado": "pendente", "pago_em": None})
DB["matriculas"] = tabela(9, lambda i: {"nome": nome(), "instrumento": Z.choice(INSTR), "estado": "nova"})
DB["mensagens"] = tabela(14, lambda i: {"de": nome(), "assunto": Z.choice(["Falta de hoje", "Pagamento", "Aluguer do violino", "Horário"]), "texto": "Boa tarde, " + "gostaria de saber. " * Z.randint(1, 6), "lida": i < 9})
DB["anexos"] = tabela(13, lambda i: {"ficheiro": f"regulamento-{i}.pdf", "bytes": Z.randint(20000, 900000)})
DB["utilizadores"] = tabela(7, lambda i: {"nome": nome(), "papel": ["direcao", "secretaria", "secretaria", "tesouraria", "docente", "docente", "docente"][i - 1], "ativo": True})
DB["pautas"] = tabela(18, lambda i: {"turma": i, "periodo": 1, "fechada": False, "notas": {str(k): None for k in range(i, i + 8)}})
for k in range(1, 41): DB["mensalidades"][k].update(estado="recebida", pago_em=f"2033-10-{k % 20 + 1:02}")
FALTAS = {i: [{"data": f"2033-10-{d:02}", "motivo": Z.choice(["", "doença"])} for d in Z.sample(range(3, 22), Z.randint(1, 4))] for i in range(1, 85) if i % 4 == 0}
REPAR = {5: [{"data": "2033-06-02", "custo": 40}], 12: [{"data": "2033-03-11", "custo": 65}, {"data": "2033-09-30", "custo": 12}]}
SUMARIOS = {i: [{"n": k, "texto": f"Aula {k}: " + Z.choice(["escalas", "ditado rítmico", "leitura", "ensaio geral"])} for k in range(1, Z.randint(5, 40))] for i in range(1, 19)}
REGISTO = {"acessos": [], "alteracoes": [], "erros": [], "emails": [], "tarefas": []}
DEF = {"escola": {"nome": "Conservatório Regional", "morada": "Largo da Sé 3", "telefone": "210000000", "mensagem": ""}, "email": {"remetente": "secretaria@example.pt", "assinatura": "A secretaria", "copia": False}, "propinas": {"base": 85, "irmaos": 10, "dia": 8, "nota": "até ao dia 8"}}
PREF, JOBS, ESPERA, DISPENSAS, NOTIF, CODIGOS = {}, {}, [], {}, {"n": 3}, {}
TUDO = {k: globals()[k] for k in "DB FALTAS REPAR SUMARIOS REGISTO DEF PREF JOBS ESPERA DISPENSAS NOTIF CODIGOS".split()}
if (WORK / "dados").exists(): TUDO = pickle.loads((WORK / "dados").read_bytes()); globals().update(TUDO)
def registar(r, texto): REGISTO["alteracoes"].append({"quando": agora(), "quem": r.user.papel, "que": texto})
def pagina(r, linhas, n=25):
    try: p = int(r.GET.get("page", 1))
    except ValueError: raise NotFound("Página inválida.")
    if p > 1 and (p - 1) * n >= len(linhas): raise NotFound("Página inválida.")
    u = lambda k: f"https://{r.get_host()}{r.path}?page={k}"
    return Response({"count": len(linhas), "next": u(p + 1) if p * n < len(linhas) else None, "previous": u(p - 1) if p > 1 else None, "results": linhas[(p - 1) * n:p * n]})
class Colecao(ViewSet):
    tab, curto, filtros, procura, obrigatorio, nua = "", None, (), "nome", None, False
    lookup_value_regex = "[0-9]+"
    def t(self): return DB[self.tab]
    def um(self, pk):
        x = self.t().get(int(pk))
        if x is None: raise NotFound("Não encontrado.")
        return x
    def linhas(self, r):
        l = sorted(self.t().values(), key=lambda x: -x["id"])
        for f in self.filtros:
            if r.GET.get(f): l = [x for x in l if str(x.get(f)) == r.GET[f]]
        if r.GET.get("search"): l = [x for x in l if r.GET["search"].lower() in str(x.get(self.procura, "")).lower()]
        return [{k: x[k] for k in self.curto} for x in l] if self.curto else l
    def list(self, r): return Response(self.linhas(r)) if self.nua else pagina(r, self.linhas(r))
    def retrieve(self, r, pk): return Response(self.um(pk))
class Cria:
    def create(self, r):
        if self.obrigatorio and not r.data.get(self.obrigatorio): raise ValidationError({self.obrigatorio: ["Este campo é obrigatório."]})
        k = max([0, *self.t(), CODIGOS.get(self.tab, 0)]) + 1; CODIGOS[self.tab] = k
        self.t()[k] = x = {**{c: None for c in next(iter(self.t().values()), {})}, **getattr(self, "novo", {}), **r.data, "id": k}; registar(r, f"criou {self.tab} {k}"); return Response(x, 201)
class Muda:
    def update(self, r, pk): x = self.um(pk); x.update({k: v for k, v in r.data.items() if k != "id"}); registar(r, f"{self.tab} {pk}"); return Response(x)
class Remenda:
    def partial_update(self, r, pk): x = self.um(pk); x.update({k: v for k, v in r.data.items() if k != "id"}); registar(r, f"{self.tab} {pk}"); return Response(x)
class Apaga:
    def destroy(self, r, pk): self.um(pk); del self.t()[int(pk)]; registar(r, f"apagou {self.tab} {pk}"); return Response(status=204)
class Alunos(Cria, Remenda, Apaga, Colecao):
    tab, curto, filtros, obrigatorio, novo = "alunos", ("id", "nome", "instrumento", "ano", "ativo"), ("instrumento", "ano"), "nome", {"ativo": True, "observacoes": ""}
    @action(detail=True)
    def faltas(self, r, pk): self.um(pk); return Response(FALTAS.get(int(pk), []))
    @faltas.mapping.post
    def marcar(self, r, pk): self.um(pk); FALTAS.setdefault(int(pk), []).append({"data": agora()[:10], "motivo": r.data.get("motivo", "")}); return Response({"ok": True}, 201)
    @action(detail=True)
    def documentos(self, r, pk): self.um(pk); return Response({"count": 0, "next": None, "previous": None, "results": []})
    @documentos.mapping.post
    def enviar(self, r, pk): self.um(pk); return Response({"id": Z.randint(100, 999), "ficheiro": r.data.get("ficheiro")}, 201)
    @action(detail=True)
    def bolsa(self, r, pk):
        if int(pk) not in (80, 71): raise NotFound("Sem bolsa.")
        return Response({"percentagem": 50, "ate": "2034-07-31"})
    @action(detail=True)
    def dispensas(self, r, pk): return Response(DISPENSAS.get(int(pk), []))
    @dispensas.mapping.post
    def dispensar(self, r, pk): DISPENSAS.setdefault(int(pk), []).append({"disciplina": r.data.get("disciplina"), "desde": agora()[:10]}); return Response({"ok": True}, 201)
class Professores(Colecao):
    tab, curto = "professores", ("id", "nome", "instrumento", "horas")
    @action(detail=True)
    def contrato(self, r, pk):
        x = self.um(pk)
        if not x["contrato"]: raise NotFound("Sem contrato digitalizado.")
        return Response({"tipo": x["contrato"], "desde": "2028-09-01"})
class Turmas(Remenda, Colecao):
    tab, nua = "turmas", True
    @action(detail=True, methods=["post"], url_path="alternar-inscricoes")
    def alternar(self, r, pk): self.um(pk); registar(r, f"turma {pk}"); return Response({"ok": True})
    @action(detail=True)
    def sumarios(self, r, pk): return pagina(r, SUMARIOS.get(int(pk), [])[::-1], 10)
    @sumarios.mapping.post
    def escrever(self, r, pk): s = SUMARIOS.setdefault(int(pk), []); s.append({"n": len(s) + 1, "texto": r.data.get("texto", "")}); return Response(s[-1], 201)
class Salas(Colecao):
    tab, nua = "salas", True
    def partial_update(self, r, pk): x = self.um(pk); return Response({**x, **r.data, "atualizada": agora()[:10]})
class Instrumentos(Remenda, Colecao):
    tab, nua, filtros = "instrumentos", True, ("tipo",)
    @action(detail=True)
    def reparacoes(self, r, pk): self.um(pk); return Response(REPAR.get(int(pk), []))
    @reparacoes.mapping.post
    def reparar(self, r, pk): REPAR.setdefault(int(pk), []).append({"data": agora()[:10], "custo": r.data.get("custo", 0)}); return Response({"ok": True}, 201)
class Avisos(Cria, Muda, Apaga, Colecao):
    tab, curto, obrigatorio, procura = "avisos", ("id", "titulo", "publicado_em"), "titulo", "titulo"
    @action(detail=True, methods=["post"])
    def publicar(self, r, pk): x = self.um(pk); x["publicado_em"] = None if x["publicado_em"] else agora()[:10]; return Response({"ok": True})
class Eventos(Cria, Muda, Colecao):
    tab, procura, obrigatorio, novo = "eventos", "titulo", "titulo", {"local": "Auditório", "visivel": False}
    @action(detail=True)
    def lotacao(self, r, pk): return Response({"reservados": 0, "livres": 0, "espera": 0})
    @action(detail=True, methods=["post"])
    def duplicar(self, r, pk): x = self.um(pk); k = max(self.t()) + 1; self.t()[k] = {**x, "id": k, "visivel": False}; return Response({"id": k}, 201)
class Mensalidades(Colecao):
    tab, filtros = "mensalidades", ("estado", "aluno", "mes")
    @action(detail=True, methods=["post"])
    def receber(self, r, pk):
        so(r, "tesouraria", "direcao", "secretaria"); x = self.um(pk)
        if x["pago_em"]: raise Conflito()
        x.update(estado="recebida", pago_em=agora()[:10]); return Response({"ok": True})
    @action(detail=True, methods=["post"])
    def lembrar(self, r, pk): self.um(pk); return Response({"fila": True}, 202)
class Matriculas(Colecao):
    tab, filtros = "matriculas", ("estado",)
    @action(detail=True, methods=["post"])
    def aceitar(self, r, pk): return self.tratar(r, pk, "aceite")
    @action(detail=True, methods=["post"])
    def recusar(self, r, pk): return self.tratar(r, pk, "recusada")
    def tratar(self, r, pk, e):
        x = self.um(pk)
        if x["estado"] != "nova": raise Conflito()
        x["estado"] = e; registar(r, f"matrícula {pk} {e}"); return Response(x)
class Mensagens(Colecao):
    tab, curto, procura = "mensagens", ("id", "de", "assunto", "lida"), "assunto"
    @action(detail=True, methods=["post"])
    def lida(self, r, pk): self.um(pk)["lida"] = True; return Response(status=204)
    @action(detail=True, methods=["post"])
    def responder(self, r, pk): self.um(pk)["lida"] = True; return Response({"enviada": True}, 201)
class Anexos(Cria, Colecao):
    tab, nua = "anexos", True
    def destroy(self, r, pk): self.um(pk); return Response(status=204)
class Utilizadores(Colecao):
    tab, nua = "utilizadores", True
    def partial_update(self, r, pk):
        so(r, "direcao"); x = self.um(pk)
        if "ativo" in r.data: x["ativo"] = r.data["ativo"]
        return Response(x)
class Pautas(Colecao):
    tab, curto, nua = "pautas", ("id", "turma", "periodo", "fechada"), True
    def update(self, r, pk): x = self.um(pk); x["notas"] = r.data.get("notas", x["notas"]); return Response({"gravado": True})
    @action(detail=True, methods=["post"])
    def validar(self, r, pk): return Response({"valida": True})
    @action(detail=True, methods=["post"])
    def assinar(self, r, pk): raise PorFazer()
class Definicoes(ViewSet):
    lookup_value_regex = "escola|email|propinas"
    def retrieve(self, r, pk): return Response(DEF[pk])
    def update(self, r, pk):
        if pk != "propinas": DEF[pk] = dict(r.data)
        return Response(dict(r.data))
def folha(*metodos, aberta=False):
    def d(f):
        v = api_view(metodos or ("GET",))(f)
        if aberta: v.cls.permission_classes = [Todos]
        return v
    return d
@folha("POST", aberta=True)
def entrar(r):
    if modo("limite"): raise Throttled(60)
    if r.data.get("senha") != "certa": raise AuthenticationFailed("Credenciais inválidas")
    REGISTO["acessos"].append({"quando": agora(), "quem": r.data.get("papel")}); return Response({"token": "x" * 40})
@folha()
def eu(r): return Response({"papel": r.user.papel, "escola": "Conservatório Regional"})
@folha("GET", "PUT")
def preferencias(r):
    if r.method == "PUT": PREF[r.user.papel] = dict(r.data); return Response(status=204)
    return Response(PREF.get(r.user.papel, {"tema": "claro"}))
@folha()
def contagem(r): return Response({"novas": NOTIF["n"]})
@folha()
def opcoes(r): return Response({"instrumentos": INSTR, "anos": list(range(1, 9)), "periodos": [1, 2, 3]})
@folha()
def calendario(r): return Response({"inicio": "2033-09-12", "fim": "2034-06-30", "pausas": ["2033-12-19/2034-01-02", "2034-04-03/2034-04-14"]})
@folha()
def horario(r): return Response([{"dia": d, "hora": f"{14 + (h := (d * 3 + k) % 6)}:00", "turma": (d * k) % 18 + 1, "sala": h + 1} for d in range(1, 6) for k in range(1, 4 + int(r.GET.get("semana", 1)) % 4)])
@folha()
def modulo(r, n):
    if n != "concertos": raise NotFound("Módulo não contratado.")
    return Response({"modulo": n, "ativo": True})
@folha()
def saldo(r): raise Plano()
@folha()
def salarios(r): so(r, "direcao", "tesouraria"); return Response([{"professor": i, "liquido": 900 + x["horas"] * 31} for i, x in DB["professores"].items()])
@folha()
def copias(r): raise PermissionDenied("Só o superutilizador.")
@folha()
def bloqueios(r): return Response([])
@folha()
def espera(r): return Response(ESPERA)
@folha()
def registo(r, n): return Response(REGISTO[n][-40:][::-1]) if n in REGISTO else Response({"detail": "Não encontrado."}, 404)
@folha()
def propinas(r): p = [m for m in DB["mensalidades"].values() if m["pago_em"]]; return Response({"recebidas": len(p), "total": sum(m["valor"] for m in p), "linhas": [{"aluno": m["aluno"], "valor": m["valor"]} for m in p[-30:]]})
@folha()
def assiduidade(r): return Response({"presencas": 0, "faltas": 0, "taxa": 0.0, "turmas": []})
@folha()
def inscricoes(r): n = int(r.GET.get("mes", "2033-10")[-2:]); return Response([{"instrumento": k, "novos": (n * j * 7) % 13, "total": len(DB["alunos"]) + j} for j, k in enumerate(INSTR[:n])])
@folha()
def ocupacao(r): raise ZeroDivisionError
@folha("POST", "GET")
def exportacoes(r):
    if r.method == "GET": return Response([{"id": k, "estado": "pronto" if n > 2 else "em curso"} for k, n in JOBS.items()][-10:])
    k = len(JOBS) + 1; JOBS[k] = 0; return Response({"id": k, "estado": "em curso"}, 202)
@folha()
def exportacao(r, pk):
    if pk not in JOBS: raise NotFound("Não encontrado.")
    JOBS[pk] += 1; return Response({"id": pk, "estado": "pronto" if JOBS[pk] > 2 else "em curso"})
@folha("POST")
def cache(r): return Response({"ok": True})
@folha()
def painel(r): return Response({"alunos": len(DB["alunos"]), "novas": sum(m["estado"] == "nova" for m in DB["matriculas"].values()), "pendentes": sum(not m["pago_em"] for m in DB["mensalidades"].values()), "hoje": agora()[:10]})
@folha()
def procurar(r): q = r.GET.get("q", "").lower(); return Response([{"id": a["id"], "nome": a["nome"]} for a in DB["alunos"].values() if q and q in a["nome"].lower()][:8])
# --- the families' portal
@folha(aberta=True)
def p_avisos(r): return Response([{"titulo": a["titulo"], "texto": a["texto"]} for a in DB["avisos"].values() if a["publicado_em"]][-6:])
@folha(aberta=True)
def p_eventos(r): return Response([e for e in DB["eventos"].values() if e["visivel"]])
@folha(aberta=True)
def p_evento(r, pk):
    e = DB["eventos"].get(pk)
    if not e or not e["visivel"]: raise NotFound("Não encontrado.")
    return Response(e)
@folha("POST", aberta=True)
def p_matricula(r):
    k = max(DB["matriculas"]) + 1; DB["matriculas"][k] = {"id": k, "nome": r.data.get("nome", ""), "instrumento": r.data.get("instrumento", ""), "estado": "nova"}; NOTIF["n"] = NOTIF["n"] % 9 + 1
    return Response({"recebida": True}, 201)
@folha("POST", aberta=True)
def p_contacto(r):
    if modo("limite"): raise Throttled(60)
    k = max(DB["mensagens"]) + 1; DB["mensagens"][k] = {"id": k, "de": r.data.get("de", ""), "assunto": r.data.get("assunto", ""), "texto": r.data.get("texto", ""), "lida": False}; return Response({"obrigado": True})
@folha("POST", aberta=True)
def p_entrar(r):
    if r.data.get("pin") != "0000": raise ValidationError({"pin": ["PIN errado."]})
    return Response({"token": "y" * 24})
@folha(aberta=True)
def p_area(r, que):
    if not r.user or not r.user.papel.startswith("familia-"): raise AuthenticationFailed()
    a = int(r.user.papel[8:]); x = DB["alunos"].get(a)
    return Response({"recibos": [m for m in DB["mensalidades"].values() if m["aluno"] == a and m["pago_em"]], "faltas": FALTAS.get(a, []), "aluno": {"nome": x["nome"], "ano": x["ano"]} if x else {}}.get(que, []))
@folha(aberta=True)
def saude(r): return Response({"ok": True})
@folha("POST", aberta=True)
def lab(r):
    b = r.data
    if b["que"] == "erros": REGISTO["erros"] += [{"quando": agora(), "texto": "SMTP 421"}, {"quando": agora(), "texto": "Disco a 91 %"}]
    if b["que"] == "espera": ESPERA.append({"nome": nome(), "instrumento": "harpa"})
    return Response({})
rt = SimpleRouter()
for n, c in dict(alunos=Alunos, professores=Professores, turmas=Turmas, salas=Salas, instrumentos=Instrumentos, avisos=Avisos, eventos=Eventos, mensalidades=Mensalidades, matriculas=Matriculas, mensagens=Mensagens, anexos=Anexos, utilizadores=Utilizadores, pautas=Pautas, definicoes=Definicoes).items(): rt.register(n, c, basename=n)
P = [("entrar", entrar), ("eu", eu), ("eu/preferencias", preferencias), ("notificacoes/contagem", contagem), ("opcoes", opcoes), ("calendario-escolar", calendario), ("modulos/<str:n>", modulo), ("sms/saldo", saldo), ("salarios", salarios), ("copias-seguranca", copias), ("bloqueios", bloqueios), ("lista-espera", espera), ("registo/<str:n>", registo), ("relatorios/propinas", propinas), ("relatorios/assiduidade", assiduidade), ("relatorios/inscricoes", inscricoes), ("relatorios/ocupacao-salas", ocupacao), ("exportacoes", exportacoes), ("exportacoes/<int:pk>", exportacao), ("cache/limpar", cache), ("painel", painel), ("procurar", procurar), ("saude", saude), ("lab", lab)] + ([] if V2 else [("horario", horario)])
urlpatterns = [path("api/v1/", include([path(u + "/", v) for u, v in P] + rt.urls)), path("api/portal/", include([path(u + "/", v) for u, v in [("avisos", p_avisos), ("eventos", p_eventos), ("eventos/<int:pk>", p_evento), ("matriculas", p_matricula), ("contacto", p_contacto), ("entrar", p_entrar), ("area/<str:que>", p_area)]]))]
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
