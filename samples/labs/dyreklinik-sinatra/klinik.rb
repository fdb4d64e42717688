# A veterinary practice's panel: Sinatra, everything in memory and in one file. Honest in most places.
require 'sinatra/base'
require 'json'
WORK = ENV['WORK']; STATE = WORK + '/tilstand.json'; $stdout.sync = true
class Linjer                                                        # one JSON line a request, as Lograge writes them
  def initialize(app) = @app = app
  def call(env)
    t = Process.clock_gettime(Process::CLOCK_MONOTONIC); status, head, body = @app.call(env); ms = (Process.clock_gettime(Process::CLOCK_MONOTONIC) - t) * 1000
    seg = env['PATH_INFO'].split('/')[2].to_s.gsub(/[^a-z]/, ' ').split.map(&:capitalize).join; act = { 'GET' => 'index', 'HEAD' => 'index', 'PUT' => 'update', 'POST' => 'create', 'DELETE' => 'destroy' }[env['REQUEST_METHOD']] || 'options'; act = 'show' if act == 'index' && env['PATH_INFO'] =~ /\d$/
    puts JSON.generate(method: env['REQUEST_METHOD'], path: env['PATH_INFO'], format: 'json', controller: seg + 'Controller', action: act, status: status, duration: ms.round(2), db: (ms * 0.4).round(2), '@timestamp': Time.now.utc.strftime('%Y-%m-%dT%H:%M:%S.%LZ'), '@version': '1', message: "[#{status}] #{env['REQUEST_METHOD']} #{env['PATH_INFO']} (#{seg}Controller##{act})")
    [status, head, body]
  end
end
R = Random.new(1907)
def valg(*l) = l[R.rand(l.size)]
def saa
  t = Hash.new
  t['ejere'] = (1..40).map { |i| { 'id' => 300 + i, 'navn' => valg('Holm', 'Bech', 'Lund', 'Kragh', 'Skov') + " #{i}", 'telefon' => "20#{R.rand(100000..999999)}", 'note' => 'n' * R.rand(0..40) } }
  t['dyr'] = (1..70).map { |i| { 'id' => 1200 + i, 'navn' => valg('Trofast', 'Misser', 'Pluto', 'Snehvide', 'Bobby'), 'art' => valg('hund', 'kat', 'kanin'), 'ejer' => 301 + R.rand(40), 'aktiv' => R.rand(4) > 0, 'indkaldelse' => R.rand(2) > 0, 'foder' => '' } }
  t['aftaler'] = (1..50).map { |i| { 'id' => 5000 + i, 'dyr' => 1201 + R.rand(70), 'dato' => "2027-05-%02d" % (3 + i % 12), 'aarsag' => valg('kontrol', 'vaccine', 'halter', 'kradser sig'), 'moedt' => false } }
  t['vagter'] = (1..14).map { |i| { 'id' => 60 + i, 'dag' => "2027-05-%02d" % (3 + i), 'hvem' => valg('dyrlaege', 'sygeplejerske') } }
  t['varer'] = (1..20).map { |i| { 'id' => 800 + i, 'navn' => valg('Bandage', 'Kanyle', 'Ormekur', 'Halskrave') + " #{i}", 'antal' => R.rand(2..90) } }
  t['behandlinger'] = (1..12).map { |i| { 'id' => 20 + i, 'navn' => valg('Tandrensning', 'Neutralisation', 'Klip') + " #{i}", 'pris' => R.rand(90..4000) } }
  t['skabeloner'] = (1..5).map { |i| { 'id' => i, 'emne' => "Brev #{i}", 'tekst' => 't' * R.rand(20..200) } }
  t['fakturaer'] = (1..24).map { |i| { 'id' => 9000 + i, 'beloeb' => R.rand(150..9000), 'betalt' => R.rand(3) > 0 } }
  t['journal'] = (1..60).map { |i| { 'id' => i, 'dyr' => 1201 + R.rand(70), 'tekst' => valg('Rask', 'Feber, ses igen', 'Opereret uden problemer') } }
  t['opslag'] = []; t['bestillinger'] = []; t['indst'] = { 'sms' => true, 'weekend' => false, 'hilsen' => '' }; t['job'] = {}; t['n'] = 0; t['ids'] = 20000
  t
end
D = File.exist?(STATE) ? JSON.parse(File.read(STATE)) : saa
class Klinik < Sinatra::Base
  use Linjer
  set :environment, :production; set :show_exceptions, false; set :raise_errors, false; set :dump_errors, false; set :logging, false; set :protection, false
  helpers do
    def ud(x, code = 200) = (content_type(:json); status code; body(x.to_json))
    def fejl(code, t) = halt(code, { 'Content-Type' => 'application/json' }, { fejl: t }.to_json)
    def b = (@b ||= (JSON.parse(request.body.read) rescue {}))
    def find(k, id = params[:id]) = D[k].find { |x| x['id'] == id.to_i } || fejl(404, "#{k}: findes ikke")
    def saet(x, *ks) = (ks.each { |k| x[k] = b[k] if b.key?(k) }; x)
    def ny(k, h) = (D['ids'] += 1; x = { 'id' => D['ids'] }.merge(h); D[k].unshift(x); x)
    def side(l, n = 15) = (p = (params[:side] || 1).to_i; ud((l[(p - 1) * n, n] || [])))
    def chef = (fejl(403, 'kun for klinikchefen') unless @hvem == 'chef')
    def ok = ud({ ok: true })
    def gem = (D['n'] += 1; File.write(STATE, D.to_json))
  end
  before '/api/*' do
    fejl(503, 'opdateres') if File.exist?(WORK + '/lukket')
    @hvem = request.env['HTTP_AUTHORIZATION'].to_s.split.last.to_s.split('-').first
    fejl(401, 'log ind') if @hvem.nil? && !%w[/api/log-ind /api/puls /api/selvbetjening/tider /api/selvbetjening/aftale].include?(request.path_info)
  end
  after { gem if !%w[GET HEAD OPTIONS].include?(request.request_method) && response.status < 300 }
  error { status 500; content_type :json; { fejl: 'intern fejl' }.to_json }
  not_found { response.body.any? && response.content_type.to_s.include?('json') ? nil : (content_type 'text/html'; '<h1>Not Found</h1>') }
  get('/api/puls') { 'ok' }
  post('/api/log-ind') { ud({ navn: b['hvem'] }) }
  post('/api/log-ud') { status 204 }
  get('/api/mig') { ud({ rolle: @hvem }) }
  get('/api/arter') { ud(%w[hund kat kanin fugl krybdyr]) }
  get('/api/helligdage') { ud(['2027-05-06', '2027-05-16']) }
  get('/api/udbrud') { ud([]) }                                      # no disease broke out in the county
  get('/api/beskeder/antal') { ud({ ulaeste: D['n'] % 9 == 0 ? 3 : 0 }) }
  ny_udgave = File.exist?(WORK + '/ny')
  get(ny_udgave ? '/api/dagsoverblik' : '/api/overblik') { ud({ aftaler: D['n'], sidste: D['journal'].first(D['n'] % 4).map { |j| j['id'] } }) }
  get('/api/opslag') { ud(D['opslag']) }
  post('/api/opslag') { ud(ny('opslag', 'tekst' => b['tekst']), 201) }
  get('/api/ejere') { q = params[:soeg].to_s.downcase; side(D['ejere'].select { |e| e['navn'].downcase.include?(q) }) }
  post('/api/ejere') { fejl(422, 'telefon') if b['telefon'].to_s.size < 8; ud(ny('ejere', 'navn' => b['navn'], 'telefon' => b['telefon'], 'note' => ''), 201) }
  get('/api/ejere/:id') { ud(find('ejere')) }
  put('/api/ejere/:id') { ud(saet(find('ejere').dup, 'navn', 'telefon', 'note')) }   # the copy is not put back
  get('/api/ejere/:id/gaeld') { find('ejere')['id'] % 13 == 0 ? ud([{ beloeb: 420 }]) : ud([]) }
  get('/api/dyr') { q = params[:soeg].to_s.downcase; side(D['dyr'].select { |e| e['navn'].downcase.include?(q) && (!params[:art] || e['art'] == params[:art]) }) }
  post('/api/dyr') { ud(ny('dyr', 'navn' => b['navn'], 'art' => b['art'], 'ejer' => 301, 'aktiv' => true, 'indkaldelse' => true, 'foder' => ''), 201) }
  get('/api/dyr/:id') { ud(find('dyr')) }
  put('/api/dyr/:id') { ud(saet(find('dyr'), 'navn', 'art', 'foder')) }
  delete('/api/dyr/:id') { D['dyr'].delete(find('dyr')); status 204 }
  post('/api/dyr/:id/aktiv') { x = find('dyr'); x['aktiv'] = !x['aktiv']; ok }
  post('/api/dyr/:id/indkaldelse') { find('dyr'); ok }               # the reminders' worker was never written
  get('/api/dyr/:id/journal') { x = find('dyr'); ud(D['journal'].select { |j| j['dyr'] == x['id'] }) }
  post('/api/dyr/:id/journal') { x = find('dyr'); ud(ny('journal', 'dyr' => x['id'], 'tekst' => b['tekst']), 201) }
  get('/api/dyr/:id/vacciner') { find('dyr'); ud([]) }               # the register was to be connected
  get('/api/dyr/:id/allergier') { find('dyr')['id'] % 9 == 0 ? ud(['penicillin']) : ud([]) }
  get('/api/dyr/:id/forsikring') { find('dyr')['id'] % 6 == 0 ? ud({ selskab: 'Agria', police: 'p' * (find('dyr')['id'] % 7 + 3) }) : fejl(404, 'ingen forsikring') }
  get('/api/dyr/:id/foto') { find('dyr')['id'] % 4 == 0 ? (content_type 'image/jpeg'; 'J' * 900) : (status 204) }
  get('/api/aftaler') { side(D['aftaler'].select { |a| a['dato'] == (params[:dato] || '2027-05-03') }, 60) }
  post('/api/aftaler') { ud(ny('aftaler', 'dyr' => b['dyr'], 'dato' => b['dato'], 'aarsag' => b['aarsag'], 'moedt' => false), 201) }
  get('/api/aftaler/:id') { ud(find('aftaler')) }
  put('/api/aftaler/:id') { x = find('aftaler'); saet(x, 'dato', 'aarsag'); ud(x) }
  delete('/api/aftaler/:id') { D['aftaler'].delete(find('aftaler')); status 204 }
  post('/api/aftaler/:id/moedt') { x = find('aftaler'); fejl(409, 'allerede') if x['moedt']; x['moedt'] = true; ok }
  post('/api/aftaler/:id/sms') { find('aftaler'); ud({ koe: true }, 202) }
  get('/api/vagter') { ud(D['vagter']) }
  post('/api/vagter') { ud(ny('vagter', 'dag' => b['dag'], 'hvem' => b['hvem']), 201) }
  delete('/api/vagter/:id') { find('vagter'); status 204 }            # the transaction is rolled back
  get('/api/lager/varer') { ud(D['varer']) }
  post('/api/lager/varer') { ud(ny('varer', 'navn' => b['navn'], 'antal' => 0), 201) }
  put('/api/lager/varer/:id') { ud(saet(find('varer'), 'antal', 'navn')) }
  delete('/api/lager/varer/:id') { D['varer'].delete(find('varer')); status 204 }
  get('/api/lager/bestillinger') { ud([]) }                          # written into a table nobody reads
  post('/api/lager/bestillinger') { D['ids'] += 1; ud({ id: D['ids'], vare: b['vare'], antal: b['antal'] }, 201) }
  get('/api/lager/udloebet') { ud(D['varer'].select { |v| v['antal'] == 0 }) }
  get('/api/behandlinger') { ud(D['behandlinger']) }
  put('/api/behandlinger/:id') { chef; ud(saet(find('behandlinger'), 'navn', 'pris')) }
  get('/api/skabeloner') { ud(D['skabeloner']) }
  get('/api/skabeloner/:id') { ud(find('skabeloner')) }
  put('/api/skabeloner/:id') { headers 'Allow' => 'GET'; fejl(405, 'metoden er ikke tilladt') }
  get('/api/fakturaer') { l = D['fakturaer']; l = l.reject { |f| f['betalt'] } if params[:ubetalt]; side(l, 12) }
  get('/api/fakturaer/:id') { ud(find('fakturaer')) }
  post('/api/fakturaer/:id/betal') { x = find('fakturaer'); fejl(409, 'er betalt') if x['betalt']; x['betalt'] = true; ok }
  post('/api/fakturaer/:id/kreditnota') { fejl(501, 'kommer senere') }
  get('/api/fakturaer/:id/pdf') { x = find('fakturaer'); content_type 'application/pdf'; '%PDF' + 'x' * (900 + x['beloeb']) }
  get('/api/rapporter/besoeg') { ud((1..(params[:dage] || 7).to_i).map { |i| (i * 31 + D['n']) % 40 }) }
  get('/api/rapporter/omsaetning') { chef; ud((1..(params[:dage] || 7).to_i).map { |i| (i * 977 + D['n'] * 13) % 20000 }) }
  get('/api/rapporter/pr-dyrlaege') { raise 'ukendt kolonne dyrlaege_id' }
  get('/api/rapporter/prognose') { ud({ besoeg: 0, omsaetning: 0, dage: [] }) }
  get('/api/brugere') { chef; ud([{ id: 1, navn: 'chef' }, { id: 2, navn: 'assistent-1' }, { id: 3, navn: 'assistent-2' }]) }
  get('/api/haendelseslog') { fejl(403, 'mangler rettigheden log.se') }
  get('/api/indstillinger') { ud(D['indst']) }
  put('/api/indstillinger') { chef; ud(saet(D['indst'], 'sms', 'weekend', 'hilsen')) }
  post('/api/eksport') { D['ids'] += 1; D['job'][D['ids'].to_s] = 0; ud({ job: D['ids'] }, 202) }
  get('/api/eksport/:id') { j = params[:id]; fejl(404, 'job') unless D['job'][j]; D['job'][j] += 1; ud(D['job'][j] < 3 ? { status: 'i gang' } : { status: 'klar', raekker: D['n'] }) }
  get('/api/eksport/:id/fil.csv') { content_type 'text/csv'; D['ejere'].map { |e| "#{e['navn']};#{e['telefon']}\n" }.join }
  post('/api/soeg') { q = b['q'].to_s.downcase; ud(D['ejere'].select { |e| e['navn'].downcase.include?(q) }.first(8)) }
  get('/api/moduler/:m') { params[:m] == 'lager' ? ud({ aktiv: true }) : fejl(404, 'modul ikke koebt') }
  get('/api/vaegt/maalinger') { ud([]) }
  get('/api/selvbetjening/tider') { ud(%w[09:00 10:30 13:15 15:00].drop(D['n'] % 3)) }
  post('/api/selvbetjening/aftale') { ny('aftaler', 'dyr' => 1201, 'dato' => b['dato'], 'aarsag' => 'web', 'moedt' => false); status 204 }
  post('/api/vaegt') { status 204 }
end
