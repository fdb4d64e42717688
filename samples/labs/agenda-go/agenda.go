// A physiotherapist's office: appointments, patients, bills. net/http and nothing else, everything in memory and in one file. Honest in most places.
package main

import (
	"bytes"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/rand"
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
type Col []M
type Datos struct {
	Citas, Pacientes, Profesionales, Salas, Servicios, Espera, Facturas, Plantillas, Campanas, Trabajos, Subidas, Documentos, Notas, Ausencias Col
	Alergias                                                                                                                                   map[string][]string
	Config                                                                                                                                     M
	N, Avisos, Serie, Llegadas                                                                                                                 float64
}

var (
	d      Datos
	obra   = os.Getenv("WORK")
	nueva  = os.Getenv("VERSION") == "2"
	r      = rand.New(rand.NewSource(19))
	unasy  = []string{"Aldana", "Bravo", "Cano", "Duarte", "Exposito", "Ferrer", "Gil", "Haro", "Ibarra", "Junco", "Leal", "Mora"}
	estado = []string{"pendiente", "confirmada", "atendida"}
)

func pick(l []string) string { return l[r.Intn(len(l))] }
func siembra() {
	d = Datos{N: 5000, Alergias: map[string][]string{"2007": {"látex"}, "2031": {"níquel", "yodo"}}, Config: M{"duracion_min": 30.0, "aviso_horas": 24.0, "pie": "", "apertura": "08:30"}}
	for i := 2001; i < 2061; i++ {
		d.Pacientes = append(d.Pacientes, M{"id": float64(i), "apellido": pick(unasy), "nombre": "P.", "telefono": "6" + strconv.Itoa(10000000+r.Intn(8e7)), "observaciones": strings.Repeat("o", r.Intn(60)), "sms": r.Intn(2) == 0})
	}
	for i, p := range []string{"Fisio 1", "Fisio 2", "Podología", "Osteopatía", "Suelo pélvico"} {
		d.Profesionales = append(d.Profesionales, M{"id": float64(11 + i), "nombre": p, "sede": pick([]string{"norte", "centro"}), "desde": "08:30", "hasta": "17:30"})
	}
	for i := 1; i < 6; i++ {
		d.Salas = append(d.Salas, M{"id": float64(i), "nombre": fmt.Sprintf("Sala %d", i), "bloqueada": false, "metros": float64(9 + r.Intn(20))})
	}
	for i, s := range []string{"Fisioterapia", "Punción seca", "Plantillas", "Osteopatía", "Pilates", "Drenaje", "Valoración"} {
		d.Servicios = append(d.Servicios, M{"id": float64(31 + i), "nombre": s, "precio": float64(30 + r.Intn(40)), "visible": i%3 > 0, "reservable_web": i%2 == 0, "orden": float64(i), "texto": strings.Repeat("t", r.Intn(70))})
	}
	for dia := 6; dia < 25; dia++ {
		if time.Date(2027, 9, dia, 0, 0, 0, 0, time.UTC).Weekday() == time.Sunday || dia == 8 {
			continue
		}
		for k := 0; k < 5+r.Intn(9)-(dia-6)/4; k++ {
			d.N++
			d.Citas = append(d.Citas, M{"id": d.N, "fecha": fmt.Sprintf("2027-09-%02d", dia), "hora": fmt.Sprintf("%02d:%02d", 9+k, r.Intn(2)*30), "profesional_id": float64(11 + r.Intn(5)), "paciente_id": float64(2001 + r.Intn(60)), "servicio_id": float64(31 + r.Intn(7)), "estado": pick(estado[:2])})
		}
	}
	for i := 0; i < 5; i++ {
		d.N++
		d.Espera = append(d.Espera, M{"id": d.N, "paciente_id": float64(2001 + r.Intn(60)), "preferencia": pick([]string{"mañanas", "tardes", "cualquiera"})})
	}
	for i := 0; i < 26; i++ {
		d.Facturas = append(d.Facturas, M{"id": float64(7001 + i), "numero": fmt.Sprintf("2027/%03d", 310+i), "paciente_id": float64(2001 + r.Intn(60)), "importe": float64(30 + r.Intn(90)), "cobrada": r.Intn(3) > 0, "mes": "2027-0" + strconv.Itoa(7+i/10)})
	}
	for i, t := range []string{"recordatorio", "bienvenida", "cambio_hora", "felicitacion", "encuesta"} {
		d.Plantillas = append(d.Plantillas, M{"id": float64(51 + i), "clave": t, "texto": strings.Repeat("Hola. ", 2+r.Intn(9))})
	}
	d.Campanas = Col{{"id": 81.0, "asunto": "Vuelta al cole", "enviados": 210.0}, {"id": 82.0, "asunto": "Revisión del pie", "enviados": 96.0}}
	d.Ausencias = Col{{"profesional_id": 13.0, "desde": "2027-09-20", "hasta": "2027-09-24"}}
}
func modo(w string) bool {
	b, _ := os.ReadFile(obra + "/mode")
	for _, x := range strings.Fields(string(b)) {
		if x == w {
			return true
		}
	}
	return false
}
func (c Col) con(k string, v any) Col { // nil when nothing matches: `null` in JSON, as Go does
	var out Col
	for _, x := range c {
		if x[k] == v {
			out = append(out, x)
		}
	}
	return out
}
func (c Col) uno(id float64) M {
	for _, x := range c {
		if x["id"] == id {
			return x
		}
	}
	return nil
}
func (c *Col) quita(id float64) {
	var out Col
	for _, x := range *c {
		if x["id"] != id {
			out = append(out, x)
		}
	}
	*c = out
}

type P struct {
	w          http.ResponseWriter
	r          *http.Request
	id         float64
	resto      string
	b          M
	quien, rol string
}

func (p *P) di(status int, v any) {
	var b bytes.Buffer
	json.NewEncoder(&b).Encode(v)
	p.w.Header().Set("Content-Type", "application/json")
	p.w.WriteHeader(status)
	p.w.Write(b.Bytes())
}
func (p *P) etiqueta(v any) {
	b, _ := json.Marshal(v)
	tag := fmt.Sprintf(`"%x"`, sha1.Sum(b))[:14] + `"`
	p.w.Header().Set("ETag", tag)
	p.w.Header().Set("Cache-Control", "no-cache")
	if strings.Contains(p.r.Header.Get("If-None-Match"), strings.Trim(tag, `"`)) {
		p.w.WriteHeader(304)
		return
	}
	p.di(200, v)
}
func (p *P) problema(status int, title string) {
	p.w.Header().Set("Content-Type", "application/problem+json")
	p.w.WriteHeader(status)
	json.NewEncoder(p.w).Encode(M{"type": "about:blank", "title": title, "status": status, "instance": p.r.URL.Path})
}
func (p *P) nada()             { p.w.WriteHeader(204) }
func (p *P) q(k string) string { return p.r.URL.Query().Get(k) }
func (p *P) de(c Col, title string) M {
	x := c.uno(p.id)
	if x == nil {
		p.problema(404, title+" no encontrado")
	}
	return x
}
func (p *P) pon(x M, claves ...string) {
	for _, k := range claves {
		if v, ok := p.b[k]; ok {
			x[k] = v
		}
	}
}
func nuevo() float64 { d.N++; return d.N }

type ruta struct {
	metodo string
	re     *regexp.Regexp
	f      func(*P)
}

var rutas []ruta
var caminos = map[string]bool{}

func en(metodo, camino string, f func(*P)) {
	re := "^/api/v1" + strings.ReplaceAll(strings.ReplaceAll(camino, "#", `(\d+)`), "*", `([a-z_]+)`) + "$"
	rutas = append(rutas, ruta{metodo, regexp.MustCompile(re), f})
}

var ok = M{"ok": true}

func monta() {
	en("POST", "/sesion", func(p *P) {
		http.SetCookie(p.w, &http.Cookie{Name: "sesion", Value: fmt.Sprint(p.b["usuario"]), Path: "/"})
		p.di(200, M{"usuario": p.b["usuario"]})
	})
	en("GET", "/sesion", func(p *P) { p.di(200, M{"usuario": p.quien, "rol": p.rol}) })
	en("DELETE", "/sesion", func(p *P) { p.nada() })
	en("GET", "/menu", func(p *P) {
		p.etiqueta([]string{"agenda", "pacientes", "profesionales", "facturas", "informes", "ajustes"})
	})
	en("GET", "/modulos/*", func(p *P) {
		if p.resto == "sms" || p.resto == "web" {
			p.di(200, M{"modulo": p.resto, "activo": true})
		} else {
			p.problema(404, "Módulo no contratado")
		}
	})
	en("GET", "/videoconsulta", func(p *P) { p.problema(404, "Módulo no contratado") })
	en("GET", "/avisos/contador", func(p *P) { p.di(200, M{"n": d.Avisos}) })
	en("POST", "/avisos/leidos", func(p *P) { d.Avisos = 0; p.nada() })
	en("GET", "/avisos/espera", func(p *P) { // held until something is new, or the time is over
		if n, _ := strconv.ParseFloat(p.q("desde"), 64); n < d.Serie {
			p.di(200, M{"serie": d.Serie, "avisos": d.Avisos})
			return
		}
		time.Sleep(400 * time.Millisecond)
		p.nada()
	})
	en("POST", "/actividad", func(p *P) { p.nada() })
	// appointments
	en("GET", "/citas", func(p *P) {
		l := d.Citas.con("fecha", p.q("fecha"))
		if v := p.q("profesional_id"); v != "" {
			n, _ := strconv.ParseFloat(v, 64)
			l = l.con("profesional_id", n)
		}
		if v := p.q("estado"); v != "" {
			l = l.con("estado", v)
		}
		p.di(200, l)
	})
	en("POST", "/citas", func(p *P) {
		if p.b["hora"] == "" {
			p.problema(422, "Falta la hora")
			return
		}
		for _, c := range d.Citas.con("fecha", p.b["fecha"]) {
			if c["hora"] == p.b["hora"] && c["profesional_id"] == p.b["profesional_id"] {
				p.problema(409, "Hueco ocupado")
				return
			}
		}
		c := M{"id": nuevo(), "estado": "pendiente"}
		p.pon(c, "fecha", "hora", "profesional_id", "paciente_id", "servicio_id")
		d.Citas = append(d.Citas, c)
		p.w.Header().Set("Location", fmt.Sprintf("/api/v1/citas/%.0f", c["id"]))
		p.di(201, M{"id": c["id"]})
	})
	en("POST", "/citas/comprobar", func(p *P) { p.di(200, M{"conflictos": nil}) })
	en("GET", "/citas/huecos", func(p *P) {
		var out []string
		for h := 9; h < 18; h++ {
			libre := len(p.q("fecha")) == 10 && (h+len(d.Citas.con("fecha", p.q("fecha"))))%4 == 0 && p.q("duracion") != "90"
			if libre {
				out = append(out, fmt.Sprintf("%02d:00", h))
			}
		}
		p.di(200, out)
	})
	en("GET", "/citas/#", func(p *P) {
		if x := p.de(d.Citas, "Cita"); x != nil {
			p.di(200, x)
		}
	})
	en("PUT", "/citas/#", func(p *P) {
		if x := p.de(d.Citas, "Cita"); x != nil {
			p.pon(x, "hora", "servicio_id", "profesional_id", "motivo")
			p.di(200, ok)
		}
	})
	en("PUT", "/citas/#/estado", func(p *P) {
		if x := p.de(d.Citas, "Cita"); x != nil {
			p.pon(x, "estado")
			p.di(200, ok)
		}
	})
	en("PUT", "/citas/#/bloqueo", func(p *P) { p.nada() }) // somebody edits it: a heartbeat, seen by the one who comes second
	en("DELETE", "/citas/#", func(p *P) {
		if x := p.de(d.Citas, "Cita"); x != nil {
			d.Citas.quita(p.id)
			p.nada()
		}
	})
	en("POST", "/citas/#/recordatorio", func(p *P) {
		if x := p.de(d.Citas, "Cita"); x != nil {
			p.di(202, M{"cola": "sms"})
		}
	})
	en("GET", "/citas/#/notas", func(p *P) { p.di(200, d.Notas.con("cita_id", p.id)) })
	en("POST", "/citas/#/notas", func(p *P) {
		d.Notas = append(d.Notas, M{"cita_id": p.id, "texto": p.b["texto"], "autor": p.quien})
		p.di(201, ok)
	})
	// patients
	en("GET", "/pacientes", func(p *P) {
		pag, _ := strconv.Atoi(p.q("pagina"))
		var l Col
		for _, x := range d.Pacientes {
			if strings.Contains(strings.ToLower(fmt.Sprint(x["apellido"])), strings.ToLower(p.q("q"))) {
				l = append(l, x)
			}
		}
		a, n := pag*15, len(l)
		if a > n {
			a = n
		}
		z := a + 15
		if z > n {
			z = n
		}
		p.di(200, M{"total": n, "pacientes": l[a:z]})
	})
	en("POST", "/pacientes", func(p *P) {
		x := M{"id": nuevo(), "sms": true, "nombre": "P.", "observaciones": ""}
		p.pon(x, "apellido", "telefono")
		d.Pacientes = append(d.Pacientes, x)
		p.di(201, M{"id": x["id"]})
	})
	en("GET", "/pacientes/#", func(p *P) {
		if x := p.de(d.Pacientes, "Paciente"); x != nil {
			p.etiqueta(x)
		}
	})
	en("PUT", "/pacientes/#", func(p *P) {
		if x := p.de(d.Pacientes, "Paciente"); x != nil {
			p.pon(x, "apellido", "telefono", "observaciones", "sms")
			p.di(200, ok)
		}
	})
	en("GET", "/pacientes/#/citas", func(p *P) { p.di(200, d.Citas.con("paciente_id", p.id)) })
	en("GET", "/pacientes/#/historial", func(p *P) { var l Col; p.di(200, l) }) // nobody ever wrote it
	en("GET", "/pacientes/#/alergias", func(p *P) { p.di(200, d.Alergias[fmt.Sprint(int(p.id))]) })
	en("GET", "/pacientes/#/saldo", func(p *P) {
		var s float64
		for _, f := range d.Facturas.con("paciente_id", p.id) {
			if f["cobrada"] == false {
				s += f["importe"].(float64)
			}
		}
		if s == 0 {
			p.nada()
		} else {
			p.di(200, M{"debe": s})
		}
	})
	en("GET", "/pacientes/#/foto", func(p *P) {
		if int(p.id)%6 > 0 {
			p.problema(404, "Sin foto")
			return
		}
		b := make([]byte, 500+int(p.id)%89*23)
		rand.New(rand.NewSource(int64(p.id))).Read(b)
		p.w.Header().Set("Content-Type", "image/jpeg")
		p.w.Write(b)
	})
	en("GET", "/pacientes/#/documentos", func(p *P) { p.di(200, d.Documentos.con("paciente_id", p.id)) })
	en("POST", "/pacientes/#/documentos", func(p *P) {
		x := M{"id": nuevo(), "paciente_id": p.id, "bytes": float64(p.r.ContentLength)}
		d.Documentos = append(d.Documentos, x)
		p.di(201, M{"id": x["id"]})
	})
	en("GET", "/documentos/#/descarga", func(p *P) {
		if x := p.de(d.Documentos, "Documento"); x != nil {
			http.Redirect(p.w, p.r, fmt.Sprintf("/almacen/doc_%.0f.pdf?caduca=%d&firma=%x", p.id, 1820000000+int(d.N), int(p.id)*7919), 302)
		}
	})
	// people, rooms, services
	en("GET", "/profesionales", func(p *P) { p.di(200, d.Profesionales) })
	en("GET", "/profesionales/#", func(p *P) {
		if x := p.de(d.Profesionales, "Profesional"); x != nil {
			p.di(200, x)
		}
	})
	en("GET", "/profesionales/#/horario", func(p *P) {
		if x := p.de(d.Profesionales, "Profesional"); x != nil {
			p.etiqueta(M{"desde": x["desde"], "hasta": x["hasta"]})
		}
	})
	en("PUT", "/profesionales/#/horario", func(p *P) {
		if x := p.de(d.Profesionales, "Profesional"); x != nil {
			p.pon(x, "desde", "hasta")
			p.di(200, ok)
		}
	})
	en("GET", "/profesionales/#/ausencias", func(p *P) { p.di(200, d.Ausencias.con("profesional_id", p.id)) })
	en("POST", "/profesionales/#/ausencias", func(p *P) {
		d.Ausencias = append(d.Ausencias, M{"profesional_id": p.id, "desde": p.b["desde"], "hasta": p.b["hasta"]})
		p.di(201, ok)
	})
	en("GET", "/salas", func(p *P) { p.di(200, d.Salas) })
	en("GET", "/salas/#", func(p *P) {
		if x := p.de(d.Salas, "Sala"); x != nil {
			p.di(200, x)
		}
	})
	en("PUT", "/salas/#/bloqueo", func(p *P) {
		if x := p.de(d.Salas, "Sala"); x != nil {
			p.pon(x, "bloqueada")
			p.di(200, ok)
		}
	})
	en("GET", "/servicios", func(p *P) { p.etiqueta(d.Servicios) })
	en("PUT", "/servicios/orden", func(p *P) {
		var out Col
		for _, i := range p.b["ids"].([]any) {
			out = append(out, d.Servicios.uno(i.(float64)))
		}
		d.Servicios = out
		p.di(200, ok)
	})
	en("GET", "/servicios/#", func(p *P) {
		if x := p.de(d.Servicios, "Servicio"); x != nil {
			p.etiqueta(x)
		}
	})
	en("PUT", "/servicios/#", func(p *P) {
		if x := p.de(d.Servicios, "Servicio"); x != nil {
			p.pon(x, "nombre", "precio", "texto")
			p.di(200, ok)
		}
	})
	en("PUT", "/servicios/#/visible", func(p *P) {
		if x := p.de(d.Servicios, "Servicio"); x != nil {
			p.pon(x, "visible")
			p.di(200, ok)
		}
	})
	en("PUT", "/servicios/#/reservable_web", func(p *P) { // the shop window still reads the old table
		if x := p.de(d.Servicios, "Servicio"); x != nil {
			p.di(200, ok)
		}
	})
	en("GET", "/festivos", func(p *P) { p.etiqueta([]string{"2027-09-08", "2027-10-12", "2027-11-01", "2027-12-06", "2027-12-08"}) })
	en("GET", "/lista_espera", func(p *P) { p.di(200, d.Espera) })
	en("POST", "/lista_espera", func(p *P) { p.di(201, M{"id": nuevo()}) }) // queued for a table that is not there
	en("DELETE", "/lista_espera/#", func(p *P) {
		if x := p.de(d.Espera, "Apunte"); x != nil {
			d.Espera.quita(p.id)
			p.nada()
		}
	})
	// bills
	en("GET", "/facturas", func(p *P) {
		l := d.Facturas
		if v := p.q("mes"); v != "" {
			l = l.con("mes", v)
		}
		if p.q("cobrada") == "false" {
			l = l.con("cobrada", false)
		}
		if len(l) > 20 {
			l = l[len(l)-20:]
		}
		p.di(200, l)
	})
	en("POST", "/facturas", func(p *P) {
		n := nuevo()
		d.Facturas = append(d.Facturas, M{"id": n, "numero": fmt.Sprintf("2027/%03d", 310+len(d.Facturas)), "paciente_id": p.b["paciente_id"], "importe": p.b["importe"], "cobrada": false, "mes": "2027-09"})
		p.di(201, M{"id": n})
	})
	en("GET", "/facturas/#", func(p *P) {
		if x := p.de(d.Facturas, "Factura"); x != nil {
			p.di(200, x)
		}
	})
	en("POST", "/facturas/#/cobrar", func(p *P) {
		x := p.de(d.Facturas, "Factura")
		if x == nil {
			return
		}
		if x["cobrada"] == true {
			p.problema(409, "Ya está cobrada")
			return
		}
		x["cobrada"] = true
		p.di(200, ok)
	})
	en("GET", "/facturas/#/pdf", func(p *P) {
		if x := p.de(d.Facturas, "Factura"); x != nil {
			http.ServeContent(p.w, p.r, "factura.pdf", time.Date(2027, 9, 1, 0, 0, 0, 0, time.UTC), strings.NewReader("%PDF-1.4"+strings.Repeat("f", 1400+int(p.id)%71*9)))
		}
	})
	// messages
	en("GET", "/plantillas", func(p *P) { p.di(200, d.Plantillas) })
	en("POST", "/plantillas", func(p *P) {
		x := M{"id": nuevo()}
		p.pon(x, "clave", "texto")
		d.Plantillas = append(d.Plantillas, x)
		if len(d.Plantillas) > 9 {
			d.Plantillas = d.Plantillas[len(d.Plantillas)-9:]
		}
		p.di(201, M{"id": x["id"]})
	})
	en("GET", "/plantillas/#", func(p *P) {
		if x := p.de(d.Plantillas, "Plantilla"); x != nil {
			p.di(200, x)
		}
	})
	en("PUT", "/plantillas/#", func(p *P) {
		if x := p.de(d.Plantillas, "Plantilla"); x != nil {
			p.pon(x, "texto")
			p.di(200, ok)
		}
	})
	en("DELETE", "/plantillas/#", func(p *P) {
		if x := p.de(d.Plantillas, "Plantilla"); x != nil {
			p.nada() // "in use" is checked by nobody, and nobody deletes
		}
	})
	en("POST", "/plantillas/#/probar", func(p *P) { p.di(202, M{"cola": "sms"}) })
	en("GET", "/campanas/", func(p *P) { p.di(200, d.Campanas) })
	en("POST", "/campanas/", func(p *P) { d.Campanas = append(d.Campanas, p.b); p.di(201, ok) })
	// reports
	en("GET", map[bool]string{false: "/informes/resumen", true: "/informes/panel"}[nueva], func(p *P) {
		p.di(200, M{"citas": len(d.Citas), "pacientes": len(d.Pacientes), "facturado": len(d.Facturas) * 37, "ultimas": d.Citas[len(d.Citas)-int(d.N)%5:]})
	})
	en("GET", "/informes/ocupacion", func(p *P) {
		var dias []int
		a, _ := strconv.Atoi(p.q("desde")[8:])
		z, _ := strconv.Atoi(p.q("hasta")[8:])
		for k := a; k <= z; k++ {
			dias = append(dias, len(d.Citas.con("fecha", fmt.Sprintf("2027-09-%02d", k)))*9)
		}
		p.di(200, M{"desde": p.q("desde"), "dias": dias})
	})
	en("GET", "/informes/tiempos_espera", func(p *P) { p.di(200, M{"media_min": 0, "maximo_min": 0, "muestras": 0}) })
	en("GET", "/informes/no_presentados", func(p *P) { p.di(200, M{"tasa": len(d.Citas) / len(d.Citas.con("estado", "no_presentado"))}) })
	en("GET", "/informes/ingresos", func(p *P) {
		if modo("vista") {
			p.problema(500, "La vista de ingresos se está recalculando")
			return
		}
		var s float64
		for _, f := range d.Facturas.con("mes", p.q("mes")) {
			s += f["importe"].(float64)
		}
		p.di(200, M{"mes": p.q("mes"), "euros": s})
	})
	en("GET", "/informes/incidencias", func(p *P) {
		if modo("incidencia") {
			p.di(200, M{"abiertas": 1, "total": 1, "lista": []string{"camilla de la sala 3"}})
		} else {
			p.di(200, M{"abiertas": 0, "total": 0, "lista": nil})
		}
	})
	en("POST", "/exportaciones", func(p *P) {
		x := M{"id": nuevo(), "vistas": 0.0}
		d.Trabajos = append(d.Trabajos, x)
		p.di(202, M{"id": x["id"]})
	})
	en("GET", "/exportaciones/#", func(p *P) {
		if x := p.de(d.Trabajos, "Exportación"); x != nil {
			x["vistas"] = x["vistas"].(float64) + 1
			if x["vistas"].(float64) < 3 {
				p.di(200, M{"estado": "en_curso"})
			} else {
				p.di(200, M{"estado": "lista", "filas": len(d.Citas)})
			}
		}
	})
	en("GET", "/exportaciones/#/fichero", func(p *P) {
		if x := p.de(d.Trabajos, "Exportación"); x != nil {
			if x["vistas"].(float64) < 3 {
				p.problema(409, "Todavía no")
				return
			}
			p.w.Header().Set("Content-Type", "text/csv")
			for _, c := range d.Citas {
				fmt.Fprintf(p.w, "%v;%v;%v\n", c["id"], c["fecha"], c["estado"])
			}
		}
	})
	en("POST", "/subidas", func(p *P) {
		x := M{"id": nuevo(), "partes": 0.0}
		d.Subidas = append(d.Subidas, x)
		p.di(201, M{"id": x["id"]})
	})
	en("PUT", "/subidas/#", func(p *P) { // in parts: 308 means "go on", 201 "that was all"
		if x := p.de(d.Subidas, "Subida"); x != nil {
			x["partes"] = x["partes"].(float64) + 1
			if strings.HasSuffix(p.r.Header.Get("Content-Range"), "/*") {
				p.w.Header().Set("Range", fmt.Sprintf("bytes=0-%d", int(x["partes"].(float64))*9000-1))
				p.w.WriteHeader(308)
				return
			}
			p.di(201, M{"filas": p.r.ContentLength / 90})
		}
	})
	// settings
	en("GET", "/config", func(p *P) { p.etiqueta(d.Config) })
	en("PUT", "/config", func(p *P) { p.pon(d.Config, "duracion_min", "aviso_horas", "pie", "apertura"); p.di(200, d.Config) })
	en("GET", "/usuarios", func(p *P) {
		if p.rol != "admin" {
			p.problema(403, "Solo administración")
			return
		}
		p.di(200, []string{"admin_1", "admin_2", "recepcion_1", "recepcion_2", "recepcion_3", "fisio_1", "fisio_2"})
	})
	en("PUT", "/usuarios/*/clave", func(p *P) { p.nada() })
	en("GET", "/registro_accesos", func(p *P) {
		if p.rol != "admin" {
			p.problema(403, "Solo administración")
			return
		}
		p.di(200, M{"entradas": int(d.N) % 300, "ultima": d.N})
	})
	// devices and the public site
	en("GET", "/kiosco/turno", func(p *P) {
		if int(d.Llegadas)%3 == 0 {
			p.di(200, M{"turno": fmt.Sprintf("A%02d", int(d.Llegadas)%100)})
		} else {
			p.nada()
		}
	})
	en("POST", "/kiosco/llegadas", func(p *P) { d.Llegadas++; p.nada() })
	en("POST", "/publico/sms_estado", func(p *P) { p.nada() })
	en("GET", "/publico/huecos", func(p *P) {
		var out []string
		if n := len(d.Citas.con("fecha", p.q("fecha"))); n > 0 && n < 9 {
			out = []string{"12:00", "16:30", "17:00"}[:1+n%3]
		}
		p.di(200, out)
	})
	en("POST", "/publico/citas", func(p *P) {
		c := M{"id": nuevo(), "estado": "pendiente", "paciente_id": 2001.0 + float64(r.Intn(60)), "fecha": p.b["fecha"], "hora": p.b["hora"], "profesional_id": 11.0, "servicio_id": 31.0}
		d.Citas = append(d.Citas, c)
		d.Avisos++
		d.Serie++
		p.di(201, M{"localizador": fmt.Sprintf("W%.0f", c["id"])})
	})
	en("POST", "/publico/lista_espera", func(p *P) {
		d.Espera = append(d.Espera, M{"id": nuevo(), "paciente_id": nil, "preferencia": p.b["preferencia"], "origen": "web"})
		d.Avisos++
		d.Serie++
		p.di(201, ok)
	})
}

var galleta = regexp.MustCompile(`sesion=(([a-z]+)_\d)`)

func api(w http.ResponseWriter, q *http.Request) {
	p := &P{w: w, r: q, b: M{}}
	if c := galleta.FindStringSubmatch(q.Header.Get("Cookie")); c != nil {
		p.quien, p.rol = c[1], c[2]
	}
	if modo("mantenimiento") {
		w.Header().Set("Retry-After", "600")
		p.problema(503, "En mantenimiento")
		return
	}
	if modo("limite") {
		p.problema(429, "Demasiadas peticiones")
		return
	}
	var permite []string
	for _, x := range rutas {
		m := x.re.FindStringSubmatch(q.URL.Path)
		if m == nil {
			continue
		}
		if x.metodo != q.Method && !(q.Method == "HEAD" && x.metodo == "GET") {
			permite = append(permite, x.metodo)
			continue
		}
		if p.quien == "" && !strings.HasSuffix(q.URL.Path, "/sesion") && !strings.Contains(q.URL.Path, "/publico/") && !strings.Contains(q.URL.Path, "/kiosco/") || p.quien == "" && q.Method == "GET" && strings.HasSuffix(q.URL.Path, "/sesion") {
			p.problema(401, "Hay que entrar")
			return
		}
		if len(m) > 1 {
			p.resto = m[1]
			p.id, _ = strconv.ParseFloat(m[1], 64)
		}
		if strings.HasPrefix(q.Header.Get("Content-Type"), "application/json") {
			json.NewDecoder(q.Body).Decode(&p.b)
		} else {
			io.Copy(io.Discard, q.Body)
		}
		x.f(p)
		return
	}
	if permite != nil {
		w.Header().Set("Allow", strings.Join(permite, ", "))
		http.Error(w, "Method Not Allowed", 405)
		return
	}
	http.NotFound(w, q)
}

type cuenta struct {
	http.ResponseWriter
	status, bytes int
}

func (c *cuenta) WriteHeader(s int) { c.status = s; c.ResponseWriter.WriteHeader(s) }
func (c *cuenta) Write(b []byte) (int, error) {
	if c.status == 0 {
		c.status = 200
	}
	n, err := c.ResponseWriter.Write(b)
	c.bytes += n
	return n, err
}
func valor(s string) string {
	if s == "" || strings.ContainsAny(s, " =\"") {
		return strconv.Quote(s)
	}
	return s
}
func linea(nivel, msg string, kv ...string) {
	var b strings.Builder
	fmt.Fprintf(&b, "time=%s level=%s msg=%s", time.Now().UTC().Format("2006-01-02T15:04:05.000Z"), nivel, valor(msg))
	for i := 0; i < len(kv); i += 2 {
		fmt.Fprintf(&b, " %s=%s", kv[i], valor(kv[i+1]))
	}
	fmt.Println(b.String())
}
func apunta(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		t, c := time.Now(), &cuenta{ResponseWriter: w}
		h.ServeHTTP(c, q)
		if c.status == 0 {
			c.status = 200
		}
		kv := []string{"method", q.Method, "path", q.URL.Path}
		if q.URL.RawQuery != "" {
			kv = append(kv, "query", q.URL.RawQuery)
		}
		u := ""
		if m := galleta.FindStringSubmatch(q.Header.Get("Cookie")); m != nil {
			u = m[1]
		}
		linea("INFO", "http request", append(kv, "status", strconv.Itoa(c.status), "bytes", strconv.Itoa(c.bytes), "dur", time.Since(t).Round(time.Microsecond).String(), "ip", q.Header.Get("X-Real-IP"), "user", u, "ua", q.UserAgent())...)
	})
}
func main() {
	if b, err := os.ReadFile(obra + "/datos.json"); err == nil {
		json.Unmarshal(b, &d)
	} else {
		siembra()
	}
	monta()
	log.SetOutput(os.Stderr)
	fin := make(chan os.Signal, 1)
	signal.Notify(fin, syscall.SIGTERM)
	go func() {
		<-fin
		linea("INFO", "apagando")
		b, _ := json.Marshal(d)
		os.WriteFile(obra+"/datos.json", b, 0644)
		os.Exit(0)
	}()
	mux := http.NewServeMux()
	mux.HandleFunc("/salud", func(w http.ResponseWriter, q *http.Request) { io.WriteString(w, "ok\n") })
	mux.HandleFunc("/api/v1/", api)
	mux.HandleFunc("/api/v1/campanas/", api) // and so net/http redirects the path without a slash
	mux.HandleFunc("/almacen/", func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Query().Get("firma") == "" || strings.HasPrefix(q.URL.Query().Get("caduca"), "1810") {
			w.Header().Set("Content-Type", "application/xml")
			w.WriteHeader(403)
			io.WriteString(w, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
			return
		}
		http.ServeContent(w, q, "d.pdf", time.Date(2027, 9, 1, 0, 0, 0, 0, time.UTC), strings.NewReader("%PDF-1.4"+strings.Repeat("d", 1000+len(q.URL.Path)*int(q.URL.Path[len(q.URL.Path)-5])%977)))
	})
	linea("INFO", "escuchando", "addr", "127.0.0.1:19501", "version", map[bool]string{false: "1.8.2", true: "1.9.0"}[nueva])
	log.Fatal(http.ListenAndServe("127.0.0.1:19501", apunta(mux)))
}
