// The back office of a water company: net/http, chi, zap; the state is in memory and real.
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"sort"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/go-chi/chi"
	"github.com/go-chi/chi/middleware"
	"go.uber.org/zap"
)

type M = map[string]any

var (
	mu     sync.Mutex
	tables = map[string]map[string]M{}
	lists  = map[string][]M{}
	next   = 9000
	log    *zap.Logger
	r      = rand.New(rand.NewSource(7))
	jobs   = map[string]int{}
	late   = map[string]int{}
	words  = strings.Fields("fuga rua contador portão aviso terça manhã tarde chave cave vizinho pressão caudal válvula prédio obra")
)

func file(name string) string { b, _ := os.ReadFile(os.Getenv("WORK") + "/" + name); return strings.TrimSpace(string(b)) }
func out(w http.ResponseWriter, status int, v any) {
	b, _ := json.Marshal(v)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(b)
}
func fail(w http.ResponseWriter, status int, text string) { out(w, status, M{"erro": text}) }
func phrase(n int) string {
	s := make([]string, n)
	for i := range s { s[i] = words[r.Intn(len(words))] }
	return strings.Join(s, " ")
}
func in(q *http.Request) M { v := M{}; json.NewDecoder(q.Body).Decode(&v); return v }
func id(q *http.Request) string { return chi.URLParam(q, "id") }
func user(q *http.Request) string {
	c, err := q.Cookie("sessao")
	if err != nil { return "" }
	return c.Value
}
func all(t string) []M {
	l := []M{}
	for _, x := range tables[t] { l = append(l, x) }
	sort.Slice(l, func(i, j int) bool { return fmt.Sprint(l[i]["id"]) > fmt.Sprint(l[j]["id"]) })
	return l
}
func page(w http.ResponseWriter, q *http.Request, l []M, n int) {
	k, _ := strconv.Atoi(q.URL.Query().Get("pagina"))
	if k < 1 { k = 1 }
	a, b := (k-1)*n, k*n
	if a > len(l) { a = len(l) }
	if b > len(l) { b = len(l) }
	out(w, 200, M{"itens": l[a:b], "total": len(l)})
}
func keep(t string, x M) M {
	next++
	x["id"] = strconv.Itoa(next)
	if tables[t] == nil { tables[t] = map[string]M{} }
	tables[t][x["id"].(string)] = x
	return x
}
func one(t, missing string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		if x := tables[t][id(q)]; x != nil { out(w, 200, x) } else { fail(w, 404, missing) }
	}
}
func change(t string, keys ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		x := tables[t][id(q)]
		if x == nil { fail(w, 404, "não encontrado"); return }
		v := in(q)
		for _, k := range keys { if v[k] != nil { x[k] = v[k] } }
		out(w, 200, x)
	}
}
func only(roles string, f http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		if !strings.Contains(roles, user(q)) { fail(w, 403, "sem permissão"); return }
		f(w, q)
	}
}
func fixed(etag string, v any) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		w.Header().Set("ETag", etag)
		if q.Header.Get("If-None-Match") == etag { w.WriteHeader(304); return }
		out(w, 200, v)
	}
}

func seed() {
	for i := 0; i < 90; i++ {
		k := strconv.Itoa(3000 + 7*i)
		t := func(n string, x M) { if tables[n] == nil { tables[n] = map[string]M{} }; tables[n][x["id"].(string)] = x }
		t("contratos", M{"id": k, "titular": "Titular " + phrase(1+i%3), "morada": phrase(2 + i%4), "telefone": strconv.Itoa(210000000 + r.Intn(999999)), "debito": i%3 == 0, "reclamacoes": []string{strconv.Itoa(500 + i%23)}})
		t("contadores", M{"id": "CT" + k, "calibre": 15 + 5*(i%3), "telemetria": i%5 == 0})
		for j := 0; j < 1+i%6; j++ { lists["leituras/"+k] = append(lists["leituras/"+k], M{"m3": r.Intn(900), "em": fmt.Sprintf("2031-0%d-11", 1+j)}) }
		if i%7 == 1 { lists["notas/"+k] = append(lists["notas/"+k], M{"texto": phrase(4)}) }
		if i%6 == 2 { lists["dividas/"+k] = append(lists["dividas/"+k], M{"fatura": 70000 + i, "valor": r.Intn(300)}) }
		for j := 0; j < 2; j++ { t("faturas", M{"id": strconv.Itoa(70000 + 2*i + j), "contrato": k, "valor": 9 + r.Intn(120), "estado": "emitida"}) }
		if i < 40 { t("ordens", M{"id": strconv.Itoa(8000 + i), "tipo": phrase(1), "local": phrase(3), "estado": "aberta", "reservada": ""}) }
		if i < 36 { t("ocorrencias", M{"id": strconv.Itoa(600 + i), "rua": phrase(2), "grau": 1 + i%4, "estado": []string{"nova", "em curso", "fechada"}[i%3], "obs": ""}) }
		if i < 23 { t("reclamacoes", M{"id": strconv.Itoa(500 + i), "assunto": phrase(3), "respostas": []any{}}) }
		if i < 9 { t("alertas", M{"id": strconv.Itoa(i + 1), "nome": phrase(2), "ativo": i%2 == 0}); t("equipas", M{"id": strconv.Itoa(i + 1), "nome": "Equipa " + phrase(1), "ativo": i%3 != 0}); t("zonas", M{"id": strconv.Itoa(i + 1), "nome": "ZMC " + phrase(1), "prioridade": "media"}) }
		if i < 6 { t("comunicados", M{"id": strconv.Itoa(40 + i), "titulo": phrase(3), "texto": phrase(9), "publicado": i%2 == 0}) }
		if i < 12 { t("mensagens", M{"id": strconv.Itoa(100 + i), "de": "balcão", "texto": phrase(5 + i)}) }
	}
	for _, c := range []string{"sintra-norte", "mafra", "ericeira"} { for j := 0; j < 2+len(c)%3; j++ { lists["res/"+c] = append(lists["res/"+c], M{"nome": phrase(1), "m3": 400 + r.Intn(900)}) } }
	lists["notif"] = []M{}
	lists["eventos"] = []M{}
	for i := 0; i < 47; i++ { lists["eventos"] = append(lists["eventos"], M{"n": i, "o": phrase(3)}) }
	tables["adesoes"], tables["cortes"] = map[string]M{}, map[string]M{}
}

var sets = map[string]M{"faturacao": {"dia": 8, "rodape": "Obrigado", "iban": "PT50 0000"}, "notificacoes": {"remetente": "geral", "assinatura": "A equipa", "hora": 9}}

func main() {
	settings := zap.NewProductionConfig()
	settings.Sampling, settings.DisableStacktrace = nil, true
	log, _ = settings.Build()
	seed()
	stored := os.Getenv("WORK") + "/estado.json"
	kept := struct{ T map[string]map[string]M; L map[string][]M; S map[string]M; J map[string]int; N int }{}
	if b, err := os.ReadFile(stored); err == nil { json.Unmarshal(b, &kept); tables, lists, sets, jobs, next = kept.T, kept.L, kept.S, kept.J, kept.N }
	end := make(chan os.Signal, 1)
	signal.Notify(end, syscall.SIGTERM)
	go func() {
		<-end
		mu.Lock()
		kept.T, kept.L, kept.S, kept.J, kept.N = tables, lists, sets, jobs, next
		b, _ := json.Marshal(kept)
		os.WriteFile(stored, b, 0o600)
		log.Info("shutting down", zap.String("signal", "terminated"))
		os.Exit(0)
	}()
	h := chi.NewRouter()
	h.Use(func(f http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			ww, t := middleware.NewWrapResponseWriter(w, q.ProtoMajor), time.Now()
			defer func() {
				log.Info("http", zap.String("method", q.Method), zap.String("path", q.URL.EscapedPath()), zap.String("query", q.URL.RawQuery), zap.Int("status", ww.Status()), zap.Int("size", ww.BytesWritten()),
					zap.Float64("dur_ms", float64(time.Since(t).Microseconds())/1000), zap.String("user", user(q)), zap.String("ip", q.Header.Get("X-Real-IP")))
			}()
			f.ServeHTTP(ww, q)
		})
	})
	h.Use(middleware.Recoverer)
	h.Use(func(f http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			mu.Lock()
			defer mu.Unlock()
			mode, p := file("modo"), q.URL.Path
			if strings.Contains(mode, "manutencao") && p != "/saude" { w.Header().Set("Retry-After", "600"); fail(w, 503, "em manutenção"); return }
			if strings.Contains(mode, "ritmo") && strings.HasSuffix(p, "/pesquisa") { fail(w, 429, "demasiados pedidos"); return }
			if strings.HasPrefix(p, "/bo/api/v2/") && p != "/bo/api/v2/sessao" && !strings.HasPrefix(p, "/bo/api/v2/movel") && (user(q) == "" || user(q) == "x") { fail(w, 401, "sessão expirada"); return }
			f.ServeHTTP(w, q)
		})
	})
	h.Get("/saude", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"ok": true}) })
	h.HandleFunc("/bo/api/v1/*", func(w http.ResponseWriter, q *http.Request) { fail(w, 410, "use v2") })
	h.Post("/ganchos/pagamentos", func(w http.ResponseWriter, q *http.Request) {
		if q.Header.Get("X-Assinatura") != "boa" { fail(w, 401, "assinatura"); return }
		w.WriteHeader(204)
	})
	h.Get("/cliente/api/faltas", func(w http.ResponseWriter, q *http.Request) { l := []M{}; for _, c := range all("cortes") { l = append(l, M{"rua": c["rua"]}) }; out(w, 200, l) })
	h.Post("/cliente/api/leituras", func(w http.ResponseWriter, q *http.Request) {
		v := in(q)
		if v["m3"] == nil { fail(w, 422, "leitura em falta"); return }
		k := fmt.Sprint(v["contrato"])
		lists["leituras/"+k] = append(lists["leituras/"+k], M{"m3": v["m3"], "em": file("dia")})
		out(w, 201, M{"ok": true})
	})
	h.Route("/bo/api/v2", func(a chi.Router) {
		a.Get("/sessao", func(w http.ResponseWriter, q *http.Request) { if user(q) == "" { fail(w, 401, "entre"); return }; out(w, 200, M{"utilizador": user(q)}) })
		a.Post("/sessao", func(w http.ResponseWriter, q *http.Request) { if in(q)["senha"] != "certa" { fail(w, 401, "credenciais"); return }; out(w, 200, M{"ok": true}) })
		a.Delete("/sessao", func(w http.ResponseWriter, q *http.Request) { w.WriteHeader(204) })
		a.Get("/permissoes", func(w http.ResponseWriter, q *http.Request) { l := []string{}; if user(q) != "tec" { l = []string{"ler", "escrever"} }; if user(q) == "dir" { l = append(l, "gerir") }; out(w, 200, l) })
		a.Get("/feriados", fixed(`"f31"`, []string{"2031-11-01", "2031-12-01", "2031-12-08", "2031-12-25"}))
		a.Get("/tarifarios", fixed(`W/"t9"`, []M{{"nome": "doméstico", "m3": 0.61}, {"nome": "comércio", "m3": 1.12}, {"nome": "social", "m3": 0.22}}))
		a.Get("/notificacoes", func(w http.ResponseWriter, q *http.Request) { out(w, 200, lists["notif"]) })
		a.Get("/notificacoes/contagem", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"n": len(lists["notif"])}) })
		a.Post("/notificacoes/lidas", func(w http.ResponseWriter, q *http.Request) { lists["notif"] = []M{}; w.WriteHeader(204) })
		// contracts
		a.Post("/contratos/pesquisa", func(w http.ResponseWriter, q *http.Request) {
			t, l := fmt.Sprint(in(q)["texto"]), []M{}
			for _, x := range all("contratos") { if t == "" || strings.Contains(fmt.Sprint(x["titular"], x["morada"], x["id"]), t) { l = append(l, x) } }
			page(w, q, l, 12)
		})
		a.Get("/contratos/export.csv", func(w http.ResponseWriter, q *http.Request) { w.Header().Set("Content-Type", "text/csv"); for _, x := range all("contratos") { fmt.Fprintf(w, "%v;%v;%v\n", x["id"], x["titular"], x["morada"]) } })
		a.Get("/contratos/{id}", one("contratos", "contrato não encontrado"))
		a.Put("/contratos/{id}", change("contratos", "titular", "morada", "telefone"))
		a.Put("/contratos/{id}/debito-direto", func(w http.ResponseWriter, q *http.Request) { x := tables["contratos"][id(q)]; if x == nil { fail(w, 404, "contrato não encontrado"); return }; x["debito"] = in(q)["valor"]; w.WriteHeader(204) })
		for _, t := range []string{"leituras", "notas", "dividas"} {
			t := t
			a.Get("/contratos/{id}/"+t, func(w http.ResponseWriter, q *http.Request) { l := lists[t+"/"+id(q)]; if l == nil { l = []M{} }; out(w, 200, l) })
		}
		a.Post("/contratos/{id}/notas", func(w http.ResponseWriter, q *http.Request) { k := "notas/" + id(q); lists[k] = append(lists[k], M{"texto": in(q)["texto"]}); out(w, 201, M{"ok": true}) })
		a.Get("/contratos/{id}/anexos", func(w http.ResponseWriter, q *http.Request) { out(w, 200, []M{}) })
		a.Post("/contratos/{id}/anexos", func(w http.ResponseWriter, q *http.Request) { next++; out(w, 201, M{"id": next, "nome": in(q)["nome"]}) })
		a.Get("/contadores/{id}", one("contadores", "contador não encontrado"))
		a.Get("/contadores/{id}/telemetria", func(w http.ResponseWriter, q *http.Request) { x := tables["contadores"][id(q)]; if x == nil || x["telemetria"] != true { fail(w, 404, "contador sem telemetria"); return }; out(w, 200, M{"bateria": 40 + r.Intn(60), "caudal": r.Intn(2000)}) })
		// readings
		a.Post("/leituras/lote", func(w http.ResponseWriter, q *http.Request) {
			next++; k := strconv.Itoa(next); jobs[k] = 0
			for _, c := range in(q)["contratos"].([]any) { late[fmt.Sprint(c)] = r.Intn(900) + 1 }
			out(w, 202, M{"tarefa": k})
		})
		a.Get("/tarefas/{id}", func(w http.ResponseWriter, q *http.Request) {
			n, ok := jobs[id(q)]
			if !ok { fail(w, 404, "tarefa desconhecida"); return }
			jobs[id(q)] = n + 1
			if n < 3 { out(w, 200, M{"estado": "a correr"}); return }
			for c, m3 := range late { lists["leituras/"+c] = append(lists["leituras/"+c], M{"m3": m3, "em": file("dia")}); delete(late, c) }
			out(w, 200, M{"estado": "feita"})
		})
		a.Post("/leituras/importar", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"importadas": 0, "erros": []M{}}) })
		a.Post("/tarifarios/validar", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"valido": true, "avisos": []M{}}) })
		a.Get("/leituras", func(w http.ResponseWriter, q *http.Request) { l := []M{}; k, _ := strconv.Atoi(q.URL.Query().Get("rota")); for i := 0; i < 10; i++ { c := strconv.Itoa(3000 + 7*((k*10+i)%90)); x := lists["leituras/"+c]; v := []any{}; for _, y := range x { v = append(v, y["m3"]) }; l = append(l, M{"contrato": c, "m3": v}) }; out(w, 200, l) })
		// work orders
		a.Get("/ordens", func(w http.ResponseWriter, q *http.Request) { l := []M{}; e := q.URL.Query().Get("estado"); for _, x := range all("ordens") { if e == "" || x["estado"] == e { l = append(l, x) } }; page(w, q, l, 20) })
		a.Post("/ordens", func(w http.ResponseWriter, q *http.Request) { v := in(q); if v["local"] == nil { fail(w, 422, "local em falta"); return }; out(w, 201, keep("ordens", M{"tipo": v["tipo"], "local": v["local"], "estado": "aberta", "reservada": ""})) })
		a.Get("/ordens/{id}", one("ordens", "ordem não encontrada"))
		a.Patch("/ordens/{id}", change("ordens", "tipo", "local"))
		a.Post("/ordens/{id}/concluir", func(w http.ResponseWriter, q *http.Request) { x := tables["ordens"][id(q)]; if x == nil { fail(w, 404, "ordem não encontrada"); return }; if x["estado"] != "aberta" { fail(w, 409, "já concluída"); return }; x["estado"] = "concluída"; w.WriteHeader(204) })
		a.Post("/ordens/{id}/reserva", func(w http.ResponseWriter, q *http.Request) { x := tables["ordens"][id(q)]; if x == nil { fail(w, 404, "ordem não encontrada"); return }; x["reservada"] = user(q); w.WriteHeader(204) })
		a.Delete("/ordens/{id}/reserva", func(w http.ResponseWriter, q *http.Request) { if x := tables["ordens"][id(q)]; x != nil { x["reservada"] = "" }; w.WriteHeader(204) })
		a.Get("/ordens/{id}/fotos", func(w http.ResponseWriter, q *http.Request) { n, _ := strconv.Atoi(id(q)); if n%6 != 0 { fail(w, 404, "ordem sem fotos"); return }; out(w, 200, []M{{"ficheiro": fmt.Sprintf("f%d.jpg", n), "kb": n % 900}}) })
		// incidents
		a.Get("/ocorrencias", func(w http.ResponseWriter, q *http.Request) { l := []M{}; e := q.URL.Query().Get("estado"); for _, x := range all("ocorrencias") { if e == "" || x["estado"] == e { l = append(l, x) } }; page(w, q, l, 15) })
		a.Post("/ocorrencias", func(w http.ResponseWriter, q *http.Request) { out(w, 201, keep("ocorrencias", M{"rua": in(q)["rua"], "grau": 2, "estado": "nova", "obs": ""})) })
		a.Get("/ocorrencias/proximas", func(w http.ResponseWriter, q *http.Request) { if strings.Contains("2031-10-23 2031-10-29", file("dia")) { out(w, 200, []M{{"rua": "Rua da " + words[len(file("dia"))%9], "km": 1}}); return }; w.WriteHeader(204) })
		a.Get("/ocorrencias/{id}", one("ocorrencias", "ocorrência não encontrada"))
		a.Patch("/ocorrencias/{id}", change("ocorrencias", "grau", "estado", "obs"))
		if file("versao") == "1" { a.Get("/ocorrencias/{id}/historico", func(w http.ResponseWriter, q *http.Request) { x := tables["ocorrencias"][id(q)]; if x == nil { fail(w, 404, "ocorrência não encontrada"); return }; out(w, 200, []M{{"em": "2031-09-30", "o": "criada"}, {"em": "2031-10-01", "o": fmt.Sprint("grau ", x["grau"], " ", x["rua"])}}) }) }
		// complaints
		a.Post("/reclamacoes/pesquisa", func(w http.ResponseWriter, q *http.Request) { in(q); out(w, 200, M{"itens": []M{}, "total": 0}) })
		a.Post("/reclamacoes", func(w http.ResponseWriter, q *http.Request) { x := keep("reclamacoes", M{"assunto": in(q)["assunto"], "respostas": []any{}}); lists["notif"] = append(lists["notif"], M{"reclamacao": x["id"], "texto": x["assunto"]}); out(w, 201, x) })
		a.Get("/reclamacoes/{id}", one("reclamacoes", "reclamação não encontrada"))
		a.Post("/reclamacoes/{id}/responder", func(w http.ResponseWriter, q *http.Request) { x := tables["reclamacoes"][id(q)]; if x == nil { fail(w, 404, "reclamação não encontrada"); return }; x["respostas"] = append(x["respostas"].([]any), in(q)["texto"]); out(w, 201, M{"ok": true}) })
		// interruptions
		a.Get("/cortes", func(w http.ResponseWriter, q *http.Request) { if q.URL.Query().Get("estado") == "passados" { out(w, 200, []M{{"rua": "Rua Nova", "em": "2031-08-02"}, {"rua": "Largo", "em": "2031-09-12"}}); return }; out(w, 200, all("cortes")) })
		a.Get("/cortes/export.csv", func(w http.ResponseWriter, q *http.Request) { w.Header().Set("Content-Type", "text/csv"); fmt.Fprint(w, "rua;inicio;fim\n"); for _, x := range all("cortes") { fmt.Fprintf(w, "%v;%v;\n", x["rua"], x["inicio"]) } })
		a.Post("/cortes", func(w http.ResponseWriter, q *http.Request) { v := in(q); out(w, 201, keep("cortes", M{"rua": v["rua"], "inicio": v["inicio"]})) })
		a.Delete("/cortes/{id}", func(w http.ResponseWriter, q *http.Request) { if tables["cortes"][id(q)] == nil { fail(w, 404, "corte não encontrado"); return }; delete(tables["cortes"], id(q)); w.WriteHeader(204) })
		a.Post("/cortes/{id}/notificar", func(w http.ResponseWriter, q *http.Request) { log.Error("operation failed", zap.String("op", "cortes.notificar"), zap.String("error", "not implemented")); fail(w, 500, "erro interno") })
		// switches
		for _, t := range []string{"alertas", "equipas", "zonas", "concelhos", "comunicados", "mensagens", "adesoes"} {
			t := t
			if t == "concelhos" { a.Get("/concelhos", fixed(`"c4"`, []string{"ericeira", "mafra", "sintra-norte", "vila-nova"})) } else { a.Get("/"+t, func(w http.ResponseWriter, q *http.Request) { out(w, 200, all(t)) }) }
		}
		a.Put("/alertas/{id}/ativo", func(w http.ResponseWriter, q *http.Request) { if tables["alertas"][id(q)] == nil { fail(w, 404, "alerta não encontrado"); return }; w.WriteHeader(204) })
		a.Put("/equipas/{id}/ativo", func(w http.ResponseWriter, q *http.Request) { x := tables["equipas"][id(q)]; if x == nil { fail(w, 404, "equipa não encontrada"); return }; x["ativo"] = in(q)["ativo"]; w.WriteHeader(204) })
		a.Get("/equipas/{id}/turnos", func(w http.ResponseWriter, q *http.Request) { l := []M{}; if file("versao") != "1" { n, _ := strconv.Atoi(id(q)); for i := 0; i < 2+n%3; i++ { l = append(l, M{"dia": i + 1, "das": "08:00", "às": "16:30"}) } }; out(w, 200, l) })
		a.Put("/zonas/{id}/prioridade", func(w http.ResponseWriter, q *http.Request) { x := tables["zonas"][id(q)]; if x == nil { fail(w, 404, "zona não encontrada"); return }; x["prioridade"] = in(q)["prioridade"]; w.WriteHeader(204) })
		a.Get("/concelhos/{id}/reservatorios", func(w http.ResponseWriter, q *http.Request) { l := lists["res/"+id(q)]; if l == nil { l = []M{} }; out(w, 200, l) })
		a.Post("/concelhos/{id}/reservatorios", only("dir", func(w http.ResponseWriter, q *http.Request) { v := in(q); k := "res/" + id(q); lists[k] = append(lists[k], M{"nome": v["nome"], "m3": v["m3"]}); out(w, 201, M{"ok": true}) }))
		// the wizard
		a.Post("/adesoes", func(w http.ResponseWriter, q *http.Request) { out(w, 201, keep("adesoes", M{"nome": in(q)["nome"], "passo": 1, "estado": "rascunho"})) })
		a.Get("/adesoes/{id}", one("adesoes", "adesão não encontrada"))
		a.Put("/adesoes/{id}/passos/{n}", func(w http.ResponseWriter, q *http.Request) { x := tables["adesoes"][id(q)]; if x == nil { fail(w, 404, "adesão não encontrada"); return }; x["p"+chi.URLParam(q, "n")] = in(q); w.WriteHeader(204) })
		a.Post("/adesoes/{id}/concluir", func(w http.ResponseWriter, q *http.Request) { if tables["adesoes"][id(q)] == nil { fail(w, 404, "adesão não encontrada"); return }; next++; out(w, 200, M{"ok": true, "pedido": next}) })
		a.Delete("/adesoes/{id}", func(w http.ResponseWriter, q *http.Request) { if tables["adesoes"][id(q)] == nil { fail(w, 404, "adesão não encontrada"); return }; delete(tables["adesoes"], id(q)); w.WriteHeader(204) })
		// invoices
		a.Get("/faturas", func(w http.ResponseWriter, q *http.Request) { l := []M{}; for _, x := range all("faturas") { if q.URL.Query().Get("contrato") == x["contrato"] { l = append(l, x) } }; out(w, 200, l) })
		a.Get("/faturas/{id}", one("faturas", "fatura não encontrada"))
		a.Post("/faturas/{id}/anular", only("dir fin", func(w http.ResponseWriter, q *http.Request) { x := tables["faturas"][id(q)]; if x == nil { fail(w, 404, "fatura não encontrada"); return }; if x["estado"] == "anulada" { fail(w, 409, "já anulada"); return }; x["estado"] = "anulada"; x["por"] = user(q); out(w, 200, x) }))
		a.Post("/faturas/{id}/reenviar", func(w http.ResponseWriter, q *http.Request) { w.WriteHeader(202) })
		a.Get("/faturas/{id}/pdf", func(w http.ResponseWriter, q *http.Request) { w.Header().Set("Location", "/bo/api/v2/ficheiros/"+id(q)+".pdf"); w.WriteHeader(303) })
		a.Get("/ficheiros/{id}", func(w http.ResponseWriter, q *http.Request) { w.Header().Set("Content-Type", "application/pdf"); w.Write(make([]byte, 1800)) })
		// notices
		a.Post("/comunicados", func(w http.ResponseWriter, q *http.Request) { v := in(q); out(w, 201, keep("comunicados", M{"titulo": v["titulo"], "texto": v["texto"], "publicado": false})) })
		a.Put("/comunicados/{id}", change("comunicados", "titulo", "texto"))
		a.Post("/comunicados/{id}/publicar", func(w http.ResponseWriter, q *http.Request) { w.Header().Set("Location", "http://aguas-bo:8080/bo/api/v2/comunicados/"+id(q)+"/publicar"); w.WriteHeader(302) })
		a.Get("/mensagens/{id}", one("mensagens", "mensagem não encontrada"))
		a.Delete("/mensagens/{id}", func(w http.ResponseWriter, q *http.Request) { delete(tables["mensagens"], id(q)); w.WriteHeader(204) })
		// settings
		for _, k := range []string{"faturacao", "notificacoes"} {
			k := k
			a.Get("/definicoes/"+k, only("dir fin", func(w http.ResponseWriter, q *http.Request) { out(w, 200, sets[k]) }))
			a.Put("/definicoes/"+k, only("dir fin", func(w http.ResponseWriter, q *http.Request) { v := in(q); if k == "faturacao" { for f := range v { sets[k][f] = v[f] } }; out(w, 200, v) }))
		}
		// figures
		a.Get("/painel/resumo", func(w http.ResponseWriter, q *http.Request) { n := 0; for _, x := range tables["ordens"] { if x["estado"] == "aberta" { n++ } }; out(w, 200, M{"ordens": n, "ocorrencias": len(tables["ocorrencias"]), "m3": 10000 + r.Intn(9999)}) })
		a.Get("/painel/consumo", func(w http.ResponseWriter, q *http.Request) { l := []int{}; n, _ := strconv.Atoi(q.URL.Query().Get("dias")); for i := 0; i < n; i++ { l = append(l, r.Intn(1200)) }; out(w, 200, M{"m3": l}) })
		a.Get("/painel/previsao", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"m3": []int{100, 100, 100, 100, 100, 100, 100}}) })
		a.Get("/relatorios/faturacao", only("dir fin", func(w http.ResponseWriter, q *http.Request) { l := []M{}; n, _ := strconv.Atoi(q.URL.Query().Get("mes")); for i := 0; i < 2+n; i++ { l = append(l, M{"escalao": i, "eur": 900*n + 37*i}) }; out(w, 200, M{"linhas": l}) }))
		a.Get("/relatorios/leituras", func(w http.ResponseWriter, q *http.Request) { n, _ := strconv.Atoi(q.URL.Query().Get("mes")); l := []M{}; if n < 11 { for i := 0; i < n; i++ { l = append(l, M{"rota": i, "lidas": 31*i + n}) } }; out(w, 200, M{"linhas": l}) })
		a.Get("/relatorios/perdas", only("nobody", func(w http.ResponseWriter, q *http.Request) {}))
		a.Get("/relatorios/divida", func(w http.ResponseWriter, q *http.Request) { var l []M; out(w, 200, l[len(q.URL.Query().Get("mes"))]) })
		a.Get("/auditoria", only("dir fin", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"itens": []M{}, "total": 0}) }))
		a.Get("/eventos", func(w http.ResponseWriter, q *http.Request) { c, _ := strconv.Atoi(q.URL.Query().Get("cursor")); l := lists["eventos"]; b := c + 12; if c > len(l) { c = len(l) }; if b > len(l) { b = len(l) }; x := M{"itens": l[c:b]}; if b > c { x["seguinte"] = b }; out(w, 200, x) })
		a.Post("/simulacao", func(w http.ResponseWriter, q *http.Request) { out(w, 200, M{"eur": fmt.Sprintf("%05.2f", 8+40*r.Float64())}) })
		a.Put("/rascunhos/{id}", func(w http.ResponseWriter, q *http.Request) { w.WriteHeader(204) })
		// handhelds
		a.Get("/movel/rotas", func(w http.ResponseWriter, q *http.Request) { d, _ := time.Parse("2006-01-02", file("dia")); l := []M{}; if wd := d.Weekday(); wd != 0 && wd != 6 { for i := 0; i < 14+int(wd); i++ { k := strconv.Itoa(3000 + 7*(i+8*int(wd))); x := lists["leituras/"+k]; if len(x) == 0 || x[len(x)-1]["em"] != file("dia") { l = append(l, M{"contrato": k}) } } }; out(w, 200, l) })
		a.Put("/movel/leituras/{id}", func(w http.ResponseWriter, q *http.Request) { k := "leituras/" + id(q); lists[k] = append(lists[k], M{"m3": in(q)["m3"], "em": file("dia")}); w.WriteHeader(204) })
	})
	log.Info("listening", zap.String("addr", ":8080"), zap.String("version", "2."+file("versao")))
	if err := http.ListenAndServe("172.30.0.31:18311", h); err != nil { log.Fatal("stopped", zap.Error(err)) }
}
