// A forwarder's warehouses: net/http and nothing else, everything in memory and in one file. Honest in most places.
package main

import (
	"bytes"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net"
	"net/http"
	"os"
	"os/signal"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"
)

type M = map[string]any
type store struct {
	T        map[string][]M
	Prefs    map[string]M
	N, Bruit int
}

var (
	d    store
	work = os.Getenv("WORK")
	neuf = os.Getenv("VERSION") == "2"
	r    = rand.New(rand.NewSource(77))
)

func pick(l ...string) string { return l[r.Intn(len(l))] }
func word(w string) bool {
	b, _ := os.ReadFile(work + "/mode")
	return strings.Contains(" "+string(b)+" ", " "+w+" ")
}
func add(col string, m M) M     { d.T[col] = append(d.T[col], m); return m }
func id(p string, n int) string { return fmt.Sprintf("%s-2029-%04d", p, n) }
func next() int                 { d.Bruit++; return d.Bruit }
func sow() {
	d = store{T: map[string][]M{}, Prefs: map[string]M{}, Bruit: 400}
	for i, e := range []string{"LIL", "NTE", "MRS"} {
		add("entrepots", M{"code": e, "ville": []string{"Lille", "Nantes", "Marseille"}[i], "ouvert": i < 2, "surface": 4000 + 900*i})
		for q := 1; q < 6; q++ {
			add("quais", M{"e": e, "id": strconv.Itoa(q), "ouvert": i < 2 && q%2 == 1, "camion": ""})
		}
		for k := 0; k < 16; k++ {
			add("emplacements", M{"e": e, "id": fmt.Sprintf("%c%02d", 'A'+k/6, k%6+1), "hauteur": 200 + 10*r.Intn(20), "zone": pick("froid", "sec", "vrac")})
		}
		for k := 0; k < 13; k++ {
			a := add("articles", M{"e": e, "id": fmt.Sprintf("ART-%s-%03d", e, 100+k*7), "libelle": pick("Vis", "Câble", "Joint", "Bidon", "Palette bois", "Film étirable") + " " + strconv.Itoa(k), "stock": r.Intn(900), "seuil": r.Intn(90), "note": "", "rev": 1})
			if k%3 == 0 {
				add("inventaires", M{"de": a["id"], "id": id("INV", next()), "compte": r.Intn(900)})
			}
			if k%2 == 0 {
				add("mouvements", M{"de": a["id"], "id": id("MVT", next()), "quantite": r.Intn(90) - 40})
			}
		}
		if i == 2 {
			continue // the new one has no work yet
		}
		for k := 0; k < 20; k++ {
			x := add("expeditions", M{"e": e, "id": id("EXP", i*300+k+11), "lieu": pick("Lyon", "Brest", "Metz", "Clermont-Ferrand", "Pau"), "etat": pick("saisie", "prete", "partie"), "urgente": r.Intn(4) == 0, "bloquee": r.Intn(5) == 0, "transporteur": pick("", "", "TR-01", "TR-02", "TR-03"), "instructions": strings.Repeat("i", r.Intn(40)), "kilos": nil})
			for c := 1; c <= r.Intn(5); c++ {
				add("colis", M{"de": x["id"], "n": strconv.Itoa(c), "kilos": 1 + r.Intn(300)})
			}
			if k%4 == 0 {
				add("documents", M{"de": x["id"], "nom": pick("cmr.pdf", "douane.pdf"), "octets": r.Intn(90000)})
			}
		}
		for k := 0; k < 12; k++ {
			x := add("receptions", M{"e": e, "id": id("REC", i*300+k+51), "fournisseur": pick("Métal du Nord", "Plasturgie SA", "Bois & Cie"), "etat": pick("attendue", "arrivee", "rangee"), "plaque": "", "remarque": strings.Repeat("r", r.Intn(30))})
			for c := 0; c < r.Intn(4); c++ {
				add("lignes", M{"de": x["id"], "article": fmt.Sprintf("ART-%s-%03d", e, 100+r.Intn(13)*7), "quantite": r.Intn(400)})
			}
		}
	}
	for i := 1; i < 6; i++ {
		add("transporteurs", M{"id": fmt.Sprintf("TR-%02d", i), "nom": pick("Routes", "Fret", "Express") + " " + pick("Ouest", "Alpes", "Manche"), "telephone": "", "rev": 1})
	}
	for j := 1; j < 11; j++ {
		if j == 7 {
			continue
		}
		for k := 0; k < 3+r.Intn(3); k++ {
			add("tournees", M{"id": id("TRN", next()), "jour": fmt.Sprintf("2029-10-%02d", j), "arrets": []any{"Lens", "Arras", "Douai", "Cambrai", "Béthune"}[:3+k%3], "rev": 1})
		}
	}
	for k := 0; k < 9; k++ {
		add("alertes", M{"id": id("ALR", next()), "quoi": pick("stock bas", "quai occupé", "retard"), "lue": false})
	}
	for k := 0; k < 4; k++ {
		add("retours", M{"id": id("RET", next()), "motif": pick("casse", "refus")})
	}
}

type R struct {
	w    http.ResponseWriter
	q    *http.Request
	p    []string // what the path's brackets held
	body M
	who  string
}

func (c *R) say(code int, v any) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v)
	c.w.Header().Set("Content-Type", "application/json; charset=utf-8")
	c.w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
	c.w.WriteHeader(code)
	if c.q.Method != "HEAD" {
		c.w.Write(b.Bytes())
	}
}
func (c *R) tagged(v any) {
	j, _ := json.Marshal(v)
	tag := fmt.Sprintf("\"%x\"", sha1.Sum(j))[:13] + "\""
	c.w.Header().Set("Etag", tag)
	if strings.HasPrefix(strings.TrimPrefix(c.q.Header.Get("If-None-Match"), "W/"), strings.TrimSuffix(tag, "\"")) {
		c.w.WriteHeader(304)
		return
	}
	c.say(200, v)
}
func (c *R) bad(code int, t string) { c.say(code, M{"erreur": t}) }
func (c *R) none()                  { c.w.WriteHeader(204) }
func (c *R) chief() bool            { return c.who == "regie" }
func (c *R) page(l []M, n int) M {
	p, _ := strconv.Atoi(c.q.URL.Query().Get("page"))
	if p < 1 {
		p = 1
	}
	t, a, z := len(l), (p-1)*n, p*n
	if a > t {
		a = t
	}
	if z > t {
		z = t
	}
	return M{"donnees": l[a:z], "total": t, "page": p}
}
func where(col string, f func(M) bool) []M {
	o := []M{}
	for i := len(d.T[col]) - 1; i >= 0; i-- {
		if f(d.T[col][i]) {
			o = append(o, d.T[col][i])
		}
	}
	return o
}
func is(k string, v any) func(M) bool { return func(m M) bool { return m[k] == v } }
func find(col, k string) M {
	for _, m := range d.T[col] {
		if m["id"] == k {
			return m
		}
	}
	return nil
}
func drop(col string, f func(M) bool) {
	o := []M{}
	for _, m := range d.T[col] {
		if !f(m) {
			o = append(o, m)
		}
	}
	d.T[col] = o
}
func (c *R) take(x M, keys ...string) {
	for _, k := range keys {
		if v, ok := c.body[k]; ok {
			x[k] = v
		}
	}
}

type route struct {
	method string
	rx     *regexp.Regexp
	f      func(*R)
}

var routes []route

func on(method, path string, f func(*R)) {
	path = strings.ReplaceAll(path, "{}", "([^/]+)")
	routes = append(routes, route{method, regexp.MustCompile("^/api" + path + "$"), f})
}

// in a warehouse that the caller may see
func in(method, path string, f func(*R)) {
	on(method, "/entrepots/{}"+path, func(c *R) {
		if e := c.p[0]; !c.chief() && !strings.HasPrefix(c.who, strings.ToLower(e)) && c.who != "mur" || len(where("entrepots", is("code", e))) == 0 {
			c.bad(404, "entrepôt inconnu")
			return
		}
		f(c)
	})
}

// one thing of a warehouse
func one(method, col, path string, f func(*R, M)) {
	in(method, "/"+col+"/{}"+path, func(c *R) {
		x := find(col, c.p[1])
		if col == "emplacements" || col == "quais" {
			for _, m := range d.T[col] {
				if m["id"] == c.p[1] && m["e"] == c.p[0] {
					x = m
				}
			}
		}
		if x == nil || x["e"] != c.p[0] {
			c.bad(404, "introuvable")
		} else if x["etat"] == "annulee" {
			c.bad(410, "annulée")
		} else {
			f(c, x)
		}
	})
}
func main() {
	if b, err := os.ReadFile(work + "/etat.json"); err == nil {
		json.Unmarshal(b, &d)
		r.Seed(int64(d.N))
	} else {
		sow()
		b, _ := json.Marshal(d)
		json.Unmarshal(b, &d)
	}
	on("POST", "/session", func(c *R) {
		if c.body["mot"] == "faux" {
			c.bad(401, "mot de passe")
			return
		}
		c.say(200, M{"poste": c.body["poste"]})
	})
	on("DELETE", "/session", func(c *R) { c.none() })
	on("GET", "/moi", func(c *R) { c.say(200, M{"poste": c.who, "preferences": d.Prefs[c.who]}) })
	on("PUT", "/preferences", func(c *R) { d.Prefs[c.who] = c.body; c.say(200, M{"ok": true}) })
	on("GET", "/jours-feries", func(c *R) { c.tagged([]string{"2029-11-01", "2029-11-11", "2029-12-25"}) })
	on("GET", "/unites", func(c *R) { c.say(200, []string{"colis", "palette", "kg", "m3"}) })
	on("GET", "/rappels", func(c *R) { c.say(200, M{"donnees": []M{}, "total": 0}) }) // nobody recalled anything
	on("GET", "/options/douane", func(c *R) { c.say(200, M{"active": true}) })
	on("GET", "/options/froid", func(c *R) { c.bad(404, "option non souscrite") })
	on("GET", "/alertes", func(c *R) { c.say(200, where("alertes", is("lue", false))) })
	on("POST", "/alertes/{}/lue", func(c *R) {
		x := find("alertes", c.p[0])
		if x == nil {
			c.bad(404, "introuvable")
		} else if x["lue"] == true {
			c.bad(409, "déjà lue")
		} else {
			x["lue"] = true
			c.say(200, M{"ok": true})
		}
	})
	on("GET", "/alertes/{}", func(c *R) { c.say(200, find("alertes", c.p[0])) })
	on("GET", "/entrepots", func(c *R) {
		c.say(200, where("entrepots", func(m M) bool { return c.chief() || strings.HasPrefix(c.who, strings.ToLower(m["code"].(string))) }))
	})
	in("GET", "", func(c *R) { c.say(200, where("entrepots", is("code", c.p[0]))[0]) })
	in("PATCH", "/ouverture", func(c *R) { c.take(where("entrepots", is("code", c.p[0]))[0], "ouvert"); c.say(200, M{"ok": true}) })
	in("GET", "/quais", func(c *R) { c.say(200, where("quais", is("e", c.p[0]))) })
	one("PUT", "quais", "/ouvert", func(c *R, x M) { c.take(x, "ouvert"); c.say(200, M{"ok": true}) })

	in("GET", "/expeditions", func(c *R) {
		e := c.q.URL.Query().Get("etat")
		l := []M{}
		for _, x := range where("expeditions", is("e", c.p[0])) {
			if e == "" && x["etat"] != "annulee" || x["etat"] == e {
				l = append(l, M{"id": x["id"], "lieu": x["lieu"], "etat": x["etat"], "urgente": x["urgente"], "transporteur": x["transporteur"]})
			}
		}
		c.say(200, c.page(l, 14))
	})
	in("POST", "/expeditions", func(c *R) {
		if c.body["lieu"] == "" {
			c.bad(422, "lieu")
			return
		}
		x := add("expeditions", M{"e": c.p[0], "id": id("EXP", next()+400), "lieu": c.body["lieu"], "etat": "saisie", "urgente": false, "bloquee": false, "transporteur": "", "instructions": "", "kilos": nil})
		c.say(201, M{"id": x["id"]})
	})
	in("POST", "/expeditions/lot", func(c *R) { l, _ := c.body["ids"].([]any); c.say(200, M{"traitees": len(l)}) }) // the loop was never written
	one("GET", "expeditions", "", func(c *R, x M) {
		if w, _ := x["attente"].(float64); w > 0 {
			x["attente"] = w - 1
			if w == 1 {
				delete(x, "attente")
				x["kilos"] = float64(20 + r.Intn(900))
			}
		}
		o := M{}
		for k, v := range x {
			if k != "attente" {
				o[k] = v
			}
		}
		c.say(200, o)
	})
	one("PUT", "expeditions", "", func(c *R, x M) { c.take(x, "lieu", "instructions"); c.say(200, x) })
	one("DELETE", "expeditions", "", func(c *R, x M) { x["etat"] = "annulee"; c.none() })
	one("PATCH", "expeditions", "/urgente", func(c *R, x M) { c.take(x, "urgente"); c.say(200, M{"id": x["id"], "urgente": x["urgente"]}) })
	one("PATCH", "expeditions", "/bloquee", func(c *R, x M) { c.say(200, M{"id": x["id"], "bloquee": c.body["bloquee"]}) }) // the column is of the next version
	one("PATCH", "expeditions", "/transporteur", func(c *R, x M) { c.take(x, "transporteur"); c.say(200, M{"ok": true}) })
	sub := func(col, path, name string, keys ...string) {
		one("GET", col, path, func(c *R, x M) {
			c.say(200, M{"donnees": where(name, is("de", x["id"])), "total": len(where(name, is("de", x["id"])))})
		})
		if len(keys) > 0 {
			one("POST", col, path, func(c *R, x M) {
				m := M{"de": x["id"], "id": id("X", next()), "n": strconv.Itoa(next())}
				c.take(m, keys...)
				add(name, m)
				c.say(201, M{"n": m["n"]})
			})
		}
	}
	sub("expeditions", "/colis", "colis", "kilos")
	sub("expeditions", "/suivi", "suivi") // carriers' events: the import never ran
	sub("expeditions", "/documents", "documents")
	sub("receptions", "/lignes", "lignes", "article", "quantite")
	sub("articles", "/mouvements", "mouvements", "quantite")
	sub("articles", "/inventaires", "inventaires")
	one("POST", "articles", "/inventaires", func(c *R, x M) { c.say(201, M{"id": id("INV", 700+d.N%200)}) }) // rolled back
	one("DELETE", "expeditions", "/colis/{}", func(c *R, x M) {
		n := len(d.T["colis"])
		drop("colis", func(m M) bool { return m["de"] == x["id"] && m["n"] == c.p[2] })
		if len(d.T["colis"]) == n {
			c.bad(404, "introuvable")
			return
		}
		c.none()
	})
	one("POST", "expeditions", "/documents", func(c *R, x M) {
		if c.q.Header.Get("Content-Type") != "application/pdf" {
			c.bad(415, "PDF seulement")
			return
		}
		add("documents", M{"de": x["id"], "nom": "scan.pdf", "octets": c.q.ContentLength})
		c.say(201, M{"ok": true})
	})
	one("GET", "expeditions", "/etiquette", func(c *R, x M) {
		c.w.Header().Set("Content-Type", "application/pdf")
		io.WriteString(c.w, "%PDF-1.4"+strings.Repeat("étiquette ", 90)+x["lieu"].(string)+x["id"].(string))
	})
	one("GET", "expeditions", "/preuve", func(c *R, x M) {
		if x["etat"] != "partie" {
			c.bad(404, "pas encore partie")
			return
		}
		c.say(200, M{"signee": "quai", "le": "2029-10-02"})
	})
	one("POST", "expeditions", "/depart", func(c *R, x M) {
		if x["etat"] == "partie" {
			c.bad(409, "déjà partie")
			return
		}
		x["etat"] = "partie"
		c.say(200, M{"ok": true})
	})
	one("POST", "expeditions", "/annonce", func(c *R, x M) { c.bad(501, "EDI transporteur: à venir") })
	one("POST", "expeditions", "/avis", func(c *R, x M) { c.say(202, M{"file": true}) })
	one("POST", "expeditions", "/simulation", func(c *R, x M) { c.say(200, M{"prix": 40 + r.Intn(4000), "delai": r.Intn(9)}) })
	one("POST", "expeditions", "/controle-poids", func(c *R, x M) { x["attente"] = 3.0; c.say(202, M{"file": true}) })

	in("GET", "/receptions", func(c *R) {
		e := c.q.URL.Query().Get("etat")
		c.say(200, c.page(where("receptions", func(m M) bool { return m["e"] == c.p[0] && (e == "" || m["etat"] == e) }), 14))
	})
	in("POST", "/receptions", func(c *R) {
		x := add("receptions", M{"e": c.p[0], "id": id("REC", next()+400), "fournisseur": c.body["fournisseur"], "etat": "attendue", "plaque": "", "remarque": ""})
		c.say(201, M{"id": x["id"]})
	})
	in("POST", "/receptions/lot", func(c *R) {
		n := 0
		l, _ := c.body["ids"].([]any)
		for _, k := range l {
			if x := find("receptions", k.(string)); x != nil {
				x["etat"] = c.body["etat"]
				n++
			}
		}
		c.say(200, M{"traitees": n})
	})
	one("GET", "receptions", "", func(c *R, x M) { c.say(200, x) })
	one("PUT", "receptions", "", func(c *R, x M) { // changes a copy
		y := M{}
		for k, v := range x {
			y[k] = v
		}
		c.take(y, "fournisseur", "plaque", "remarque")
		c.say(200, y)
	})
	one("PATCH", "receptions", "/etat", func(c *R, x M) { c.take(x, "etat"); c.say(200, M{"ok": true}) })

	in("GET", "/articles", func(c *R) { c.tagged(c.page(where("articles", is("e", c.p[0])), 30)) })
	one("GET", "articles", "", func(c *R, x M) { c.tagged(x) })
	one("PUT", "articles", "", func(c *R, x M) {
		if c.body["rev"] != x["rev"] {
			c.bad(412, "modifié entre-temps")
			return
		}
		if c.body["note"] != x["note"] || c.body["libelle"] != x["libelle"] {
			c.take(x, "note", "libelle")
			x["rev"] = x["rev"].(float64) + 1
		}
		c.say(200, x)
	})
	one("PATCH", "articles", "/seuil", func(c *R, x M) { c.take(x, "seuil"); c.say(200, M{"ok": true}) })
	in("GET", "/emplacements", func(c *R) { c.tagged(where("emplacements", is("e", c.p[0]))) })
	in("POST", "/emplacements", func(c *R) {
		for _, m := range d.T["emplacements"] {
			if m["e"] == c.p[0] && m["id"] == c.body["id"] {
				c.bad(409, "code pris")
				return
			}
		}
		add("emplacements", M{"e": c.p[0], "id": c.body["id"], "hauteur": 220, "zone": "sec"})
		c.say(201, M{"id": c.body["id"]})
	})
	one("GET", "emplacements", "", func(c *R, x M) { c.tagged(x) })
	one("DELETE", "emplacements", "", func(c *R, x M) { c.none() }) // who uses it is to be checked first
	in("GET", "/incidents", func(c *R) { c.say(200, where("incidents", is("e", c.p[0]))) })
	in("POST", "/incidents", func(c *R) {
		add("incidents", M{"e": c.p[0], "id": id("INC", next()), "quoi": c.body["quoi"]})
		c.say(201, M{"ok": true})
	})

	on("GET", "/transporteurs", func(c *R) { c.tagged(where("transporteurs", func(M) bool { return true })) })
	tr := func(f func(*R, M)) func(*R) {
		return func(c *R) {
			if x := find("transporteurs", c.p[0]); x != nil {
				f(c, x)
			} else {
				c.bad(404, "introuvable")
			}
		}
	}
	on("GET", "/transporteurs/{}", tr(func(c *R, x M) { c.tagged(x) }))
	on("PATCH", "/transporteurs/{}", tr(func(c *R, x M) {
		if !c.chief() {
			c.bad(403, "régie seulement")
			return
		}
		c.take(x, "telephone")
		c.say(200, M{"ok": true})
	}))
	on("GET", "/transporteurs/{}/contrat", tr(func(c *R, x M) {
		if x["id"] != "TR-02" && x["id"] != "TR-05" {
			c.bad(404, "pas de contrat")
			return
		}
		c.say(200, M{"jusqu": "2031-01", "remise": strings.Repeat("%", len(x["nom"].(string))%5)})
	}))
	on("GET", "/tournees", func(c *R) { c.tagged(where("tournees", is("jour", c.q.URL.Query().Get("jour")))) })
	on("POST", "/tournees", func(c *R) {
		x := add("tournees", M{"id": id("TRN", next()), "jour": c.body["jour"], "arrets": []any{"Lens", "Arras", "Hénin-Beaumont", "Douai"}})
		c.say(201, M{"id": x["id"]})
	})
	on("GET", "/tournees/{}", func(c *R) { c.tagged(find("tournees", c.p[0])) })
	on("PUT", "/tournees/{}/ordre", func(c *R) { c.take(find("tournees", c.p[0]), "arrets"); c.say(200, M{"ok": true}) })
	slash := func(c *R) {
		code := 307
		if c.q.Method == "GET" {
			code = 301
		}
		http.Redirect(c.w, c.q, "/api/palettes/", code)
	}
	on("GET", "/palettes", slash)
	on("POST", "/palettes", slash)
	on("GET", "/palettes/", func(c *R) { c.say(200, where("palettes", func(M) bool { return true })) })
	on("POST", "/palettes/", func(c *R) {
		add("palettes", M{"id": id("PAL", next()), "type": c.body["type"]})
		c.say(201, M{"ok": true})
	})
	on("GET", "/retours", func(c *R) { c.say(200, where("retours", func(M) bool { return true })) })
	on("POST", "/retours", func(c *R) { http.Redirect(c.w, c.q, "http://10.20.0.9:8080/api/retours/", 307) }) // the old service's address
	on("POST", "/recherche", func(c *R) {
		t, _ := c.body["texte"].(string)
		c.say(200, c.page(where("expeditions", func(m M) bool { return strings.Contains(strings.ToLower(m["lieu"].(string)), t) }), 8))
	})
	on("GET", "/rapports/debit", func(c *R) {
		if word("vue") {
			c.bad(500, "vue en reconstruction")
			return
		}
		n, _ := strconv.Atoi(c.q.URL.Query().Get("jours"))
		l := []int{}
		for i := 0; i < n; i++ {
			l = append(l, (i*337+d.N*17)%9000)
		}
		c.say(200, M{"jours": l, "entrepot": c.q.URL.Query().Get("entrepot")})
	})
	on("GET", "/rapports/occupation", func(c *R) { c.say(200, M{"taux": 0, "libres": 0, "zones": []M{}}) })
	on("GET", "/rapports/retards", func(c *R) { var m map[string][]int; _ = m["x"][3] })
	ov := "/rapports/resume"
	if neuf {
		ov = "/rapports/journee"
	}
	on("GET", ov, func(c *R) {
		l := []any{}
		for i, x := range where("expeditions", is("etat", "saisie")) {
			if i < d.N%6 {
				l = append(l, x["id"])
			}
		}
		c.say(200, M{"a_faire": l, "alertes": len(where("alertes", is("lue", false)))})
	})
	on("POST", "/exports", func(c *R) {
		x := add("exports", M{"id": id("JOB", next()), "tours": 0.0})
		c.say(202, M{"id": x["id"]})
	})
	on("GET", "/exports/stock.csv", func(c *R) {
		c.w.Header().Set("Content-Type", "text/csv")
		for _, a := range d.T["articles"] {
			fmt.Fprintf(c.w, "%v;%v;%v\n", a["id"], a["libelle"], a["stock"])
		}
	})
	on("GET", "/exports/{}", func(c *R) {
		x := find("exports", c.p[0])
		if x == nil {
			c.bad(404, "introuvable")
			return
		}
		x["tours"] = x["tours"].(float64) + 1
		if x["tours"].(float64) < 3 {
			c.say(200, M{"etat": "en cours"})
			return
		}
		c.say(200, M{"etat": "fini", "lignes": d.N})
	})
	on("GET", "/utilisateurs", func(c *R) {
		if !c.chief() {
			c.bad(403, "régie seulement")
			return
		}
		c.say(200, []string{"regie", "lil1", "lil2", "nte1", "nte2", "mrs1"})
	})
	on("GET", "/flux", func(c *R) {
		c.w.Header().Set("Content-Type", "text/event-stream")
		c.w.WriteHeader(200)
		for i := 0; i < 40; i++ {
			if _, err := fmt.Fprintf(c.w, "data: %d\n\n", d.N+i); err != nil {
				return
			}
			c.w.(http.Flusher).Flush()
			select {
			case <-c.q.Context().Done():
				return
			case <-time.After(60 * time.Millisecond):
			}
		}
	})
	on("POST", "/lecteurs/{}/scan", func(c *R) {
		if c.body["code"] == "?" {
			c.bad(404, "code inconnu")
			return
		}
		d.N++
		if r.Intn(25) == 0 {
			add("alertes", M{"id": id("ALR", next()), "quoi": pick("stock bas", "quai occupé", "retard"), "lue": false})
		}
		c.say(200, M{"ok": true, "place": pick("A01", "B03", "")})
	})
	on("GET", "/lecteurs/{}/consignes", func(c *R) {
		l := []M{}
		if d.N%9 == 0 {
			l = append(l, M{"aller": pick("A01", "C02"), "prendre": d.N})
		}
		c.say(200, l)
	})
	on("POST", "/lecteurs/{}/retours", func(c *R) { add("retours", M{"id": id("RET", next()), "motif": "casse"}); c.none() })
	on("GET", "/sante", func(c *R) { io.WriteString(c.w, "ok") })

	lock := make(chan bool, 1)
	serve := func(w http.ResponseWriter, q *http.Request) {
		c := &R{w: w, q: q, body: M{}}
		if k, err := q.Cookie("poste"); err == nil {
			c.who = k.Value
		}
		raw, _ := io.ReadAll(q.Body)
		json.Unmarshal(raw, &c.body)
		q.Body = io.NopCloser(bytes.NewReader(raw))
		p := q.URL.Path
		if p != "/api/flux" {
			lock <- true
			defer func() { <-lock }()
		}
		defer func() {
			if x := recover(); x != nil {
				fmt.Printf("ts=%s level=error msg=panic path=%s err=%q\n", time.Now().UTC().Format("2006-01-02T15:04:05.000Z"), p, fmt.Sprint(x))
				c.bad(500, "erreur interne")
			}
		}()
		if p != "/api/sante" && word("maintenance") {
			c.bad(503, "maintenance")
			return
		}
		if word("limite") {
			c.bad(429, "trop de demandes")
			return
		}
		allow := []string{}
		for _, t := range routes {
			if m := t.rx.FindStringSubmatch(p); m != nil {
				if t.method == q.Method || t.method == "GET" && q.Method == "HEAD" {
					if c.who == "" && p != "/api/session" && p != "/api/sante" && !strings.HasPrefix(p, "/api/lecteurs/") {
						c.bad(401, "non connecté")
						return
					}
					c.p = m[1:]
					if q.Method != "GET" && q.Method != "HEAD" {
						d.N++
					}
					t.f(c)
					return
				}
				allow = append(allow, t.method)
			}
		}
		if len(allow) > 0 {
			w.Header().Set("Allow", strings.Join(allow, ", "))
			c.bad(405, "méthode refusée")
			return
		}
		http.NotFound(w, q)
	}
	l, err := net.Listen("tcp", "10.20.0.9:19721")
	if err != nil {
		panic(err)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	go func() {
		<-stop
		b, _ := json.Marshal(d)
		os.WriteFile(work+"/etat.json", b, 0o644)
		os.Exit(0)
	}()
	fmt.Printf("ts=%s level=info msg=listening addr=10.20.0.9:19721\n", time.Now().UTC().Format("2006-01-02T15:04:05.000Z"))
	http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		s := &counter{ResponseWriter: w, code: 200}
		t := time.Now()
		serve(s, q)
		ip := q.Header.Get("X-Forwarded-For")
		user := "-"
		if k, err := q.Cookie("poste"); err == nil {
			user = k.Value
		}
		query := ""
		if q.URL.RawQuery != "" {
			query = fmt.Sprintf(" query=%q", q.URL.RawQuery)
		}
		fmt.Printf("ts=%s level=info msg=\"request served\" method=%s path=%s%s status=%d size=%d duration=%s remote=%s user=%s user_agent=%q\n", time.Now().UTC().Format("2006-01-02T15:04:05.000Z"), q.Method, q.URL.Path, query, s.code, s.n, time.Since(t).Round(time.Microsecond), ip, user, q.UserAgent())
	}))
}

type counter struct {
	http.ResponseWriter
	code, n int
}

func (s *counter) WriteHeader(c int) { s.code = c; s.ResponseWriter.WriteHeader(c) }
func (s *counter) Write(b []byte) (int, error) {
	n, e := s.ResponseWriter.Write(b)
	s.n += n
	return n, e
}
func (s *counter) Flush() { s.ResponseWriter.(http.Flusher).Flush() }
