// An allotment association's administration: net/http, pages and data in one tree, state in memory, zap-like lines.
package main

import (
	"crypto/md5"
	"encoding/json"
	"fmt"
	"html"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

type row = map[string]interface{}

var (
	mu   sync.Mutex
	work = os.Getenv("WORK")
	db   = map[string][]row{}
	next = 1000.0
	sess = map[string]string{}
	rev  int
	rnd  = rand.New(rand.NewSource(11))
)

func words(a, b int) string {
	w := strings.Fields("zaun hecke laube tor wasser kompost nord süd weg pumpe schloss leiter baum ruhe fest beet obst strom dach regen")
	var out []string
	for n := a + rnd.Intn(b-a+1); n > 0; n-- {
		out = append(out, w[rnd.Intn(len(w))])
	}
	return strings.Join(out, " ")
}
func id() float64          { next++; return next }
func file(f string) string { b, _ := os.ReadFile(work + "/" + f); return strings.TrimSpace(string(b)) }
func mode(m string) bool {
	for _, x := range strings.Fields(file("mode")) {
		if x == m {
			return true
		}
	}
	return false
}
func seed() {
	for i := 1; i <= 38; i++ {
		slug := fmt.Sprintf("%s-%d", []string{"apfelweg", "birkenweg", "amselweg"}[i%3], i)
		db["parzellen"] = append(db["parzellen"], row{"slug": slug, "flaeche": 180 + rnd.Intn(300), "laube": rnd.Intn(2) == 0, "notiz": words(0, 3), "frei": false})
		for j := rnd.Intn(3) + 1; j > 0; j-- {
			db["zaehler:"+slug] = append(db["zaehler:"+slug], row{"id": id(), "stand": 1000 + rnd.Intn(8000), "korrigiert": false})
		}
		db["paechter"] = append(db["paechter"], row{"id": float64(200 + i), "parzelle": slug, "telefon": fmt.Sprintf("0%d", 1500000000+rnd.Intn(90000000)), "notiz": words(0, 4)})
	}
	for i := 0; i < 9; i++ {
		db["geraete"] = append(db["geraete"], row{"id": id(), "name": words(1, 2), "verliehen": rnd.Intn(2) == 0})
		db["schluessel"] = append(db["schluessel"], row{"id": id(), "nummer": 40 + i, "gesperrt": rnd.Intn(3) == 0})
		db["termine"] = append(db["termine"], row{"id": id(), "was": words(1, 3), "tag": "2029-11-" + strconv.Itoa(10+i)})
		db["rechnungen"] = append(db["rechnungen"], row{"id": id(), "paechter": 201 + rnd.Intn(38), "betrag": 20 + rnd.Intn(900), "bezahlt": rnd.Intn(2) == 0})
		db["buchungen"] = append(db["buchungen"], row{"id": id(), "text": words(1, 3), "betrag": rnd.Intn(900) - 300})
	}
	for i := 0; i < 6; i++ {
		db["protokolle"] = append(db["protokolle"], row{"id": id(), "titel": words(2, 4), "status": "entworfen"})
		db["bewerber"] = append(db["bewerber"], row{"id": id(), "personen": 1 + rnd.Intn(5), "wunsch": words(1, 4)})
		db["dokumente"] = append(db["dokumente"], row{"id": id(), "name": words(1, 3) + ".pdf", "kb": 20 + rnd.Intn(2000)})
		db["rundschreiben"] = append(db["rundschreiben"], row{"id": id(), "betreff": words(2, 4), "text": words(3, 12)})
		db["stunden"] = append(db["stunden"], row{"id": id(), "paechter": 201 + rnd.Intn(38), "stunden": 1 + rnd.Intn(6), "bestaetigt": false})
	}
}
func zap(level, caller, msg string, more string) {
	fmt.Printf("{\"level\":\"%s\",\"ts\":%.6f,\"caller\":\"%s\",\"msg\":%q%s}\n", level, float64(time.Now().UnixNano())/1e9, caller, msg, more)
}

type rec struct {
	http.ResponseWriter
	status, size int
}

func (r *rec) WriteHeader(s int) { r.status = s; r.ResponseWriter.WriteHeader(s) }
func (r *rec) Write(b []byte) (int, error) {
	n, e := r.ResponseWriter.Write(b)
	r.size += n
	return n, e
}
func J(w http.ResponseWriter, status int, x interface{}) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(x)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write([]byte(b.String()))
}
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
func list(l []row) []row {
	if l == nil {
		return []row{}
	}
	return l
}
func last(l []row, n int) []row {
	out := []row{}
	for i := len(l) - 1; i >= 0 && len(out) < n; i-- {
		out = append(out, l[i])
	}
	return out
}
func page(w http.ResponseWriter, title, content string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write([]byte("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>" + title + " – Kleingartenverein</title><link rel=\"stylesheet\" href=\"/statisch/stil.css\"></head><body><nav><a href=\"/verwaltung/parzellen\">Parzellen</a> <a href=\"/verwaltung/paechter\">Pächter</a> <a href=\"/verwaltung/kasse\">Kasse</a> <a href=\"/verwaltung/geraete\">Geräte</a></nav><main id=\"inhalt\">" + content + "</main><script src=\"/statisch/verwaltung.js\"></script></body></html>\n"))
}
func fields(x row) string {
	b, _ := json.Marshal(x)
	return "<pre>" + html.EscapeString(string(b)) + "</pre>"
}
func find(l []row, k string) row {
	for _, x := range l {
		if s, ok := x["slug"]; ok && s == k {
			return x
		}
		if f, ok := x["id"].(float64); ok && strconv.Itoa(int(f)) == k {
			return x
		}
	}
	return nil
}
func drop(c, k string) bool {
	for i, x := range db[c] {
		if f, ok := x["id"].(float64); ok && strconv.Itoa(int(f)) == k {
			db[c] = append(append([]row{}, db[c][:i]...), db[c][i+1:]...)
			return true
		}
	}
	return false
}
func gone(w http.ResponseWriter)            { J(w, 404, row{"fehler": "Datensatz nicht gefunden"}) }
func back(w http.ResponseWriter, to string) { w.Header().Set("Location", to); w.WriteHeader(303) }
func input(r *http.Request) row {
	x := row{}
	json.NewDecoder(r.Body).Decode(&x)
	return x
}

var pages = map[string]string{"parzellen": "Parzellen", "paechter": "Pächter", "kasse": "Kasse", "geraete": "Geräte", "schluessel": "Schlüssel", "termine": "Termine", "rechnungen": "Rechnungen", "protokolle": "Protokolle", "bewerber": "Bewerber", "dokumente": "Dokumente", "rundschreiben": "Rundschreiben", "auswertung": "Auswertung", "vereinshaus": "Vereinshaus", "mahnungen": "Mahnungen", "beitragslauf": "Beitragslauf", "journal": "Journal"}

func admin(w http.ResponseWriter, r *http.Request, s []string, who string) {
	n, m, js := len(s), r.Method, strings.Contains(r.Header.Get("Accept"), "json")
	at := func(i int) string {
		if i < n {
			return s[i]
		}
		return ""
	}
	is := func(method string, parts ...string) bool {
		if m != method || n != len(parts) {
			return false
		}
		for i, p := range parts {
			if p != "*" && p != s[i] {
				return false
			}
		}
		return true
	}
	if m != "GET" {
		rev++
		db["journal"] = append(db["journal"], row{"nr": rev, "wer": who, "weg": strings.Join(s, "/")})
	}
	q := r.URL.Query()
	switch {
	case n == 0 || n == 1 && s[0] == "":
		page(w, "Übersicht", "<h1>Übersicht</h1><div id=\"start\" data-kacheln=\"hinweise aufgaben termine kasse geraete schluessel wetter\"></div><p>Willkommen in der Verwaltung.</p>")
	case is("GET", "warteliste"):
		if js {
			J(w, 200, list(db["warteliste"]))
		} else {
			page(w, "Warteliste", "<table id=\"liste\"></table>")
		}
	case is("POST", "warteliste"):
		x := input(r)
		x["id"] = id()
		db["warteliste"] = append(db["warteliste"], x)
		J(w, 201, x)
	case is("DELETE", "warteliste", "*"):
		drop("warteliste", s[1])
		w.WriteHeader(204)
	case is("GET", "stunden"):
		t := ""
		for _, x := range last(db["stunden"], 30) {
			t += fields(x)
		}
		page(w, "Gemeinschaftsarbeit", t)
	case is("POST", "stunden"):
		x := input(r)
		x["id"], x["bestaetigt"] = id(), false
		db["stunden"] = append(db["stunden"], x)
		back(w, "/verwaltung/stunden")
	case is("POST", "stunden", "*", "bestaetigen") && file("version") == "2":
		if x := find(db["stunden"], s[1]); x != nil {
			x["bestaetigt"] = true
		}
		w.WriteHeader(204)
	case m == "GET" && n == 1 && pages[s[0]] != "":
		page(w, pages[s[0]], "<table id=\"liste\" data-weg=\""+s[0]+"\"></table>")
	case is("GET", "parzellen", "liste"):
		if q.Get("frei") != "" {
			J(w, 200, []row{})
			return
		}
		J(w, 200, db["parzellen"])
	case is("GET", "*", "liste") && strings.Contains(" paechter geraete schluessel termine rechnungen protokolle bewerber dokumente rundschreiben ", " "+s[0]+" "):
		l := db[s[0]]
		if v := q.Get("bezahlt"); v != "" {
			o := []row{}
			for _, x := range l {
				if fmt.Sprint(x["bezahlt"]) == v {
					o = append(o, x)
				}
			}
			l = o
		}
		if s[0] == "dokumente" {
			tagged(w, r, list(l))
			return
		}
		J(w, 200, list(l))
	case is("GET", "parzellen", "*"), is("GET", "paechter", "*"):
		if x := find(db[s[0]], s[1]); x != nil {
			page(w, pages[s[0]], fields(x)+"<form method=\"post\" action=\"bearbeiten\"><textarea name=\"notiz\"></textarea></form>")
		} else {
			w.WriteHeader(404)
			page(w, "Nicht gefunden", "<p>Datensatz nicht gefunden</p>")
		}
	case is("POST", "parzellen", "*", "bearbeiten"), is("POST", "paechter", "*", "bearbeiten"):
		x, b := find(db[s[0]], s[1]), input(r)
		if s[0] == "parzellen" && x != nil {
			x["notiz"] = b["notiz"]
		}
		back(w, "/verwaltung/"+s[0]+"/"+s[1])
	case is("GET", "parzellen", "*", "zaehler"):
		J(w, 200, list(db["zaehler:"+s[1]]))
	case is("POST", "parzellen", "*", "zaehler"):
		x := row{"id": id(), "stand": input(r)["stand"], "korrigiert": false}
		db["zaehler:"+s[1]] = append(db["zaehler:"+s[1]], x)
		J(w, 201, x)
	case is("PUT", "parzellen", "*", "zaehler", "*"):
		if x := find(db["zaehler:"+s[1]], s[3]); x != nil {
			x["stand"], x["korrigiert"] = input(r)["stand"], true
			w.WriteHeader(204)
		} else {
			gone(w)
		}
	case is("GET", "parzellen", "*", "verstoesse"):
		J(w, 200, []row{})
	case is("POST", "parzellen", "*", "verstoesse"):
		x := input(r)
		x["id"] = id()
		J(w, 201, x)
	case is("GET", "paechter", "*", "rechnungen"):
		J(w, 200, nil)
	case is("GET", "paechter", "*", "schluessel"):
		o := []row{}
		for i, x := range db["schluessel"] {
			if k, _ := strconv.Atoi(s[1]); k%9 == i {
				o = append(o, row{"nummer": x["nummer"]})
			}
		}
		if k, _ := strconv.Atoi(s[1]); k%2 == 0 {
			o = []row{}
		}
		J(w, 200, o)
	case is("POST", "paechter", "iban-pruefen"):
		J(w, 200, row{"gueltig": true})
	case is("POST", "rechnungen"):
		x := row{"id": id(), "paechter": input(r)["paechter"], "betrag": 20 + rnd.Intn(900), "bezahlt": false}
		db["rechnungen"] = append(db["rechnungen"], x)
		J(w, 201, x)
	case is("POST", "rechnungen", "*", "bezahlt"):
		x := find(db["rechnungen"], s[1])
		if x == nil {
			gone(w)
		} else if x["bezahlt"] == true {
			J(w, 409, row{"fehler": "Schon bezahlt"})
		} else {
			x["bezahlt"] = true
			J(w, 200, row{"ok": true})
		}
	case is("GET", "kasse", "buchungen"), is("POST", "kasse", "buchungen"):
		if who == "schrift" {
			J(w, 403, row{"fehler": "Nur Kasse und Vorsitz"})
			return
		}
		if m == "POST" {
			x := row{"id": id(), "text": input(r)["text"], "betrag": rnd.Intn(900) - 300}
			db["buchungen"] = append(db["buchungen"], x)
			J(w, 201, row{"ok": true})
			return
		}
		J(w, 200, last(db["buchungen"], 12))
	case is("GET", "kasse", "abschluss"):
		J(w, 200, row{"jahr": 2029, "schnitt": rev / len(db["abschluss"])})
	case is("GET", "kasse", "konten"):
		J(w, 200, []row{{"nr": 1200, "name": "Bank"}, {"nr": 1000, "name": "Kasse"}})
	case is("POST", "geraete"):
		x := row{"id": id(), "name": input(r)["name"], "verliehen": false}
		db["geraete"] = append(db["geraete"], x)
		J(w, 201, x)
	case is("POST", "geraete", "*", "verleihen"), is("POST", "geraete", "*", "zuruecknehmen"):
		x := find(db["geraete"], s[1])
		if x == nil {
			gone(w)
			return
		}
		x["verliehen"] = s[2] == "verleihen"
		J(w, 200, row{"ok": true})
	case is("GET", "geraete", "*", "daten"):
		if x := find(db["geraete"], s[1]); x != nil {
			J(w, 200, x)
		} else {
			gone(w)
		}
	case is("DELETE", "geraete", "*"):
		if !drop("geraete", s[1]) {
			gone(w)
			return
		}
		w.WriteHeader(204)
	case is("POST", "schluessel", "*", "sperren"), is("POST", "schluessel", "*", "freigeben"):
		J(w, 200, row{"ok": true})
	case is("POST", "termine"):
		x := input(r)
		x["id"] = id()
		db["termine"] = append(db["termine"], x)
		J(w, 201, x)
	case is("DELETE", "termine", "*"):
		w.WriteHeader(204)
	case is("GET", "auswertung", "wasser"):
		J(w, 200, row{"jahr": 0, "summe": 0, "parzellen": []int{}})
	case is("GET", "auswertung", "strom"):
		y, _ := strconv.Atoi(q.Get("jahr"))
		o := []row{}
		for i := 0; i < 5+y%4+len(db["buchungen"])%3; i++ {
			o = append(o, row{"monat": i + 1, "kwh": 100*y%977 + i})
		}
		J(w, 200, o)
	case is("GET", "auswertung", "leerstand"):
		J(w, 200, row{"jahr": q.Get("jahr"), "parzellen": []int{}})
	case is("GET", "dokumente", "*"):
		if x := find(db["dokumente"], s[1]); x != nil {
			J(w, 200, x)
		} else {
			gone(w)
		}
	case is("DELETE", "dokumente", "*"):
		if !drop("dokumente", s[1]) {
			gone(w)
			return
		}
		w.WriteHeader(204)
	case is("POST", "dokumente"):
		x := row{"id": id(), "name": input(r)["name"], "kb": 20 + rnd.Intn(2000)}
		db["dokumente"] = append(db["dokumente"], x)
		J(w, 201, x)
	case n == 2 && s[0] == "dokumente":
		w.Header().Set("Allow", "GET, DELETE")
		http.Error(w, "Method Not Allowed", 405)
	case is("GET", "mahnungen", "liste"):
		o := []row{}
		for _, x := range db["rechnungen"] {
			if x["bezahlt"] != true {
				o = append(o, row{"rechnung": x["id"]})
			}
		}
		J(w, 200, last(o, 8))
	case is("GET", "mahnungen", "vorschau"):
		J(w, 501, row{"fehler": "noch nicht umgesetzt"})
	case is("POST", "beitragslauf", "starten"):
		zap("warn", "beitrag/lauf.go:22", "beitragslauf: not implemented, ignoring request", ",\"path\":\""+r.URL.Path+"\"")
		J(w, 202, row{"status": "gestartet"})
	case is("GET", "beitragslauf", "stand"):
		J(w, 200, row{"jahr": 2029, "rechnungen": len(db["rechnungen"])})
	case is("GET", "protokolle", "*", "anlagen"):
		J(w, 403, row{"fehler": "Keine Berechtigung"})
	case is("GET", "protokolle", "*", "daten"):
		if x := find(db["protokolle"], s[1]); x != nil {
			J(w, 200, x)
		} else {
			gone(w)
		}
	case is("POST", "protokolle"):
		x := row{"id": id(), "titel": input(r)["titel"], "status": "entworfen"}
		db["protokolle"] = append(db["protokolle"], x)
		J(w, 201, x)
	case is("POST", "protokolle", "*", "vorlegen"):
		x := find(db["protokolle"], s[1])
		if x == nil {
			gone(w)
		} else if x["status"] == "vorgelegt" {
			J(w, 409, row{"fehler": "Schon vorgelegt"})
		} else {
			x["status"] = "vorgelegt"
			w.WriteHeader(204)
		}
	case is("GET", "protokolle", "*", "pdf"):
		back(w, "/dateien/protokoll-"+s[1]+".pdf")
	case is("GET", "bewerber", "*", "daten"):
		if x := find(db["bewerber"], s[1]); x != nil {
			J(w, 200, x)
		} else {
			gone(w)
		}
	case is("GET", "bewerber", "*", "verlauf"):
		if file("version") == "2" {
			zap("error", "bewerber/verlauf.go:57", "sql: no such column: b.geaendert", ",\"path\":\""+r.URL.Path+"\"")
			http.Error(w, "Internal Server Error", 500)
			return
		}
		k, _ := strconv.Atoi(s[1])
		o := []row{}
		for i := 0; i < k%4+1; i++ {
			o = append(o, row{"schritt": i, "was": "eingegangen"})
		}
		J(w, 200, o)
	case is("DELETE", "bewerber", "*"):
		drop("bewerber", s[1])
		w.WriteHeader(204)
	case is("POST", "rundschreiben"):
		x := row{"id": id(), "betreff": input(r)["betreff"], "text": ""}
		db["rundschreiben"] = append(db["rundschreiben"], x)
		J(w, 201, x)
	case is("GET", "rundschreiben", "*", "daten"):
		if x := find(db["rundschreiben"], s[1]); x != nil {
			J(w, 200, x)
		} else {
			gone(w)
		}
	case is("PUT", "rundschreiben", "*"):
		if x := find(db["rundschreiben"], s[1]); x != nil {
			x["text"] = input(r)["text"]
			J(w, 200, row{"ok": true})
		} else {
			gone(w)
		}
	case is("POST", "rundschreiben", "vorschau"):
		page(w, "Vorschau", fmt.Sprint(input(r)["text"]))
	case is("PUT", "rundschreiben", "entwurf", "*"):
		w.WriteHeader(204)
	case is("POST", "rundschreiben", "*", "versenden"):
		w.Header().Set("Location", "http://verein-app:8080/verwaltung/rundschreiben/"+s[1]+"/versand")
		w.WriteHeader(302)
	case is("GET", "vereinshaus", "belegung"):
		o := []row{}
		for _, x := range db["belegung"] {
			if x["ok"] == true && x["monat"] == q.Get("monat") {
				o = append(o, x)
			}
		}
		J(w, 200, o)
	case is("GET", "vereinshaus", "anfragen"):
		o := []row{}
		for _, x := range db["belegung"] {
			if x["ok"] != true {
				o = append(o, x)
			}
		}
		J(w, 200, o)
	case is("POST", "vereinshaus", "belegung"):
		x := input(r)
		x["id"], x["ok"] = id(), false
		db["belegung"] = append(db["belegung"], x)
		J(w, 201, x)
	case is("POST", "vereinshaus", "anfragen", "*", "genehmigen"):
		if who == "schrift" {
			J(w, 403, row{"fehler": "Nur Vorsitz"})
			return
		}
		if x := find(db["belegung"], s[2]); x != nil {
			x["ok"] = true
		}
		w.WriteHeader(204)
	case is("GET", "aufgaben", "heute"):
		o := []row{}
		if mode("aufgabe") {
			o = append(o, row{"was": "Pumpe abstellen"})
		}
		J(w, 200, o)
	case is("GET", "hinweise"):
		if mode("hinweis") {
			J(w, 200, row{"text": "Wasser wird am Montag abgestellt"})
		} else {
			w.WriteHeader(204)
		}
	case is("GET", "suche"):
		o := []row{}
		for _, x := range db["parzellen"] {
			if strings.Contains(fmt.Sprint(x["slug"], x["notiz"]), q.Get("q")) {
				o = append(o, row{"weg": x["slug"]})
			}
		}
		J(w, 200, o)
	case is("GET", "journal", "eintraege"):
		J(w, 200, row{"eintraege": last(db["journal"], 15), "gesamt": rev})
	case is("POST", "export"):
		t, _ := strconv.ParseFloat(r.Header.Get("X-Lab-Now"), 64)
		k := id()
		db["export"] = append(db["export"], row{"id": k, "t": t})
		J(w, 202, row{"id": k})
	case is("GET", "export", "*"):
		t, _ := strconv.ParseFloat(r.Header.Get("X-Lab-Now"), 64)
		x := find(db["export"], s[1])
		if x == nil {
			gone(w)
		} else if x["t"].(float64)+5 > t {
			J(w, 200, row{"stand": "läuft"})
		} else {
			J(w, 200, row{"stand": "fertig"})
		}
	case is("GET", "ich"):
		J(w, 200, row{"wer": who})
	case is("GET", "ich", "einstellungen"):
		J(w, 200, db["ich:"+who])
	case is("PUT", "ich", "einstellungen"):
		db["ich:"+who] = []row{input(r)}
		w.WriteHeader(204)
	case m == "GET" && (n < 3 && pages[at(0)] == "" || n == 1):
		page(w, "Übersicht", "<h1>Übersicht</h1><div id=\"start\" data-kacheln=\"hinweise aufgaben termine kasse geraete schluessel wetter\"></div><p>Willkommen in der Verwaltung.</p>")
	default:
		http.NotFound(w, r)
	}
}

func all(w http.ResponseWriter, r *http.Request) {
	p := r.URL.Path
	s := strings.Split(strings.Trim(p, "/"), "/")
	if mode("wartung") && s[0] == "verwaltung" {
		J(w, 503, row{"fehler": "Wartung"})
		return
	}
	switch {
	case p == "/verwaltung/anmelden":
		if r.Method == "POST" {
			x := input(r)
			if mode("zuviel") {
				http.Error(w, "Zu viele Versuche", 429)
				return
			}
			if x["kennwort"] != "richtig" {
				page(w, "Anmelden", "<p>Kennwort falsch</p><form></form>")
				return
			}
			t := fmt.Sprintf("%x", md5.Sum([]byte(fmt.Sprint(time.Now(), x["wer"]))))
			sess[t] = x["wer"].(string)
			w.Header().Set("Set-Cookie", "kg="+t+"; HttpOnly; Path=/")
			back(w, "/verwaltung/")
			return
		}
		page(w, "Anmelden", "<form></form>")
	case p == "/verwaltung/abmelden":
		if c, e := r.Cookie("kg"); e == nil {
			delete(sess, c.Value)
		}
		back(w, "/verwaltung/anmelden")
	case s[0] == "verwaltung":
		c, e := r.Cookie("kg")
		if e != nil || sess[c.Value] == "" {
			if strings.Contains(r.Header.Get("Accept"), "json") {
				J(w, 401, row{"fehler": "Nicht angemeldet"})
			} else {
				back(w, "/verwaltung/anmelden")
			}
			return
		}
		admin(w, r, s[1:], sess[c.Value])
	case s[0] == "intern":
		w.Header().Set("Location", "/verwaltung/")
		w.WriteHeader(301)
	case p == "/" || p == "/aktuelles" || p == "/verein" || p == "/danke":
		page(w, "Willkommen", "<p>"+strings.Repeat(p+" ", 9)+"</p>")
	case p == "/parzellen/frei":
		J(w, 200, []row{})
	case p == "/bewerbung" && r.Method == "POST":
		db["bewerber"] = append(db["bewerber"], row{"id": id(), "personen": 1 + rnd.Intn(5), "wunsch": words(1, 4)})
		back(w, "/danke")
	case p == "/bewerbung":
		page(w, "Bewerbung", "<form></form>")
	case p == "/termine.ics":
		w.Header().Set("Content-Type", "text/calendar")
		w.Write([]byte("BEGIN:VCALENDAR\r\n" + strings.Repeat("BEGIN:VEVENT\r\nEND:VEVENT\r\n", len(db["termine"])) + "END:VCALENDAR\r\n"))
	case p == "/bereit":
		J(w, 200, row{"ok": true})
	case p == "/funk/zaehler" && r.Method == "POST":
		w.WriteHeader(204)
	case p == "/funk/auftraege":
		o := []row{}
		if mode("funk") {
			o = append(o, row{"ventil": 3, "zu": true})
		}
		J(w, 200, o)
	case strings.HasPrefix(p, "/api/v1/"):
		J(w, 410, row{"fehler": "Abgeschaltet"})
	case s[0] == "statisch" && len(s) == 2 && (s[1] == "stil.css" || s[1] == "verwaltung.js"):
		tag := "\"" + s[1] + file("version") + "\""
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(304)
			return
		}
		w.Header().Set("Content-Type", map[bool]string{true: "text/css", false: "text/javascript"}[s[1] == "stil.css"])
		w.Write([]byte(strings.Repeat("/* kg */ main{}", 400+len(s[1]))))
	case s[0] == "dateien":
		w.Header().Set("Content-Type", "application/pdf")
		w.Write([]byte("%PDF-1.4\n" + strings.Repeat(p, 60)))
	default:
		http.NotFound(w, r)
	}
}

func main() {
	if b, e := os.ReadFile(work + "/stand.json"); e == nil {
		x := struct {
			DB   map[string][]row
			Next float64
			Rev  int
			Sess map[string]string
		}{}
		json.Unmarshal(b, &x)
		db, next, rev, sess = x.DB, x.Next, x.Rev, x.Sess
	} else {
		seed()
	}
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	go func() {
		<-c
		b, _ := json.Marshal(row{"DB": db, "Next": next, "Rev": rev, "Sess": sess})
		os.WriteFile(work+"/stand.json", b, 0600)
		zap("info", "server/main.go:61", "server stopped", "")
		os.Exit(0)
	}()
	zap("info", "server/main.go:48", "server started", ",\"addr\":\":8080\",\"version\":\"1."+file("version")+"\"")
	http.ListenAndServe("127.0.0.1:21511", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		t, x := time.Now(), &rec{w, 200, 0}
		func() {
			defer func() {
				if e := recover(); e != nil {
					st, _ := json.Marshal(string(debug.Stack()))
					zap("error", "server/recover.go:19", fmt.Sprint("panic: ", e), ",\"path\":\""+r.URL.Path+"\",\"stacktrace\":"+string(st))
					http.Error(x, "Internal Server Error", 500)
				}
			}()
			all(x, r)
		}()
		ip := r.Header.Get("X-Forwarded-For")
		u, _ := json.Marshal(r.RequestURI)
		zap("info", "server/access.go:41", "request", fmt.Sprintf(",\"method\":\"%s\",\"uri\":%s,\"status\":%d,\"size\":%d,\"latency\":%.6f,\"remote_ip\":\"%s\"", r.Method, u, x.status, x.size, time.Since(t).Seconds(), ip))
	}))
}
