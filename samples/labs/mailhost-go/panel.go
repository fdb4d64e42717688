// The panel of a small e-mail hosting provider: net/http and a router of its own. In memory; kept over a restart.
package main

import (
	"bytes"
	"crypto/sha1"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

type Row = map[string]interface{}

var (
	work, release2 = os.Getenv("WORK"), os.Getenv("RELEASE") == "2"
	rnd            = rand.New(rand.NewSource(2032))
	mu             sync.Mutex
	db             = map[string][]Row{}
	seen           int
)

var words = strings.Fields("amber basket candle dormer ember fennel garnet hollow island juniper kettle lantern meadow needle orchid pebble quartz ribbon saddle thimble")

func text(a, b int) string {
	out := []string{}
	for n := a + rnd.Intn(b-a+1); n > 0; n-- {
		out = append(out, words[rnd.Intn(len(words))])
	}
	return strings.Join(out, " ")
}
func uid() string {
	b := make([]byte, 16)
	rnd.Read(b)
	b[6], b[8] = b[6]&15|64, b[8]&63|128
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
func now() float64 {
	b, _ := os.ReadFile(work + "/now")
	f, _ := strconv.ParseFloat(strings.TrimSpace(string(b)), 64)
	return f
}
func mode(w string) bool {
	b, _ := os.ReadFile(work + "/mode")
	return strings.Contains(" "+string(b)+" ", " "+w+" ")
}
func add(kind string, r Row) Row {
	if r["id"] == nil {
		r["id"] = uid()
	}
	db[kind] = append([]Row{r}, db[kind]...)
	return r
}
func find(kind, id string) Row {
	for _, r := range db[kind] {
		if r["id"] == id {
			return r
		}
	}
	return nil
}
func drop(kind, id string) bool {
	for i, r := range db[kind] {
		if r["id"] == id {
			db[kind] = append(append([]Row{}, db[kind][:i]...), db[kind][i+1:]...)
			return true
		}
	}
	return false
}
func pick(a ...string) string { return a[rnd.Intn(len(a))] }

func sow() {
	for i := 0; i < 32; i++ {
		d := add("domains", Row{"name": fmt.Sprintf("%s-%s%d.example", words[rnd.Intn(20)], words[i%20], i), "plan": pick("solo", "team", "business"), "verified": i > 5, "note": text(0, 5), "catch_all": ""})
		db["dkim"] = append(db["dkim"], Row{"id": d["id"], "selector": "s2031", "created": "2031-06-1" + strconv.Itoa(i%9), "key": strings.Repeat("MIIB", 20+i%3)})
		for k := rnd.Intn(6) + 1; k > 0; k-- {
			m := add("mailboxes", Row{"domain": d["id"], "local": fmt.Sprintf("%s%d", words[rnd.Intn(20)], rnd.Intn(90)), "quota_mb": 500 * (1 + rnd.Intn(8)), "state": "active", "note": text(0, 4)})
			if rnd.Intn(6) == 0 {
				db["autoresponders"] = append(db["autoresponders"], Row{"id": m["id"], "text": text(4, 12)})
			}
		}
		for k := rnd.Intn(3); k > 0; k-- {
			add("aliases", Row{"domain": d["id"], "from": text(1, 1), "to": text(1, 1) + "@mail.example", "enabled": rnd.Intn(2) == 0})
		}
		if i%4 == 3 {
			for k := 0; k <= i%3; k++ {
				add("quarantine", Row{"domain": d["id"], "subject": text(2, 6), "score": 5 + rnd.Intn(9)})
			}
		}
	}
	for i := 0; i < 14; i++ {
		add("forwarders", Row{"from": text(1, 1) + strconv.Itoa(i), "to": text(1, 1) + "@elsewhere.example", "enabled": i%3 > 0})
		add("queue", Row{"to": text(1, 1) + "@remote.example", "tries": rnd.Intn(9), "reason": pick("greylisted", "timeout", "mailbox full")})
		add("invoices", Row{"number": 20320100 + i, "cents": 900 + 100*rnd.Intn(60), "paid": rnd.Intn(3) == 0})
	}
	for i := 0; i < 7; i++ {
		l := add("lists", Row{"name": text(1, 2), "moderated": i%2 == 0})
		for k := rnd.Intn(9); k > 0; k-- {
			add("subscribers", Row{"list": l["id"], "address": text(1, 1) + "@post.example"})
		}
		add("spam_rules", Row{"name": text(1, 3), "weight": i + 1, "enabled": i%2 == 0})
		add("allowlist", Row{"sender": text(1, 1) + ".example"})
		add("certificates", Row{"host": "mx" + strconv.Itoa(i) + ".letterpost.example", "until": "2032-0" + strconv.Itoa(3+i%6) + "-11"})
	}
	for i := 0; i < 5; i++ {
		add("tokens", Row{"name": text(1, 2), "scope": pick("read", "send", "admin")})
		add("backups", Row{"day": "2032-02-1" + strconv.Itoa(i), "mb": float64(900 + rnd.Intn(9000))})
		add("resellers", Row{"name": text(1, 2), "domains": rnd.Intn(12), "contact": text(1, 1) + "@reseller.example", "remark": text(0, 6)})
	}
	add("webhooks", Row{"url": "https://hooks.customer.example/a", "event": "bounce"})
	add("webhooks", Row{"url": "https://hooks.customer.example/b", "event": "quota"})
	for i := 0; i < 50; i++ {
		add("audit", Row{"what": text(2, 6)})
	}
	db["policy"] = []Row{{"id": "policy", "reject_at": 9, "tag_at": 5, "greylisting": true, "footer": text(2, 6)}}
}

type ctx struct {
	w    http.ResponseWriter
	r    *http.Request
	ids  []string
	body Row
	role string
}

func (c *ctx) send(status int, v interface{}) {
	b, _ := json.Marshal(v)
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(status)
	c.w.Write(append(b, '\n'))
}
func (c *ctx) one(v interface{}) { c.send(200, Row{"data": v}) }
func (c *ctx) ok()               { c.one(Row{"ok": true}) }
func (c *ctx) made(r Row)        { c.send(201, Row{"data": Row{"id": r["id"]}}) }
func (c *ctx) taken()            { c.send(202, Row{"data": Row{"status": "accepted"}}) }
func (c *ctx) none()             { c.w.WriteHeader(204) }
func (c *ctx) no(status int, code string) {
	c.send(status, Row{"error": Row{"code": code, "message": strings.ReplaceAll(code, "_", " ")}})
}
func (c *ctx) q(k string) string { return c.r.URL.Query().Get(k) }
func (c *ctx) list(rows []Row) {
	out, s := []Row{}, c.q("q")
	for _, r := range rows {
		if s == "" || strings.Contains(fmt.Sprint(r), s) {
			out = append(out, r)
		}
	}
	total, page := len(out), 1
	if p, err := strconv.Atoi(c.q("page")); err == nil {
		page = p
	}
	from, to := (page-1)*20, page*20
	if from > total {
		from = total
	}
	if to > total {
		to = total
	}
	c.send(200, Row{"data": out[from:to], "meta": Row{"page": page, "per_page": 20, "total": total}})
}
func (c *ctx) tagged(rows []Row) {
	b, _ := json.Marshal(rows)
	tag := fmt.Sprintf(`"%x"`, sha1.Sum(b))[:18] + `"`
	c.w.Header().Set("ETag", tag)
	if c.r.Header.Get("If-None-Match") == tag {
		c.w.WriteHeader(304)
		return
	}
	c.list(rows)
}
func of(kind, field, id string) []Row {
	out := []Row{}
	for _, r := range db[kind] {
		if r[field] == id {
			out = append(out, r)
		}
	}
	return out
}

type route struct {
	method string
	parts  []string
	do     func(c *ctx)
}

var routes []route

func on(method, path string, do func(c *ctx)) {
	routes = append(routes, route{method, strings.Split("/rest/v2"+path, "/"), do})
}

// with finds the row before the handler runs.
func with(kind string, do func(c *ctx, r Row)) func(c *ctx) {
	return func(c *ctx) {
		if r := find(kind, c.ids[0]); r != nil {
			do(c, r)
		} else {
			c.no(404, "not_found")
		}
	}
}
func lists(path, kind string) { on("GET", path, func(c *ctx) { c.list(db[kind]) }) }
func shows(path, kind string) {
	on("GET", path, with(kind, func(c *ctx, r Row) { c.one(r) }))
}
func patches(path, kind string, fields ...string) {
	on("PATCH", path, with(kind, func(c *ctx, r Row) {
		for _, f := range fields {
			if v, ok := c.body[f]; ok {
				r[f] = v
			}
		}
		c.one(r)
	}))
}
func deletes(path, kind string) {
	on("DELETE", path, func(c *ctx) {
		if drop(kind, c.ids[0]) {
			c.none()
		} else {
			c.no(404, "not_found")
		}
	})
}
func makes(path, kind string, fields ...string) {
	on("POST", path, func(c *ctx) {
		r := Row{}
		for _, f := range fields {
			if c.body[f] == nil || c.body[f] == "" {
				c.no(422, "missing_"+f)
				return
			}
			r[f] = c.body[f]
		}
		for _, o := range db[kind] {
			if o[fields[0]] == r[fields[0]] && (len(fields) < 2 || o[fields[1]] == r[fields[1]]) {
				c.no(409, "exists")
				return
			}
		}
		switch kind {
		case "mailboxes":
			r["state"], r["note"] = "active", ""
		case "aliases", "forwarders":
			r["enabled"] = true
		case "domains":
			r["verified"], r["note"], r["catch_all"] = false, "", ""
		}
		add(kind, r)
		if kind == "domains" {
			db["dkim"] = append(db["dkim"], Row{"id": r["id"], "selector": "s2032", "created": "2032-02-20", "key": strings.Repeat("MIIB", 21)})
		}
		c.made(r)
	})
}
func later(seconds float64, act, id string) {
	db["due"] = append(db["due"], Row{"at": now() + seconds, "act": act, "row": id})
}
func settle() {
	left := []Row{}
	for _, d := range db["due"] {
		if d["at"].(float64) > now() {
			left = append(left, d)
			continue
		}
		switch d["act"] {
		case "verify":
			if r := find("domains", d["row"].(string)); r != nil {
				r["verified"] = true
			}
		case "backup":
			add("backups", Row{"day": "2032-02-2" + strconv.Itoa(len(db["backups"])%10), "mb": float64(900 + rnd.Intn(9000))})
		case "flush":
			if n := len(db["queue"]); n > 4 {
				db["queue"] = db["queue"][:n/2]
			}
		}
	}
	db["due"] = left
}

func setup() {
	on("POST", "/auth/login", func(c *ctx) {
		if c.body["password"] == "?" {
			c.no(401, "wrong_password")
			return
		}
		c.one(Row{"token": strings.Repeat("t", 120)})
	})
	on("GET", "/me", func(c *ctx) { c.one(Row{"login": c.role, "role": c.role}) })
	on("GET", "/version", func(c *ctx) {
		if release2 {
			c.one(Row{"version": "4.8.0"})
		} else {
			c.one(Row{"version": "4.7.3"})
		}
	})
	on("GET", "/plans", func(c *ctx) {
		c.tagged([]Row{{"slug": "solo", "mailboxes": 3}, {"slug": "team", "mailboxes": 25}, {"slug": "business", "mailboxes": 200}})
	})
	on("GET", "/permissions", func(c *ctx) { c.one([]string{}) })
	on("GET", "/overview", func(c *ctx) {
		c.one(Row{"domains": len(db["domains"]), "mailboxes": len(db["mailboxes"]), "queued": len(db["queue"]), "audit": len(db["audit"])})
	})
	on("GET", "/alerts", func(c *ctx) {
		if mode("resolver") {
			c.list([]Row{{"id": "a1", "what": "resolver 10.20.4.53 does not answer", "since": "2032-02-26T13:00:00Z"}})
		} else {
			c.list(nil)
		}
	})

	// domains
	on("GET", "/domains", func(c *ctx) {
		out := []Row{}
		for _, d := range db["domains"] {
			if s := c.q("plan"); s == "" || d["plan"] == s {
				out = append(out, d)
			}
		}
		c.list(out)
	})
	makes("/domains", "domains", "name", "plan")
	shows("/domains/{}", "domains")
	patches("/domains/{}", "domains", "note", "plan")
	deletes("/domains/{}", "domains")
	on("POST", "/domains/{}/verify", with("domains", func(c *ctx, r Row) { later(1200, "verify", r["id"].(string)); c.taken() }))
	on("GET", "/domains/{}/dns-check", with("domains", func(c *ctx, r Row) {
		if mode("resolver") {
			say("ERROR", "dns check failed", Row{"err": "lookup: i/o timeout on 10.20.4.53:53"})
			c.no(503, "resolver_unavailable")
			return
		}
		c.one(Row{"mx": true, "spf": rnd.Intn(5) > 0, "ttl": rnd.Intn(86400), "ms": rnd.Intn(300)})
	}))
	on("GET", "/domains/{}/quarantine", with("domains", func(c *ctx, r Row) { c.list(of("quarantine", "domain", c.ids[0])) }))
	deletes("/quarantine/{}", "quarantine")
	on("GET", "/domains/{}/bounces", with("domains", func(c *ctx, r Row) { c.list(of("bounces", "domain", c.ids[0])) })) // nothing fills it
	shows("/domains/{}/dkim", "dkim")
	on("POST", "/domains/{}/dkim/rotate", with("dkim", func(c *ctx, r Row) { c.one(Row{"status": "rotated"}) }))
	on("GET", "/domains/{}/catch-all", with("domains", func(c *ctx, r Row) { c.one(Row{"target": r["catch_all"]}) }))
	on("PUT", "/domains/{}/catch-all", with("domains", func(c *ctx, r Row) { r["catch_all"] = c.body["target"]; c.none() }))
	on("GET", "/domains/{}/reputation", with("domains", func(c *ctx, r Row) { c.one(Row{"score": nil, "samples": 0, "listed_on": []string{}}) }))

	// mailboxes, aliases, forwarders, lists
	on("GET", "/mailboxes", func(c *ctx) {
		out := []Row{}
		for _, d := range db["mailboxes"] {
			if s := c.q("domain"); (s == "" || d["domain"] == s) && (c.q("state") == "" || c.q("state") == d["state"]) {
				out = append(out, d)
			}
		}
		c.list(out)
	})
	makes("/mailboxes", "mailboxes", "local", "domain", "quota_mb")
	shows("/mailboxes/{}", "mailboxes")
	patches("/mailboxes/{}", "mailboxes", "quota_mb", "note")
	deletes("/mailboxes/{}", "mailboxes")
	on("POST", "/mailboxes/{}/enable", with("mailboxes", func(c *ctx, r Row) { r["state"] = "active"; c.ok() }))
	on("POST", "/mailboxes/{}/disable", with("mailboxes", func(c *ctx, r Row) { r["state"] = "disabled"; c.ok() }))
	on("POST", "/mailboxes/{}/reset-password", with("mailboxes", func(c *ctx, r Row) { c.taken() }))
	on("POST", "/mailboxes/{}/sieve/check", with("mailboxes", func(c *ctx, r Row) { c.one(Row{"valid": true}) }))
	shows("/mailboxes/{}/autoresponder", "autoresponders")
	on("PUT", "/mailboxes/{}/autoresponder", with("mailboxes", func(c *ctx, r Row) {
		drop("autoresponders", c.ids[0])
		add("autoresponders", Row{"id": c.ids[0], "text": c.body["text"]})
		c.ok()
	}))
	deletes("/mailboxes/{}/autoresponder", "autoresponders")
	lists("/aliases", "aliases")
	makes("/aliases", "aliases", "from", "domain", "to")
	shows("/aliases/{}", "aliases")
	deletes("/aliases/{}", "aliases")
	on("PATCH", "/aliases/{}", with("aliases", func(c *ctx, r Row) {
		copied := Row{}
		for k, v := range r {
			copied[k] = v
		}
		for k, v := range c.body {
			copied[k] = v
		}
		c.one(copied)
	}))
	on("GET", "/forwarders", func(c *ctx) { c.tagged(db["forwarders"]) })
	makes("/forwarders", "forwarders", "from", "to")
	deletes("/forwarders/{}", "forwarders")
	on("POST", "/forwarders/{}/enable", with("forwarders", func(c *ctx, r Row) { c.ok() }))
	on("POST", "/forwarders/{}/disable", with("forwarders", func(c *ctx, r Row) { c.ok() }))
	lists("/lists", "lists")
	makes("/lists", "lists", "name", "moderated")
	shows("/lists/{}", "lists")
	on("GET", "/lists/{}/subscribers", with("lists", func(c *ctx, r Row) { c.list(of("subscribers", "list", c.ids[0])) }))
	on("POST", "/lists/{}/subscribers", with("lists", func(c *ctx, r Row) {
		for _, a := range c.body["addresses"].([]interface{}) {
			add("subscribers", Row{"list": c.ids[0], "address": a})
		}
		c.send(201, Row{"data": Row{"added": len(c.body["addresses"].([]interface{}))}})
	}))

	// spam, queue
	lists("/spam-rules", "spam_rules")
	patches("/spam-rules/{}", "spam_rules", "enabled", "weight")
	on("GET", "/spam-policy", func(c *ctx) { c.one(db["policy"][0]) })
	on("PUT", "/spam-policy", func(c *ctx) {
		for k, v := range c.body {
			db["policy"][0][k] = v
		}
		c.ok()
	})
	on("GET", "/allowlist", func(c *ctx) { c.tagged(db["allowlist"]) })
	makes("/allowlist", "allowlist", "sender")
	deletes("/allowlist/{}", "allowlist")
	on("GET", "/blocklist", func(c *ctx) {
		var rows []Row
		c.send(200, Row{"data": rows, "meta": Row{"total": len(rows)}})
	})
	on("POST", "/blocklist", func(c *ctx) { c.made(Row{"id": uid()}) })
	on("GET", "/queue", func(c *ctx) {
		if rnd.Intn(3) == 0 {
			add("queue", Row{"to": text(1, 1) + "@remote.example", "tries": rnd.Intn(9), "reason": pick("greylisted", "timeout", "mailbox full")})
		}
		if n := len(db["queue"]); n > 19 {
			db["queue"] = db["queue"][:n-6]
		}
		c.list(db["queue"])
	})
	if release2 {
		on("GET", "/queue/summary", func(c *ctx) {
			c.one(Row{"total": len(db["queue"]), "oldest_s": rnd.Intn(90000), "deferred": rnd.Intn(20)})
		})
	}
	on("POST", "/queue/flush", func(c *ctx) { later(240, "flush", ""); c.taken() })
	deletes("/queue/{}", "queue")

	// office
	lists("/tokens", "tokens")
	makes("/tokens", "tokens", "name", "scope")
	on("DELETE", "/tokens/{}", with("tokens", func(c *ctx, r Row) { c.none() }))
	lists("/webhooks/", "webhooks")
	on("POST", "/webhooks", func(c *ctx) {
		c.w.Header().Set("Location", "http://panel-0.panel.mail.svc:8080/rest/v2/webhooks/")
		c.w.WriteHeader(308)
	})
	on("GET", "/certificates", func(c *ctx) { http.Redirect(c.w, c.r, "/rest/v2/certificates/", 301) })
	lists("/certificates/", "certificates")
	lists("/backups", "backups")
	on("POST", "/backups", func(c *ctx) { later(900, "backup", ""); c.taken() })
	on("GET", "/backups/{}/download", with("backups", func(c *ctx, r Row) {
		c.w.Header().Set("Content-Type", "application/zstd")
		c.w.Write(bytes.Repeat([]byte("m"), 40000+int(r["mb"].(float64))))
	}))
	on("POST", "/backups/{}/restore", with("backups", func(c *ctx, r Row) {
		err := errors.New("maildir import: not implemented")
		say("ERROR", "restore failed", Row{"backup": c.ids[0], "err": err.Error()})
		c.no(500, "internal")
	}))
	lists("/invoices", "invoices")
	on("GET", "/invoices/export", func(c *ctx) {
		c.w.Header().Set("Content-Type", "text/csv")
		for _, r := range db["invoices"] {
			fmt.Fprintf(c.w, "%v;%v;%v\n", r["number"], r["cents"], r["paid"])
		}
	})
	shows("/invoices/{}", "invoices")
	on("POST", "/invoices/{}/remind", with("invoices", func(c *ctx, r Row) { c.taken() }))
	on("POST", "/invoices/{}/mark-paid", with("invoices", func(c *ctx, r Row) {
		if r["paid"] == true {
			c.no(409, "already_paid")
			return
		}
		r["paid"] = true
		c.ok()
	}))
	on("POST", "/invoices/{}/credit", with("invoices", func(c *ctx, r Row) { c.no(501, "not_implemented") }))
	lists("/resellers", "resellers")
	shows("/resellers/{}", "resellers")
	patches("/resellers/{}", "resellers", "contact", "remark")
	on("PUT", "/resellers/{}/limits", with("resellers", func(c *ctx, r Row) { c.no(403, "forbidden") }))
	on("GET", "/stats/delivery", func(c *ctx) { c.one(Row{"sent": 0, "delivered": 0, "deferred": 0, "points": []int{}}) })
	on("GET", "/stats/volume", func(c *ctx) {
		n := map[string]int{"24h": 24, "7d": 7}[c.q("range")]
		if n == 0 {
			n = 30
		}
		p := []int{}
		for ; n > 0; n-- {
			p = append(p, rnd.Intn(99999))
		}
		c.one(Row{"points": p})
	})
	on("POST", "/search", func(c *ctx) {
		hits := []Row{}
		for _, kind := range []string{"domains", "mailboxes"} {
			for _, r := range db[kind] {
				if strings.Contains(fmt.Sprint(r["name"], r["local"]), fmt.Sprint(c.body["term"])) && len(hits) < 10 {
					hits = append(hits, Row{"kind": kind, "id": r["id"]})
				}
			}
		}
		c.one(hits)
	})
	lists("/audit", "audit")
	lists("/incidents", "incidents")
	makes("/incidents", "incidents", "title")
	on("GET", "/self/mailbox", func(c *ctx) { c.one(db["mailboxes"][rnd.Intn(len(db["mailboxes"]))]) })
	on("PUT", "/self/password", func(c *ctx) { c.none() })
}

func say(level, msg string, more Row) {
	b, _ := json.Marshal(more)
	fmt.Fprintf(os.Stdout, `{"time":"%s","level":"%s","msg":%q%s}`+"\n", time.Now().UTC().Format(time.RFC3339Nano), level, msg, strings.TrimRight(","+string(b[1:len(b)-1]), ","))
}

type counting struct {
	http.ResponseWriter
	status, length int
}

func (w *counting) WriteHeader(s int) { w.status = s; w.ResponseWriter.WriteHeader(s) }
func (w *counting) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = 200
	}
	w.length += len(b)
	return w.ResponseWriter.Write(b)
}

func serve(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	switch {
	case path == "/healthz":
		io.WriteString(w, "ok\n")
		return
	case path == "/autodiscover/autodiscover.xml" || path == "/mail/config-v1.1.xml":
		w.Header().Set("Content-Type", "text/xml")
		io.WriteString(w, `<?xml version="1.0"?><clientConfig version="1.1"><server type="imap">imap.letterpost.example</server></clientConfig>`+"\n")
		return
	}
	c := &ctx{w: w, r: r, body: Row{}, role: strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")}
	json.NewDecoder(r.Body).Decode(&c.body)
	parts, other := strings.Split(path, "/"), false
next:
	for _, t := range routes {
		if len(t.parts) != len(parts) {
			continue
		}
		ids := []string{}
		for i, p := range t.parts {
			if p == "{}" && parts[i] != "" {
				ids = append(ids, parts[i])
			} else if p != parts[i] {
				continue next
			}
		}
		if t.method != r.Method {
			other = true
			continue
		}
		switch {
		case path == "/rest/v2/auth/login":
		case mode("limit"):
			c.no(429, "slow_down")
			return
		case c.role == "":
			c.no(401, "unauthenticated")
			return
		case c.role == "customer" && !strings.HasPrefix(path, "/rest/v2/self/"):
			c.no(403, "forbidden")
			return
		case c.role == "auditor" && r.Method != "GET" && path != "/rest/v2/search":
			c.no(403, "read_only")
			return
		}
		if r.Method != "GET" && c.role == "operator" && path != "/rest/v2/search" {
			add("audit", Row{"what": r.Method + " " + text(1, 5)})
		}
		c.ids = ids
		t.do(c)
		return
	}
	if other {
		c.no(405, "method_not_allowed")
		return
	}
	http.NotFound(w, r)
}

func main() {
	if b, err := os.ReadFile(work + "/store"); err == nil {
		json.Unmarshal(b, &db)
		rnd.Seed(int64(len(b)))
	} else {
		sow()
		b, _ := json.Marshal(db) // numbers as JSON has them
		db = map[string][]Row{}
		json.Unmarshal(b, &db)
	}
	setup()
	say("INFO", "listening", Row{"addr": ":8080", "version": map[bool]string{false: "4.7.3", true: "4.8.0"}[release2]})
	go func() {
		ch := make(chan os.Signal, 1)
		signal.Notify(ch, syscall.SIGTERM)
		<-ch
		mu.Lock()
		say("INFO", "shutting down", Row{})
		b, _ := json.Marshal(db)
		os.WriteFile(work+"/store", b, 0o600)
		os.Exit(0)
	}()
	http.ListenAndServe("127.0.0.1:18111", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		start, k := time.Now(), &counting{ResponseWriter: w}
		seen++
		switch {
		case seen%89 == 0:
			say("WARN", "milter reply ignored", Row{"err": "SMFIR_QUARANTINE not implemented by this MTA", "queue_id": text(1, 1)})
		case seen%149 == 0:
			say("INFO", "tlsrpt stored", Row{"from": text(1, 1) + ".example"})
		}
		settle()
		serve(k, r)
		if k.status == 0 {
			k.status = 200
		}
		level := "INFO"
		if k.status >= 500 {
			level = "ERROR"
		} else if k.status >= 400 {
			level = "WARN"
		}
		end, layout := time.Now(), time.RFC3339Nano
		who := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		out, _ := json.Marshal(struct {
			Time     string      `json:"time"`
			Level    string      `json:"level"`
			Msg      string      `json:"msg"`
			Request  interface{} `json:"request"`
			Response interface{} `json:"response"`
			ID       string      `json:"id"`
			Actor    string      `json:"actor"`
		}{end.UTC().Format(layout), level, fmt.Sprintf("%d: %s", k.status, http.StatusText(k.status)), struct {
			Time   string `json:"time"`
			Method string `json:"method"`
			Host   string `json:"host"`
			Path   string `json:"path"`
			Query  string `json:"query"`
			IP     string `json:"ip"`
			Length int64  `json:"length"`
		}{start.UTC().Format(layout), r.Method, r.Host, r.URL.EscapedPath(), r.URL.RawQuery, r.RemoteAddr, r.ContentLength}, struct {
			Time    string `json:"time"`
			Latency int64  `json:"latency"`
			Status  int    `json:"status"`
			Length  int    `json:"length"`
		}{end.UTC().Format(layout), end.Sub(start).Nanoseconds(), k.status, k.length}, uid2(), who})
		fmt.Println(string(out))
	}))
}

var ids = rand.New(rand.NewSource(7))

func uid2() string {
	b := make([]byte, 16)
	ids.Read(b)
	b[6], b[8] = b[6]&15|64, b[8]&63|128
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
