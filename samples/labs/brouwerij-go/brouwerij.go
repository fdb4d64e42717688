// A brewery's back office on net/http, with errors and log lines in the manner of echo. Honest in most places.
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

type M = map[string]interface{}
type L = []interface{}

var work, release = os.Getenv("WORK"), os.Getenv("RELEASE")
var lock sync.Mutex
var S = map[string]map[string]M{} // table, id, row
var order = map[string][]string{}
var subs = map[string]L{} // lists below an item
var N = 900

type stop struct {
	status int
	body   interface{}
}
type C struct {
	w      http.ResponseWriter
	r      *http.Request
	p      []string
	in     M
	user   string
	status int
	bytes  int
	err    string
}

func (c *C) json(status int, v interface{}) {
	b, _ := json.Marshal(v)
	b = append(b, '\n') // as json.Encoder does
	c.w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	c.w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	c.w.WriteHeader(status)
	c.status = status
	if c.r.Method != "HEAD" {
		c.w.Write(b)
		c.bytes = len(b)
	}
}
func (c *C) none()                { c.status = 204; c.w.WriteHeader(204) }
func (c *C) okay()                { c.json(200, M{"ok": true}) }
func fail(status int, msg string) { panic(stop{status, M{"message": msg}}) }
func missing()                    { fail(404, "Not Found") }
func (c *C) may(roles string) {
	if !strings.Contains(roles, strings.Split(c.user, "-")[0]) {
		fail(403, "Geen toegang")
	}
}
func (c *C) q(k string) string { return c.r.URL.Query().Get(k) }

func put(t, id string, m M) M {
	if S[t] == nil {
		S[t] = map[string]M{}
	}
	if S[t][id] == nil {
		order[t] = append(order[t], id)
	}
	S[t][id] = m
	return m
}
func drop(t, id string) {
	delete(S[t], id)
	for i, k := range order[t] {
		if k == id {
			order[t] = append(order[t][:i:i], order[t][i+1:]...)
			break
		}
	}
}
func rows(t string) []M {
	out := []M{}
	for _, id := range order[t] {
		out = append(out, S[t][id])
	}
	return out
}
func (c *C) of(t, what string) M {
	m := S[t][c.p[0]]
	if m == nil {
		fail(404, what+" niet gevonden")
	}
	return m
}
func text(v interface{}) string { return fmt.Sprint(v) }
func (c *C) take(m M, keys ...string) {
	for _, k := range keys {
		if v, ok := c.in[k]; ok {
			m[k] = v
		}
	}
}
func next() int           { N++; return N }
func add(key string, m M) { subs[key] = append(subs[key], m) }
func list(key string) L {
	if subs[key] == nil {
		return L{}
	}
	return subs[key]
}
func filter(t, q string, keys ...string) []M {
	out := []M{}
	for _, m := range rows(t) {
		for _, k := range keys {
			if strings.Contains(strings.ToLower(text(m[k])), strings.ToLower(q)) {
				out = append(out, m)
				break
			}
		}
	}
	return out
}
func page(c *C, l []M, size int) M {
	n, _ := strconv.Atoi(c.q("pagina"))
	if n < 1 {
		n = 1
	}
	a, b := (n-1)*size, n*size
	if a > len(l) {
		a = len(l)
	}
	if b > len(l) {
		b = len(l)
	}
	return M{"items": l[a:b], "total": len(l)}
}

type route struct {
	method string
	rx     *regexp.Regexp
	f      func(*C)
}

var routes []route

func on(spec string, f func(*C)) {
	method, path, _ := strings.Cut(spec, " ")
	routes = append(routes, route{method, regexp.MustCompile("^/api" + strings.ReplaceAll(path, ":", "([^/]+)") + "$"), f})
}
func mode(w string) bool {
	b, _ := os.ReadFile(filepath.Join(work, "mode"))
	return strings.Contains(" "+string(b)+" ", " "+w+" ")
}

func seed() {
	R := rand.New(rand.NewSource(20310303))
	names := strings.Fields("Blond Dubbel Tripel Quadrupel Saison Wit Stout Porter Bock Meibock Pils Weizen")
	for i, n := range names[:11] {
		id := strconv.Itoa(i + 1)
		put("recepten", id, M{"id": i + 1, "naam": n, "stijl": strings.ToLower(n), "gepubliceerd": i%3 != 0, "liter": 500 + 250*R.Intn(4)})
		if i != 9 {
			for k := 0; k < 2+R.Intn(4); k++ {
				add("recepten/"+id+"/ingredienten", M{"grondstof": 1 + R.Intn(14), "gram": 100 + R.Intn(90000)})
			}
			add("recepten/"+id+"/versies", M{"versie": 1, "door": "brouwer-1"})
		}
	}
	for i := 21; i <= 42; i++ {
		id := fmt.Sprintf("BRW-%04d", i)
		var v interface{}
		if i < 36 {
			v = fmt.Sprintf("2031-02-%02d", i-20)
		}
		put("brouwsels", id, M{"nummer": id, "recept": 1 + R.Intn(11), "tank": 1 + R.Intn(12), "fase": []string{"gisting", "lagering", "afgevuld"}[R.Intn(3)], "liter": 400 + R.Intn(1700), "vrijgave": v, "opmerking": ""})
		for k := 0; k < R.Intn(5) && i < 40; k++ {
			add("brouwsels/"+id+"/metingen", M{"sg": 1000 + R.Intn(80), "ph": 4, "op": fmt.Sprintf("2031-02-%02d", 1+k)})
		}
		if i == 29 {
			add("brouwsels/"+id+"/afwijkingen", M{"soort": "infectie", "ernst": 2})
		}
	}
	for i := 1; i <= 12; i++ {
		id := strconv.Itoa(i)
		put("tanks", id, M{"id": i, "naam": fmt.Sprintf("Tank %d", i), "inhoud": []int{500, 1000, 2000}[i%3], "reiniging": i == 4, "alarm": true, "brouwsel": fmt.Sprintf("BRW-%04d", 30+i)})
		if i == 3 || i == 8 {
			add("tanks/"+id+"/onderhoud", M{"op": "2031-01-14", "wat": "pakking vervangen"})
		}
	}
	for i := 1; i <= 46; i++ {
		put("klanten", strconv.Itoa(i), M{"id": i, "naam": fmt.Sprintf("%s %d", []string{"Café", "Slijterij", "Eetcafé", "Bierwinkel"}[i%4], i), "plaats": []string{"Utrecht", "Zwolle", "Goes", "Leiden", "Amersfoort"}[i%5], "blokkade": "uit", "krediet": 500 * R.Intn(9), "telefoon": fmt.Sprintf("06%08d", R.Intn(99999999))})
		if i%3 == 0 {
			add("klanten/"+strconv.Itoa(i)+"/historie", M{"wat": "aangemaakt", "op": "2030-11-02"})
		}
	}
	for i := 1; i <= 64; i++ {
		id := fmt.Sprintf("BST-2031-%04d", i)
		put("bestellingen", id, M{"nummer": id, "klant": 1 + R.Intn(24), "status": []string{"nieuw", "bevestigd", "ingepakt", "verzonden"}[R.Intn(4)], "fusten": R.Intn(30), "kratten": R.Intn(80), "factuur": i < 20})
		if i%7 == 0 {
			add("bestellingen/"+id+"/berichten", M{"aan": "klant", "sjabloon": "bevestiging"})
		}
	}
	for i, n := range strings.Fields("Pilsmout Munichmout Karamelmout Tarwemout Haver Saaz Hallertau Cascade Citra Gist-A Gist-B Koriander Sinaasschil Suiker") {
		put("grondstoffen", strconv.Itoa(i+1), M{"id": i + 1, "naam": n, "voorraad": 100 + R.Intn(9000), "eenheid": "kg", "minimum": 50})
	}
	for i := 1; i <= 9; i++ {
		put("accijns", strconv.Itoa(300+i), M{"id": 300 + i, "maand": fmt.Sprintf("2030-%02d", 3+i), "liter": R.Intn(20000), "toelichting": ""})
	}
	for i := 1; i <= 26; i++ {
		put("leveringen", strconv.Itoa(700+i), M{"id": 700 + i, "dag": fmt.Sprintf("2031-03-%02d", 3+i%8), "bestelling": fmt.Sprintf("BST-2031-%04d", i), "afgeleverd": i < 6, "rit": nil})
	}
	for i := 1; i <= 7; i++ {
		put("proeverijen", strconv.Itoa(50+i), M{"id": 50 + i, "op": fmt.Sprintf("2031-03-%02d", 7+2*i), "titel": "Proeverij", "plaatsen": 12, "prijs": 25})
		for k := 0; k < []int{12, 12, 5, 3, 0, 0, 0}[i-1]; k++ {
			add(fmt.Sprintf("proeverijen/%d/gasten", 50+i), M{"naam": fmt.Sprintf("Gast %d", k), "aantal": 1})
		}
	}
	for i := 1; i <= 8; i++ {
		put("etiketten", strconv.Itoa(i), M{"id": i, "recept": i, "kleur": "#aa8800", "versie": 8 + R.Intn(2)})
	}
	put("instellingen", "bedrijf", M{"naam": "Brouwerij De Drie Ketels", "iban": "NL02ABNA0123456789", "adres": "Kade 4", "banner": ""})
	put("instellingen", "etiketten", M{"breedte": 90, "hoogte": 120, "voettekst": "Drink met mate"})
	put("instellingen", "meldingen", M{"dagrapport": true, "adres": "brouwers@brouwerij.example.nl", "drempel": 5, "dempen": "nooit"})
}

func file() string { return filepath.Join(work, "stand.json") }
func save() {
	b, _ := json.Marshal(M{"S": S, "order": order, "subs": subs, "N": N})
	os.WriteFile(file(), b, 0o600)
}
func load() bool {
	b, err := os.ReadFile(file())
	if err != nil {
		return false
	}
	var x struct {
		S     map[string]map[string]M
		Order map[string][]string
		Subs  map[string]L
		N     int
	}
	json.Unmarshal(b, &x)
	S, order, subs, N = x.S, x.Order, x.Subs, x.N
	return true
}

func define() {
	on("POST /aanmelden", func(c *C) {
		if text(c.in["woord"]) != "goed" {
			fail(401, "Onjuist wachtwoord")
		}
		c.json(200, M{"token": "t-" + strconv.Itoa(next())})
	})
	on("POST /levend", func(c *C) { c.okay() })
	on("GET /ik", func(c *C) { c.json(200, M{"naam": c.user, "rol": strings.Split(c.user, "-")[0]}) })
	on("GET /versie", func(c *C) { c.json(200, M{"versie": "4." + release}) })
	on("GET /keuzes/hopsoorten", func(c *C) { c.json(200, []string{"Saaz", "Hallertau", "Cascade"}) })
	on("GET /keuzes/accijnstarieven", func(c *C) { c.json(200, []int{837, 837, 906}) })
	on("GET /ik/voorkeuren", func(c *C) {
		m := S["voorkeuren"][c.user]
		if m == nil {
			m = M{}
		}
		c.json(200, m)
	})
	on("PUT /ik/voorkeuren", func(c *C) { put("voorkeuren", c.user, c.in); c.okay() })
	on("GET /storingen", func(c *C) {
		if mode("storing") {
			c.json(200, L{M{"id": 1, "wat": "koeler 2 boven 9 graden", "sinds": "2031-03-06T07:10"}})
		} else {
			c.json(200, L{})
		}
	})
	on("GET /zoeken", func(c *C) {
		out := filter("klanten", c.q("q"), "naam")
		out = append(out, filter("bestellingen", c.q("q"), "nummer")...)
		if len(out) > 8 {
			out = out[:8]
		}
		c.json(200, out)
	})
	on("GET /overzicht", func(c *C) {
		n := 0
		for _, m := range rows("bestellingen") {
			if m["status"] == "nieuw" {
				n++
			}
		}
		c.json(200, M{"nieuw": n, "bestellingen": len(order["bestellingen"]), "laatste": subs["weegbrug"], "omzet": N * 37})
	})
	on("GET /brouwsels", func(c *C) {
		l := rows("brouwsels")
		if f := c.q("fase"); f != "" {
			l = filter("brouwsels", f, "fase")
		}
		out := []M{}
		for k := len(l) - 1; k >= 0; k-- {
			out = append(out, l[k])
		}
		c.json(200, page(c, out, 10))
	})
	on("POST /brouwsels", func(c *C) {
		if c.in["recept"] == nil {
			fail(422, "Kies een recept")
		}
		id := fmt.Sprintf("BRW-%04d", 21+len(order["brouwsels"]))
		c.json(201, put("brouwsels", id, M{"nummer": id, "recept": c.in["recept"], "tank": c.in["tank"], "fase": "gisting", "liter": c.in["liter"], "vrijgave": nil, "opmerking": ""}))
	})
	on("GET /brouwsels/:", func(c *C) { c.json(200, c.of("brouwsels", "Brouwsel")) })
	on("PUT /brouwsels/:", func(c *C) {
		m := c.of("brouwsels", "Brouwsel")
		c.take(m, "fase", "liter", "opmerking", "tank")
		c.json(200, m)
	})
	on("PUT /brouwsels/:/vrijgave", func(c *C) {
		c.may("beheer brouwer")
		c.of("brouwsels", "Brouwsel")["vrijgave"] = "2031-03-05"
		c.okay()
	})
	for _, t := range []string{"metingen", "afwijkingen"} {
		t := t
		on("GET /brouwsels/:/"+t, func(c *C) { c.of("brouwsels", "Brouwsel"); c.json(200, list("brouwsels/"+c.p[0]+"/"+t)) })
		on("POST /brouwsels/:/"+t, func(c *C) {
			c.of("brouwsels", "Brouwsel")
			add("brouwsels/"+c.p[0]+"/"+t, c.in)
			c.json(201, M{"id": next()})
		})
	}
	on("GET /brouwsels/:/proefnotities", func(c *C) { c.of("brouwsels", "Brouwsel"); c.json(200, L{}) })
	on("POST /brouwsels/:/proefnotities", func(c *C) { c.of("brouwsels", "Brouwsel"); c.okay() })
	on("GET /tanks", func(c *C) { c.json(200, rows("tanks")) })
	on("GET /tanks/:", func(c *C) { c.json(200, c.of("tanks", "Tank")) })
	for method, v := range map[string]bool{"PUT": true, "DELETE": false} {
		v := v
		on(method+" /tanks/:/reiniging", func(c *C) { c.of("tanks", "Tank")["reiniging"] = v; c.okay() })
		on(method+" /tanks/:/alarm", func(c *C) { c.of("tanks", "Tank"); c.okay() })
		on(method+" /recepten/:/publicatie", func(c *C) { c.of("recepten", "Recept")["gepubliceerd"] = v; c.none() })
		on(method+" /leveringen/:/afgeleverd", func(c *C) {
			c.of("leveringen", "Levering")["afgeleverd"] = v
			c.json(200, c.of("leveringen", "Levering"))
		})
		on(method+" /klanten/:/blokkade", func(c *C) {
			w := map[bool]string{true: "aan", false: "uit"}[v]
			c.of("klanten", "Klant")["blokkade"] = w
			add("klanten/"+c.p[0]+"/historie", M{"wat": "blokkade " + w, "op": "2031-03-04"})
			c.okay()
		})
	}
	on("GET /tanks/:/onderhoud", func(c *C) { c.of("tanks", "Tank"); c.json(200, list("tanks/"+c.p[0]+"/onderhoud")) })
	on("GET /tanks/:/temperatuur", func(c *C) { c.json(200, M{"celsius": 2 + rand.Intn(9)}) })
	on("GET /recepten", func(c *C) { c.json(200, rows("recepten")) })
	on("GET /recepten/:", func(c *C) { c.json(200, c.of("recepten", "Recept")) })
	on("GET /recepten/:/ingredienten", func(c *C) { c.of("recepten", "Recept"); c.json(200, list("recepten/"+c.p[0]+"/ingredienten")) })
	on("PUT /recepten/:/ingredienten", func(c *C) {
		k := "recepten/" + c.p[0]
		c.of("recepten", "Recept")
		l, _ := c.in["lijst"].([]interface{})
		subs[k+"/ingredienten"] = l
		add(k+"/versies", M{"versie": len(list(k+"/versies")) + 1, "door": c.user})
		c.json(200, M{"versie": len(list(k + "/versies"))})
	})
	on("GET /recepten/:/versies", func(c *C) { c.json(200, list("recepten/"+c.p[0]+"/versies")) })
	on("GET /recepten/:/kostprijs", func(c *C) { c.of("recepten", "Recept"); c.json(200, M{"perLiter": 0, "valuta": "EUR"}) })
	on("GET /bestellingen", func(c *C) {
		l := rows("bestellingen")
		if f := c.q("status"); f != "" {
			l = filter("bestellingen", f, "status")
		}
		if f := c.q("q"); f != "" {
			l = filter("bestellingen", f, "nummer")
		}
		c.json(200, page(c, l, 15))
	})
	on("POST /bestellingen/bulk/status", func(c *C) {
		l, _ := c.in["nummers"].([]interface{})
		for _, n := range l {
			if m := S["bestellingen"][text(n)]; m != nil {
				m["status"] = c.in["status"]
			}
		}
		c.json(200, M{"ok": true, "aantal": len(l)})
	})
	on("GET /bestellingen/:", func(c *C) { c.json(200, c.of("bestellingen", "Bestelling")) })
	on("DELETE /bestellingen/:", func(c *C) {
		c.may("beheer verkoop")
		c.of("bestellingen", "Bestelling")
		drop("bestellingen", c.p[0])
		c.none()
	})
	on("PUT /bestellingen/:/status", func(c *C) {
		m := c.of("bestellingen", "Bestelling")
		if m["status"] == "verzonden" {
			fail(409, "Al verzonden")
		}
		m["status"] = c.in["status"]
		c.okay()
	})
	on("GET /bestellingen/:/factuur", func(c *C) {
		m := c.of("bestellingen", "Bestelling")
		if m["factuur"] != true {
			missing()
		}
		c.json(200, M{"nummer": "F" + c.p[0][9:], "bedrag": text(m["fusten"]) + "50,00", "klant": m["klant"]})
	})
	on("POST /bestellingen/:/factuur", func(c *C) {
		c.of("bestellingen", "Bestelling")["factuur"] = true
		c.json(201, M{"nummer": "F" + c.p[0][9:]})
	})
	on("POST /bestellingen/:/mail", func(c *C) {
		c.of("bestellingen", "Bestelling")
		add("bestellingen/"+c.p[0]+"/berichten", M{"aan": "klant", "sjabloon": c.in["sjabloon"]})
		c.okay()
	})
	on("GET /bestellingen/:/berichten", func(c *C) { c.json(200, list("bestellingen/"+c.p[0]+"/berichten")) })
	on("POST /bestellingen/:/herinnering", func(c *C) { fail(501, "Not Implemented") })
	on("GET /klanten", func(c *C) { c.json(200, page(c, filter("klanten", c.q("q"), "naam", "plaats"), 20)) })
	on("GET /klanten/:", func(c *C) { c.json(200, c.of("klanten", "Klant")) })
	on("PUT /klanten/:", func(c *C) { m := c.of("klanten", "Klant"); c.take(m, "naam", "plaats", "telefoon"); c.json(200, m) })
	on("DELETE /klanten/:", func(c *C) {
		c.may("beheer")
		c.of("klanten", "Klant")
		if n, _ := strconv.Atoi(c.p[0]); n <= 24 {
			fail(409, "Klant heeft bestellingen")
		}
		drop("klanten", c.p[0])
		c.none()
	})
	on("GET /klanten/:/historie", func(c *C) { c.json(200, list("klanten/"+c.p[0]+"/historie")) })
	on("PUT /klanten/:/krediet", func(c *C) { c.may("beheer"); c.take(c.of("klanten", "Klant"), "krediet"); c.okay() })
	on("GET /grondstoffen", func(c *C) { c.json(200, rows("grondstoffen")) })
	on("GET /grondstoffen/:", func(c *C) { c.json(200, c.of("grondstoffen", "Grondstof")) })
	on("GET /grondstoffen/:/mutaties", func(c *C) { c.of("grondstoffen", "Grondstof"); c.json(200, list("grondstoffen/"+c.p[0]+"/mutaties")) })
	on("POST /grondstoffen/:/mutaties", func(c *C) {
		m := c.of("grondstoffen", "Grondstof")
		a, _ := strconv.Atoi(strings.TrimSuffix(text(m["voorraad"]), ".0"))
		b, _ := c.in["aantal"].(float64)
		m["voorraad"] = a + int(b)
		add("grondstoffen/"+c.p[0]+"/mutaties", M{"aantal": b, "reden": c.in["reden"]})
		c.json(201, M{"ok": true})
	})
	on("PUT /grondstoffen/:/minimum", func(c *C) { c.of("grondstoffen", "Grondstof"); c.okay() })
	on("POST /grondstoffen/bestelvoorstel", func(c *C) {
		out := L{}
		for i := 0; i < 1+rand.Intn(5); i++ {
			out = append(out, M{"grondstof": rand.Intn(14), "kg": rand.Intn(900)})
		}
		c.json(200, out)
	})
	on("GET /tellingen/concept", func(c *C) {
		if m := S["concept"][c.user]; m != nil {
			c.json(200, m)
		} else {
			c.none()
		}
	})
	on("PUT /tellingen/concept", func(c *C) { put("concept", c.user, c.in); c.none() })
	on("POST /tellingen", func(c *C) {
		drop("concept", c.user)
		put("tellingen", text(next()), M{"id": N, "door": c.user, "regels": c.in["regels"]})
		c.json(201, M{"id": N})
	})
	on("GET /tellingen", func(c *C) { c.json(200, page(c, rows("tellingen"), 50)) })
	on("GET /accijns", func(c *C) { c.json(200, rows("accijns")) })
	on("GET /accijns/:", func(c *C) { c.json(200, c.of("accijns", "Aangifte")) })
	on("PUT /accijns/:", func(c *C) { m := c.of("accijns", "Aangifte"); c.take(m, "liter", "toelichting"); c.json(200, m) })
	on("GET /accijns/:/indiening", func(c *C) {
		m := M{"ingediend": nil, "kanaal": nil}
		if n, _ := strconv.Atoi(text(c.of("accijns", "Aangifte")["id"])); n < 307 { // the years on paper
			m = M{"ingediend": "2030-12-01", "kanaal": "post"}
		}
		c.json(200, m)
	})
	on("GET /leveringen", func(c *C) {
		l := rows("leveringen")
		if d := c.q("dag"); d != "" {
			l = filter("leveringen", d, "dag")
		}
		c.json(200, l)
	})
	on("POST /leveringen/import", func(c *C) {
		id := strconv.Itoa(next())
		put("import", id, M{"id": N, "regels": 1 + rand.Intn(40), "klaar": true})
		c.w.Header().Set("Location", "/api/leveringen/import/"+id)
		c.w.Header().Set("Content-Length", "0")
		c.status = 303
		c.w.WriteHeader(303)
	})
	on("GET /leveringen/import/:", func(c *C) { c.json(200, c.of("import", "Import")) })
	on("GET /leveringen/:", func(c *C) { c.json(200, c.of("leveringen", "Levering")) })
	on("POST /leveringen/:/planning", func(c *C) {
		c.of("leveringen", "Levering")
		c.w.Header().Set("Location", "http://ritplanner.intern:8099/rit/nieuw?levering="+c.p[0])
		c.w.Header().Set("Content-Length", "0")
		c.status = 302
		c.w.WriteHeader(302)
	})
	on("GET /proeverijen", func(c *C) {
		l := rows("proeverijen")
		if d := c.q("vanaf"); d != "" {
			out := []M{}
			for _, m := range l {
				if text(m["op"]) >= d {
					out = append(out, m)
				}
			}
			l = out
		}
		c.json(200, page(c, l, 50))
	})
	on("POST /proeverijen", func(c *C) {
		id := strconv.Itoa(50 + len(order["proeverijen"]) + 1)
		n, _ := strconv.Atoi(id)
		c.json(201, put("proeverijen", id, M{"id": n, "op": c.in["op"], "titel": c.in["titel"], "plaatsen": 12, "prijs": 25}))
	})
	on("GET /proeverijen/:", func(c *C) { c.json(200, c.of("proeverijen", "Proeverij")) })
	on("PUT /proeverijen/:", func(c *C) {
		m := c.of("proeverijen", "Proeverij")
		c.take(m, "titel", "prijs", "plaatsen")
		c.json(200, m)
	})
	on("GET /proeverijen/:/gasten", func(c *C) {
		l := list("proeverijen/" + c.p[0] + "/gasten")
		c.json(200, M{"items": l, "total": len(l)})
	})
	on("GET /proeverijen/:/wachtlijst", func(c *C) { c.of("proeverijen", "Proeverij"); c.json(200, M{"items": L{}, "total": 0}) })
	on("GET /retouren", func(c *C) { c.json(200, page(c, rows("retouren"), 20)) })
	on("POST /retouren", func(c *C) {
		id := strconv.Itoa(next())
		put("retouren", id, M{"id": N, "bestelling": c.in["bestelling"], "fusten": c.in["fusten"]})
		c.json(201, M{"id": N})
	})
	on("GET /etiketten", func(c *C) { c.json(200, rows("etiketten")) })
	on("PUT /etiketten/:", func(c *C) {
		m := c.of("etiketten", "Etiket")
		c.take(m, "kleur")
		v, _ := strconv.Atoi(text(m["versie"]))
		m["versie"] = v + 1
		c.okay()
	})
	on("POST /etiketten/voorbeeld", func(c *C) { c.json(200, M{"svg": strings.Repeat("<path/>", 20+rand.Intn(20))}) })
	for _, t := range []string{"bedrijf", "etiketten", "meldingen"} {
		t := t
		on("GET /instellingen/"+t, func(c *C) { c.json(200, S["instellingen"][t]) })
		on("PUT /instellingen/"+t, func(c *C) {
			if t == "bedrijf" {
				c.may("beheer verkoop")
			}
			if t != "meldingen" {
				put("instellingen", t, c.in)
			}
			c.okay()
		})
	}
	on("GET /medewerkers", func(c *C) { c.may("beheer"); c.json(200, L{"beheer-1", "brouwer-1", "verkoop-1", "magazijn-1"}) })
	on("GET /logboek/wijzigingen", func(c *C) {
		c.may("beheer")
		l := list("logboek")
		n := len(l)
		if n > 25 {
			l = l[n-25:]
		}
		c.json(200, M{"items": l, "total": n})
	})
	on("GET /logboek/aanmeldingen", func(c *C) { fail(403, "Geen toegang") })
	on("GET /rapporten/omzet", func(c *C) {
		if mode("rapport") {
			panic("runtime error: slice bounds out of range [:31] with capacity 30")
		}
		n, _ := strconv.Atoi(c.q("dagen"))
		out := L{}
		for i := 0; i < n; i++ {
			out = append(out, 100+rand.Intn(900))
		}
		c.json(200, out)
	})
	on("GET /rapporten/rendement", func(c *C) { panic("runtime error: integer divide by zero") })
	on("GET /rapporten/bezoek", func(c *C) { fail(402, "Alleen in pakket Plus") })
	on("POST /export", func(c *C) {
		id := strconv.Itoa(next())
		put("export", id, M{"id": N, "rondes": 0.0, "klaar": false})
		c.json(202, M{"id": N})
	})
	on("GET /export/:", func(c *C) {
		m := c.of("export", "Export")
		n, _ := m["rondes"].(float64)
		m["rondes"] = n + 1
		m["klaar"] = n >= 2
		c.json(200, m)
	})
	on("GET /export/:/bestand", func(c *C) {
		c.of("export", "Export")
		b := []byte(strings.Repeat("BST-2031-0001;verzonden;12\r\n", 40+rand.Intn(20)))
		c.w.Header().Set("Content-Type", "text/csv")
		c.w.WriteHeader(200)
		c.w.Write(b)
		c.status, c.bytes = 200, len(b)
	})
	on("GET /live", func(c *C) {
		c.w.Header().Set("Content-Type", "text/event-stream")
		c.w.WriteHeader(200)
		c.status = 200
		for i := 0; i < 5; i++ {
			n, err := c.w.Write([]byte("data: {}\n\n"))
			c.bytes += n
			c.w.(http.Flusher).Flush()
			if err != nil || c.r.Context().Err() != nil {
				return
			}
			time.Sleep(60 * time.Millisecond)
		}
	})
	on("PUT /sensoren/:", func(c *C) { put("sensoren", c.p[0], c.in); c.okay() })
	on("POST /weegbrug", func(c *C) { subs["weegbrug"] = L{c.in}; c.okay() })
	on("GET /weegbrug/laatste", func(c *C) { c.json(200, list("weegbrug")) })
	on("POST /haken/betaling", func(c *C) { c.okay() })
	on("GET /publiek/beschikbaar", func(c *C) {
		out := L{}
		for _, m := range rows("proeverijen") {
			if n := 12 - len(list("proeverijen/"+text(m["id"])+"/gasten")); n > 0 {
				out = append(out, M{"id": m["id"], "op": m["op"], "vrij": n})
			}
		}
		c.json(200, out)
	})
	on("POST /publiek/boeken", func(c *C) {
		k := "proeverijen/" + text(c.in["id"]) + "/gasten"
		if len(list(k)) >= 12 {
			fail(409, "Vol")
		}
		add(k, M{"naam": c.in["naam"], "aantal": 1})
		c.json(201, M{"ok": true})
	})
	on("GET /v1/bestellingen", func(c *C) {
		if release == "2" {
			fail(410, "Gone")
		}
		c.json(200, page(c, rows("bestellingen"), 15))
	})
	// longer and plainer paths first, as a radix tree would find them
	sort.SliceStable(routes, func(i, j int) bool {
		return !strings.Contains(routes[i].rx.String(), "(") && strings.Contains(routes[j].rx.String(), "(")
	})
}

var open = regexp.MustCompile(`^/api/(aanmelden|publiek|haken|sensoren|weegbrug$|versie)`)

func dispatch(c *C) {
	path := c.r.URL.Path
	if path == "/healthz" {
		c.json(200, M{"status": "up"})
		return
	}
	if !strings.HasPrefix(path, "/api/") {
		if c.r.Method != "GET" && c.r.Method != "HEAD" {
			fail(405, "Method Not Allowed")
		}
		f := filepath.Join(work, "dist", filepath.Clean(path))
		b, err := os.ReadFile(f)
		if err != nil && strings.HasPrefix(path, "/kantoor") {
			b, err = os.ReadFile(filepath.Join(work, "dist/kantoor/index.html"))
		} else if err != nil && path == "/" || strings.HasPrefix(path, "/bieren/") {
			b, err = os.ReadFile(filepath.Join(work, "dist/index.html"))
		}
		if err != nil {
			missing()
		}
		c.w.Header().Set("Content-Type", map[bool]string{true: "text/javascript", false: "text/html; charset=utf-8"}[strings.HasSuffix(path, ".js")])
		c.w.Header().Set("Content-Length", strconv.Itoa(len(b)))
		c.status = 200
		c.w.WriteHeader(200)
		c.w.Write(b)
		c.bytes = len(b)
		return
	}
	if c.r.Method == "OPTIONS" {
		c.w.Header().Set("Allow", "OPTIONS, GET")
		c.none()
		return
	}
	known := false
	for _, r := range routes {
		m := r.rx.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		if r.method != c.r.Method {
			known = true
			continue
		}
		if c.user == "" && !open.MatchString(path) {
			fail(401, "Unauthorized")
		}
		if mode("onderhoud") {
			fail(503, "Onderhoud")
		}
		if mode("druk") {
			fail(429, "Too Many Requests")
		}
		c.p = m[1:]
		r.f(c)
		if c.user != "" && c.r.Method != "GET" && c.r.Method != "HEAD" && c.status < 300 {
			add("logboek", M{"wie": c.user, "wat": c.r.Method + " " + path})
		}
		return
	}
	if known {
		fail(405, "Method Not Allowed")
	}
	missing()
}

func serve(w http.ResponseWriter, r *http.Request) {
	began := time.Now()
	lock.Lock()
	c := &C{w: w, r: r, in: M{}}
	if k, err := r.Cookie("sessie"); err == nil {
		c.user = k.Value
	}
	in := r.ContentLength
	json.NewDecoder(r.Body).Decode(&c.in)
	func() {
		defer func() {
			switch x := recover().(type) {
			case nil:
			case stop:
				c.err = fmt.Sprintf("code=%d, message=%s", x.status, x.body.(M)["message"])
				c.json(x.status, x.body)
			default:
				c.err = fmt.Sprint(x)
				fmt.Printf("{\"time\":\"%s\",\"level\":\"ERROR\",\"prefix\":\"echo\",\"file\":\"recover.go\",\"line\":\"115\",\"message\":\"[PANIC RECOVER] %v goroutine 84 [running]:\\nbrouwerij/rapport.(*Rekenaar).Som\\n\\t/src/rapport/som.go:48\\n\"}\n", time.Now().Format(time.RFC3339Nano), x)
				c.json(500, M{"message": "Internal Server Error"})
			}
		}()
		dispatch(c)
	}()
	lock.Unlock()
	if in < 0 {
		in = 0
	}
	took := time.Since(began)
	e, _ := json.Marshal(c.err)
	ua, _ := json.Marshal(r.UserAgent())
	uri, _ := json.Marshal(r.RequestURI)
	fmt.Printf("{\"time\":\"%s\",\"id\":\"\",\"remote_ip\":\"%s\",\"host\":\"%s\",\"method\":\"%s\",\"uri\":%s,\"user_agent\":%s,\"status\":%d,\"error\":%s,\"latency\":%d,\"latency_human\":\"%v\",\"bytes_in\":%d,\"bytes_out\":%d}\n",
		time.Now().Format(time.RFC3339Nano), strings.Split(r.Header.Get("X-Forwarded-For"), ",")[0], r.Host, r.Method, uri, ua, c.status, e, took.Nanoseconds(), took, in, c.bytes)
}

func main() {
	if !load() {
		seed()
	}
	define()
	fmt.Println("⇨ http server started on [::]:8080")
	done := make(chan os.Signal, 1)
	signal.Notify(done, syscall.SIGTERM)
	go func() { <-done; lock.Lock(); save(); os.Exit(0) }()
	http.ListenAndServe("10.20.0.5:19601", http.HandlerFunc(serve))
}
