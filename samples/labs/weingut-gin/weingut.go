// A winery's panel for its club and its orders: Gin, everything in memory and in one file. Honest in most places.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"os/signal"
	"sort"
	"strconv"
	"strings"
	"syscall"

	"github.com/gin-gonic/gin"
)

type M = map[string]any
type Keller struct {
	Col map[string][]M
	Ein map[string]M
	N   int
}

var (
	d    = Keller{Col: map[string][]M{}, Ein: map[string]M{}}
	werk = os.Getenv("WORK")
	neu  = os.Getenv("AUSGABE") == "2"
	z    = rand.New(rand.NewSource(1756))
)

func eins(l ...string) string { return l[z.Intn(len(l))] }
func nummer() string          { d.N++; return fmt.Sprintf("%08x%s%06x", 0x77761a00+d.N*977, "a41c07e25b", 0x3b1f00+d.N) }
func dazu(k string, m M) M {
	m["id"] = nummer()
	d.Col[k] = append(d.Col[k], m)
	return m
}
func aussaat() {
	name := func() string { return eins("Adler", "Bauer", "Conrad", "Dietz", "Eberle", "Frey", "Gutmann", "Hauser", "Jost", "Kessler", "Lorenz", "Mattes", "Noll", "Oster", "Pfaff", "Rieger", "Seitz", "Trapp", "Ulmer", "Vogt", "Weiss") + ", " + eins("A.", "B.", "E.", "H.", "K.", "M.", "S.", "T.") }
	for i, s := range []string{"Probier", "Silber", "Gold", "Jahrgang", "Freunde"} {
		dazu("stufen", M{"name": s, "flaschen": 3 * (i + 1), "aktiv": i < 4, "position": i})
	}
	for i := 0; i < 74; i++ {
		m := dazu("mitglieder", M{"name": name(), "plz": fmt.Sprint(10000 + z.Intn(89999)), "stufe": d.Col["stufen"][z.Intn(5)]["id"], "aktiv": z.Intn(5) > 0, "bemerkung": strings.Repeat("x", z.Intn(3)*z.Intn(20)), "geworben": z.Intn(3) == 0})
		id := m["id"].(string)
		for k := 0; k < 1+z.Intn(6)/5; k++ {
			dazu("adressen/"+id, M{"ort": eins("Worms", "Mainz", "Trier", "Köln", "Bonn", "Alzey"), "art": "lieferung"})
		}
		for k := z.Intn(5); k > 0; k-- {
			dazu("lieferungen/"+id, M{"paket": 100 + k, "gut": true})
		}
		if z.Intn(3) == 0 {
			m["konto"] = z.Intn(9000)
		}
	}
	for i := 0; i < 34; i++ {
		w := dazu("weine", M{"name": eins("Riesling", "Silvaner", "Spätburgunder", "Dornfelder", "Scheurebe", "Weißburgunder") + " " + eins("Kabinett", "trocken", "Spätlese", "vom Löss", "Alte Reben"), "jahrgang": 2026 + z.Intn(7), "preis": 790 + z.Intn(1900), "bestand": z.Intn(900), "aktiv": z.Intn(4) > 0, "text": strings.Repeat("fein ", z.Intn(12))})
		for k := z.Intn(2) * (1 + z.Intn(4)); k > 0; k-- {
			dazu("bewertungen/"+w["id"].(string), M{"sterne": 1 + z.Intn(5), "text": strings.Repeat("gut ", 1+z.Intn(8)), "sichtbar": z.Intn(2) == 0})
		}
	}
	for i := 0; i < 58; i++ {
		bestellung(name(), eins("offen", "bezahlt", "bezahlt", "storniert"))
	}
	for i := 0; i < 22; i++ {
		p := dazu("pakete", M{"empfaenger": name(), "monat": eins("2033-08", "2033-09"), "freigabe": nil})
		for k := 2 + z.Intn(10); k > 0; k-- {
			dazu("positionen/"+p["id"].(string), M{"wein": d.Col["weine"][z.Intn(34)]["name"], "flaschen": 1 + z.Intn(3)})
		}
	}
	for i := 0; i < 7; i++ {
		v := dazu("verkostungen", M{"titel": eins("Kellerführung", "Sensorik für Anfänger", "Große Lagen", "Herbstprobe"), "tag": fmt.Sprintf("2033-10-%02d", 3+i*4), "entwurf": i == 6, "plaetze": 12})
		for k := 0; k < i%4*2; k++ {
			dazu("gaeste/"+v["id"].(string), M{"name": name()})
		}
	}
	for i := 0; i < 9; i++ {
		dazu("gutscheine", M{"code": fmt.Sprintf("WG-%04d", 1000+z.Intn(8999)), "wert": 500 * (1 + z.Intn(9)), "aktiv": i%3 > 0})
	}
	for i := 0; i < 5; i++ {
		r := dazu("rundbriefe", M{"betreff": eins("Lese 2033", "Neue Füllungen", "Hoffest", "Versandpause"), "text": strings.Repeat("Liebe Freunde des Weins. ", 2+z.Intn(9)), "gesendet": i < 3})
		if i < 3 {
			for k := 0; k < 3+i; k++ {
				dazu("empfaenger/"+r["id"].(string), M{"name": name(), "geoeffnet": z.Intn(2) == 0})
			}
		}
	}
	for i := 0; i < 31; i++ {
		dazu("ereignisse", M{"was": eins("bestellung.versendet", "mitglied.neu", "zahlung.eingang", "anmeldung"), "nr": i})
	}
	d.Ein["kasse"] = M{"bonText": "Danke!", "steuer": 19, "trinkgeld": false}
	d.Ein["versand"] = M{"freiAb": 9000, "hinweis": "", "eisVersand": false}
	d.Ein["club"] = M{"farbe": "#7a1f2b", "gruss": "Zum Wohl", "sperrfrist": 30}
}
func bestellung(wer, zustand string) M {
	return dazu("bestellungen", M{"nummer": 33000 + len(d.Col["bestellungen"]), "kunde": wer, "summe": 1900 + z.Intn(30000), "zustand": zustand, "versendet": nil, "wartet": 0})
}
func modus(w string) bool {
	b, _ := os.ReadFile(werk + "/modus")
	return strings.Contains(" "+string(b)+" ", " "+w+" ")
}
func fehler(c *gin.Context, code int, t string) { c.AbortWithStatusJSON(code, gin.H{"fehler": t}) }
func daten(c *gin.Context, code int, x any)     { c.JSON(code, gin.H{"data": x}) }
func liste(c *gin.Context, l []M, n int, ohne ...string) {
	p, _ := strconv.Atoi(c.DefaultQuery("seite", "1"))
	a, b := (p-1)*n, p*n
	if a > len(l) {
		a = len(l)
	}
	if b > len(l) {
		b = len(l)
	}
	out := []M{}
	for _, x := range l[a:b] {
		y := M{}
		for k, v := range x {
			y[k] = v
		}
		for _, k := range ohne {
			delete(y, k)
		}
		out = append(out, y)
	}
	c.JSON(200, gin.H{"data": out, "meta": gin.H{"gesamt": len(l), "proSeite": n, "seite": p}})
}
func filter(l []M, f func(M) bool) (out []M) {
	for _, x := range l {
		if f(x) {
			out = append(out, x)
		}
	}
	return
}
func hat(x M, k, q string) bool { return q == "" || strings.Contains(strings.ToLower(fmt.Sprint(x[k])), strings.ToLower(q)) }
func eines(k, id string) M {
	for _, x := range d.Col[k] {
		if x["id"] == id {
			return x
		}
	}
	return nil
}
func weg(k, id string) bool {
	n := len(d.Col[k])
	d.Col[k] = filter(d.Col[k], func(x M) bool { return x["id"] != id })
	return len(d.Col[k]) < n
}
func zahl(v any) int {
	switch n := v.(type) {
	case int:
		return n
	case float64:
		return int(n)
	}
	return 0
}

type H = func(c *gin.Context, x M, b M)

func leib(c *gin.Context) M {
	b := M{}
	_ = json.NewDecoder(c.Request.Body).Decode(&b)
	return b
}
func ding(k string, h H) gin.HandlerFunc {
	return func(c *gin.Context) {
		x := eines(k, c.Param("id"))
		if x == nil {
			fehler(c, 404, strings.TrimSuffix(k, "e")+" nicht gefunden")
			return
		}
		h(c, x, leib(c))
	}
}
func nur(c *gin.Context, rollen ...string) bool {
	for _, r := range rollen {
		if r == c.GetString("wer") || r == c.GetString("rolle") {
			return false
		}
	}
	fehler(c, 403, "keine Berechtigung")
	return true
}
func setze(x M, b M, ks ...string) M {
	for _, k := range ks {
		if v, ok := b[k]; ok {
			x[k] = v
		}
	}
	return x
}
func unter(k, eltern string) gin.HandlerFunc { return ding(eltern, func(c *gin.Context, x, b M) { liste(c, d.Col[k+"/"+x["id"].(string)], 50) }) }
func schalter(g *gin.RouterGroup, k, feld string, haelt bool) {
	g.PUT("/"+k+"/:id/"+feld, ding(k, func(c *gin.Context, x, b M) {
		if haelt {
			x[feld] = true
		}
		daten(c, 200, gin.H{"id": x["id"], feld: true})
	}))
	g.DELETE("/"+k+"/:id/"+feld, ding(k, func(c *gin.Context, x, b M) {
		if haelt {
			x[feld] = false
		}
		c.Status(204)
	}))
}

func main() {
	datei := werk + "/keller.json"
	if b, err := os.ReadFile(datei); err == nil {
		_ = json.NewDecoder(bytes.NewReader(b)).Decode(&d)
		z = rand.New(rand.NewSource(int64(d.N)))
	} else {
		aussaat()
	}
	ende := make(chan os.Signal, 1)
	signal.Notify(ende, syscall.SIGTERM)
	go func() {
		<-ende
		b, _ := json.Marshal(d)
		_ = os.WriteFile(datei, b, 0o644)
		os.Exit(0)
	}()
	gin.SetMode(gin.ReleaseMode)
	gin.DefaultErrorWriter = os.Stdout
	gin.DisableConsoleColor()
	e := gin.New()
	_ = e.SetTrustedProxies([]string{"127.0.0.1"})
	e.Use(gin.Logger(), gin.Recovery())
	e.GET("/dienst/puls", func(c *gin.Context) { c.String(200, "gut") })
	e.POST("/haken/zahlung", func(c *gin.Context) { d.N++; c.JSON(200, gin.H{"ok": true}) })
	e.GET("/laden/weine", func(c *gin.Context) {
		liste(c, filter(d.Col["weine"], func(x M) bool { return x["aktiv"] == true }), 12, "bestand", "aktiv")
	})
	e.GET("/laden/weine/:id", func(c *gin.Context) {
		x := eines("weine", c.Param("id"))
		if x == nil || x["aktiv"] != true {
			fehler(c, 404, "ausgetrunken")
			return
		}
		daten(c, 200, gin.H{"wein": x["name"], "text": x["text"], "bewertungen": filter(d.Col["bewertungen/"+x["id"].(string)], func(b M) bool { return b["sichtbar"] == true })})
	})
	e.POST("/laden/bestellung", func(c *gin.Context) {
		b := leib(c)
		if b["name"] == nil || b["name"] == "" {
			fehler(c, 422, "name fehlt")
			return
		}
		daten(c, 201, gin.H{"nummer": bestellung(fmt.Sprint(b["name"]), eins("offen", "bezahlt"))["nummer"]})
	})
	e.POST("/laden/newsletter", func(c *gin.Context) { daten(c, 202, gin.H{"danke": true}) })
	g := e.Group("/dienst", func(c *gin.Context) {
		if modus("wartung") {
			c.Header("Retry-After", "300")
			fehler(c, 503, "Wartung")
			return
		}
		if modus("bremse") {
			fehler(c, 429, "zu viele Anfragen")
			return
		}
		wer, _ := c.Cookie("wg")
		if wer == "" && c.GetHeader("X-Kasse") == "" && !strings.HasSuffix(c.Request.URL.Path, "/anmeldung") {
			fehler(c, 401, "nicht angemeldet")
			return
		}
		c.Set("wer", wer)
		c.Set("rolle", strings.Split(wer, "-")[0])
		if c.Request.Method != "GET" {
			d.N++
			if z.Intn(3) == 0 {
				dazu("ereignisse", M{"was": eins("bestellung.versendet", "mitglied.geaendert", "anmeldung"), "nr": len(d.Col["ereignisse"])})
			}
		}
	})
	g.POST("/anmeldung", func(c *gin.Context) {
		if leib(c)["kennwort"] == "" {
			fehler(c, 401, "Kennwort falsch")
			return
		}
		daten(c, 200, gin.H{"angemeldet": true})
	})
	g.DELETE("/anmeldung", func(c *gin.Context) { c.Status(204) })
	g.GET("/ich", func(c *gin.Context) { daten(c, 200, gin.H{"wer": c.GetString("wer"), "rolle": c.GetString("rolle")}) })
	g.GET("/stammdaten/:was", func(c *gin.Context) {
		l := map[string][]string{"laender": {"DE", "AT", "CH", "LU"}, "rebsorten": {"Riesling", "Silvaner", "Spätburgunder", "Dornfelder", "Scheurebe"}, "sperrgebiete": {}}[c.Param("was")]
		if l == nil {
			fehler(c, 404, "unbekannte Liste")
			return
		}
		daten(c, 200, l)
	})
	g.GET("/kennzahlen", func(c *gin.Context) {
		daten(c, 200, gin.H{"offen": len(filter(d.Col["bestellungen"], func(x M) bool { return x["versendet"] == nil })), "mitglieder": len(d.Col["mitglieder"]), "zuletzt": d.N, "liste": d.Col["ereignisse"][len(d.Col["ereignisse"])-d.N%4:]})
	})
	g.GET("/hinweise/anzahl", func(c *gin.Context) { daten(c, 200, gin.H{"neu": d.N % 7 / 5 * 13}) })
	g.GET("/stoerungen", func(c *gin.Context) { liste(c, nil, 20) })
	g.GET("/aushang", func(c *gin.Context) { liste(c, d.Col["aushang"], 20) })
	g.POST("/aushang", func(c *gin.Context) {
		if !nur(c, "leitung") {
			daten(c, 201, dazu("aushang", M{"text": leib(c)["text"]}))
		}
	})
	g.GET("/suche", func(c *gin.Context) {
		q := c.Query("q")
		liste(c, append(filter(d.Col["mitglieder"], func(x M) bool { return strings.HasPrefix(x["name"].(string), q) }), filter(d.Col["bestellungen"], func(x M) bool { return fmt.Sprint(x["nummer"]) == q })...), 8)
	})
	namen := func(l []M) []M { sort.SliceStable(l, func(i, j int) bool { return l[i]["name"].(string) < l[j]["name"].(string) }); return l }
	mitglieder := func(c *gin.Context) {
		liste(c, namen(filter(d.Col["mitglieder"], func(x M) bool { return hat(x, "name", c.Query("q")) && hat(x, "stufe", c.Query("stufe")) })), 20, "bemerkung", "konto")
	}
	g.GET("/mitglieder", mitglieder)
	g.GET("/alt/mitglieder", func(c *gin.Context) {
		if neu {
			fehler(c, 410, "bitte neu laden")
			return
		}
		mitglieder(c)
	})
	g.POST("/mitglieder", func(c *gin.Context) {
		b := leib(c)
		if fmt.Sprint(b["plz"]) == "" {
			fehler(c, 422, "plz fehlt")
			return
		}
		daten(c, 201, dazu("mitglieder", M{"name": b["name"], "plz": b["plz"], "stufe": b["stufe"], "aktiv": true, "bemerkung": "", "geworben": false}))
	})
	g.GET("/mitglieder/:id", ding("mitglieder", func(c *gin.Context, x, b M) { daten(c, 200, x) }))
	g.PUT("/mitglieder/:id", ding("mitglieder", func(c *gin.Context, x, b M) { daten(c, 200, setze(x, b, "name", "plz", "stufe", "bemerkung")) }))
	g.DELETE("/mitglieder/:id", ding("mitglieder", func(c *gin.Context, x, b M) {
		if !nur(c, "leitung") {
			weg("mitglieder", x["id"].(string))
			c.Status(204)
		}
	}))
	schalter(g, "mitglieder", "aktiv", true)
	schalter(g, "stufen", "aktiv", true)
	schalter(g, "weine", "aktiv", true)
	schalter(g, "gutscheine", "aktiv", false) // the column is not in the statement
	g.GET("/mitglieder/:id/guthaben", ding("mitglieder", func(c *gin.Context, x, b M) {
		if x["konto"] == nil {
			fehler(c, 404, "kein Guthabenkonto")
			return
		}
		daten(c, 200, gin.H{"cent": x["konto"]})
	}))
	g.POST("/mitglieder/:id/guthaben", ding("mitglieder", func(c *gin.Context, x, b M) {
		if !nur(c, "leitung") {
			x["konto"] = zahl(x["konto"]) + zahl(b["cent"])
			daten(c, 201, gin.H{"cent": x["konto"]})
		}
	}))
	g.GET("/mitglieder/:id/notizen", ding("mitglieder", func(c *gin.Context, x, b M) { liste(c, nil, 50) }))
	g.POST("/mitglieder/:id/notizen", ding("mitglieder", func(c *gin.Context, x, b M) { daten(c, 201, M{"id": nummer(), "text": b["text"]}) })) // the transaction is never committed
	g.GET("/mitglieder/:id/adressen", unter("adressen", "mitglieder"))
	g.GET("/mitglieder/:id/lieferungen", unter("lieferungen", "mitglieder"))
	g.GET("/stufen", func(c *gin.Context) {
		l := append([]M{}, d.Col["stufen"]...)
		sort.SliceStable(l, func(i, j int) bool { return zahl(l[i]["position"]) < zahl(l[j]["position"]) })
		liste(c, l, 20)
	})
	g.PUT("/stufen/:id/reihenfolge", ding("stufen", func(c *gin.Context, x, b M) { x["position"] = zahl(b["position"]); c.Status(204) }))
	g.GET("/weine", func(c *gin.Context) {
		liste(c, namen(filter(d.Col["weine"], func(x M) bool { return hat(x, "name", c.Query("q")) && hat(x, "jahrgang", c.Query("jahrgang")) })), 20, "text")
	})
	g.GET("/weine/:id", ding("weine", func(c *gin.Context, x, b M) { daten(c, 200, x) }))
	g.PUT("/weine/:id", ding("weine", func(c *gin.Context, x, b M) { daten(c, 200, setze(x, b, "preis", "text", "jahrgang")) }))
	g.PUT("/weine/:id/bestand", ding("weine", func(c *gin.Context, x, b M) { x["bestand"] = zahl(b["bestand"]); c.Status(204) }))
	g.GET("/weine/:id/bewertungen", unter("bewertungen", "weine"))
	g.PUT("/weine/:id/bewertungen/:b/sichtbar", ding("weine", func(c *gin.Context, x, b M) {
		y := eines("bewertungen/"+x["id"].(string), c.Param("b"))
		if y == nil {
			fehler(c, 404, "bewertung nicht gefunden")
			return
		}
		y["sichtbar"] = b["sichtbar"]
		c.Status(204)
	}))
	g.GET("/weine/:id/analysen", ding("weine", func(c *gin.Context, x, b M) { liste(c, d.Col["analyse"], 50) })) // the laboratory writes somewhere else
	g.GET("/bestellungen", func(c *gin.Context) {
		l := filter(d.Col["bestellungen"], func(x M) bool { return hat(x, "zustand", c.Query("zustand")) && hat(x, "kunde", c.Query("q")) })
		for i, j := 0, len(l)-1; i < j; i, j = i+1, j-1 {
			l[i], l[j] = l[j], l[i]
		}
		liste(c, l, 25, "wartet")
	})
	g.GET("/bestellungen/:id", ding("bestellungen", func(c *gin.Context, x, b M) {
		if n := zahl(x["wartet"]); n > 0 {
			x["wartet"] = n - 1
			if n == 1 && x["zustand"] != "storniert" {
				x["versendet"] = "2033-09-11"
			}
		}
		daten(c, 200, setze(M{}, x, "id", "nummer", "kunde", "summe", "zustand", "versendet"))
	}))
	g.PUT("/bestellungen/:id/versendet", ding("bestellungen", func(c *gin.Context, x, b M) {
		if x["zustand"] == "storniert" {
			fehler(c, 409, "storniert")
			return
		}
		x["versendet"] = "2033-09-10"
		daten(c, 200, gin.H{"versendet": x["versendet"]})
	}))
	g.DELETE("/bestellungen/:id/versendet", ding("bestellungen", func(c *gin.Context, x, b M) { x["versendet"] = nil; c.Status(204) }))
	g.POST("/bestellungen/:id/storno", ding("bestellungen", func(c *gin.Context, x, b M) {
		if x["zustand"] == "storniert" {
			fehler(c, 409, "schon storniert")
			return
		}
		x["zustand"] = "storniert"
		daten(c, 200, gin.H{"zustand": "storniert"})
	}))
	g.POST("/bestellungen/:id/gutschrift", ding("bestellungen", func(c *gin.Context, x, b M) { fehler(c, 501, "noch nicht umgesetzt") }))
	g.GET("/bestellungen/:id/notizen", unter("notizen", "bestellungen"))
	g.POST("/bestellungen/:id/notizen", ding("bestellungen", func(c *gin.Context, x, b M) { daten(c, 201, dazu("notizen/"+x["id"].(string), M{"text": b["text"]})) }))
	g.GET("/bestellungen/:id/verlauf", ding("bestellungen", func(c *gin.Context, x, b M) {
		l := []M{}
		for i := 0; i <= zahl(x["nummer"])%5; i++ {
			l = append(l, M{"schritt": i, "was": []string{"eingang", "zahlung", "gepackt", "versand", "zugestellt"}[i]})
		}
		daten(c, 200, l)
	}))
	g.GET("/bestellungen/:id/rechnung.pdf", ding("bestellungen", func(c *gin.Context, x, b M) {
		if x["zustand"] != "bezahlt" {
			fehler(c, 404, "keine Rechnung")
			return
		}
		c.Data(200, "application/pdf", []byte("%PDF"+strings.Repeat("w", 900+zahl(x["summe"])%4000)))
	}))
	g.POST("/bestellungen/sammelversand", func(c *gin.Context) {
		l, _ := leib(c)["ids"].([]any)
		for _, i := range l {
			if x := eines("bestellungen", fmt.Sprint(i)); x != nil {
				x["wartet"] = 2
			}
		}
		daten(c, 202, gin.H{"angenommen": len(l)})
	})
	g.GET("/pakete", func(c *gin.Context) { liste(c, filter(d.Col["pakete"], func(x M) bool { return hat(x, "monat", c.Query("monat")) }), 30) })
	g.GET("/pakete/:id", ding("pakete", func(c *gin.Context, x, b M) { daten(c, 200, x) }))
	g.GET("/pakete/:id/positionen", unter("positionen", "pakete"))
	g.GET("/pakete/:id/gewicht", ding("pakete", func(c *gin.Context, x, b M) { daten(c, 200, gin.H{"gramm": 0, "karton": "", "flaschen": 0}) }))
	g.PUT("/pakete/:id/freigabe", ding("pakete", func(c *gin.Context, x, b M) {
		if x["freigabe"] != nil {
			fehler(c, 409, "schon freigegeben")
			return
		}
		x["freigabe"] = c.GetString("wer")
		daten(c, 200, x)
	}))
	g.DELETE("/pakete/:id/freigabe", ding("pakete", func(c *gin.Context, x, b M) {
		if !nur(c, "leitung") {
			x["freigabe"] = nil
			c.Status(204)
		}
	}))
	g.POST("/pakete/:id/etikett", ding("pakete", func(c *gin.Context, x, b M) { c.Redirect(302, "http://versand.intern:8088/etikett/"+x["id"].(string)) }))
	g.GET("/verkostungen", func(c *gin.Context) { liste(c, filter(d.Col["verkostungen"], func(x M) bool { return x["entwurf"] != true || c.Query("entwuerfe") == "1" }), 20) })
	g.POST("/verkostungen", func(c *gin.Context) {
		b := leib(c)
		daten(c, 201, dazu("verkostungen", M{"titel": b["titel"], "tag": b["tag"], "entwurf": true, "plaetze": 12}))
	})
	g.GET("/verkostungen/:id", ding("verkostungen", func(c *gin.Context, x, b M) { daten(c, 200, x) }))
	g.POST("/verkostungen/:id/veroeffentlichung", ding("verkostungen", func(c *gin.Context, x, b M) {
		if x["entwurf"] != true {
			fehler(c, 409, "ist kein Entwurf")
			return
		}
		x["entwurf"] = false
		daten(c, 200, x)
	}))
	g.GET("/verkostungen/:id/gaeste", unter("gaeste", "verkostungen"))
	g.POST("/verkostungen/:id/gaeste", ding("verkostungen", func(c *gin.Context, x, b M) {
		k := "gaeste/" + x["id"].(string)
		if len(d.Col[k]) >= 16 {
			fehler(c, 409, "ausgebucht")
			return
		}
		daten(c, 201, dazu(k, M{"name": b["name"]}))
	}))
	g.DELETE("/verkostungen/:id/gaeste/:gast", ding("verkostungen", func(c *gin.Context, x, b M) { weg("gast/"+x["id"].(string), c.Param("gast")); c.Status(204) })) // another collection's name
	g.GET("/gutscheine", func(c *gin.Context) { liste(c, d.Col["gutscheine"], 60) })
	g.POST("/gutscheine", func(c *gin.Context) { b := leib(c); daten(c, 201, dazu("gutscheine", M{"code": b["code"], "wert": b["wert"], "aktiv": true})) })
	g.POST("/gutscheine/pruefung", func(c *gin.Context) { daten(c, 200, gin.H{"gueltig": true}) })
	g.GET("/rundbriefe", func(c *gin.Context) { liste(c, d.Col["rundbriefe"], 40, "text") })
	g.POST("/rundbriefe", func(c *gin.Context) { b := leib(c); daten(c, 201, dazu("rundbriefe", M{"betreff": b["betreff"], "text": b["text"], "gesendet": false})) })
	g.GET("/rundbriefe/:id", ding("rundbriefe", func(c *gin.Context, x, b M) { daten(c, 200, x) }))
	g.POST("/rundbriefe/:id/vorschau", ding("rundbriefe", func(c *gin.Context, x, b M) { daten(c, 200, gin.H{"html": "<h1>" + fmt.Sprint(x["betreff"]) + "</h1><p>" + fmt.Sprint(x["text"]) + "</p>"}) }))
	g.POST("/rundbriefe/:id/probeversand", ding("rundbriefe", func(c *gin.Context, x, b M) { daten(c, 202, gin.H{"unterwegs": true}) }))
	g.GET("/rundbriefe/:id/empfaenger", unter("empfaenger", "rundbriefe"))
	g.GET("/protokoll/:art", func(c *gin.Context) {
		if c.Param("art") != "ereignisse" {
			liste(c, nil, 40) // to come
			return
		}
		l := d.Col["ereignisse"]
		n := 40
		if len(l) < n {
			n = len(l)
		}
		out := append([]M{}, l[len(l)-n:]...)
		c.JSON(200, gin.H{"data": out, "meta": gin.H{"gesamt": len(l), "proSeite": 40, "seite": 1}})
	})
	g.GET("/auswertung/umsatz", func(c *gin.Context) {
		l := []int{}
		for i := 0; i < 12; i++ {
			n := 0
			if c.Query("jahr") == "2033" || c.Query("jahr") == "" {
				n = (i*977 + d.N*31) % 90000
			}
			l = append(l, n)
		}
		daten(c, 200, l)
	})
	g.GET("/auswertung/bestseller", func(c *gin.Context) { daten(c, 200, d.Col["weine"][d.N%20:d.N%20+5]) })
	g.GET("/auswertung/abgaenge", func(c *gin.Context) {
		var austritte map[string]map[string]int
		austritte["2033"]["alle"]++
		daten(c, 200, austritte)
	})
	for _, k := range []string{"kasse", "versand", "club"} {
		k := k
		g.GET("/einstellungen/"+k, func(c *gin.Context) { daten(c, 200, d.Ein[k]) })
		g.PUT("/einstellungen/"+k, func(c *gin.Context) {
			b := leib(c)
			if k != "kasse" {
				if nur(c, "leitung", "buero-1") {
					return
				}
				d.Ein[k] = b
			}
			daten(c, 200, b)
		})
	}
	g.GET("/benutzer", func(c *gin.Context) {
		if !nur(c, "leitung") {
			liste(c, []M{{"wer": "leitung-1"}, {"wer": "buero-1"}, {"wer": "buero-2"}}, 20)
		}
	})
	g.GET("/benutzer/sitzungen", func(c *gin.Context) { fehler(c, 403, "Recht sitzungen.lesen fehlt") })
	g.GET("/vorlieben", func(c *gin.Context) {
		x := d.Ein["v/"+c.GetString("wer")]
		if x == nil {
			x = M{}
		}
		daten(c, 200, x)
	})
	g.PUT("/vorlieben", func(c *gin.Context) { d.Ein["v/"+c.GetString("wer")] = leib(c); c.Status(204) })
	g.POST("/ausfuhr", func(c *gin.Context) { daten(c, 202, dazu("ausfuhr", M{"stand": "läuft", "n": 0})) })
	g.GET("/ausfuhr/:id", ding("ausfuhr", func(c *gin.Context, x, b M) {
		x["n"] = zahl(x["n"]) + 1
		if zahl(x["n"]) > 2 {
			x["stand"] = "fertig"
			x["zeilen"] = d.N
		}
		daten(c, 200, x)
	}))
	g.GET("/ausfuhr/bestellungen.csv", func(c *gin.Context) { c.Data(200, "text/csv", []byte(strings.Repeat("33001;Adler;1900\n", 10+d.N%90))) })
	g.GET("/marktplatz/angebote", func(c *gin.Context) { fehler(c, 402, "nicht im Tarif") })
	g.POST("/kasse/bons", func(c *gin.Context) {
		b := leib(c)
		daten(c, 201, gin.H{"bon": 5000 + d.N, "summe": b["summe"]})
	})
	g.GET("/kasse/auftraege", func(c *gin.Context) { c.Status(204) })
	fmt.Println("weingut: lauscht auf :4300, Ausgabe", os.Getenv("AUSGABE"))
	if err := http.ListenAndServe("127.0.0.1:19003", e); err != nil {
		panic(err)
	}
}
