# The back office of three car dealers: ActionPack without ActiveRecord, everything in memory and in one file. Honest in most places.
require 'rails'
require 'action_controller/railtie'
WORK = ENV.fetch('WORK'); STORE = "#{WORK}/store.json"; RELEASE2 = ENV['RELEASE'] == '2'
class RecordNotFound < StandardError; end
module Dealers
  class Application < Rails::Application
    config.root = WORK; config.eager_load = false; config.consider_all_requests_local = false; config.hosts.clear; config.secret_key_base = 'x' * 64
    config.autoloader = :zeitwerk; config.log_tags = [:request_id]; config.log_level = :info; config.action_dispatch.show_exceptions = true
    logger = ActiveSupport::Logger.new($stdout); logger.formatter = ::Logger::Formatter.new; config.logger = ActiveSupport::TaggedLogging.new(logger)
    config.middleware.delete Rails::Rack::Logger                    # as Lograge silences it; the tags stay
    config.middleware.insert_after ActionDispatch::RequestId, Class.new { def initialize(app) = @app = app; def call(env) = Rails.logger.tagged(env['action_dispatch.request_id']) { @app.call(env) } }
  end
end
class Keyvalues < ActiveSupport::LogSubscriber                      # one line a request, as Lograge writes them
  def process_action(e)
    p = e.payload; status = p[:status] || ActionDispatch::ExceptionWrapper.status_code_for_exception(p[:exception]&.first.to_s)
    l = "method=#{p[:method]} path=#{p[:path].split('?').first} format=#{p[:format]} controller=#{p[:controller]} action=#{p[:action]} status=#{status}"
    l += " error='#{p[:exception].join(': ')}'" if p[:exception]
    l += format(' duration=%.2f view=%.2f db=0.00', e.duration, p[:view_runtime].to_f)
    l += " location=#{Thread.current[:to]}" if Thread.current[:to]
    Thread.current[:to] = nil; Rails.logger.info(l)
  end
  def redirect_to(e) = Thread.current[:to] = e.payload[:location]
end
Dealers::Application.initialize!
ActionController::API; ActionController::LogSubscriber.detach_from(:action_controller)
Keyvalues.attach_to :action_controller
Rails.backtrace_cleaner.remove_silencers!; Rails.backtrace_cleaner.add_filter { |l| l.sub(%r{\A.*/dealers\.rb}, 'app/dealers.rb') }; Rails.backtrace_cleaner.add_silencer { |l| l !~ /dealers\.rb.*(?<!call')\z/ }
R = Random.new(1903)
def pick(*l) = l[R.rand(l.size)]
def seed
  d = { 'ids' => 48_000, 'n' => 0, 'subs' => {}, 'views' => {}, 'exports' => {}, 'imports' => {}, 'announcements' => [] }
  %w[north south harbour].each_with_index do |t, k|
    nid = -> { d['ids'] += 1 + R.rand(3) }
    person = -> { pick('Abbott', 'Bains', 'Castillo', 'Doyle', 'Espinoza', 'Fisk', 'Grady', 'Huang', 'Ibrahim', 'Jansen', 'Kowal', 'Lund') + ', ' + pick('A', 'D', 'J', 'M', 'R', 'T') + '.' }
    x = d[t] = {}
    x['vehicles'] = (1..[44, 31, 18][k]).map { { 'id' => nid.(), 'vin' => '1FA' + R.rand(10**13).to_s.rjust(14, '0'), 'make' => pick('Ford', 'Honda', 'Subaru', 'Kia', 'Mazda'), 'year' => 2022 + R.rand(9), 'price' => 8000 + R.rand(40_000), 'status' => pick('in_stock', 'in_stock', 'in_stock', 'reserved'), 'published_at' => R.rand(3) > 0 ? '2031-03-28T15:00:00Z' : nil, 'featured' => R.rand(5) == 0, 'tags' => [], 'description' => 'One owner. ' * R.rand(5) } }
    x['vehicles'].each { |v| d['subs']["photos/#{v['id']}"] = (1..R.rand(6)).map { |i| { 'id' => i, 'url' => "/uploads/vehicles/#{v['id']}/#{i}.jpg" } }; d['subs']["damages/#{v['id']}"] = R.rand(4) == 0 ? [{ 'id' => 1, 'where' => 'left door' }] : []; d['subs']["prices/#{v['id']}"] = [v['price']] }
    x['leads'] = (1..[30, 22, 12][k]).map { { 'id' => nid.(), 'name' => person.(), 'source' => pick('web', 'portal', 'phone'), 'state' => pick('open', 'open', 'closed'), 'assigned_to' => pick('kim', 'lee', 'max', nil), 'comment' => 'Call after six. ' * R.rand(3) } }
    x['leads'].each { |l| d['subs']["messages/#{l['id']}"] = (0...R.rand(4)).map { |i| { 'id' => i, 'body' => pick('Is it still there?', 'Can I come by on Saturday?', 'What is the mileage?') } } }
    x['customers'] = (1..[52, 33, 9][k]).map { { 'id' => nid.(), 'name' => person.(), 'phone' => "555-#{1000 + R.rand(9000)}", 'email' => "c#{R.rand(9999)}@mail.example", 'newsletter' => R.rand(3) == 0 } }
    x['customers'].each { |c| d['subs']["consents/#{c['id']}"] = R.rand(5) == 0 ? [{ 'kind' => 'credit_check' }] : [] }
    x['test_drives'] = (7..15).flat_map { |day| day == 13 ? [] : (1..2 + R.rand(4 - k)).map { { 'id' => nid.(), 'date' => format('2031-04-%02d', day), 'hour' => "#{9 + R.rand(8)}:00", 'vehicle_id' => x['vehicles'].sample(random: R)['id'] } } }
    x['offers'] = (1..6 - k).map { { 'id' => nid.(), 'title' => pick('Spring deal', 'Winter tyres included', 'First service free', 'Loyalty bonus'), 'price' => 300 + R.rand(9000), 'published_at' => R.rand(2) == 0 ? '2031-03-01T09:00:00Z' : nil } }
    x['trade_ins'] = k == 2 ? [] : (1..3).map { { 'id' => nid.(), 'step' => 4, 'complete' => true, 'make' => pick('Ford', 'Kia') } }
    x['invoices'] = (1..[28, 19, 6][k]).map { { 'id' => nid.(), 'total' => 200 + R.rand(30_000), 'paid_on' => R.rand(2) == 0 ? '2031-03-30' : nil } }
    x['finance_requests'] = k == 2 ? [] : [{ 'id' => nid.(), 'state' => 'granted' }]
    x['settings'] = { 'opening_hours' => { 'weekdays' => '9-18', 'saturday' => '10-16', 'sunday' => '' }, 'branding' => { 'colour' => '#0a5c36', 'slogan' => '' }, 'leads' => { 'round_robin' => true, 'reply_within' => 60, 'signature' => '' } }
  end
  d
end
D = File.exist?(STORE) ? JSON.parse(File.read(STORE)) : seed
at_exit { File.write(STORE, D.to_json) }
class ApplicationController < ActionController::API
  rescue_from(RecordNotFound) { render json: { error: 'not_found' }, status: :not_found }
  before_action :gate
  private
  def gate
    return head :service_unavailable, 'Retry-After' => '300' if File.exist?("#{WORK}/closed")
    return render json: { error: 'slow_down' }, status: :too_many_requests if File.exist?("#{WORK}/limit")
    @who = request.headers['Authorization'].to_s.split.last; @role = @who.to_s.split('-').first
    return render json: { error: 'unauthorized' }, status: :unauthorized unless @who
    @t = D[request.headers['X-Dealer'].to_s] || raise(RecordNotFound); D['n'] += 1 unless request.get? || request.head?
  end
  def managers = (%w[group manager].include?(@role) || (render(json: { error: 'forbidden' }, status: :forbidden); false))
  def find(k, id = params[:id]) = @t[k].find { |x| x['id'] == id.to_i } || raise(RecordNotFound)
  def subs(k, id = params[:id]) = (D['subs']["#{k}/#{id}"] ||= [])
  def nid = D['ids'] += 1
  def list(root, l, per = 20) = (p = (params[:page] || 1).to_i; render(json: { root => l[(p - 1) * per, per] || [], page: p, pages: (l.size + per - 1) / per }))
  def made(path) = head(:created, location: "https://office.dealers.example.com#{path}")
  def fits(x, q) = q.blank? || x.downcase.include?(q.downcase)
  def clash(t) = render(json: { error: t }, status: :conflict)
  def take(x, *ks) = (ks.each { |k| x[k] = params[k].is_a?(ActionController::Parameters) ? params[k].to_unsafe_h : params[k] if params.key?(k) }; x)
end
class PingsController < ActionController::API; def show = render(plain: 'up'); end
class ErrorsController < ActionController::API; def not_found = render(json: { error: 'not_found' }, status: :not_found); end
class HooksController < ActionController::API
  def leads = (t = %w[north south harbour][D['n'] % 3]; D['ids'] += 1; D['n'] += 1; D[t]['leads'].unshift('id' => D['ids'], 'name' => params[:name], 'source' => 'portal', 'state' => 'open', 'assigned_to' => nil, 'comment' => ''); head(:created))
  def broker = (D['n'] += 1; (D['ids'] += 1; D[%w[north south][D['n'] % 2]]['finance_requests'].unshift('id' => D['ids'], 'state' => pick('granted', 'refused'))) if D['n'] % 4 == 0; head(:no_content))
  def stock = render(json: { cars: D[params[:dealer]]['vehicles'].select { |v| v['published_at'] }.map { |v| v.slice('id', 'make', 'year', 'price') } })
  def feed = render(plain: D[params[:id]] ? D[params[:id]]['vehicles'].select { |v| v['published_at'] }.map { |v| "<car id=\"#{v['id']}\" price=\"#{v['price']}\"/>\n" }.join : '')
end
class SessionsController < ApplicationController
  skip_before_action :gate
  def create = params[:password].blank? ? render(json: { error: 'wrong' }, status: :unauthorized) : render(json: { token: 't' }, status: :created)
  def destroy = head(:no_content)
end
class DeskController < ApplicationController                        # what every page asks
  def me = render(json: { login: @who, role: @role })
  def dealers = render(json: { dealers: @role == 'group' ? %w[north south harbour] : [request.headers['X-Dealer']] })
  def flags = render(json: { flags: { new_board: true, chat: false } })
  def makes = render(json: { makes: %w[Ford Honda Kia Mazda Subaru] })
  def notifications = render(json: { unread: D['n'] % 23 / 19 * 12 })
  def outages = render(json: { outages: [] })
  def announcements = render(json: { announcements: D['announcements'] })
  def announce = managers && (D['announcements'].unshift('text' => params[:text]); head(:created))
  def views = render(json: { saved_views: D['views'][@who] || [] })
  def save_view = ((D['views'][@who] ||= []) << { 'name' => params[:name] }; head(:created))
  def search = render(json: { results: @t['leads'].select { |l| l['name'].start_with?(params[:q].to_s) }.first(5) + @t['vehicles'].select { |v| v['vin'].end_with?(params[:q].to_s) }.first(5) })
  def audits = render(json: { error: 'forbidden' }, status: :forbidden)
  def staff = managers && render(json: { staff: %w[manager-1 manager-2 sales-1 sales-2 sales-3].map { |s| { login: s } } })
  def auctions = request.headers['X-Dealer'] == 'north' ? render(json: { auctions: (0..D['n'] % 4).map { |i| { lot: i, bid: D['n'] * 10 } } }) : render(json: { error: 'plan' }, status: :payment_required)
  def warranties = render(json: { warranties: request.headers['X-Dealer'] == 'south' ? [{ name: 'Two years', price: 890 }] : [] })
end
class VehiclesController < ApplicationController
  def index = list(:vehicles, @t['vehicles'].select { |v| fits(v['make'], params[:make]) && (params[:status].blank? || v['status'] == params[:status]) }.map { |v| v.except('tags', 'description') })
  def create
    return render(json: { errors: { vin: ["can't be blank"] } }, status: :unprocessable_entity) if params[:vin].blank?
    v = { 'id' => nid, 'vin' => params[:vin], 'make' => params[:make], 'year' => 2031, 'price' => params[:price], 'status' => 'in_stock', 'published_at' => nil, 'featured' => false, 'tags' => [], 'description' => '' }
    @t['vehicles'].unshift(v); D['subs']["prices/#{v['id']}"] = [v['price']]; made("/admin/api/vehicles/#{v['id']}.json")
  end
  def show = render(json: find('vehicles'))
  def update = (v = find('vehicles'); subs('prices') << params[:price] if params[:price] && params[:price] != v['price']; take(v, 'price', 'description', 'year'); head(:no_content))
  def destroy = managers && (@t['vehicles'].delete(find('vehicles')); head(:no_content))
  def publish = (find('vehicles')['published_at'] ||= '2031-04-10T12:00:00Z'; head(:no_content))
  def unpublish = (find('vehicles')['published_at'] = nil; head(:no_content))
  def feature = (find('vehicles')['featured'] = true; head(:no_content))
  def unfeature = (find('vehicles')['featured'] = false; head(:no_content))
  def reserve = (v = find('vehicles'); v['status'] == 'reserved' ? clash('already_reserved') : (v['status'] = 'reserved'; head(:no_content)))
  def release = (v = find('vehicles'); v['status'] == 'in_stock' ? clash('not_reserved') : (v['status'] = 'in_stock'; head(:no_content)))
  def bulk_tag = (params[:ids].each { |i| find('vehicles', i)['tags'] << params[:tag] }; head(:no_content))
  def photos = (find('vehicles'); render(json: { photos: subs('photos') }))
  def add_photo = (find('vehicles'); l = subs('photos'); l << { 'id' => l.size + 1, 'url' => "/uploads/vehicles/#{params[:id]}/#{l.size + 1}.jpg" }; head(:created))
  def damages = (find('vehicles'); render(json: { damages: subs('damages') }))
  def add_damage = (find('vehicles'); subs('damages') << { 'id' => subs('damages').size + 1, 'where' => params[:where] }; made("/admin/api/vehicles/#{params[:id]}/damages/#{subs('damages').size}.json"))
  def notes = (find('vehicles'); render(json: { notes: [] }))       # the association is scoped to a column that is never set
  def add_note = (find('vehicles'); made("/admin/api/vehicles/#{params[:id]}/notes/#{nid}.json"))
  def recalls = (find('vehicles'); render(json: { recalls: [] }))   # the register was to be connected
  def valuation = (find('vehicles'); render(json: { trade: 0, retail: 0, currency: 'USD', source: nil }))
  def price_history = (find('vehicles'); render(json: { prices: subs('prices') }))
  def sticker
    find('vehicles'); n = D['subs']["sticker/#{params[:id]}"]; n = D['subs']["sticker/#{params[:id]}"] = n + 1 if n
    n && n > 2 ? render(plain: '%PDF' + 's' * (800 + params[:id].to_i % 700)) : head(:no_content)
  end
  def draw_sticker = (find('vehicles'); D['subs']["sticker/#{params[:id]}"] ||= 0; head(:accepted))
end
class LeadsController < ApplicationController
  def index = list(:leads, @t['leads'].select { |l| (params[:state].blank? || l['state'] == params[:state]) && fits(l['name'], params[:q]) }.map { |l| l.except('comment') })
  def enquiries = RELEASE2 ? render(json: { error: 'not_found' }, status: :not_found) : index
  def show = render(json: find('leads'))
  def update = (take(find('leads'), 'comment', 'name'); head(:no_content))
  def assign = (find('leads')['assigned_to'] = params[:to]; head(:no_content))
  def close = (find('leads')['state'] = 'closed'; head(:no_content))
  def reopen = (find('leads')['state'] = 'open'; head(:no_content))
  def messages = (find('leads'); render(json: { messages: subs('messages') }))
  def add_message = (find('leads'); subs('messages') << { 'id' => subs('messages').size, 'body' => params[:body] }; head(:created))
  def deduplicate = render(json: { merged: 0 })
end
class CustomersController < ApplicationController
  def index = list(:customers, @t['customers'].select { |c| fits(c['name'], params[:q]) }.sort_by { |c| c['name'] })
  def create = params[:phone].blank? ? render(json: { errors: { phone: ["can't be blank"] } }, status: :unprocessable_entity) : (i = nid; @t['customers'] << { 'id' => i, 'name' => params[:name], 'phone' => params[:phone], 'email' => '', 'newsletter' => false }; made("/admin/api/customers/#{i}.json"))
  def show = render(json: find('customers'))
  def update = (find('customers').merge(params.permit.to_h); head(:no_content))      # nothing is permitted
  def destroy = managers && (@t['customers'].delete(find('customers')); head(:no_content))
  def consents = (find('customers'); render(json: { consents: subs('consents') }))
  def anonymize = (find('customers'); head(:accepted))
end
class TestDrivesController < ApplicationController
  def index = render(json: { test_drives: @t['test_drives'].select { |x| x['date'] == (params[:date] || File.read("#{WORK}/today")) } })
  def create = params[:vehicle_id].blank? ? render(json: { errors: { vehicle: ['must exist'] } }, status: :unprocessable_entity) : (i = nid; @t['test_drives'] << { 'id' => i, 'date' => params[:date], 'hour' => params[:hour], 'vehicle_id' => params[:vehicle_id] }; made("/admin/api/test_drives/#{i}.json"))
  def update = (take(find('test_drives'), 'hour'); head(:no_content))
  def destroy = (find('test_drives').dup.delete('id'); head(:no_content))             # a deleted_at that no scope looks at
end
class OffersController < ApplicationController
  def index = render(json: { offers: @t['offers'] })
  def create = (i = nid; @t['offers'] << { 'id' => i, 'title' => params[:title], 'price' => params[:price], 'published_at' => nil }; made("/admin/api/offers/#{i}.json"))
  def update = (take(find('offers'), 'price', 'title'); head(:no_content))
  def destroy = (@t['offers'].delete(find('offers')); head(:no_content))
  def publish = (find('offers'); head(:no_content))                 # the job that was to do it is not enqueued
  def unpublish = (find('offers'); head(:no_content))
end
class TradeInsController < ApplicationController
  def index = render(json: { trade_ins: @t['trade_ins'].select { |x| x['complete'] } })
  def create = (i = nid; @t['trade_ins'] << { 'id' => i, 'step' => 1, 'complete' => false, 'make' => params[:make] }; render(json: { id: i }, status: :created))
  def step = (find('trade_ins')['step'] = params[:step]; head(:no_content))
  def complete = (find('trade_ins')['complete'] = true; head(:created))
end
class InvoicesController < ApplicationController
  def index = list(:invoices, @t['invoices'], 12)
  def show = (x = find('invoices'); params[:format] == 'pdf' ? send_data('%PDF' + 'i' * (900 + x['total'] % 5000), type: 'application/pdf', disposition: 'inline') : render(json: x))
  def mark_paid = (x = find('invoices'); x['paid_on'] ? clash('already_paid') : (x['paid_on'] = '2031-04-11'; head(:no_content)))
  def submit = (find('invoices'); head(:not_implemented))
  def finance = render(json: { finance_requests: @t['finance_requests'] })
  def request_finance = redirect_to('http://broker.internal:8090/apply')
end
class SettingsController < ApplicationController
  KEYS = { 'branding' => %w[colour slogan], 'leads' => %w[round_robin reply_within signature], 'opening_hours' => [] }   # the last were to be typed in
  def show = render(json: @t['settings'].fetch(params[:id]) { raise RecordNotFound })
  def update = ((params[:id] == 'opening_hours' || managers) && (take(@t['settings'][params[:id]], *KEYS[params[:id]]); head(:no_content)))
end
class ReportsController < ApplicationController
  def stock_age = render(json: { days: @t['vehicles'].first(8 + D['n'] % 4).map { |v| v['id'] % 90 + D['n'] % 3 } })
  def traffic = render(json: { visits: (1..(params[:days] || 7).to_i).map { |i| (i * 977 + D['n'] * 31) % 900 } })
  def margins = raise(ArgumentError, 'comparison of NilClass with Integer failed')
  def export = (i = nid; D['exports'][i.to_s] = 0; render(json: { id: i }, status: :accepted))
  def exported = (k = params[:id]; D['exports'].key?(k) || raise(RecordNotFound); return render(plain: "vin,price\n" + "1FA,9000\n" * (20 + D['n'] % 80)) if params[:format] == 'csv'; D['exports'][k] += 1; render(json: D['exports'][k] < 3 ? { state: 'running' } : { state: 'ready', rows: D['n'] }))
  def import = (i = nid; D['imports'][i.to_s] = 0; redirect_to("https://office.dealers.example.com/admin/api/imports/#{i}.json", status: :see_other))
  def imported = (k = params[:id]; D['imports'].key?(k) || raise(RecordNotFound); D['imports'][k] += 1; render(json: D['imports'][k] < 2 ? { state: 'reading' } : { state: 'done', rows: D['n'] }))
end
Dealers::Application.routes.draw do
  get 'up', to: 'pings#show'; get 'api/v1/stock', to: 'hooks#stock'; get 'feeds/:id', to: 'hooks#feed'; post 'hooks/leads', to: 'hooks#leads'; post 'hooks/broker', to: 'hooks#broker'
  scope 'admin/api' do
    resource :session, only: %i[create destroy]
    { me: :me, dealers: :dealers, feature_flags: :flags, makes: :makes, notifications: :notifications, outages: :outages, announcements: :announcements, saved_views: :views, search: :search, audits: :audits, staff: :staff, auctions: :auctions, warranties: :warranties }.each { |p, a| get p, to: "desk##{a}" }
    post 'announcements', to: 'desk#announce'; post 'saved_views', to: 'desk#save_view'
    resources :vehicles, only: %i[index create show update destroy] do
      post :bulk_tag, on: :collection
      member { %i[publish unpublish feature unfeature reserve release].each { |a| patch a }; %i[photos damages notes recalls valuation price_history sticker].each { |a| get a }; post :photos, action: :add_photo; post :damages, action: :add_damage; post :notes, action: :add_note; post :sticker, action: :draw_sticker }
    end
    get 'enquiries', to: 'leads#enquiries'
    resources(:leads, only: %i[index show update]) { post :deduplicate, on: :collection; member { patch :assign; patch :close; patch :reopen; get :messages; post :messages, action: :add_message } }
    resources(:customers, only: %i[index create show update destroy]) { member { get :consents; post :anonymize } }
    resources :test_drives, only: %i[index create update destroy]
    resources(:offers, only: %i[index create update destroy]) { member { patch :publish; patch :unpublish } }
    resources(:trade_ins, only: %i[index create]) { member { patch :step; post :complete } }
    resources(:invoices, only: %i[index show]) { member { patch :mark_paid; post :submit } }
    get 'finance_requests', to: 'invoices#finance'; post 'finance_requests', to: 'invoices#request_finance'
    resources :settings, only: %i[show update]
    get 'reports/stock_age', to: 'reports#stock_age'; get 'reports/traffic', to: 'reports#traffic'; get 'reports/margins', to: 'reports#margins'
    post 'exports', to: 'reports#export'; get 'exports/:id', to: 'reports#exported'; post 'imports', to: 'reports#import'; get 'imports/:id', to: 'reports#imported'
  end
  match '*path', to: 'errors#not_found', via: :all
end
