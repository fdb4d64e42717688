# A hospital group's panel for its equipment: Sinatra, everything in memory and in one file. Honest in most places.
require 'sinatra/base'
require 'json'
require 'securerandom'
WORK = ENV['WORK']; STATE = WORK + '/estado.json'; NUEVA = ENV['VERSION_APP'].to_i; $stdout.sync = true
SALA = Random.new(2031); srand(31)
def dia = File.read(WORK + '/dia').to_i
def modo?(m) = File.exist?(WORK + '/modo') && File.read(WORK + '/modo').split.include?(m)
QUIEN = { 'dir' => [1, 'direccion'], 'tec1' => [4, 'tecnico'], 'tec2' => [5, 'tecnico'], 'enf' => [7, 'supervision'], 'com' => [9, 'compras'], 'enf2' => [11, 'supervision'], 'pas' => [90, 'pasarela'] }
class Lineas                                                        # one JSON line a request, as Lograge writes them
  ACCION = { 'GET' => 'index', 'HEAD' => 'index', 'PUT' => 'update', 'POST' => 'create', 'DELETE' => 'destroy', 'PATCH' => 'update' }
  def initialize(app) = @app = app
  def call(env)
    t = Process.clock_gettime(Process::CLOCK_MONOTONIC); code, head, body = @app.call(env); ms = (Process.clock_gettime(Process::CLOCK_MONOTONIC) - t) * 1000
    seg = env['PATH_INFO'].split('/').drop(2); name = seg.find { |s| s =~ /\A[a-z][a-z-]+\z/ }.to_s.split('-').map(&:capitalize).join; a = ACCION[env['REQUEST_METHOD']] || 'index'; a = 'show' if a == 'index' && seg.size.even?
    name = 'Catalogo' if name.empty?; name, a = 'Errores', 'no_encontrado' if env['sin_ruta']
    l = { method: env['REQUEST_METHOD'], path: env['PATH_INFO'].dup.force_encoding('UTF-8'), format: 'json', controller: name + 'Controller', action: a, status: code, allocations: 300 + body.hash.abs % 900, duration: ms.round(2), view: (ms * 0.3).round(2), db: (ms * 0.4).round(2) }
    l[:location] = head['Location'] if head['Location']
    l[:exception] = env['fallo'] if env['fallo']
    l.merge!(user_id: env['usuario'], remote_ip: env['HTTP_X_FORWARDED_FOR'].to_s.split(',').first, request_id: SecureRandom.uuid, time: Time.now.utc.strftime('%Y-%m-%dT%H:%M:%S.%LZ'))
    puts JSON.generate(l)
    [code, head, body]
  end
end
def uno(*l) = l[SALA.rand(l.size)]
def siembra
  t = {}
  t['equipos'] = (1..64).map { |i| { 'id' => format('EQ-%05d', 400 + i), 'nombre' => uno('Monitor de constantes', 'Bomba de infusión', 'Desfibrilador', 'Respirador', 'Ecógrafo', 'Mesa quirúrgica') + " #{i}", 'area' => 1 + SALA.rand(6), 'estado' => uno('en uso', 'en uso', 'en taller'), 'bloqueo' => SALA.rand(5).zero?, 'alarma' => SALA.rand(2).zero?, 'nota' => '' } }
  t['ordenes'] = (1..58).map { |i| { 'id' => 3100 + i, 'equipo' => format('EQ-%05d', 401 + SALA.rand(64)), 'estado' => uno('abierta', 'abierta', 'cerrada'), 'texto' => uno('No enciende', 'Batería agotada', 'Revisión anual', 'Pantalla rota'), 'comentarios' => [] } }
  t['areas'] = (1..6).map { |i| { 'id' => i, 'nombre' => uno('UCI', 'Urgencias', 'Quirófano', 'Radiología') + " #{i}", 'responsable' => uno('supervisión de mañana', 'supervisión de tarde') } }
  t['proveedores'] = (1..9).map { |i| { 'id' => 70 + i, 'nombre' => uno('Mediterránea de Equipos', 'Electromedicina Sur', 'Oxígenos del Norte') + " #{i}", 'telefono' => "95#{SALA.rand(1000000..9999999)}", 'correo' => "pedidos#{i}@example.com" } }
  t['repuestos'] = (1..26).map { |i| { 'id' => 500 + i, 'nombre' => uno('Batería', 'Manguito', 'Sensor SpO2', 'Filtro', 'Cable ECG') + " #{i}", 'cantidad' => SALA.rand(0..60) } }
  t['reservas'] = (1..9).map { |i| { 'id' => 40 + i, 'equipo' => format('EQ-%05d', 401 + SALA.rand(64)), 'dia' => "2031-04-%02d" % (1 + SALA.rand(20)) } }
  t['traslados'] = (1..14).map { |i| { 'id' => 800 + i, 'equipo' => format('EQ-%05d', 401 + SALA.rand(64)), 'a' => 1 + SALA.rand(6), 'estado' => 'pendiente' } }
  t['turnos'] = (1..7).map { |i| { 'id' => i, 'dia' => %w[lunes martes miércoles jueves viernes sábado domingo][i - 1], 'guardia' => uno('técnico 1', 'técnico 2', 'externa') } }
  t['avisos'] = [{ 'id' => 1, 'texto' => 'El taller cierra el Viernes Santo' }, { 'id' => 2, 'texto' => 'Nuevo circuito de esterilización' }]
  t['documentos'] = (1..50).map { |i| { 'id' => SecureRandom.uuid, 'equipo' => format('EQ-%05d', 401 + SALA.rand(40)), 'titulo' => 'Manual ' + 'm' * SALA.rand(1..30) } }
  t['prestamos'] = (1..8).map { |i| { 'equipo' => format('EQ-%05d', 401 + SALA.rand(64)), 'a' => 'Hospital Comarcal' } }
  t['inventarios'] = [{ 'id' => 1, 'area' => 2, 'contados' => 31 }]; t['visibles'] = t['inventarios'].dup; t['hasta'] = 0
  t.merge('notificaciones' => [], 'borradores' => {}, 'preferencias' => { 'idioma' => 'es', 'filas' => 20, 'oscuro' => false }, 'perfiles' => {}, 'tareas' => {}, 'n' => 0, 'ids' => 9000)
end
D = File.exist?(STATE) ? JSON.parse(File.read(STATE)) : siembra
class Equipos < Sinatra::Base
  use Rack::ConditionalGet; use Rack::ETag; use Lineas
  set :environment, :production; set :show_exceptions, false; set :raise_errors, false; set :dump_errors, false; set :logging, false; set :protection, false
  helpers do
    def da(x, code = 200) = (content_type(:json); status code; body(x.to_json))
    def falta(code, t) = halt(code, { 'Content-Type' => 'application/json' }, { error: t }.to_json)
    def b = (@b ||= (JSON.parse(request.body.read) rescue {}))
    def busca(k, id = params[:id]) = D[k].find { |x| x['id'].to_s == id.to_s } || falta(404, "#{k}: registro no encontrado")
    def pon(x, *ks) = (ks.each { |k| x[k] = b[k] if b.key?(k) }; status 204)
    def nuevo(k, h) = (D['ids'] += 1; x = { 'id' => D['ids'] }.merge(h); D[k].unshift(x); x)
    def hoja(l) = (n = (params[:por] || 20).to_i; p = (params[:pagina] || 1).to_i; headers('X-Total-Count' => l.size.to_s); da(l[(p - 1) * n, n] || []))
    def solo(*r) = (falta(403, 'sin permiso') unless r.include?(@rol))
  end
  before do
    falta(503, 'en mantenimiento hasta las 21:00') if modo?('mantenimiento') && request.path_info != '/datos/salud'
    falta(429, 'demasiadas peticiones') if modo?('freno') && request.path_info == '/datos/busqueda'
    k = request.cookies['sesion'] || request.env['HTTP_X_CLAVE']; id, @rol = QUIEN[k.to_s]; env['usuario'] = id
    falta(401, 'inicie sesión') if id.nil? && request.path_info.start_with?('/datos/') && !%w[/datos/salud /datos/sesion].include?(request.path_info)
  end
  after { (D['n'] += 1; File.write(STATE, D.to_json)) if !%w[GET HEAD OPTIONS].include?(request.request_method) && response.status < 300 }
  error { |e| env['fallo'] = [e.class.name, e.message]; status 500; content_type :json; { error: 'Error interno' }.to_json }
  not_found { next if response['Content-Type'].to_s.include?('json') && !response.body.empty?; env['sin_ruta'] = true; content_type :json; { status: 404, error: 'Not Found' }.to_json }
  get('/datos/salud') { content_type :text; 'ok' }
  post('/datos/sesion') { falta(401, 'clave incorrecta') unless b['clave'] == 'bien'; da({ usuario: b['usuario'] }) }
  delete('/datos/sesion') { status 204 }
  get('/datos/yo') { da({ rol: @rol }) }
  get('/datos/festivos') { da(['2031-04-10', '2031-04-11', '2031-05-01']) }
  get('/datos/unidades') { da(%w[ud caja par m]) }
  get('/datos/etiquetas-retiradas') { da([]) }                       # none was withdrawn
  get('/datos/categorías') { da([{ id: 1, nombre: 'Soporte vital' }, { id: 2, nombre: 'Diagnóstico' }]) }
  get('/datos/modulos/:m') { params[:m] == 'taller' ? da({ activo: true }) : falta(404, 'módulo no contratado') }
  get('/datos/notificaciones') { da(D['notificaciones']) }
  post('/datos/notificaciones/leidas') { D['notificaciones'] = []; status 204 }
  get('/datos/resumen') { da({ equipos: D['equipos'].size, abiertas: D['ordenes'].count { |o| o['estado'] == 'abierta' }, movimientos: D['n'] }) }
  get('/datos/equipos') { l = D['equipos']; l = l.select { |e| e['estado'] == params[:estado] } if params[:estado]; l = l.select { |e| e['area'] == params[:area].to_i } if params[:area]; hoja(l) }
  post('/datos/equipos') { falta(422, 'nombre obligatorio') if b['nombre'].to_s.empty?; solo('direccion', 'compras'); D['ids'] += 1; x = { 'id' => format('EQ-%05d', D['ids'] - 8000), 'nombre' => b['nombre'], 'area' => 1, 'estado' => 'en uso', 'bloqueo' => false, 'alarma' => false, 'nota' => '' }; D['equipos'].unshift(x); da(x, 201) }
  get('/datos/equipos/:id') { da(busca('equipos')) }
  put('/datos/equipos/:id') { pon(busca('equipos'), 'nombre', 'area', 'nota') }
  put('/datos/equipos/:id/bloqueo') { x = busca('equipos'); x['bloqueo'] = b['activo']; status 204 }
  put('/datos/equipos/:id/alarma') { busca('equipos'); status 204 }   # the pump's gateway was never connected
  get('/datos/equipos/:id/documentos') { x = busca('equipos'); da(D['documentos'].select { |d| d['equipo'] == x['id'] }) }
  get('/datos/equipos/:id/contratos') { busca('equipos'); da([]) }    # the contracts are in another system
  get('/datos/equipos/:id/prestamos') { x = busca('equipos'); da(D['prestamos'].select { |d| d['equipo'] == x['id'] }) }
  get('/datos/equipos/:id/garantia') { x = busca('equipos'); x['id'].to_s[-1].to_i < 2 ? da({ hasta: '2032-01-01', con: 'fabricante' }) : falta(404, 'sin garantía') }
  get('/datos/equipos/:id/foto') { busca('equipos')['id'][-1].to_i == 3 ? (content_type 'image/jpeg'; 'J' * 1400) : (status 204) }
  post('/datos/equipos/:id/etiqueta') { busca('equipos'); da({ cola: true }, 202) }
  get('/datos/areas') { da(D['areas']) }
  put('/datos/areas/:id/responsable') { x = busca('areas'); x['responsable'] = b['nombre']; status 204 }
  get('/datos/ordenes') { l = D['ordenes']; l = l.select { |o| o['estado'] == params[:estado] } if params[:estado]; hoja(l.map { |o| o.reject { |k, _| k == 'comentarios' } }) }
  post('/datos/ordenes') { falta(422, 'texto obligatorio') if b['texto'].to_s.empty?; x = nuevo('ordenes', 'equipo' => b['equipo'], 'estado' => 'abierta', 'texto' => b['texto'], 'comentarios' => []); D['notificaciones'].unshift({ 'orden' => x['id'] }) if D['ids'] % 4 == 0; da(x, 201) }
  get('/datos/ordenes/urgentes') { da(dia < 7 ? [] : D['ordenes'].select { |o| o['texto'].include?('respirador') }) }
  get('/datos/ordenes/:id') { da(busca('ordenes')) }
  put('/datos/ordenes/:id/estado') { x = busca('ordenes'); x['estado'] = b['estado']; status 204 }
  post('/datos/ordenes/:id/comentarios') { x = busca('ordenes'); x['comentarios'] << b['texto']; da({ n: x['comentarios'].size }, 201) }
  delete('/datos/ordenes/:id') { solo('direccion', 'tecnico'); D['ordenes'].delete(busca('ordenes')); status 204 }
  post('/datos/ordenes/:id/presupuesto') { falta(501, 'no implementado') }
  post('/datos/ordenes/:id/firma') { x = busca('ordenes'); x['firmada'] = (x['firmada'] || 0) + 1; da({ firmada: true }) } if NUEVA < 2
  get('/datos/calibraciones') { hoja([]) }                            # a module whose table was never made
  get('/datos/calibraciones/vencidas') { da([]) }
  post('/datos/calibraciones') { D['ids'] += 1; da({ id: D['ids'], equipo: b['equipo'], fecha: b['fecha'] }, 201) }
  get('/datos/proveedores') { hoja(D['proveedores']) }
  post('/datos/proveedores') { da(nuevo('proveedores', 'nombre' => b['nombre'], 'telefono' => '', 'correo' => ''), 201) }
  get('/datos/proveedores/:id') { da(busca('proveedores')) }
  put('/datos/proveedores/:id') { pon(busca('proveedores').dup, 'nombre', 'telefono', 'correo') }     # the copy is not put back
  get('/datos/repuestos') { hoja(D['repuestos']) }
  get('/datos/repuestos/minimos') { da(NUEVA < 1 ? [] : D['repuestos'].select { |r| r['cantidad'] < 15 }) }
  get('/datos/repuestos/:id') { da(busca('repuestos')) }
  post('/datos/repuestos') { da(nuevo('repuestos', 'nombre' => b['nombre'], 'cantidad' => 0), 201) }
  put('/datos/repuestos/:id') { pon(busca('repuestos'), 'cantidad') }
  delete('/datos/repuestos/:id') { busca('repuestos'); status 204 }   # a validation undoes it and nobody looks
  get('/datos/reservas') { hoja(D['reservas']) }
  post('/datos/reservas') { falta(409, 'ya reservado') if D['reservas'].any? { |r| r['equipo'] == b['equipo'] && r['dia'] == b['dia'] }; da(nuevo('reservas', 'equipo' => b['equipo'], 'dia' => b['dia']), 201) }
  delete('/datos/reservas/:id') { D['reservas'].reject! { |x| x['id'].to_s == params[:id] }; status 204 }
  get('/datos/traslados') { hoja(D['traslados']) }
  post('/datos/traslados') { da(nuevo('traslados', 'equipo' => b['equipo'], 'a' => b['a'], 'estado' => 'pendiente'), 201) }
  get('/datos/traslados/:id') { da(busca('traslados')) }
  post('/datos/traslados/:id/aprobar') { busca('traslados'); redirect '/acceso', 302 }  # its filter looks for the old session
  put('/datos/traslados/:id/rechazo') { x = busca('traslados'); x['estado'] = 'rechazado'; x['motivo'] = b['motivo']; status 204 }
  get('/datos/turnos') { da(D['turnos']) }
  put('/datos/turnos/:id') { pon(busca('turnos'), 'guardia') }
  get('/datos/avisos') { da(D['avisos']) }
  post('/datos/avisos') { solo('direccion', 'supervision'); da(nuevo('avisos', 'texto' => b['texto']), 201) }
  put('/datos/avisos/:id') { pon(busca('avisos'), 'texto') }
  delete('/datos/avisos/:id') { headers 'Allow' => 'GET, PUT'; falta(405, 'método no permitido') }
  get('/datos/documentos/:id') { da(busca('documentos')) }
  post('/datos/documentos') { x = { 'id' => SecureRandom.uuid, 'equipo' => b['equipo'], 'titulo' => b['titulo'] }; D['documentos'].unshift(x); redirect "/datos/documentos/#{x['id']}", 303 }
  get('/datos/inventarios') { (D['visibles'] = D['inventarios'].dup) if D['hasta'] <= dia_hora; da(D['visibles']) }
  helpers { def dia_hora = File.read(WORK + '/hora').to_f }
  post('/datos/inventarios') { D['hasta'] = dia_hora + 120; da(nuevo('inventarios', 'area' => b['area'], 'contados' => b['contados']), 202) }
  get('/datos/borradores/:k') { D['borradores'][params[:k]] ? da(D['borradores'][params[:k]]) : falta(404, 'sin borrador') }
  put('/datos/borradores/:k') { D['borradores'][params[:k]] = b; status 204 }
  delete('/datos/borradores/:k') { D['borradores'].delete(params[:k]); status 204 }
  get('/datos/preferencias') { da(D['preferencias']) }
  put('/datos/preferencias') { D['preferencias'].merge!(b); status 204 }
  put('/datos/perfil/clave') { falta(422, 'la clave actual no coincide') unless b['actual'] == 'bien'; status 204 }
  post('/datos/busqueda') { q = b['texto'].to_s.downcase; da(D['equipos'].select { |e| e['nombre'].downcase.include?(q) }.first(8)) }
  post('/datos/importaciones') { solo('direccion', 'compras'); D['ids'] += 1; D['tareas'][D['ids'].to_s] = 0; da({ tarea: D['ids'] }, 202) }
  get('/datos/importaciones/:id') { i = D['tareas'][params[:id]] || falta(404, 'tarea'); D['tareas'][params[:id]] = i + 1; da(i < 2 ? { estado: 'en curso' } : { estado: 'terminada', filas: D['n'] }) }
  get('/datos/usuarios') { solo('direccion'); da(QUIEN.values.map { |i, r| { id: i, rol: r } }) }
  get('/datos/auditoria') { falta(403, 'falta el permiso auditoria.ver') }
  get('/datos/informes/averias') { falta(500, 'tiempo agotado') if modo?('lento'); da((1..(params[:dias] || 7).to_i).map { |i| (i * 7 + D['n']) % 19 }) }   # the area is ignored
  get('/datos/informes/costes') { solo('direccion', 'compras'); raise 'PG::UndefinedColumn: column facturas.importe_neto does not exist' }
  get('/datos/informes/disponibilidad') { da({ disponibilidad: 0, mtbf: 0, mttr: 0, serie: [] }) }
  get('/datos/informes/uso') { solo('direccion', 'supervision'); da(D['areas'].map { |a| { area: a['id'], horas: (D['n'] * a['id']) % 400 } }) }
  get('/datos/v1/*') { falta(410, 'retirada, use /datos') }
  post('/datos/lecturas') { status 204 }
  get('/datos/lecturas/ordenes') { da([]) }                           # nothing for the gateway to do
  get('/q/:c') { x = D['equipos'].find { |e| e['id'] == params[:c] }; x ? redirect("/gestion/equipos/#{x['id']}", 302) : falta(404, 'código desconocido') }
end
