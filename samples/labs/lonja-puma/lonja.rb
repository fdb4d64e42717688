# A fish auction's office: Sinatra under puma, all state in memory. Honest in most places.
require "sinatra/base"
require "json"
SEED = Random.new(1492)
B36 = [*"0".."9", *"a".."z"]
def clave(r = Random) = r.rand(36**5..36**6 - 1).to_s(36)
WORK = ENV.fetch("WORK")
ESPECIES = %w[merluza rape besugo lubina sardina pulpo bonito calamar]
D = Struct.new(:barcos, :lotes, :compradores, :subastas, :avisos, :alertas, :favoritos, :cambios, :ajustes, :retenidos, :fotos, :peticiones).new(
  {}, {}, {}, {}, [], {}, {}, [], { "apertura" => "05:30", "puja_minima" => 0.5, "moneda" => "EUR", "nota" => "" }, [], Hash.new { |h, k| h[k] = [] }, 0)
24.times { |n| i = clave(SEED); D.barcos[i] = { id: i, nombre: "#{%w[Virgen Nuevo Hermanos Playa Monte].sample(random: SEED)} #{%w[del\ Carmen Amanecer Piñeiro Santa Faro].sample(random: SEED)} #{n}", matricula: "VI-#{n}-#{SEED.rand(9)}", muelle: n % 5 } }
16.times { |n| i = clave(SEED); D.compradores[i] = { id: i, nombre: "Pescados #{%w[Rías Cantábrico Ulla Sil Eume].sample(random: SEED)} #{n}", limite: 1000 * (n + 1), saldo: SEED.rand(90_000) / 10.0, activo: true, aval: n % 7 == 0, recibos: n % 8 == 3 ? SEED.rand(1..6) : 0 } }
def lote(r = Random, peso: r.rand(3..900), nota: "") = clave(r).then { |i| { id: i, especie: ESPECIES.sample(random: r), barco: D.barcos.keys.sample(random: r), peso: peso, estado: "pesado", nota: nota } }
40.times { l = lote(SEED); D.lotes[l[:id]] = l }
3.times { |n| i = clave(SEED); D.subastas[i] = { id: i, sala: n, pujas: [], abierta: true } }
%w[tope retraso peso].each { |t| i = clave(SEED); D.alertas[i] = { id: i, tipo: t } }

class Lonja < Sinatra::Base
  set :show_exceptions, false
  set :raise_errors, false
  set :dump_errors, true
  set :protection, false
  set :host_authorization, {} if respond_to?(:host_authorization)
  V = "/svc/v2"
  def modo = File.exist?("#{WORK}/mode") ? File.read("#{WORK}/mode").split : []
  def bien(data = nil, status = 200)
    status status
    content_type :json
    ({ status: "ok" }.merge(data.nil? ? {} : { data: data })).to_json
  end
  def filas(l, todo = l.size) = bien({ rows: l, total: todo })
  def mal(status, code)
    halt status, { "Content-Type" => "application/json" }, { status: "error", code: code }.to_json
  end
  def uno(h, i, que) = h[i] || mal(404, "#{que}_no_encontrado")
  def quien = env["HTTP_X_USUARIO"].to_s
  def rol = quien.split("-").first
  def cuerpo = (@cuerpo ||= (t = request.body.read; t.start_with?("{") ? JSON.parse(t) : {}))
  def cambio(que) = D.cambios << { n: D.cambios.size, quien: quien, que: que }
  before do
    D.peticiones += 1
    mal 429, "despacio" if modo.include?("limite") && request.path.start_with?(V)
    libre = request.path =~ %r{\A(/svc/v2/(salud|version|sesion|webhooks/.*)|/svc/v1/.*)\z}
    mal 401, "sin_sesion" if request.path.start_with?(V) && !libre && quien.empty?
    mal 401, "sesion_caducada" if env["HTTP_X_CADUCADA"] && !libre
  end
  not_found { mal(404, "route_not_found") if response.body.empty? || response.body == ["<h1>Not Found</h1>"]; response.body }
  error { content_type :json; status 500; { status: "error", code: "interno" }.to_json }
  get("/svc/v1/*") { mal 410, "version_retirada" }
  get("#{V}/salud") { bien({ base: "arriba" }) }
  get("#{V}/version") { bien({ version: "2.14.1", rama: "estable" }) }
  post("#{V}/sesion") { bien({ renovada: true }) }
  delete("#{V}/sesion") { status 204 }
  get("#{V}/yo") { bien({ usuario: quien, rol: rol }) }
  get("#{V}/yo/permisos") { filas(rol == "comprador" ? [] : %w[lotes subastas barcos compradores].first(rol == "jefa" ? 4 : 3)) }
  # notices since the last poll: nothing new is 204
  get("#{V}/avisos") { n = params["desde"].to_i; l = D.avisos.drop(n); l.empty? ? status(204) : filas(l) }
  get("#{V}/lotes") do
    l = D.lotes.values.reverse
    l = l.select { |x| x[:especie] == params["especie"] } if params["especie"]
    l = l.select { |x| x[:estado] == params["estado"] } if params["estado"]
    p = (params["pagina"] || 1).to_i
    filas(l.drop((p - 1) * 20).first(20), l.size)
  end
  get("#{V}/lotes/retenidos") { filas(D.retenidos.map { |i| D.lotes[i] }.compact) }
  get("#{V}/lotes/:id") { bien(uno(D.lotes, params["id"], "lote")) }
  patch("#{V}/lotes/:id") { l = uno(D.lotes, params["id"], "lote"); l.merge!(cuerpo.transform_keys(&:to_sym)); cambio("lote"); bien }
  post("#{V}/lotes/:id/retener") { l = uno(D.lotes, params["id"], "lote"); D.retenidos |= [l[:id]]; l[:estado] = "retenido"; cambio("retener"); bien }
  put("#{V}/lotes/:id/favorito") { (D.favoritos[quien] ||= []) << params["id"] unless (D.favoritos[quien] || []).include?(params["id"]); status 204 }
  delete("#{V}/lotes/:id/favorito") { (D.favoritos[quien] ||= []).delete(params["id"]); status 204 }
  get("#{V}/favoritos") { filas((D.favoritos[quien] || []).map { |i| { lote: i } }) }
  # photos appear when the worker has made them small: two minutes of the calendar
  get("#{V}/lotes/:id/fotos") { uno(D.lotes, params["id"], "lote"); filas(D.fotos[params["id"]].select { |f| f[:desde] <= env["HTTP_X_RELOJ"].to_f }.map { |f| { foto: f[:id], ancho: f[:ancho] } }) }
  post("#{V}/lotes/:id/fotos") { uno(D.lotes, params["id"], "lote"); D.fotos[params["id"]] << { id: clave, ancho: request.content_length.to_i, desde: env["HTTP_X_RELOJ"].to_f + 100 }; bien({ aceptada: true }, 202) }
  get("#{V}/barcos") { filas(D.barcos.values) }
  get("#{V}/barcos/:id") { bien(uno(D.barcos, params["id"], "barco")) }
  get("#{V}/barcos/:id/descargas") { uno(D.barcos, params["id"], "barco"); filas(D.lotes.values.select { |l| l[:barco] == params["id"] }.map { |l| l.slice(:id, :peso) }) }
  get("#{V}/barcos/:id/incidencias") { uno(D.barcos, params["id"], "barco"); filas([]) }
  post("#{V}/barcos/:id/incidencias") { uno(D.barcos, params["id"], "barco"); bien(cuerpo.merge(id: clave), 201) }
  get("#{V}/compradores") { filas(D.compradores.values.map { |c| c.slice(:id, :nombre, :saldo, :activo) }) }
  get("#{V}/compradores/:id") { c = uno(D.compradores, params["id"], "comprador"); bien(c.slice(:id, :nombre, :limite, :saldo, :activo)) }
  patch("#{V}/compradores/:id/limite") { uno(D.compradores, params["id"], "comprador"); bien }
  post("#{V}/compradores/:id/abonar") { c = uno(D.compradores, params["id"], "comprador"); c[:saldo] = (c[:saldo] + cuerpo["importe"]).round(2); cambio("abono"); bien }
  put("#{V}/compradores/:id/activo") { c = uno(D.compradores, params["id"], "comprador"); c[:activo] = cuerpo["activo"]; cambio("activo"); bien }
  get("#{V}/compradores/:id/aval") { c = uno(D.compradores, params["id"], "comprador"); c[:aval] ? bien({ banco: "Banco de la Ría", importe: c[:limite] * 2 }) : mal(404, "aval_no_encontrado") }
  get("#{V}/compradores/:id/recibos") { c = uno(D.compradores, params["id"], "comprador"); filas((1..c[:recibos]).map { |n| { recibo: n, importe: n * 31.5 } }) }
  get("#{V}/subastas") { filas(D.subastas.values.map { |s| { id: s[:id], sala: s[:sala], pujas: s[:pujas].size } }) }
  get("#{V}/subastas/activa") { h = env["HTTP_X_HORA"].to_i; (5..8).cover?(h) ? bien({ id: D.subastas.keys[h % 3], lotes: D.lotes.size }) : mal(404, "sin_subasta") }
  get("#{V}/subastas/:id") { s = uno(D.subastas, params["id"], "subasta"); bien(s.merge(pujas: s[:pujas].last(8))) }
  post("#{V}/subastas/:id/pujas") { s = uno(D.subastas, params["id"], "subasta"); mal 409, "puja_baja" if cuerpo["importe"].to_i < 10; p = { id: clave, quien: quien, importe: cuerpo["importe"] }; s[:pujas] << p; bien(p, 201) }
  delete("#{V}/subastas/:id/pujas/:puja") { mal 405, "metodo_no_permitido" }
  get("#{V}/alertas") { filas(D.alertas.values) }
  post("#{V}/alertas") { i = clave; D.alertas[i] = { id: i, tipo: cuerpo["tipo"] }; bien({ id: i }, 201) }
  delete("#{V}/alertas/:id") { D.alertas.delete(params["id"]) ? status(204) : mal(404, "alerta_no_encontrado") }
  get("#{V}/auditoria/cambios") { filas(D.cambios.last(30)) }
  get("#{V}/auditoria/accesos") { filas([]) }
  get("#{V}/precios/unidades") { bien(%w[kg caja pieza]) }
  get("#{V}/precios/historico") { r = Random.new((params["especie"] || "x").sum + D.lotes.size / 7); filas((1..r.rand(3..9)).map { |n| { dia: n, precio: r.rand(200..2900) / 100.0 } }) }
  get("#{V}/precios/prevision") { bien({ tendencia: "estable", precio: 9.5, confianza: 0.8 }) }
  get("#{V}/informes/semanal") { bien({ kilos: D.lotes.values.sum { |l| l[:peso] }, lotes: D.lotes.size, por_especie: D.lotes.values.group_by { |l| l[:especie] }.transform_values(&:size) }) }
  get("#{V}/informes/diario") { raise ZeroDivisionError, "media sin subasta" if env["HTTP_X_DIA"] == "domingo"; bien({ media: D.lotes.size * 3.1, pujas: D.subastas.values.sum { |s| s[:pujas].size } }) }
  get("#{V}/informes/mensual") { totales = nil; bien({ kilos: totales[:kilos] }) }
  get("#{V}/nominas") { mal 403, "solo_jefatura" unless rol == "jefa"; filas((1..6).map { |n| { empleado: n, bruto: 1500 + D.cambios.size + n } }) }
  get("#{V}/tarifas/especiales") { mal 403, "sin_permiso" unless rol == "nadie"; filas([]) }
  get("#{V}/tarifas") { filas(ESPECIES.map { |e| { especie: e, tasa: 2.5 + D.cambios.size % 3 } }) }
  get("#{V}/buscar") { q = params["q"].to_s; filas((D.barcos.values + D.compradores.values).select { |x| x[:nombre].downcase.include?(q) }.map { |x| x.slice(:id, :nombre) }) }
  get("#{V}/ajustes") { bien(D.ajustes) }
  put("#{V}/ajustes") { D.ajustes.merge!(cuerpo); bien }
  get("#{V}/exportar/lotes.csv") { content_type "text/csv"; "id;especie;peso\n" + D.lotes.values.map { |l| l.values_at(:id, :especie, :peso).join(";") }.join("\n") }
  post("#{V}/webhooks/bascula") { l = lote(peso: cuerpo["peso"]); D.lotes[l[:id]] = l; D.lotes.shift if D.lotes.size > 90; D.avisos << { lote: l[:id] } if D.lotes.size % 9 == 0; status 202; content_type :json; '{"status":"ok"}' }
end
