// The console of a translation bureau's service: Go's net/http. In memory; kept over a restart.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

type row = map[string]any
type tenant struct {
	Lists map[string][]row
	Docs  map[string]row
	Due   []row
	N     int
}

var (
	work    = os.Getenv("WORK")
	newer   = os.Getenv("RELEASE") == "2"
	R       = rand.New(rand.NewSource(77))
	D       = map[string]*tenant{}
	mu      sync.Mutex
	out     = json.NewEncoder(os.Stdout)
	seen    int
	letters = []rune("abcdefghiklmnoprstuvwz   ")
)

func text(a, b int) string {
	n, s := a+R.Intn(b-a+1), make([]rune, 0, b)
	for i := 0; i < n; i++ { s = append(s, letters[R.Intn(len(letters))]) }
	return strings.TrimSpace(string(s))
}
func pick(s ...string) string { return s[R.Intn(len(s))] }
func (t *tenant) id() int     { t.N++; return t.N }
func (t *tenant) add(k string, r row) row {
	r["id"] = t.id()
	t.Lists[k] = append(t.Lists[k], r)
	return r
}
func num(v any) int {
	switch x := v.(type) {
	case int: return x
	case float64: return int(x)
	case string: n, _ := strconv.Atoi(x); return n
	}
	return 0
}
func (t *tenant) find(k, id string) row {
	for _, r := range t.Lists[k] {
		if num(r["id"]) == num(id) { return r }
	}
	return nil
}
func (t *tenant) drop(k, id string) {
	l := t.Lists[k][:0:0]
	for _, r := range t.Lists[k] {
		if num(r["id"]) != num(id) { l = append(l, r) }
	}
	t.Lists[k] = l
}
func sow(slug string, n int) {
	t := &tenant{Lists: map[string][]row{}, Docs: map[string]row{}, N: 3000 + len(slug)*1000}
	D[slug] = t
	for i := 0; i < n*3; i++ { t.add("clients", row{"name": text(6, 26), "vat": fmt.Sprintf("XX%08d", R.Intn(99999999)), "phone": fmt.Sprintf("+43 555 %03d", R.Intn(1000)), "remark": text(0, 50)}) }
	for i := 0; i < n*2+1; i++ { t.add("translators", row{"alias": text(5, 14), "pair": pick("de-en", "en-fr", "de-pl", "it-de"), "mail": fmt.Sprintf("t%d@%s.example", t.N, slug), "rated": R.Intn(50)}) }
	for i := 0; i < n; i++ { t.add("projects", row{"title": text(8, 40), "client": t.N % 20, "state": pick("open", "hold", "done"), "due": fmt.Sprintf("2033-03-%02d", 1+R.Intn(28))}) }
	for i := 0; i < n*4; i++ {
		j := t.add("jobs", row{"title": text(8, 40), "pair": pick("de-en", "en-fr", "de-pl", "it-de"), "words": R.Intn(9000), "state": pick("open", "open", "done"), "due": fmt.Sprintf("2033-02-%02d", 10+R.Intn(18)), "note": text(0, 40), "translator": nil})
		for k := R.Intn(3); k > 0; k-- { t.add(fmt.Sprintf("jobs/%d/deliveries", j["id"]), row{"file": text(5, 20) + ".xliff", "words": R.Intn(900)}) }
		for k := R.Intn(4); k > 0; k-- { t.add(fmt.Sprintf("jobs/%d/messages", j["id"]), row{"text": text(10, 80)}) }
	}
	for i := 0; i < 4+n/4; i++ {
		g := t.add("glossaries", row{"name": text(5, 20), "pair": pick("de-en", "en-fr")})
		for k := 2 + R.Intn(6); k > 0; k-- { t.add(fmt.Sprintf("glossaries/%d/terms", g["id"]), row{"source": text(4, 16), "target": text(4, 18)}) }
	}
	for i := 0; i < 3+n/5; i++ { t.add("memories", row{"name": text(5, 22), "segments": R.Intn(90000), "pair": pick("de-en", "en-fr", "it-de")}) }
	for i := 0; i < n*2; i++ { t.add("quotes", row{"client": R.Intn(40), "amount": 100 + R.Intn(9000), "state": pick("sent", "sent", "accepted"), "note": text(0, 30), "decided": nil}) }
	for i := 0; i < n*3; i++ { t.add("invoices", row{"client": R.Intn(40), "amount": 100 + R.Intn(9000), "sent": nil, "lines": R.Intn(14)}) }
	for i, s := range []string{"auto-assign", "mt-suggest", "rush-fee", "client-portal", "dark-invoices", "qa-gate"} { t.Lists["flags"] = append(t.Lists["flags"], row{"slug": s, "on": i%2 == 0}) }
	for i, s := range []string{"memoq", "xtm", "ledgerly", "mailgate"} { t.Lists["integrations"] = append(t.Lists["integrations"], row{"slug": s, "on": i%2 == 1}) }
	t.Docs["notify"] = row{"mail": "office@" + slug + ".example", "digest": "daily", "late": true, "footer": text(5, 30)}
	for i := 0; i < 30; i++ { t.add("audit", row{"what": text(10, 50)}) }
	for _, r := range []string{"manager", "clerk", "clerk"}[:1+n/9] { t.add("team", row{"role": r, "alias": text(4, 10)}) }
}
func now() float64 { b, _ := os.ReadFile(filepath.Join(work, "now")); f, _ := strconv.ParseFloat(strings.TrimSpace(string(b)), 64); return f }
func mode(w string) bool {
	b, _ := os.ReadFile(filepath.Join(work, "mode"))
	for _, x := range strings.Fields(string(b)) { if x == w { return true } }
	return false
}
func stamp() string { return time.Unix(int64(now()), 0).UTC().Format(time.RFC3339) }

type ctx struct {
	w           http.ResponseWriter
	r           *http.Request
	t           *tenant
	slug        string
	id          []string
	body        row
	actor, role string
	op          string
}

func (c *ctx) send(code int, v any) {
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(code)
	json.NewEncoder(c.w).Encode(v)
}
func (c *ctx) fail(code int, why string) { c.send(code, row{"error": why}) }
func (c *ctx) ok()                       { c.send(200, row{"ok": true}) }
func (c *ctx) made(r row)                { c.send(201, row{"id": r["id"]}) }
func (c *ctx) none()                     { c.w.WriteHeader(204) }
func (c *ctx) q(k string) string         { return c.r.URL.Query().Get(k) }
func (c *ctx) str(k string) string       { s, _ := c.body[k].(string); return s }
func (c *ctx) manager() bool {
	if c.role == "manager" { return true }
	c.fail(403, "role")
	return false
}
func (c *ctx) get(k string) row {
	r := c.t.find(k, c.id[0])
	if r == nil { c.fail(404, "no such "+strings.TrimSuffix(k, "s")) }
	return r
}
func (c *ctx) patch(k string, keys ...string) {
	if r := c.get(k); r != nil {
		for _, x := range keys { if v, ok := c.body[x]; ok { r[x] = v } }
		c.send(200, r)
	}
}
// Newest first; page of 40; ?state=, ?q=.
func (c *ctx) list(k string, page bool) {
	var l []row
	src := c.t.Lists[k]
	for i := len(src) - 1; i >= 0; i-- {
		r := src[i]
		if s := c.q("state"); s != "" && r["state"] != s { continue }
		if s := c.q("q"); s != "" { b, _ := json.Marshal(r); if !bytes.Contains(b, []byte(s)) { continue } }
		l = append(l, r)
	}
	n, p := len(l), num(c.q("page"))
	if p < 1 { p = 1 }
	a, b := (p-1)*40, p*40
	if a > n { a = n }
	if b > n { b = n }
	l = l[a:b]
	if n == 0 { l = nil }
	if page { if l == nil { l = []row{} }; c.send(200, row{"items": l, "total": n}); return }
	c.send(200, l)
}

type route struct {
	method, pattern string
	fn              func(*ctx)
}

var routes []route

func on(spec string, fn func(*ctx)) { m, p, _ := strings.Cut(spec, " "); routes = append(routes, route{m, p, fn}) }
func match(pattern, path string) ([]string, bool) {
	a, b := strings.Split(pattern, "/"), strings.Split(path, "/")
	if len(a) != len(b) { return nil, false }
	var ids []string
	for i := range a {
		if a[i] == ":" && b[i] != "" { ids = append(ids, b[i]) } else if a[i] != b[i] { return nil, false }
	}
	return ids, true
}

func main() {
	log.SetFlags(0)
	if b, err := os.ReadFile(filepath.Join(work, "store")); err == nil { json.Unmarshal(b, &D) } else {
		sow("nordlicht", 14); sow("lumen-texte", 18)
		sow("harbour-words", 0)
		t := D["harbour-words"]
		t.add("clients", row{"name": "first", "vat": "", "phone": "", "remark": ""}); t.add("translators", row{"alias": "one", "pair": "de-en", "mail": "one@harbour.example", "rated": 1})
	}
	paths()
	g := make(chan os.Signal, 1)
	signal.Notify(g, syscall.SIGTERM)
	go func() { <-g; mu.Lock(); b, _ := json.Marshal(D); os.WriteFile(filepath.Join(work, "store"), b, 0o600); out.Encode(row{"time": "now", "level": "INFO", "msg": "shutting down"}); os.Exit(0) }()
	out.Encode(row{"time": "now", "level": "INFO", "msg": "listening", "addr": "127.0.0.1:18162", "version": map[bool]string{false: "1.18.3", true: "1.19.0"}[newer]})
	log.Fatal(http.ListenAndServe("127.0.0.1:18162", http.HandlerFunc(serve)))
}

type counter struct {
	http.ResponseWriter
	code, n int
}

func (c *counter) WriteHeader(s int)           { c.code = s; c.ResponseWriter.WriteHeader(s) }
func (c *counter) Write(b []byte) (int, error) { if c.code == 0 { c.code = 200 }; n, e := c.ResponseWriter.Write(b); c.n += n; return n, e }

type line struct {
	Time   string `json:"time"`
	Level  string `json:"level"`
	Msg    string `json:"msg"`
	HTTP   any    `json:"http,omitempty"`
	Tenant string `json:"tenant,omitempty"`
	Client string `json:"client,omitempty"`
	User   string `json:"account,omitempty"`
	Op     string `json:"op,omitempty"`
	Err    string `json:"err,omitempty"`
}
type group struct {
	Method string  `json:"method"`
	Path   string  `json:"path"`
	Query  string  `json:"query,omitempty"`
	Status int     `json:"status,omitempty"`
	Bytes  int     `json:"bytes"`
	Ms     float64 `json:"ms,omitempty"`
}

func serve(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	start := time.Now()
	k := &counter{ResponseWriter: w}
	c := &ctx{w: k, r: r}
	if b, _ := io.ReadAll(r.Body); len(b) > 0 { json.Unmarshal(b, &c.body) }
	client := strings.TrimSpace(strings.Split(r.Header.Get("X-Forwarded-For"), ",")[0])
	g := group{Method: r.Method, Path: r.URL.EscapedPath(), Query: r.URL.RawQuery}
	seen++
	switch {
	case seen%89 == 0: out.Encode(line{Time: "now", Level: "WARN", Msg: "memoq: segment lock not implemented by server 9.2, skipped"})
	case seen%71 == 0: out.Encode(line{Time: "now", Level: "INFO", Msg: "mail queue drained"})
	case seen%157 == 0: out.Encode(line{Time: "now", Level: "ERROR", Msg: "mailgate: 451 greylisted"})
	}
	defer func() {
		if p := recover(); p != nil {
			out.Encode(line{Time: "now", Level: "ERROR", Msg: "panic while serving", HTTP: row{"method": g.Method, "path": g.Path}, Tenant: c.slug, Err: fmt.Sprint(p)})
			panic(http.ErrAbortHandler)
		}
		if k.code == 0 { k.code = 200 }
		g.Status, g.Bytes, g.Ms = k.code, k.n, float64(time.Since(start).Microseconds())/1000
		out.Encode(line{Time: "now", Level: "INFO", Msg: "request", HTTP: g, Tenant: c.slug, Client: client, User: c.actor, Op: c.op})
	}()
	handle(c)
}
func handle(c *ctx) {
	p := strings.TrimPrefix(c.r.URL.Path, "/")
	if strings.HasPrefix(p, "t/") {
		s := strings.SplitN(p, "/", 3)
		c.slug = s[1]
		c.t = D[s[1]]
		if c.t == nil { c.slug = ""; http.NotFound(c.w, c.r); return }
		p = "t/" + s[2]
	}
	known := false
	for _, r := range routes {
		ids, ok := match(r.pattern, p)
		if !ok { continue }
		known = true
		if r.method != c.r.Method { continue }
		c.id = ids
		if c.t != nil {
			if mode("limit") { c.fail(429, "slow down"); return }
			if mode("search") && strings.HasSuffix(p, "/search") { c.fail(503, "index is being rebuilt"); return }
			a := strings.TrimPrefix(c.r.Header.Get("Authorization"), "Bearer ")
			if a == "" { c.fail(401, "token expired"); return }
			c.actor = a
			c.role, _, _ = strings.Cut(a, "-")
			if c.r.Method != "GET" && !strings.HasPrefix(p, "t/graphql") { c.t.add("audit", row{"what": c.r.Method + " " + text(8, 40)}) }
		}
		r.fn(c)
		return
	}
	if known { http.Error(c.w, http.StatusText(405), 405); return }
	http.NotFound(c.w, c.r)
}
func settle(t *tenant) {
	var l []row
	for _, d := range t.Due {
		if f, _ := d["at"].(float64); f > now() { l = append(l, d); continue }
		if r := t.find("invoices", fmt.Sprint(num(d["id"]))); r != nil { r["sent"] = stamp() }
	}
	t.Due = l
}
func kid(kind, sub string) func(*ctx) string { return func(c *ctx) string { return kind + "/" + c.id[0] + "/" + sub } }

func paths() {
	on("POST auth/login", func(c *ctx) { if c.str("password") == "?" { c.fail(401, "wrong password") } else { c.send(200, row{"token": strings.Repeat("t", 90)}) } })
	on("POST auth/refresh", func(c *ctx) { c.send(200, row{"token": strings.Repeat("t", 90)}) })
	on("GET healthz", func(c *ctx) { c.w.Write([]byte("ok\n")) })
	on("GET portal/v1/tasks", func(c *ctx) { c.fail(410, "v1 was retired") })
	on("GET portal/v2/tasks", func(c *ctx) { l := []row{}; for i := R.Intn(4); i > 0; i-- { l = append(l, row{"id": R.Intn(9000), "title": text(5, 20)}) }; c.send(200, l) })
	on("POST plugin/sync", func(c *ctx) { if c.r.Header.Get("X-Editor") == "3" && R.Intn(5) == 0 { c.fail(429, "slow down") } else { c.send(202, row{"accepted": true}) } })
	on("POST hooks/mailgate", func(c *ctx) { if c.r.Header.Get("X-Signature") == "bad" { c.fail(401, "signature") } else { c.ok() } })
	A := func(spec string, fn func(*ctx)) { m, p, _ := strings.Cut(spec, " "); on(m+" t/api/"+p, fn) }
	A("GET session", func(c *ctx) { c.send(200, row{"account": c.actor, "role": c.role}) })
	A("GET config", func(c *ctx) { c.send(200, row{"version": map[bool]string{false: "1.18.3", true: "1.19.0-b2"}[newer], "maxUpload": 52428800}) })
	A("GET languages", func(c *ctx) { c.send(200, []string{"de", "en", "fr", "it", "pl"}) })
	A("GET notifications/count", func(c *ctx) { c.send(200, row{"count": c.t.N / 5 % 15}) })
	A("GET dashboard/summary", func(c *ctx) {
		o, w := 0, 0
		for _, j := range c.t.Lists["jobs"] { if j["state"] == "open" { o++; w += num(j["words"]) } }
		c.send(200, row{"open": o, "words": w, "quotes": len(c.t.Lists["quotes"]), "activity": len(c.t.Lists["audit"])})
	})
	A("GET dashboard/capacity", func(c *ctx) { c.send(200, row{"words": 0, "free": 0, "booked": 0, "source": "none"}) })
	A("GET dashboard/deadlines", func(c *ctx) {
		l := []row{}
		for _, j := range c.t.Lists["jobs"] { if j["state"] == "open" { l = append(l, row{"id": j["id"], "due": j["due"]}) } }
		if len(l) > 12 { l = l[len(l)-12:] }
		c.send(200, l)
	})
	A("GET projects", func(c *ctx) { c.list("projects", false) })
	A("GET projects/", func(c *ctx) { http.Redirect(c.w, c.r, "https://console.wordyard.example/t/"+c.slug+"/api/projects", 308) })
	A("POST projects", func(c *ctx) { if c.str("title") == "" { c.fail(422, "title is required"); return }; c.made(c.t.add("projects", row{"title": c.str("title"), "client": c.body["client"], "state": "open", "due": "2033-04-01"})) })
	A("GET projects/:", func(c *ctx) { if r := c.get("projects"); r != nil { c.send(200, r) } })
	A("PATCH projects/:", func(c *ctx) { c.patch("projects", "state", "title", "due") })
	A("DELETE projects/:", func(c *ctx) { if c.manager() && c.get("projects") != nil { c.t.drop("projects", c.id[0]); c.none() } })
	A("GET jobs", func(c *ctx) { c.list("jobs", true) })
	A("POST jobs", func(c *ctx) { if c.str("title") == "" { c.fail(422, "title is required"); return }; c.made(c.t.add("jobs", row{"title": c.str("title"), "pair": "de-en", "words": c.body["words"], "state": "open", "due": "2033-02-26", "note": "", "translator": nil})) })
	A("GET jobs/export", func(c *ctx) { c.w.Header().Set("Content-Type", "text/csv"); for _, j := range c.t.Lists["jobs"] { fmt.Fprintf(c.w, "%v;%v;%v\n", j["id"], j["title"], j["state"]) } })
	A("GET jobs/:", func(c *ctx) { if r := c.get("jobs"); r != nil { c.send(200, r) } })
	A("PATCH jobs/:", func(c *ctx) { c.patch("jobs", "due", "note") })
	A("POST jobs/:/complete", func(c *ctx) { if r := c.get("jobs"); r != nil { if r["state"] == "done" { c.fail(409, "already done"); return }; r["state"] = "done"; c.ok() } })
	A("POST jobs/:/assign", func(c *ctx) { if r := c.get("jobs"); r != nil { r["translator"] = c.body["translator"]; c.ok() } })
	A("POST jobs/:/archive", func(c *ctx) { if c.get("jobs") != nil { c.none() } })
	A("GET jobs/:/revisions", func(c *ctx) { if c.get("jobs") != nil { c.send(200, []row{}) } })
	dl, ms := kid("jobs", "deliveries"), kid("jobs", "messages")
	A("GET jobs/:/deliveries", func(c *ctx) { if c.get("jobs") != nil { c.send(200, c.t.Lists[dl(c)]) } })
	A("POST jobs/:/deliveries", func(c *ctx) { if c.get("jobs") != nil { c.made(c.t.add(dl(c), row{"file": c.str("file"), "words": c.body["words"]})) } })
	A("GET jobs/:/messages", func(c *ctx) { if c.get("jobs") != nil { c.send(200, c.t.Lists[ms(c)]) } })
	A("POST jobs/:/messages", func(c *ctx) { http.Redirect(c.w, c.r, "http://10.20.0.20:8080/t/"+c.slug+"/messages?job="+c.id[0], 307) })
	if newer { A("GET jobs/:/quality", func(c *ctx) { if r := c.get("jobs"); r != nil { c.send(200, row{"score": num(r["words"]) % 101, "issues": num(r["id"]) % 13, "comment": r["note"]}) } }) }
	A("GET clients", func(c *ctx) { c.list("clients", true) })
	A("POST clients", func(c *ctx) { if c.str("name") == "" { c.fail(422, "name is required"); return }; c.made(c.t.add("clients", row{"name": c.str("name"), "vat": "", "phone": "+43 555 000", "remark": ""})) })
	A("GET clients/:", func(c *ctx) { if r := c.get("clients"); r != nil { c.send(200, r) } })
	A("PATCH clients/:", func(c *ctx) { c.patch("clients", "phone", "remark") })
	A("GET clients/:/contacts", func(c *ctx) { if c.get("clients") != nil { c.send(200, row{"items": []row{}, "total": 0}) } })
	A("POST clients/:/contacts", func(c *ctx) { if c.get("clients") != nil { c.send(201, row{"id": c.t.id()}) } })
	A("GET clients/:/complaints", func(c *ctx) {
		if c.get("clients") == nil { return }
		l := []row{}
		if num(c.id[0])%4 == 0 { l = append(l, row{"id": 1, "text": "late by a day", "job": num(c.id[0]) * 3}) }
		c.send(200, row{"items": l, "total": len(l)})
	})
	A("GET translators", func(c *ctx) { c.list("translators", true) })
	A("POST translators", func(c *ctx) {
		for _, r := range c.t.Lists["translators"] { if r["mail"] == c.str("mail") { c.fail(409, "address is taken"); return } }
		c.made(c.t.add("translators", row{"alias": c.str("alias"), "pair": "en-fr", "mail": c.str("mail"), "rated": 0}))
	})
	A("GET translators/:", func(c *ctx) { if r := c.get("translators"); r != nil { c.send(200, r) } })
	A("DELETE translators/:", func(c *ctx) { if c.manager() && c.get("translators") != nil { c.t.drop("translators", c.id[0]); c.none() } })
	A("GET translators/:/rates", func(c *ctx) { if r := c.get("translators"); r != nil { if num(r["id"])%2 == 0 { c.fail(404, "no rates agreed"); return }; c.send(200, row{"word": num(r["id"])%19 + 5, "hour": num(r["id"])%70 + 30, "note": r["alias"]}) } })
	A("GET glossaries", func(c *ctx) { c.list("glossaries", false) })
	tm := kid("glossaries", "terms")
	A("GET glossaries/:/terms", func(c *ctx) { if c.get("glossaries") != nil { c.list(tm(c), true) } })
	A("POST glossaries/:/terms", func(c *ctx) { if c.get("glossaries") != nil { c.made(c.t.add(tm(c), row{"source": c.str("source"), "target": c.str("target")})) } })
	A("DELETE glossaries/:/terms/:", func(c *ctx) { if c.get("glossaries") != nil { c.none() } })
	A("GET memories", func(c *ctx) { c.list("memories", false) })
	A("GET memories/:", func(c *ctx) { if r := c.get("memories"); r != nil { c.send(200, r) } })
	A("GET memories/:/leverage", func(c *ctx) { c.send(200, row{"exact": 0, "fuzzy": 0, "none": 0, "saved": 0.0}) })
	A("GET memories/:/export", func(c *ctx) { var w map[string]io.Writer; fmt.Fprintln(w["tmx"], c.id[0]) })
	A("GET quotes", func(c *ctx) { c.list("quotes", true) })
	A("POST quotes", func(c *ctx) { c.made(c.t.add("quotes", row{"client": c.body["client"], "amount": c.body["amount"], "state": "sent", "note": c.str("note"), "decided": nil})) })
	A("POST quotes/:/accept", func(c *ctx) { if r := c.get("quotes"); r != nil { if r["state"] == "accepted" { c.fail(409, "already accepted"); return }; r["state"], r["decided"] = "accepted", stamp(); c.ok() } })
	on("PATCH t/api/quotes/:", func(c *ctx) { c.patch("quotes", "note") })
	A("GET invoices", func(c *ctx) { settle(c.t); c.list("invoices", false) })
	A("GET invoices/:", func(c *ctx) { settle(c.t); if r := c.get("invoices"); r != nil { c.send(200, r) } })
	A("GET invoices/:/pdf", func(c *ctx) { if r := c.get("invoices"); r != nil { c.w.Header().Set("Content-Type", "application/pdf"); c.w.Write(bytes.Repeat([]byte("%PDF-1.7 "), 120+num(r["amount"])%200)) } })
	A("POST invoices/:/send", func(c *ctx) { if r := c.get("invoices"); r != nil { c.t.Due = append(c.t.Due, row{"at": now() + 1200, "id": r["id"]}); c.send(202, row{"queued": true}) } })
	A("POST invoices/:/credit", func(c *ctx) {
		if c.get("invoices") == nil { return }
		out.Encode(line{Time: "now", Level: "ERROR", Msg: "credit note: not implemented", HTTP: row{"method": c.r.Method, "path": c.r.URL.Path}, Tenant: c.slug})
		c.fail(500, "internal")
	})
	A("GET flags", func(c *ctx) { c.send(200, c.t.Lists["flags"]) })
	slug := func(k string, c *ctx) row { for _, r := range c.t.Lists[k] { if r["slug"] == c.id[0] { return r } }; c.fail(404, "no such "+k); return nil }
	A("GET flags/:", func(c *ctx) { if r := slug("flags", c); r != nil { c.send(200, r) } })
	A("PUT flags/:", func(c *ctx) { if slug("flags", c) != nil { c.ok() } })
	A("GET integrations", func(c *ctx) { c.send(200, c.t.Lists["integrations"]) })
	A("PUT integrations/:", func(c *ctx) { if r := slug("integrations", c); r != nil { r["on"] = c.body["on"]; if c.body["on"] == true { r["since"] = stamp() } else { delete(r, "since") }; c.ok() } })
	A("GET settings/notifications", func(c *ctx) { c.send(200, c.t.Docs["notify"]) })
	A("PUT settings/notifications", func(c *ctx) { for k, v := range c.body { c.t.Docs["notify"][k] = v }; c.ok() })
	A("GET team", func(c *ctx) { if c.manager() { c.list("team", false) } })
	A("GET audit", func(c *ctx) { if c.manager() { c.list("audit", true) } })
	A("GET billing/plan", func(c *ctx) { c.send(200, row{"plan": map[string]string{"nordlicht": "studio", "lumen-texte": "basic"}[c.slug], "seats": len(c.slug)}) })
	A("GET billing/ledger", func(c *ctx) { c.fail(403, "role") })
	A("GET marketplace", func(c *ctx) {
		if c.slug == "lumen-texte" { c.fail(403, "not in your plan"); return }
		l := []row{}
		for i := 3 + c.t.N%7; i > 0; i-- { l = append(l, row{"offer": i, "rate": i * 3, "pair": "de-en"}) }
		c.send(200, l)
	})
	A("GET search", func(c *ctx) {
		l := []row{}
		for _, k := range []string{"clients", "jobs"} { for _, r := range c.t.Lists[k] { b, _ := json.Marshal(r); if s := c.q("q"); s != "" && bytes.Contains(b, []byte(s)) && len(l) < 9 { l = append(l, row{"kind": k, "id": r["id"]}) } } }
		c.send(200, row{"hits": l})
	})
	on("POST t/graphql", func(c *ctx) {
		c.op = c.str("operationName")
		v, _ := c.body["variables"].(map[string]any)
		d := row{}
		switch c.op {
		case "JobBoard":
			l := []row{}
			for _, j := range c.t.Lists["jobs"] { if j["pair"] == v["pair"] && j["state"] == "open" && len(l) < 15 { l = append(l, row{"id": j["id"], "title": j["title"], "words": j["words"]}) } }
			d["jobs"] = l
		case "TranslatorCard":
			d["translator"] = c.t.find("translators", fmt.Sprint(num(v["id"])))
		case "Rate":
			if r := c.t.find("translators", fmt.Sprint(num(v["id"]))); r != nil { r["rated"] = v["points"] }
			d["rate"] = row{"ok": true}
		case "Vacations":
			l := []row{}
			for _, r := range c.t.Lists["translators"] { if num(r["id"])%5 == 0 { l = append(l, row{"translator": r["alias"], "until": "2033-02-20"}) } }
			d["vacations"] = l
		}
		c.send(200, row{"data": d})
	})
	on("POST t/rpc/:", func(c *ctx) {
		switch c.id[0] {
		case "estimates.list":
			var l []row
			for i := len(c.t.Lists["estimates"]) - 1; i >= 0 && len(l) < 20; i-- { l = append(l, c.t.Lists["estimates"][i]) }
			c.send(200, row{"result": l})
		case "estimates.make":
			r := c.t.add("estimates", row{"words": c.body["words"], "price": num(c.body["words"]) * 11, "state": "new", "note": text(0, 20)}); c.send(200, row{"result": r})
		case "estimates.accept":
			if r := c.t.find("estimates", fmt.Sprint(num(c.body["id"]))); r != nil { r["state"], r["at"] = "accepted", stamp() }
			c.send(200, row{"result": true})
		case "words.count": c.send(200, row{"result": row{"words": len(strings.Fields(c.str("text"))), "chars": len(c.str("text"))}})
		default: c.fail(404, "no such method")
		}
	})
}
