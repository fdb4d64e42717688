"""The office panel of a driving school: aiohttp. State in memory, kept over a restart; writes its own log in logfmt."""
import hashlib, json, os, pickle, random, re, time, traceback, uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from aiohttp import web
WORK, NEW = Path(os.environ["WORK"]), os.environ.get("RELEASE") == "2"
R, STORE, P = random.Random(4099), WORK / "store", "/painel/api"
def text(a, b): return re.sub(" +", " ", "".join(R.choices("abcdefghilmnopqrstuv     ", k=R.randint(a, b)))).strip() or "x"
def uid(): return str(uuid.UUID(int=R.getrandbits(128), version=4))
def day(k): return f"{datetime(2031, 9, 1) + timedelta(days=k):%Y-%m-%d}"
def sow():
    alunos = {}
    for i in range(72):
        u = uid(); alunos[u] = dict(id=u, processo=f"C-{20400 + i * 7}", categoria=R.choice(["A", "B", "B", "B", "C", "A1"]), estado="ativo", email=f"aluno{1000 + i}@correio.example", notas=text(1, 60), inscrito=f"2031-0{R.randint(1, 8)}-1{R.randint(0, 9)}")
    ids, n, aulas = list(alunos), 5000, {}
    for k in range(-4, 16):
        for _ in range(R.randint(6, 13) if (datetime(2031, 9, 1) + timedelta(days=k)).weekday() < 5 else R.randint(1, 3)):
            n += 1; aulas[n] = dict(id=n, aluno=R.choice(ids[:48]), instrutor=R.randint(1, 7), veiculo=R.randint(1, 9), dia=day(k), hora=f"{R.randint(8, 19):02}:00", estado="marcada")
    exames = {}
    for i in range(34): u = uid(); exames[u] = dict(id=u, aluno=R.choice(ids), tipo=R.choice(["teorico", "pratico"]), data=day(R.randint(-20, 25)), local=text(4, 22), resultado=None)
    return dict(n=9000, alunos=alunos, aulas=aulas, exames=exames, veiculos={i: dict(id=i, matricula=f"{'ABCDEFGHI'[i - 1]}A-{i}{i}-TX", modelo=R.choice(["Corsa", "Clio", "Polo 1.0", "CB 125"]), disponivel=i % 4 > 0, km=R.randint(9000, 140000)) for i in range(1, 10)},
        consumos={i: [dict(litros=R.randint(20, 50), km=R.randint(9000, 140000)) for _ in range(R.randint(0, 5))] for i in range(1, 10)}, instrutores={i: dict(id=i, sigla=f"I{i:02}", ativo=True, turno=R.choice(["manha", "tarde", "noite"]), obs=text(0, 30)) for i in range(1, 8)},
        ferias={i: dict(de="2031-09-15", ate="2031-09-26", obs=text(3, 30)) for i in (2, 5)}, comentarios={u: [dict(id=i * 10 + k, texto=text(8, 90)) for k in range(R.randint(0, 3))] for i, u in enumerate(ids, 1)}, respostas={}, apagados={},
        restricoes={u: R.choice([["oculos"], ["oculos", "caixa_automatica"], ["caixa_automatica"]]) for i, u in enumerate(ids) if i % 6 == 0}, pagamentos={3000 + i: dict(id=3000 + i, aluno=R.choice(ids[:55]), mes=f"2031-0{7 + i % 3}", valor=R.choice([4500, 12000, 65000, 3000]), metodo=R.choice(["mbway", "multibanco", "numerario"])) for i in range(120)},
        estornos=[], devidos=[], matriculas={}, pedidos={700 + i: dict(id=700 + i, categoria=R.choice("AB"), texto=text(10, 80)) for i in range(6)}, exportacoes={}, auditoria=[dict(id=i, acao=text(10, 50)) for i in range(40)], lidos={},
        definicoes=dict(geral=dict(nome="Conduz", morada="Rua da Estrada 12", rodape=text(10, 40)), horario=dict(abre="09:00", fecha="19:30", nota=text(5, 30)), lembretes=dict(sms=True, horas=24, remetente="Conduz"), calendario=dict(feriados=True, semana="segunda", cor="verde"), faturacao=dict(iva=23, serie="F31", nota=text(5, 40))),
        avisos=[dict(id=i, texto=text(20, 60)) for i in range(1, 6)], mensagens={k: [dict(id=i, texto=text(8, 80)) for i in range(R.randint(1, 4))] for k in ("gestor-1", "gestor-2", "rececao-1", "rececao-2")}, alertas=[])
D = pickle.loads(STORE.read_bytes()) if STORE.exists() else sow()
if STORE.exists(): R.seed(D["n"])
OUT = open(WORK / "escola.log", "a", buffering=1)
def now(): return float((WORK / "now").read_text()) if (WORK / "now").exists() else 0.0
def mode(w): return w in ((WORK / "mode").read_text().split() if (WORK / "mode").exists() else [])
def log(level, t=None, extra="", **kv):
    when = datetime.fromtimestamp(t or now(), timezone.utc)
    OUT.write(f"level={level} ts={when:%Y-%m-%dT%H:%M:%S}.{when.microsecond // 1000:03}Z " + " ".join(f"{k}=" + (json.dumps(str(v)) if re.search(r'[ ="]', str(v)) or v == "" else str(v)) for k, v in kv.items()) + "\n" + extra)
def nid(): D["n"] += 1; return D["n"]
class No(Exception):
    def __init__(self, status, erro): self.status, self.erro = status, erro
def J(d, status=200, **h): return web.Response(body=json.dumps(d, separators=(",", ":"), ensure_ascii=False).encode(), status=status, content_type="application/json", headers=h)
OK = {"ok": True}
def role(q): return q["user"].split("-")[0]
def get(kind, i, erro): return D[kind].get(i) or no(404, erro)
def no(status, erro): raise No(status, erro)
def page(q, rows, n=15):
    p, s = int(q.query.get("pagina", 1)), q.query.get("q", "").lower(); rows = [r for r in rows if not s or s in str(r).lower()]
    return J({"dados": rows[(p - 1) * n:p * n], "total": len(rows)})
seen = 0
@web.middleware
async def outer(q, handler):
    global seen
    begin, t0 = now(), time.perf_counter(); seen += 1; q["user"] = q.headers.get("Authorization", "")[7:] if q.headers.get("Authorization", "").startswith("Bearer ") else ""
    if seen % 89 == 0: log("warn", component="sms", msg=f"gateway busy, retry {R.randint(1, 3)}/3", recipient=f"+3519000{R.randint(10000, 99999)}")
    elif seen % 67 == 0: log("info", component="agenda", msg=f"reminder batch of {R.randint(1, 30)} prepared", path="/var/spool/escola/lembretes.json")
    elif seen % 151 == 0: log("error", component="imt", msg="status=404 from partner, exam centre unknown", method="sync")
    try:
        if q.path.startswith(P) and not q["user"] and (q.method, q.path) != ("POST", P + "/sessao") and "/v0/" not in q.path: no(401, "sem_sessao")
        if mode("manutencao") and q.path.startswith(P): no(503, "em_manutencao")
        if mode("limite") and q.path.startswith(P): no(429, "devagar")
        if q["user"] and q.method not in ("GET", "HEAD", "OPTIONS"): D["auditoria"].insert(0, dict(id=nid(), acao=q.method + " " + text(5, 40)))
        a = await handler(q)
    except No as e: a = J({"erro": e.erro}, e.status)
    except web.HTTPException as e: a = web.Response(status=e.status, text=e.text, headers={k: v for k, v in e.headers.items() if k in ("Allow", "Location")})
    except Exception as e:
        log("error", msg="unhandled exception", error=type(e).__name__, extra="".join(traceback.format_exception(type(e), e, e.__traceback__, limit=-1)))
        a = J({"erro": "interno"}, 500)
    if q.method == "GET" and a.status == 200 and q.path in (P + "/alunos", P + "/opcoes", P + "/veiculos"):
        tag = '"' + hashlib.md5(a.body).hexdigest()[:16] + '"'; a.headers["ETag"] = tag
        if q.headers.get("If-None-Match") == tag: a = web.Response(status=304, headers={"ETag": tag})
    d = time.perf_counter() - t0
    log("info", t=begin + d, method=q.method, path=q.path, status=a.status, bytes=0 if q.method == "HEAD" else len(a.body or b""), dur=f"{d * 1000:.1f}ms", user=q["user"] or "-")
    return a
app = web.Application(middlewares=[outer])
def at(method, path, base=P):
    def add(f):
        if method == "GET": app.router.add_get(base + path, f)
        else: app.router.add_route(method, base + path, f)
        return f
    return add
N = r"{i:\d+}"
def num(q, k="i"): return int(q.match_info[k])
async def body(q):
    try: return await q.json() if q.can_read_body else {}
    except ValueError: no(400, "json")
def only(q, *roles): role(q) in roles or no(403, "sem_permissao")

# --- sessions and constants
@at("POST", "/sessao")
async def _(q): c = await body(q); return J({"token": "t" * 120}) if c.get("senha") != "?" else no(401, "credenciais")
@at("GET", "/sessao")
async def _(q): return J({"conta": q["user"], "papel": role(q)})
@at("DELETE", "/sessao")
async def _(q): return web.Response(status=204)
@at("GET", "/opcoes")
async def _(q): return J({"categorias": ["A", "A1", "B", "C"], "metodos": ["mbway", "multibanco", "numerario"], "turnos": ["manha", "tarde", "noite"]})
@at("GET", "/versao")
async def _(q): return J({"versao": "31.9.1" if NEW else "31.8.4"})
@at("GET", "/avisos/contagem")
async def _(q): return J({"por_ler": 5 - len(D["lidos"].get(q["user"], ()))})

# --- pupils
@at("GET", "/alunos")
async def _(q):
    e, c = q.query.get("estado", "ativo"), q.query.get("categoria"); return page(q, [a for a in reversed(D["alunos"].values()) if a["estado"] == e and c in (None, a["categoria"])])
@at("POST", "/alunos/pesquisa")
async def _(q): c = await body(q); return J({"resultados": [a for a in D["alunos"].values() if c.get("texto", "") in a["processo"] + a["email"]][:6]})
@at("GET", "/alunos/{u}")
async def _(q): return J(get("alunos", q.match_info["u"], "aluno_inexistente"))
@at("PATCH", "/alunos/{u}")
async def _(q): c = await body(q); get("alunos", q.match_info["u"], "aluno_inexistente").update({k: c[k] for k in ("notas", "email") if k in c}); return J(OK)
@at("DELETE", "/alunos/{u}")
async def _(q): only(q, "gestor"); get("alunos", q.match_info["u"], "aluno_inexistente")["estado"] = "arquivado"; return web.Response(status=204)
def aluno(q): return get("alunos", q.match_info["u"], "aluno_inexistente")
@at("GET", "/alunos/{u}/aulas")
async def _(q): u = aluno(q)["id"]; return J([a for a in D["aulas"].values() if a["aluno"] == u])
@at("GET", "/alunos/{u}/pagamentos")
async def _(q): only(q, "gestor", "rececao"); u = aluno(q)["id"]; return J([a for a in D["pagamentos"].values() if a["aluno"] == u])
@at("GET", "/alunos/{u}/documentos")
async def _(q): aluno(q); return J({"documentos": []})          # TODO ligar ao arquivo
@at("POST", "/alunos/{u}/documentos")
async def _(q): aluno(q); return J({"id": nid()}, 201)
@at("GET", "/alunos/{u}/progresso")
async def _(q): aluno(q); return J({"teoria": 0, "pratica": 0, "modulos": []})
@at("GET", "/alunos/{u}/restricoes")
async def _(q): return J(D["restricoes"].get(aluno(q)["id"], []))
if NEW:
    @at("GET", "/alunos/{u}/contactos")
    async def _(q): a = aluno(q); return J([dict(tipo="email", valor=a["email"])] + [dict(tipo="tel", valor=f"+351 900 {a['processo'][2:]}")] * (int(a["processo"][2:]) % 3))
@at("GET", "/alunos/{u}/comentarios")
async def _(q): return J(D["comentarios"].setdefault(aluno(q)["id"], []))
@at("POST", "/alunos/{u}/comentarios")
async def _(q): c = await body(q); i = nid(); D["comentarios"].setdefault(aluno(q)["id"], []).append(dict(id=i, texto=c["texto"])); return J({"id": i}, 201)
def comment(q): return next((c for c in D["comentarios"].get(aluno(q)["id"], []) if c["id"] == num(q)), None) or no(404, "comentario_inexistente")
@at("DELETE", f"/alunos/{{u}}/comentarios/{N}")
async def _(q): c = comment(q); D["comentarios"][q.match_info["u"]].remove(c); D["apagados"][c["id"]] = c; return web.Response(status=204)
@at("POST", f"/alunos/{{u}}/comentarios/{N}/repor")
async def _(q): D["comentarios"][aluno(q)["id"]].append(D["apagados"].pop(num(q), None) or no(410, "tarde_demais")); return J(OK)
@at("GET", f"/alunos/{{u}}/comentarios/{N}/respostas")
async def _(q): return J(D["respostas"].get(comment(q)["id"], []))
@at("POST", f"/alunos/{{u}}/comentarios/{N}/respostas")
async def _(q): c = await body(q); D["respostas"].setdefault(comment(q)["id"], []).append(dict(id=nid(), texto=c["texto"])); return J({"id": D["n"]}, 201)

# --- the wizard
@at("GET", "/matriculas")
async def _(q): return J([dict(id=m["id"], passo=m["passo"]) for m in D["matriculas"].values() if m["de"] == q["user"]])
@at("POST", "/matriculas")
async def _(q): u = uid(); D["matriculas"][u] = dict(id=u, de=q["user"], passo=1, dados=None, plano=None, horario=None); return J({"id": u}, 201)
@at("POST", "/matriculas/validar")
async def _(q): c = await body(q); return J({"valido": "@" in c.get("email", "")})
def draft(q): return get("matriculas", q.match_info["u"], "rascunho_inexistente")
@at("GET", "/matriculas/{u}")
async def _(q): return J(draft(q))
@at("PUT", "/matriculas/{u}/dados")
async def _(q):
    c, m = await body(q), draft(q)
    if "@" not in c.get("email", ""): no(422, "email")
    m.update(dados=c, passo=2); return J(OK)
@at("PUT", "/matriculas/{u}/plano")
async def _(q): draft(q); return J(OK)
@at("PUT", "/matriculas/{u}/horario")
async def _(q): c = await body(q); draft(q).update(horario=c, passo=3); return J(OK)
@at("POST", "/matriculas/{u}/concluir")
async def _(q):
    m = draft(q)
    if not m["dados"]: no(422, "dados")
    del D["matriculas"][m["id"]]; u = uid(); D["alunos"][u] = dict(id=u, processo=f"C-{nid() + 20000}", categoria="B", estado="ativo", email=m["dados"]["email"], notas="", inscrito="2031-09-02"); return J({"aluno": u}, 201)
@at("DELETE", "/matriculas/{u}")
async def _(q): del D["matriculas"][draft(q)["id"]]; return web.Response(status=204)

# --- lessons
@at("GET", "/aulas")
async def _(q): d, i = q.query.get("dia"), q.query.get("instrutor"); return J([a for a in D["aulas"].values() if d in (None, a["dia"]) and i in (None, str(a["instrutor"]))][-40:])
@at("GET", "/aulas/hoje")
async def _(q): raise web.HTTPFound(f"{P}/aulas?dia={datetime.fromtimestamp(now()):%Y-%m-%d}")
@at("GET", "/aulas/conflitos")
async def _(q):
    d = q.query.get("dia"); k = {}
    for a in D["aulas"].values():
        if a["dia"] == d and a["estado"] == "marcada": k.setdefault((a["hora"], a["veiculo"]), []).append(a["id"])
    return J([dict(hora=h, veiculo=v, aulas=l) for (h, v), l in k.items() if len(l) > 1])
@at("POST", "/aulas")
async def _(q):
    c = await body(q)
    if not c.get("hora"): no(422, "hora")
    i = nid(); D["aulas"][i] = dict(id=i, aluno=c["aluno"], instrutor=c["instrutor"], veiculo=c["veiculo"], dia=c["dia"], hora=c["hora"], estado="marcada"); return J({"id": i}, 201)
@at("POST", "/aulas/em-massa/cancelar")
async def _(q): c = await body(q); return J({"alteradas": len(c["ids"])})
@at("POST", "/aulas/em-massa/remarcar")
async def _(q):
    c = await body(q)
    for i in c["ids"]: get("aulas", i, "aula_inexistente")["dia"] = c["dia"]
    return J({"alteradas": len(c["ids"])})
@at("GET", f"/aulas/{N}")
async def _(q): return J(get("aulas", num(q), "aula_inexistente"))
@at("PATCH", f"/aulas/{N}")
async def _(q): c = await body(q); get("aulas", num(q), "aula_inexistente").update({k: c[k] for k in ("hora", "veiculo", "obs") if k in c}); return J(OK)
@at("POST", f"/aulas/{N}/cancelar")
async def _(q):
    a = get("aulas", num(q), "aula_inexistente")
    if a["estado"] == "cancelada": no(409, "ja_cancelada")
    a["estado"] = "cancelada"; return J(OK)
@at("POST", f"/aulas/{N}/concluir")
async def _(q): get("aulas", num(q), "aula_inexistente")["estado"] = "dada"; return J(OK)

# --- cars and instructors
@at("GET", "/veiculos")
async def _(q): return J(list(D["veiculos"].values()))
@at("GET", "/veiculos/alertas")
async def _(q): return J(D["alertas"] if mode("avaria") else [])
@at("GET", f"/veiculos/{N}")
async def _(q): return J(get("veiculos", num(q), "veiculo_inexistente"))
@at("PUT", f"/veiculos/{N}/disponivel")
async def _(q): c = await body(q); get("veiculos", num(q), "veiculo_inexistente")["disponivel"] = bool(c["valor"]); return J(OK)
@at("GET", f"/veiculos/{N}/consumos")
async def _(q): get("veiculos", num(q), "veiculo_inexistente"); return J(D["consumos"][num(q)])
@at("POST", f"/veiculos/{N}/consumos")
async def _(q): c = await body(q); D["consumos"][num(q)].append(c); get("veiculos", num(q), "veiculo_inexistente")["km"] = c["km"]; return J(OK, 201)
@at("GET", f"/veiculos/{N}/localizacao")
async def _(q): get("veiculos", num(q), "veiculo_inexistente"); no(501, "nao_implementado")
@at("GET", "/instrutores")
async def _(q): return J(list(D["instrutores"].values()))
@at("GET", f"/instrutores/{N}")
async def _(q): return J(get("instrutores", num(q), "instrutor_inexistente"))
@at("PATCH", f"/instrutores/{N}")
async def _(q): c = await body(q); only(q, "gestor", "rececao"); get("instrutores", num(q), "instrutor_inexistente").update({k: c[k] for k in ("turno", "obs") if k in c}); return J(OK)
for word in ("suspender", "reativar"):
    @at("POST", f"/instrutores/{N}/{word}")
    async def _(q): only(q, "gestor"); get("instrutores", num(q), "instrutor_inexistente"); return J(OK)
@at("GET", f"/instrutores/{N}/ferias")
async def _(q): return J(get("ferias", num(q), "sem_ferias"))

# --- exams
@at("GET", "/exames")
async def _(q): t = q.query.get("tipo"); return page(q, [e for e in reversed(D["exames"].values()) if t in (None, e["tipo"])], 20)
@at("POST", "/exames")
async def _(q): c = await body(q); u = uid(); D["exames"][u] = dict(id=u, aluno=c["aluno"], tipo=c["tipo"], data=c["data"], local=c["local"], resultado=None); return J({"id": u}, 201)
@at("GET", "/exames/vagas")
async def _(q):
    if mode("imt"): log("error", component="imt", msg="connect timeout after 5s"); no(503, "imt_indisponivel")
    return J([dict(dia=day(R.randint(8, 40)), hora=f"{R.randint(9, 16):02}:30") for _ in range(R.choice([0, 0, 1, 2, 5, 7]))])
@at("GET", "/exames/{u}")
async def _(q): return J(get("exames", q.match_info["u"], "exame_inexistente"))
@at("DELETE", "/exames/{u}")
async def _(q): get("exames", q.match_info["u"], "exame_inexistente"); del D["exames"][q.match_info["u"]]; return web.Response(status=204)
@at("POST", "/exames/{u}/resultado")
async def _(q): c = await body(q); e = get("exames", q.match_info["u"], "exame_inexistente"); e["resultado"] = publish(e, c["aprovado"]); return J(OK)
def publish(e, ok): return D["definicoes"]["imt"]["canal"] + ok

# --- money
@at("GET", "/pagamentos")
async def _(q): only(q, "gestor", "rececao"); m = q.query.get("mes"); return page(q, [p for p in reversed(D["pagamentos"].values()) if m in (None, p["mes"])], 20)
@at("POST", "/pagamentos")
async def _(q):
    only(q, "gestor", "rececao"); c = await body(q)
    if not c.get("valor"): no(422, "valor")
    i = nid(); D["pagamentos"][i] = dict(id=i, aluno=c["aluno"], mes="2031-09", valor=c["valor"], metodo=c["metodo"]); return J({"id": i}, 201)
@at("GET", "/pagamentos/estornos")
async def _(q):
    for d in [d for d in D["devidos"] if d[0] <= now()]: D["devidos"].remove(d); D["estornos"].append(d[1])
    return J(D["estornos"])
@at("GET", f"/pagamentos/{N}/recibo")
async def _(q): i = get("pagamentos", num(q), "pagamento_inexistente")["id"]; return web.Response(body=b"%PDF-1.7\n" + bytes(2200 + i % 900), content_type="application/pdf")
@at("POST", f"/pagamentos/{N}/estornar")
async def _(q): only(q, "gestor"); p = get("pagamentos", num(q), "pagamento_inexistente"); D["devidos"].append((now() + 1500, dict(id=nid(), pagamento=p["id"], valor=p["valor"]))); return J({"em_fila": 1}, 202)

# --- reports
@at("GET", "/relatorios/receita")
async def _(q): return J({"series": [R.randint(1000, 999999) for _ in range({"semana": 7, "mes": 30, "trimestre": 13}.get(q.query.get("periodo"), 12))]})
@at("GET", "/relatorios/ocupacao")
async def _(q): return J({"ocupacao": [round(R.random(), 2) for _ in range(9)], "periodo": q.query.get("periodo", "ano")})
@at("GET", "/relatorios/aprovacoes")
async def _(q): return J({"teorico": 0, "pratico": 0, "series": []})
@at("POST", "/relatorios/exportar")
async def _(q): i = nid(); D["exportacoes"][i] = now() + 600; return J({"tarefa": i}, 202)
@at("GET", "/relatorios/exportacoes")
async def _(q): return J([dict(id=i, pronta=t <= now()) for i, t in D["exportacoes"].items()][-6:])
@at("GET", f"/relatorios/exportacoes/{N}/ficheiro")
async def _(q): t = get("exportacoes", num(q), "exportacao_inexistente"); return web.Response(text="\n".join(f"{R.randint(1, 99999)};{text(4, 30)}" for _ in range(R.randint(20, 90))), content_type="text/csv") if t <= now() else no(409, "por_acabar")

# --- settings, audit, announcements, messages, requests
@at("GET", "/definicoes/{k}")
async def _(q): k = q.match_info["k"]; k == "faturacao" and only(q, "gestor"); return J(get("definicoes", k, "seccao_inexistente"))
@at("PUT", "/definicoes/{k}")
async def _(q):
    k, c = q.match_info["k"], await body(q); only(q, *(("gestor",) if k == "faturacao" else ("gestor", "rececao"))); s = get("definicoes", k, "seccao_inexistente")
    if k not in ("lembretes", "calendario"): s.update(c)
    return J(OK)
@at("GET", "/auditoria")
async def _(q): only(q, "gestor"); return page(q, D["auditoria"], 25)
@at("GET", "/auditoria/exportar")
async def _(q): only(q, "auditor")
@at("GET", "/avisos")
async def _(q): l = D["lidos"].get(q["user"], ()); return J([{**a, "lido": a["id"] in l} for a in D["avisos"]])
@at("POST", "/avisos")
async def _(q): raise web.HTTPTemporaryRedirect("http://escola-app:8080" + P + "/avisos/")
@at("PUT", f"/avisos/{N}/lido")
async def _(q): D["lidos"].setdefault(q["user"], set()).add(num(q)); return web.Response(status=204)
@at("GET", "/mensagens")
async def _(q): raise web.HTTPMovedPermanently(P + "/mensagens/")
@at("GET", "/mensagens/")
async def _(q): return J(D["mensagens"].get(q["user"], []))
@at("POST", "/mensagens/")
async def _(q):
    c = await body(q)
    if c["para"] not in D["mensagens"]: no(404, "caixa_inexistente")
    D["mensagens"][c["para"]].append(dict(id=nid(), texto=c["texto"])); return J({"id": D["n"]}, 201)
@at("GET", "/pedidos")
async def _(q): return J({"pedidos": list(D["pedidos"].values()), "total": len(D["pedidos"])})
@at("POST", f"/pedidos/{N}/aceitar")
async def _(q): D["pedidos"].pop(num(q), None) or no(409, "ja_tratado"); return J(OK)

# --- outside the panel
@at("POST", "/pedidos", "")
async def _(q): c = await body(q); i = nid(); D["pedidos"][i] = dict(id=i, categoria=c.get("categoria", "B"), texto=c.get("texto", "")); return J({"recebido": True}, 201)
@at("GET", "/v0/agenda")
async def _(q): no(410, "v0_retirada")
@at("GET", "/saude", "")
async def _(q): return web.Response(text="ok")
@at("GET", "/metricas", "")
async def _(q): return web.Response(text=f"aulas_total {len(D['aulas'])}\npedidos_total {len(D['pedidos'])}\n")
D["alertas"] = [dict(veiculo=4, texto="motor"), dict(veiculo=7, texto="pneu dianteiro")]
async def begin(_): log("info", component="main", msg=f"escola {'31.9.1' if NEW else '31.8.4'} listening on 127.0.0.1:18301")
async def end(_): STORE.write_bytes(pickle.dumps(D)); log("info", component="main", msg="shutdown requested, draining")
app.on_startup.append(begin); app.on_shutdown.append(end)
if __name__ == "__main__": web.run_app(app, host="127.0.0.1", port=18301, access_log=None, print=None, shutdown_timeout=1)
