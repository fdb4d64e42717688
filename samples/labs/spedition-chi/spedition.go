// A freight forwarder's desk: chi, state in memory, one JSON object a line in the form of log/slog.
package main

import (
	"crypto/md5"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/go-chi/chi"
)

type row = map[string]interface{}

var (
	mu     sync.Mutex
	work   = os.Getenv("WORK")
	second = os.Getenv("RELEASE") == "2"
	db     = map[string][]row{}
	one    = map[string]row{}
	next   = 7000
	code   = 400
	rnd    = rand.New(rand.NewSource(417))
)

func words(a, b int) string {
	w := strings.Fields("rampe zoll hafen palette bahn eilig kran tor lager kühl gefahr stapel nord süd ost west plane siegel bug heck fracht last gurt netz frist")
	var out []string
	for n := a + rnd.Intn(b-a+1); n > 0; n-- {
		out = append(out, w[rnd.Intn(len(w))])
	}
	return strings.Join(out, " ")
}
func id() int { next++; return next }
func mode(m string) bool {
	b, _ := os.ReadFile(work + "/mode")
	for _, x := range strings.Fields(string(b)) {
		if x == m {
			return true
		}
	}
	return false
}
func now(r *http.Request) int { n, _ := strconv.Atoi(r.Header.Get("X-Lab-Now")); return n }
func stamp(r *http.Request) string {
	return time.Unix(int64(now(r)), 0).UTC().Format("2006-01-02T15:04:05Z")
}
func seed() {
	for i := 0; i < 150; i++ {
		code++
		c := fmt.Sprintf("DE-2031-%05d", code)
		db["sendungen"] = append(db["sendungen"], row{"code": c, "kunde": 101 + rnd.Intn(28), "ziel": words(1, 2), "gewicht": 10 + rnd.Intn(24000), "status": []string{"geplant", "geladen", "verzollt", "zugestellt"}[rnd.Intn(4)], "bemerkung": words(0, 5), "archiv": false, "geaendert": "2031-05-02T08:00:00Z"})
		for j := rnd.Intn(4); j >= 0; j-- {
			db["packstuecke:"+c] = append(db["packstuecke:"+c], row{"id": id(), "art": words(1, 1), "kg": 5 + rnd.Intn(900)})
		}
		for j := rnd.Intn(3); j > 0; j-- {
			db["notizen:"+c] = append(db["notizen:"+c], row{"id": id(), "text": words(1, 6)})
			db["dokumente:"+c] = append(db["dokumente:"+c], row{"id": id(), "name": words(1, 2) + ".pdf"})
		}
	}
	for i := 0; i < 28; i++ {
		k := row{"id": 101 + i, "firma": words(1, 2), "ort": words(1, 1), "zahlungsziel": 14 + rnd.Intn(40), "vermerk": words(0, 6)}
		db["kunden"] = append(db["kunden"], k)
		if i%4 == 0 {
			one[fmt.Sprint("kredit:", 101+i)] = row{"limit": 1000 * (1 + rnd.Intn(90))}
		}
	}
	for i := 0; i < 60; i++ {
		n := id()
		db["auftraege"] = append(db["auftraege"], row{"id": n, "kunde": 101 + rnd.Intn(28), "text": words(1, 4), "offen": rnd.Intn(2) == 0})
		for j := rnd.Intn(4); j > 0; j-- {
			k := fmt.Sprint("positionen:", n)
			db[k] = append(db[k], row{"id": id(), "was": words(1, 2), "menge": 1 + rnd.Intn(40)})
		}
	}
	for i := 0; i < 14; i++ {
		n := id()
		db["touren"] = append(db["touren"], row{"id": n, "name": words(1, 2), "tag": fmt.Sprintf("2031-05-%02d", 5+i%10), "zu": false})
		var l []row
		for j := 4 + rnd.Intn(5); j > 0; j-- {
			l = append(l, row{"id": id(), "ort": words(1, 1), "fenster": fmt.Sprintf("%02d:00", 7+rnd.Intn(10))})
		}
		db[fmt.Sprint("stopps:", n)] = l
	}
	for i := 0; i < 12; i++ {
		n := id()
		db["fahrzeuge"] = append(db["fahrzeuge"], row{"id": n, "kennzeichen": fmt.Sprintf("HB-SP %d", 100+rnd.Intn(900)), "gesperrt": rnd.Intn(3) == 0})
		for j := 1 + rnd.Intn(3); j > 0; j-- {
			k := fmt.Sprint("wartungen:", n)
			db[k] = append(db[k], row{"id": id(), "was": words(1, 3), "km": 1000 * rnd.Intn(400)})
		}
		n = id()
		db["fahrer"] = append(db["fahrer"], row{"id": n, "kuerzel": fmt.Sprintf("F%02d", i), "telefon": fmt.Sprintf("01%d", 510000000+rnd.Intn(9000000)), "vermerk": words(0, 5)})
		db["vorlagen"] = append(db["vorlagen"], row{"id": id(), "name": words(1, 3)})
		db["benachrichtigungs-regeln"] = append(db["benachrichtigungs-regeln"], row{"id": id(), "anlass": words(1, 2), "aktiv": rnd.Intn(2) == 0})
		db["aufgaben"] = append(db["aufgaben"], row{"id": id(), "was": words(2, 4), "erledigt": false})
		db["lagerplaetze"] = append(db["lagerplaetze"], row{"id": id(), "gang": string(rune('A' + i)), "belegt": rnd.Intn(2) == 0})
		db["tarife"] = append(db["tarife"], row{"id": id(), "zone": i, "satz": 10 + rnd.Intn(90)})
	}
	for i := 0; i < 22; i++ {
		db["rechnungen"] = append(db["rechnungen"], row{"nr": 90100 + i, "kunde": 101 + rnd.Intn(28), "betrag": 50 + rnd.Intn(9000), "bis": 0})
	}
	for i := 0; i < 4; i++ {
		db["reklamationen"] = append(db["reklamationen"], row{"id": id(), "grund": words(1, 3), "status": "erledigt"})
	}
	one["einstellungen"] = row{"absender": "Spedition an der Weser", "fusszeile": words(2, 4), "frist": 24, "waehrung": "EUR"}
}

type rec struct {
	http.ResponseWriter
	status, size int
	user         string
}

func (r *rec) WriteHeader(s int) { r.status = s; r.ResponseWriter.WriteHeader(s) }
func (r *rec) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = 200
	}
	n, e := r.ResponseWriter.Write(b)
	r.size += n
	return n, e
}
func slog(level, msg string, attrs ...interface{}) {
	var b strings.Builder
	fmt.Fprintf(&b, `{"time":%q,"level":%q,"msg":%q`, time.Now().UTC().Format("2006-01-02T15:04:05.000000000Z"), level, msg)
	for i := 0; i+1 < len(attrs); i += 2 {
		v, _ := json.Marshal(attrs[i+1])
		fmt.Fprintf(&b, `,%q:%s`, attrs[i], v)
	}
	b.WriteString("}\n")
	io.WriteString(os.Stdout, b.String())
}
func J(w http.ResponseWriter, status int, x interface{}) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.Encode(x)
}
func fehlt(w http.ResponseWriter) { J(w, 404, row{"fehler": "nicht gefunden"}) }
func tagged(w http.ResponseWriter, r *http.Request, x interface{}) {
	b, _ := json.Marshal(x)
	tag := fmt.Sprintf("\"%x\"", md5.Sum(b))[:14] + "\""
	w.Header().Set("ETag", tag)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(304)
		return
	}
	J(w, 200, x)
}
func in(r *http.Request) row {
	x := row{}
	json.NewDecoder(r.Body).Decode(&x)
	return x
}
func P(r *http.Request, k string) string { return chi.URLParam(r, k) }
func find(key, field, v string) (int, row) {
	for i, x := range db[key] {
		if fmt.Sprint(x[field]) == v {
			return i, x
		}
	}
	return -1, nil
}
func drop(key string, i int) { db[key] = append(append([]row{}, db[key][:i]...), db[key][i+1:]...) }
func full(l []row) []row {
	if l == nil {
		return []row{}
	}
	return l
}

type H = http.HandlerFunc

func list(key string) H {
	return func(w http.ResponseWriter, r *http.Request) { J(w, 200, full(db[key])) }
}
func sub(key, param string) H {
	return func(w http.ResponseWriter, r *http.Request) { J(w, 200, full(db[key+":"+P(r, param)])) }
}
func add(key, param, must string, bare bool) H {
	return func(w http.ResponseWriter, r *http.Request) {
		x := in(r)
		if fmt.Sprint(x[must]) == "" || x[must] == nil {
			J(w, 422, row{"fehler": must + " fehlt"})
			return
		}
		k := key
		if param != "" {
			k += ":" + P(r, param)
		}
		x["id"] = id()
		db[k] = append(db[k], x)
		if bare {
			w.WriteHeader(201)
			return
		}
		J(w, 201, x)
	}
}
func get(key, field string) H {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, x := find(key, field, P(r, "id")); x != nil {
			J(w, 200, x)
			return
		}
		fehlt(w)
	}
}
func set(key, field string, fields ...string) H {
	return func(w http.ResponseWriter, r *http.Request) {
		_, x := find(key, field, P(r, "id"))
		if x == nil {
			fehlt(w)
			return
		}
		b := in(r)
		for _, f := range fields {
			if v, ok := b[f]; ok {
				x[f] = v
			}
		}
		J(w, 200, row{"ok": true})
	}
}
func del(key, param string) H {
	return func(w http.ResponseWriter, r *http.Request) {
		k := key
		if param != "" {
			k += ":" + P(r, param)
		}
		i, _ := find(k, "id", P(r, "nr"))
		if i < 0 {
			fehlt(w)
			return
		}
		drop(k, i)
		w.WriteHeader(204)
	}
}
func fixed(status int, x interface{}) H {
	return func(w http.ResponseWriter, r *http.Request) { J(w, status, x) }
}
func chef(w http.ResponseWriter, r *http.Request) bool {
	if w.(*rec).user != "leitung" {
		J(w, 403, row{"fehler": "keine berechtigung"})
		return false
	}
	return true
}

func routes() http.Handler {
	m := chi.NewRouter()
	m.Get("/healthz", fixed(200, "ok"))
	m.Get("/readyz", fixed(200, "ok"))
	m.Post("/hooks/telematik", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Signatur") != "gut" {
			J(w, 401, row{"fehler": "signatur"})
			return
		}
		w.WriteHeader(204)
	})
	m.HandleFunc("/api/v2/*", fixed(410, row{"fehler": "v2 ist abgeschaltet"}))
	m.Route("/api/v3", func(a chi.Router) {
		a.Use(func(h http.Handler) http.Handler {
			return H(func(w http.ResponseWriter, r *http.Request) {
				p := strings.TrimPrefix(r.URL.Path, "/api/v3")
				if mode("wartung") {
					J(w, 503, row{"fehler": "wartung bis 21:30"})
					return
				}
				if p != "/anmeldung" && p != "/sitzung" && w.(*rec).user == "" && !strings.HasPrefix(p, "/verfolgung") {
					J(w, 401, row{"fehler": "bitte anmelden"})
					return
				}
				if mode("bremse") && r.URL.Query().Get("suche") != "" {
					J(w, 429, row{"fehler": "zu viele anfragen"})
					return
				}
				h.ServeHTTP(w, r)
			})
		})
		a.Post("/anmeldung", func(w http.ResponseWriter, r *http.Request) {
			if in(r)["kennwort"] != "richtig" {
				J(w, 401, row{"fehler": "kennwort"})
				return
			}
			J(w, 200, row{"ok": true})
		})
		a.Post("/abmeldung", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
		a.Get("/sitzung", func(w http.ResponseWriter, r *http.Request) {
			u := w.(*rec).user
			if u == "" {
				J(w, 401, row{"fehler": "bitte anmelden"})
				return
			}
			J(w, 200, row{"benutzer": u, "rolle": strings.Split(u, "-")[0]})
		})
		a.Get("/merkmale", fixed(200, row{"zollmodul": true, "rampen": true, "beta": []string{}}))
		a.Get("/laender", fixed(200, strings.Fields("AT BE CH CZ DE DK FR IT NL PL")))
		a.Get("/incoterms", fixed(200, strings.Fields("EXW FCA CPT CIP DAP DPU DDP")))
		a.Get("/benachrichtigungen/zaehler", func(w http.ResponseWriter, r *http.Request) { J(w, 200, row{"anzahl": len(db["ereignisse"]) % 13}) })
		a.Get("/ereignisse", func(w http.ResponseWriter, r *http.Request) {
			n, _ := strconv.Atoi(r.URL.Query().Get("ab"))
			l := db["ereignisse"]
			if n > len(l) {
				n = len(l)
			}
			if n == 0 && len(l) > 10 {
				n = len(l) - 10
			}
			J(w, 200, row{"ereignisse": l[n:], "weiter": len(l)})
		})
		ereignis := func(r *http.Request, was string) {
			db["ereignisse"] = append(db["ereignisse"], row{"was": was, "um": stamp(r)})
		}
		// shipments
		a.Get("/sendungen", func(w http.ResponseWriter, r *http.Request) {
			q := r.URL.Query()
			var l []row
			for i := len(db["sendungen"]) - 1; i >= 0; i-- {
				x := db["sendungen"][i]
				if x["archiv"] != (q.Get("archiv") == "1") || q.Get("status") != "" && x["status"] != q.Get("status") || q.Get("suche") != "" && !strings.Contains(fmt.Sprint(x["ziel"], x["code"]), q.Get("suche")) {
					continue
				}
				l = append(l, row{"code": x["code"], "ziel": x["ziel"], "status": x["status"], "kunde": x["kunde"]})
			}
			n, _ := strconv.Atoi(q.Get("seite"))
			if n < 1 {
				n = 1
			}
			total := len(l)
			from := (n - 1) * 25
			if from > total {
				from = total
			}
			to := from + 25
			if to > total {
				to = total
			}
			J(w, 200, row{"daten": full(l[from:to]), "gesamt": total, "seite": n})
		})
		a.Post("/sendungen", func(w http.ResponseWriter, r *http.Request) {
			x := in(r)
			if x["ziel"] == nil || x["ziel"] == "" {
				J(w, 422, row{"fehler": "ziel fehlt"})
				return
			}
			code++
			c := fmt.Sprintf("DE-2031-%05d", code)
			x["code"], x["status"], x["archiv"], x["geaendert"], x["bemerkung"] = c, "geplant", false, stamp(r), ""
			db["sendungen"] = append(db["sendungen"], x)
			ereignis(r, "neu "+c)
			w.Header().Set("Location", "/api/v3/sendungen/"+c)
			J(w, 201, row{"code": c})
		})
		a.Post("/sendungen/sammelaktion", func(w http.ResponseWriter, r *http.Request) { // gap
			l, _ := in(r)["codes"].([]interface{})
			J(w, 200, row{"geaendert": len(l)})
		})
		a.Route("/sendungen/{id}", func(s chi.Router) {
			s.Use(func(h http.Handler) http.Handler {
				return H(func(w http.ResponseWriter, r *http.Request) {
					c := strings.Split(r.URL.Path, "/")[4]
					if _, x := find("sendungen", "code", c); x == nil {
						fehlt(w)
						return
					}
					h.ServeHTTP(w, r)
				})
			})
			self := func(r *http.Request) row { _, x := find("sendungen", "code", P(r, "id")); return x }
			s.Get("/", func(w http.ResponseWriter, r *http.Request) { tagged(w, r, self(r)) })
			s.Put("/", func(w http.ResponseWriter, r *http.Request) {
				x, b := self(r), in(r)
				for _, f := range []string{"ziel", "gewicht", "bemerkung"} {
					if v, ok := b[f]; ok {
						x[f] = v
					}
				}
				x["geaendert"] = stamp(r)
				J(w, 200, x)
			})
			s.Delete("/", func(w http.ResponseWriter, r *http.Request) {
				i, x := find("sendungen", "code", P(r, "id"))
				if x["status"] != "geplant" {
					J(w, 409, row{"fehler": "nur geplante"})
					return
				}
				drop("sendungen", i)
				w.WriteHeader(204)
			})
			s.Patch("/status", func(w http.ResponseWriter, r *http.Request) {
				x, b := self(r), in(r)
				x["status"], x["geaendert"] = b["status"], stamp(r)
				ereignis(r, fmt.Sprint(b["status"], " ", x["code"]))
				J(w, 200, row{"ok": true})
			})
			for wohin, v := range map[string]bool{"/archivieren": true, "/wiederherstellen": false} {
				v := v
				s.Post(wohin, func(w http.ResponseWriter, r *http.Request) { self(r)["archiv"] = v; w.WriteHeader(204) })
			}
			s.Get("/packstuecke", sub("packstuecke", "id"))
			s.Get("/notizen", sub("notizen", "id"))
			s.Post("/notizen", add("notizen", "id", "text", false))
			s.Delete("/notizen/{nr}", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) }) // gap
			s.Get("/dokumente", sub("dokumente", "id"))
			s.Post("/dokumente", add("dokumente", "id", "name", true))
			s.Delete("/dokumente/{nr}", del("dokumente", "id"))
			s.Get("/zollpapiere", func(w http.ResponseWriter, r *http.Request) { J(w, 200, []row{}) }) // gap
			s.Post("/zollpapiere", add("zollpapiere", "id", "art", false))
			s.Get("/verlauf-karte", func(w http.ResponseWriter, r *http.Request) { // gap
				var m map[string][]float64
				J(w, 200, m["punkte"][0])
			})
			s.Get("/abliefernachweis", func(w http.ResponseWriter, r *http.Request) {
				if x := self(r); x["status"] != "zugestellt" || !strings.ContainsAny(fmt.Sprint(x["kunde"])[2:], "258") {
					fehlt(w)
					return
				}
				w.Header().Set("Content-Type", "application/pdf")
				w.Write([]byte(strings.Repeat("%PDF", 3000+len(fmt.Sprint(self(r)))*9)))
			})
			s.Post("/label-druck", func(w http.ResponseWriter, r *http.Request) {
				n := id()
				one[fmt.Sprint("druck:", n)] = row{"id": n, "stand": "wartet", "um": now(r)}
				J(w, 202, row{"auftrag": n})
			})
		})
		a.Get("/druckauftraege/{id}", func(w http.ResponseWriter, r *http.Request) {
			x := one["druck:"+P(r, "id")]
			if x == nil {
				fehlt(w)
				return
			}
			if now(r)-x["um"].(int) > 4 {
				J(w, 200, row{"id": x["id"], "stand": "fertig", "datei": fmt.Sprintf("/ablage/etikett-%v.pdf", x["id"])})
				return
			}
			J(w, 200, row{"id": x["id"], "stand": x["stand"]})
		})
		a.Get("/zolltarifnummern/{id}", func(w http.ResponseWriter, r *http.Request) {
			n, _ := strconv.Atoi(P(r, "id"))
			if n%3 > 0 {
				fehlt(w)
				return
			}
			J(w, 200, row{"nummer": n, "text": strings.Repeat("ware ", n%9+1)})
		})
		// orders
		a.Get("/auftraege", func(w http.ResponseWriter, r *http.Request) {
			l := []row{}
			for _, x := range db["auftraege"] {
				if r.URL.Query().Get("offen") == "" || x["offen"] == true {
					l = append(l, x)
				}
			}
			J(w, 200, l)
		})
		a.Post("/auftraege", add("auftraege", "", "text", false))
		a.Post("/auftraege/sammelaktion", func(w http.ResponseWriter, r *http.Request) {
			l, _ := in(r)["ids"].([]interface{})
			for _, v := range l {
				if _, x := find("auftraege", "id", fmt.Sprint(v)); x != nil {
					x["offen"] = false
				}
			}
			J(w, 200, row{"geaendert": len(l)})
		})
		a.Post("/auftraege/import", func(w http.ResponseWriter, r *http.Request) { // gap
			w.Header().Set("Location", "http://auftrag-import.spedition.svc.cluster.local:8090/import")
			w.WriteHeader(308)
		})
		a.Get("/auftraege/{id}", get("auftraege", "id"))
		a.Put("/auftraege/{id}", set("auftraege", "id", "text", "kunde", "offen"))
		a.Delete("/auftraege/{nr}", func(w http.ResponseWriter, r *http.Request) {
			if chef(w, r) {
				del("auftraege", "")(w, r)
			}
		})
		a.Get("/auftraege/{id}/positionen", sub("positionen", "id"))
		a.Post("/auftraege/{id}/positionen", add("positionen", "id", "was", false))
		a.Delete("/auftraege/{id}/positionen/{nr}", del("positionen", "id"))
		// tours
		a.Get("/touren", list("touren"))
		a.Post("/touren", func(w http.ResponseWriter, r *http.Request) {
			x := in(r)
			x["id"], x["zu"] = id(), false
			db["touren"] = append(db["touren"], x)
			db[fmt.Sprint("stopps:", x["id"])] = []row{{"id": id(), "ort": "hof", "fenster": "07:00"}, {"id": id(), "ort": "tor", "fenster": "09:00"}}
			J(w, 201, x)
		})
		a.Get("/touren/{id}", get("touren", "id"))
		a.Get("/touren/{id}/stopps", func(w http.ResponseWriter, r *http.Request) { tagged(w, r, full(db["stopps:"+P(r, "id")])) })
		a.Put("/touren/{id}/reihenfolge", func(w http.ResponseWriter, r *http.Request) { J(w, 200, row{"ok": true}) }) // gap
		a.Post("/touren/{id}/stopps", add("stopps", "id", "ort", false))
		a.Post("/touren/{id}/duplizieren", fixed(201, row{"id": 0})) // gap
		a.Post("/touren/{id}/abschliessen", func(w http.ResponseWriter, r *http.Request) {
			_, x := find("touren", "id", P(r, "id"))
			if x == nil {
				fehlt(w)
				return
			}
			if x["zu"] == true {
				J(w, 409, row{"fehler": "schon abgeschlossen"})
				return
			}
			x["zu"] = true
			J(w, 200, row{"ok": true})
		})
		a.Get("/vorlagen", func(w http.ResponseWriter, r *http.Request) { tagged(w, r, db["vorlagen"]) })
		a.Put("/vorlagen/reihenfolge", func(w http.ResponseWriter, r *http.Request) {
			l, _ := in(r)["ids"].([]interface{})
			at := map[string]int{}
			for i, v := range l {
				at[fmt.Sprint(v)] = i
			}
			n := append([]row{}, db["vorlagen"]...)
			sort.SliceStable(n, func(i, j int) bool { return at[fmt.Sprint(n[i]["id"])] < at[fmt.Sprint(n[j]["id"])] })
			db["vorlagen"] = n
			J(w, 200, row{"ok": true})
		})
		// fleet and people
		a.Get("/fahrzeuge", list("fahrzeuge"))
		a.Patch("/fahrzeuge/{id}/sperre", set("fahrzeuge", "id", "gesperrt"))
		a.Get("/fahrzeuge/{id}/wartungen", func(w http.ResponseWriter, r *http.Request) {
			if !second { // repaired
				J(w, 200, []row{})
				return
			}
			J(w, 200, full(db["wartungen:"+P(r, "id")]))
		})
		a.Get("/fahrer", list("fahrer"))
		a.Get("/fahrer/{id}", get("fahrer", "id"))
		a.Put("/fahrer/{id}", set("fahrer", "id", "telefon", "vermerk"))
		if !second {
			a.Get("/fahrer/{id}/lenkzeiten", func(w http.ResponseWriter, r *http.Request) {
				J(w, 200, row{"minuten": now(r) / 777 % 540, "pausen": full(db["packstuecke:DE-2031-00"+strconv.Itoa(420+now(r)/86400%90)])})
			})
			a.Get("/lager-uebersicht", func(w http.ResponseWriter, r *http.Request) {
				J(w, 200, row{"belegt": now(r) / 999 % 100, "frei": now(r) / 333 % 400})
			})
		} else {
			a.Get("/lager/uebersicht", func(w http.ResponseWriter, r *http.Request) {
				J(w, 200, row{"belegt": now(r) / 999 % 100, "frei": now(r) / 333 % 400, "gaenge": 12})
			})
		}
		// customers
		a.Get("/kunden", func(w http.ResponseWriter, r *http.Request) {
			l := []row{}
			for _, x := range db["kunden"] {
				l = append(l, row{"id": x["id"], "firma": x["firma"]})
			}
			J(w, 200, l)
		})
		a.Post("/kunden/suche", func(w http.ResponseWriter, r *http.Request) {
			l, q := []row{}, fmt.Sprint(in(r)["text"])
			for _, x := range db["kunden"] {
				if strings.Contains(fmt.Sprint(x["firma"]), q) {
					l = append(l, x)
				}
			}
			J(w, 200, l)
		})
		a.Post("/kunden/suche/", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/api/v3/kunden/suche", 307)
		})
		a.Get("/kunden/{id}", get("kunden", "id"))
		a.Put("/kunden/{id}", func(w http.ResponseWriter, r *http.Request) { // gap
			_, x := find("kunden", "id", P(r, "id"))
			if x == nil {
				fehlt(w)
				return
			}
			b, y := in(r), row{}
			for k, v := range x {
				y[k] = v
			}
			for k, v := range b {
				y[k] = v
			}
			J(w, 200, y)
		})
		a.Get("/kunden/{id}/kreditlimit", func(w http.ResponseWriter, r *http.Request) {
			if x := one["kredit:"+P(r, "id")]; x != nil {
				J(w, 200, x)
				return
			}
			fehlt(w)
		})
		a.Get("/benachrichtigungs-regeln", list("benachrichtigungs-regeln"))
		a.Patch("/benachrichtigungs-regeln/{id}", func(w http.ResponseWriter, r *http.Request) { // gap
			_, x := find("benachrichtigungs-regeln", "id", P(r, "id"))
			if x == nil {
				fehlt(w)
				return
			}
			J(w, 200, row{"id": x["id"], "anlass": x["anlass"], "aktiv": in(r)["aktiv"]})
		})
		// money
		a.Get("/rechnungen", func(w http.ResponseWriter, r *http.Request) {
			l := []row{}
			for _, x := range db["rechnungen"] {
				if x["bis"].(int) <= now(r) {
					l = append(l, row{"nr": x["nr"], "kunde": x["kunde"], "betrag": x["betrag"]})
				}
			}
			J(w, 200, l)
		})
		a.Post("/rechnungen", func(w http.ResponseWriter, r *http.Request) {
			x := in(r)
			n := 90100 + len(db["rechnungen"])
			db["rechnungen"] = append(db["rechnungen"], row{"nr": n, "kunde": x["kunde"], "betrag": x["betrag"], "bis": now(r) + 60})
			J(w, 202, row{"nr": n})
		})
		a.Post("/rechnungen/{id}/storno", func(w http.ResponseWriter, r *http.Request) { // gap
			slog("WARN", "storno: noch nicht umgesetzt", "rechnung", P(r, "id"))
			J(w, 501, row{"fehler": "noch nicht umgesetzt"})
		})
		a.Get("/tarife", list("tarife"))
		a.Post("/tarife", func(w http.ResponseWriter, r *http.Request) {
			if chef(w, r) {
				add("tarife", "", "satz", false)(w, r)
			}
		})
		a.Get("/tarife/margen", fixed(403, row{"fehler": "keine berechtigung"})) // gap
		a.Post("/tarifrechner/berechnen", func(w http.ResponseWriter, r *http.Request) {
			kg, _ := in(r)["kg"].(float64)
			J(w, 200, row{"preis": kg * 1.37, "waehrung": "EUR"})
		})
		// store and ramp
		a.Get("/lagerplaetze", list("lagerplaetze"))
		a.Get("/lagerplaetze/{id}", get("lagerplaetze", "id"))
		a.Patch("/lagerplaetze/{id}", set("lagerplaetze", "id", "belegt"))
		a.Get("/rampen-belegung", fixed(200, row{"eintraege": []row{}, "gesamt": 0})) // gap
		a.Get("/rampen-buchungen", func(w http.ResponseWriter, r *http.Request) {
			l := []row{}
			for _, x := range db["rampen"] {
				if t := r.URL.Query().Get("tag"); t == "" || x["tag"] == t {
					l = append(l, x)
				}
			}
			J(w, 200, row{"eintraege": l, "gesamt": len(l)})
		})
		a.Post("/rampen-buchungen", add("rampen", "", "tag", false))
		a.Get("/reklamationen", func(w http.ResponseWriter, r *http.Request) {
			l := []row{}
			for _, x := range db["reklamationen"] {
				if t := r.URL.Query().Get("status"); t == "" || x["status"] == t {
					l = append(l, x)
				}
			}
			J(w, 200, l)
		})
		a.Post("/reklamationen", func(w http.ResponseWriter, r *http.Request) {
			x := in(r)
			x["id"], x["status"] = id(), "offen"
			db["reklamationen"] = append(db["reklamationen"], x)
			J(w, 201, x)
		})
		a.Delete("/reklamationen/{id}", func(w http.ResponseWriter, r *http.Request) {
			_, x := find("reklamationen", "id", P(r, "id"))
			if x == nil {
				fehlt(w)
				return
			}
			x["status"] = "erledigt"
			w.WriteHeader(204)
		})
		a.Get("/gefahrgut-meldungen", list("gefahrgut"))
		a.Post("/gefahrgut-meldungen", add("gefahrgut", "", "un", false))
		a.Get("/benutzer", func(w http.ResponseWriter, r *http.Request) {
			if chef(w, r) {
				J(w, 200, []row{{"id": 1, "name": "leitung"}, {"id": 2, "name": "dispo-1"}, {"id": 3, "name": "dispo-2"}, {"id": 4, "name": "dispo-3"}, {"id": 5, "name": "dispo-4"}})
			}
		})
		a.Get("/schichtplan", func(w http.ResponseWriter, r *http.Request) { J(w, 200, full(db["schicht:"+r.URL.Query().Get("kw")])) })
		a.Post("/schichtplan", func(w http.ResponseWriter, r *http.Request) {
			if chef(w, r) {
				x := in(r)
				k := fmt.Sprint("schicht:", x["kw"])
				db[k] = append(db[k], x)
				w.WriteHeader(204)
			}
		})
		a.Get("/einstellungen", func(w http.ResponseWriter, r *http.Request) { J(w, 200, one["einstellungen"]) })
		a.Put("/einstellungen", func(w http.ResponseWriter, r *http.Request) {
			if chef(w, r) {
				for k, v := range in(r) {
					one["einstellungen"][k] = v
				}
				w.WriteHeader(204)
			}
		})
		a.Get("/entwuerfe/{id}", func(w http.ResponseWriter, r *http.Request) {
			if x := one["entwurf:"+P(r, "id")+w.(*rec).user]; x != nil {
				J(w, 200, x)
				return
			}
			fehlt(w)
		})
		a.Put("/entwuerfe/{id}", func(w http.ResponseWriter, r *http.Request) {
			one["entwurf:"+P(r, "id")+w.(*rec).user] = in(r)
			w.WriteHeader(204)
		})
		a.Delete("/entwuerfe/{id}", func(w http.ResponseWriter, r *http.Request) {
			delete(one, "entwurf:"+P(r, "id")+w.(*rec).user)
			w.WriteHeader(204)
		})
		a.Get("/frachtboerse/angebote", func(w http.ResponseWriter, r *http.Request) {
			if mode("boerse") {
				slog("ERROR", "frachtboerse antwortet nicht", "err", "context deadline exceeded")
				J(w, 502, row{"fehler": "frachtbörse antwortet nicht"})
				return
			}
			l := []row{}
			for i := now(r) / 3600 % 7; i > 0; i-- {
				l = append(l, row{"von": words(1, 1), "nach": words(1, 1), "kg": 100 + rnd.Intn(9000)})
			}
			J(w, 200, l)
		})
		a.Get("/berichte/umsatz", func(w http.ResponseWriter, r *http.Request) {
			a, _ := time.Parse("2006-01-02", r.URL.Query().Get("von"))
			b, _ := time.Parse("2006-01-02", r.URL.Query().Get("bis"))
			l := []row{}
			for d := a; !d.After(b) && len(l) < 60; d = d.AddDate(0, 0, 1) {
				l = append(l, row{"tag": d.Format("2006-01-02"), "eur": d.YearDay() * 7919 % 20000})
			}
			J(w, 200, l)
		})
		a.Get("/berichte/auslastung", fixed(200, row{"fahrzeuge": []int{71, 64, 80, 77, 59}, "schnitt": 70.2})) // gap
		a.Get("/berichte/prognose", func(w http.ResponseWriter, r *http.Request) {                              // gap
			slog("WARN", "prognose: noch nicht umgesetzt")
			J(w, 501, row{"fehler": "noch nicht umgesetzt"})
		})
		a.Get("/aufgaben", list("aufgaben"))
		a.Patch("/aufgaben/{id}", func(w http.ResponseWriter, r *http.Request) {
			_, x := find("aufgaben", "id", P(r, "id"))
			if x == nil {
				fehlt(w)
				return
			}
			x["erledigt"] = in(r)["erledigt"]
			w.WriteHeader(204)
		})
		a.Post("/scan", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
		a.Get("/handgeraet/auftrag", func(w http.ResponseWriter, r *http.Request) { J(w, 200, []row{}) })
		a.Get("/verfolgung/{id}", func(w http.ResponseWriter, r *http.Request) {
			if _, x := find("sendungen", "code", P(r, "id")); x != nil {
				J(w, 200, row{"status": x["status"], "seit": x["geaendert"]})
				return
			}
			fehlt(w)
		})
	})
	return m
}

func main() {
	seed()
	if b, e := os.ReadFile(work + "/state.json"); e == nil {
		var s struct {
			DB   map[string][]row
			One  map[string]row
			Next int
			Code int
		}
		d := json.NewDecoder(strings.NewReader(string(b)))
		d.Decode(&s)
		db, one, next, code = s.DB, s.One, s.Next, s.Code
		for _, l := range db {
			for _, x := range l {
				whole(x)
			}
		}
		for _, x := range one {
			whole(x)
		}
	}
	m := routes()
	srv := &http.Server{Addr: os.Getenv("ADDR"), Handler: H(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		start, c := time.Now(), &rec{ResponseWriter: w}
		if k, e := r.Cookie("sp_sitzung"); e == nil && !mode("abgelaufen") {
			c.user = k.Value
		}
		func() {
			defer func() {
				if e := recover(); e != nil {
					slog("ERROR", "panic", "err", fmt.Sprint(e), "stack", strings.ReplaceAll(string(debug.Stack()), work, "/srv"))
					c.Header().Del("Content-Type")
					http.Error(c, "Internal Server Error", 500)
				}
			}()
			m.ServeHTTP(c, r)
		}()
		level := "INFO"
		if c.status >= 500 {
			level = "ERROR"
		}
		slog(level, "request", "method", r.Method, "path", r.URL.EscapedPath(), "query", r.URL.RawQuery, "status", c.status, "duration", time.Since(start).Nanoseconds(), "bytes", c.size, "user", c.user, "req_id", r.Header.Get("X-Request-ID"))
	})}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	go func() {
		slog("INFO", "lausche", "adresse", ":8080", "version", map[bool]string{false: "3.14.2", true: "3.15.0"}[second])
		srv.ListenAndServe()
	}()
	<-stop
	slog("INFO", "beende mich", "signal", "terminated")
	mu.Lock()
	b, _ := json.Marshal(map[string]interface{}{"DB": db, "One": one, "Next": next, "Code": code})
	os.WriteFile(work+"/state.json", b, 0o644)
}

// Numbers are whole again after they were read from JSON.
func whole(x row) {
	for k, v := range x {
		if f, ok := v.(float64); ok && f == float64(int(f)) {
			x[k] = int(f)
		}
	}
}
