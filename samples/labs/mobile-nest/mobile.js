// The operator's console of three mobile brands: Express in the manner of NestJS, everything in memory and in one file. Honest in most places.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), crypto = require('crypto')
const WORK = process.env.WORK, STATE = WORK + '/state.json', NEW = process.env.RELEASE === '2'
const app = express(); app.disable('x-powered-by'); app.use(morgan('dev')); app.use(express.json())
let seed = 20330307
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join('')
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[rnd(4)]}${hex(3)}-${hex(12)}`
const make = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const x = { id: uuid(), ...f(i) }; return [x.id, x] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const day = () => { try { return +fs.readFileSync(WORK + '/day', 'utf8') } catch { return 0 } }
const wide = (n, w) => String(n).padStart(w, '0')
const CITIES = ['Halifax', 'Moncton', 'Guelph', 'Kingston', 'Sudbury', 'Trois-Rivieres', 'Barrie']
function brand(slug, k) {
  const b = { slug, plan: k === 0 ? 'carrier' : 'brand', modules: k < 2 ? ['loyalty'] : [], moves: 0 }
  b.subscribers = make([64, 47, 26][k], i => ({ name: pick(['Acct', 'Client', 'Customer']) + ' ' + (1000 + i * 7), email: `u${i}@${slug}.example`, status: pick(['active', 'active', 'active', 'active', 'suspended', 'pending']), vip: rnd(7) === 0, paperless: rnd(2) > 0, balance: wide(rnd(9000), 6), since: `20${wide(24 + rnd(9), 2)}-0${1 + rnd(9)}-1${rnd(9)}` }))
  b.lines = {}; b.notes = {}; b.swaps = {}; b.consents = {}; b.address = {}; b.avatars = {}
  for (const s of Object.values(b.subscribers)) {
    for (let j = 0; j <= rnd(3); j++) { const id = uuid(); b.lines[id] = { id, subscriber: s.id, msisdn: '+1555' + wide(rnd(9999999), 7), roaming: rnd(2) > 0, voicemail: rnd(2) > 0, terminated: rnd(40) === 0 }; if (rnd(4) === 0) b.swaps[id] = [{ id: uuid(), reason: 'lost', on: '2032-1' + rnd(3) + '-0' + (1 + rnd(8)) }] }
    if (rnd(3) === 0) b.notes[s.id] = [{ id: uuid(), text: pick(['called about the bill', 'wants a new card', 'moved house']) }]
    if (rnd(4) === 0) b.consents[s.id] = [{ id: uuid(), kind: 'newsletter' }]
    b.address[s.id] = { street: (1 + rnd(400)) + ' ' + pick(['Elm St', 'King St W', 'Dundas St', 'Chemin du Lac']), city: pick(CITIES), postal: 'K' + rnd(9) + 'A ' + rnd(9) + 'B' + rnd(9) }
    if (rnd(5) === 0) b.avatars[s.id] = 600 + rnd(2000)
  }
  b.numbers = make([30, 24, 14][k], i => ({ msisdn: '+1555' + wide(rnd(9999999), 7), label: rnd(3) ? null : pick(['gold', 'silver']), state: pick(['free', 'free', 'reserved']), reservedBy: null }))
  b.plans = make(8, i => ({ name: ['Mini', 'Basic', 'Talk', 'Surf', 'Surf Max', 'Family', 'Senior', 'Data only'][i], price: 900 + i * 500, visible: rnd(3) > 0, allowance: { minutes: 100 * i, megabytes: 1024 * i } }))
  b.addons = make([9, 7, 5][k], i => ({ name: ['Roam EU', 'Roam US', 'Extra 2 GB', 'Night surf', 'Call waiting', 'Music', 'Second SIM', 'Guard', 'Office'][i], price: 200 + 50 * i, active: rnd(2) > 0 }))
  b.campaigns = make(6, i => ({ name: pick(['Spring', 'Refer a friend', 'Win back', 'Double data']) + ' ' + i, running: rnd(2) > 0, begun: i === 2 }))
  b.invoices = make([70, 52, 30][k], i => ({ number: 70000 + i, month: pick(['2033-01', '2033-02', '2033-02']), total: 900 + rnd(20000), state: pick(['paid', 'paid', 'paid', 'overdue']), remindedOn: null, customer: Object.keys(b.subscribers)[rnd(Object.keys(b.subscribers).length)] }))
  b.disputes = k === 0 ? make(5, i => ({ invoice: 70010 + i, state: pick(['open', 'shut']), reason: pick(['roaming', 'double charge']) })) : {}
  b.webhooks = make([5, 3, 2][k], i => ({ url: 'https://hooks.example.net/' + pick(['crm', 'billing', 'sim']) + '/' + i, event: pick(['line.activated', 'invoice.paid']), enabled: rnd(2) > 0, deliveries: i % 2 ? [200, 200, 500, 200] : [] }))
  b.keys = make(3 + k, i => ({ name: pick(['warehouse', 'crm', 'website', 'app']) + ' ' + i, prefix: hex(6) }))
  b.team = make(5, i => ({ login: ['lead', 'care-1', 'care-2', 'finance', 'night'][i], role: ['lead', 'care', 'care', 'finance', 'care'][i] }))
  b.handsets = make(7, i => ({ model: ['A1', 'A1 Pro', 'Fold 2', 'Lite', 'Router 5G', 'Tab 10', 'Watch'][i], count: wide(rnd(300), 4) }))
  b.settings = { notifications: { email: 'ops@' + slug + '.example', digest: 'daily', lowStock: true, fraud: true }, branding: { colour: '#2244' + hex(2), footer: 'Thank you.', support: '+1 555 0100' } }
  b.thresholds = make(5, i => ({ name: ['roaming', 'premium', 'data', 'calls', 'sms'][i], limit: 50 * (i + 1) })); b.copy = null
  b.porting = k === 2 ? {} : make(4 + k, i => ({ msisdn: '+1555' + wide(rnd(9999999), 7), from: pick(['Otherco', 'Bellmore', 'Tango']), state: 'waiting' }))
  return b
}
const sow = () => ({ brands: Object.fromEntries(['lumo', 'fennel', 'kite'].map((s, k) => [s, brand(s, k)])), exports: {}, n: 11 })
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow()
if (fs.existsSync(STATE)) seed += D.n * 7919
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })

const fail = (r, code, message, error) => r.status(code).json({ message, ...(error ? { error } : {}), statusCode: code })
const gone = (r, what, id) => fail(r, 404, `${what} ${id} not found`, 'Not Found')
const page = (q, r, l, n = 20) => { const p = Math.max(1, +q.query.page || 1); r.json({ items: l.slice((p - 1) * n, p * n), meta: { page: p, pageSize: n, total: l.length, pages: Math.ceil(l.length / n) } }) }
const only = (...roles) => (q, r, next) => roles.includes(q.role) ? next() : fail(r, 403, 'Forbidden resource', 'Forbidden')
const one = (kind, what) => (q, r, next) => { q.x = q.b[kind][q.params.id]; return q.x ? next() : gone(r, what, q.params.id) }
const vals = (q, k) => Object.values(q.b[k]), newest = (q, k) => vals(q, k).reverse()
const take = (x, b, ...ks) => { for (const k of ks) if (k in b) x[k] = b[k]; return x }

const api = express.Router(); app.use('/api', api)
api.get('/v1/health', (q, r) => r.json({ status: 'ok' }))
api.get('/v0/usage', (q, r) => fail(r, 410, 'This version was retired on 2032-11-30', 'Gone'))
api.get('/app/v2/me/usage', (q, r) => r.json({ used: (parseInt((q.get('x-device') || '0').slice(-3), 16) * 37 + D.n * 11) % 20000, of: 20480 }))
api.get('/app/v2/me/plan', (q, r) => r.json({ plan: 'Surf', renews: '2033-03-2' + D.n % 9 }))
const v1 = express.Router(); api.use('/v1', v1)
v1.use((q, r, next) => {
  if (mode('limit') && q.query.q) return fail(r, 429, 'ThrottlerException: Too Many Requests')
  q.who = (/sid=([a-z]+-?\d?)/.exec(q.get('cookie') || '') || [])[1]; q.role = (q.who || '').split('-')[0]
  if (!q.who && !q.get('x-gateway-key') && !q.path.startsWith('/auth')) return fail(r, 401, 'Unauthorized')
  if (q.method !== 'GET') D.n++
  next()
})
v1.post('/auth/login', (q, r) => q.body.code === 'right' ? r.status(201).json({ ok: true, until: '12h' }) : fail(r, 401, 'Unauthorized'))
v1.post('/auth/refresh', (q, r) => r.status(204).end()); v1.post('/auth/logout', (q, r) => r.status(204).end())
v1.get('/me', (q, r) => r.json({ login: q.who, role: q.role, zone: 'America/Toronto' }))
v1.get('/me/permissions', (q, r) => r.json({ lead: ['team', 'plans', 'billing', 'settings'], finance: ['billing'] }[q.role] || []))
v1.put('/me/draft', (q, r) => r.status(204).end())
v1.get('/config', (q, r) => r.json({ currency: 'CAD', locales: ['en-CA', 'fr-CA'], pageSize: 20 }))
v1.get('/tenants', (q, r) => r.json(Object.values(D.brands).map(b => ({ slug: b.slug, plan: b.plan }))))
v1.get('/countries', (q, r) => r.json(['CA', 'US', 'MX', 'FR', 'GB', 'DE', 'IE', 'PT', 'ES', 'IT'].map((c, i) => ({ code: c, zone: i < 3 ? 'na' : 'eu' }))))
v1.get('/platform/incidents', (q, r) => r.json(day() === 1 ? [{ id: uuid.fixed || (uuid.fixed = uuid()), title: 'Delayed SMS in the Maritimes', since: '2033-03-08T13:10:00Z' }] : []))
v1.get('/platform/planned-works', (q, r) => r.json([]))
v1.get('/platform/unread', (q, r) => r.json({ unread: D.n % 7 ? 0 : 1 + D.n % 3 }))
v1.post('/gateway/cdr', (q, r) => r.status(201).json({ accepted: (q.body.n || 0) }))
const t = express.Router({ mergeParams: true })
v1.use('/t/:tenant', (q, r, next) => { q.b = D.brands[q.params.tenant]; q.b ? next() : gone(r, 'Tenant', q.params.tenant) }, t)
t.get('/events', (q, r) => { r.set('Content-Type', 'text/event-stream').flushHeaders(); r.write(': hello\n\n'); const i = setInterval(() => r.write('data: ' + D.n + '\n\n'), 60); q.on('close', () => clearInterval(i)) })
const figures = q => ({ subscribers: vals(q, 'subscribers').length, suspended: vals(q, 'subscribers').filter(s => s.status === 'suspended').length, openDisputes: vals(q, 'disputes').filter(d => d.state === 'open').length, lastWrites: D.n, traffic: Array.from({ length: 6 }, (_, i) => (D.n * 31 + i * 977) % 900) })
if (!NEW) t.get('/overview', (q, r) => r.json(figures(q)))
else t.get('/summary', (q, r) => r.json({ ...figures(q), overdue: vals(q, 'invoices').filter(i => i.state === 'overdue').length }))

// subscribers and their lines
const sub = one('subscribers', 'Subscriber'), line = (q, r, next) => { q.x = q.b.lines[q.params.id]; q.x && !q.x.terminated ? next() : gone(r, 'Line', q.params.id) }
t.get('/subscribers', (q, r) => page(q, r, newest(q, 'subscribers').filter(s => (!q.query.status || s.status === q.query.status) && (!q.query.q || s.name.toLowerCase().includes(q.query.q.toLowerCase()))).map(({ id, name, status, vip }) => ({ id, name, status, vip }))))
t.post('/subscribers', (q, r) => { if (!q.body.name) return fail(r, 400, ['name should not be empty'], 'Bad Request'); const id = uuid(); q.b.subscribers[id] = { id, name: q.body.name, email: null, status: 'pending', vip: false, paperless: true, balance: '000000', since: '2033-03-0' + (7 + day()) }; q.b.address[id] = { street: '', city: '', postal: '' }; const l = uuid(); q.b.lines[l] = { id: l, subscriber: id, msisdn: '+1555' + wide(rnd(9999999), 7), roaming: false, voicemail: true, terminated: false }; r.status(201).json(q.b.subscribers[id]) })
t.get('/subscribers/:id', sub, (q, r) => { if (q.x.wait > 0 && --q.x.wait === 0) { delete q.x.wait; q.x.status = 'suspended' } const { wait, ...x } = q.x; r.json(x) })
t.patch('/subscribers/:id', sub, (q, r) => { take(q.x, q.body, 'vip', 'paperless', 'name', 'email'); const { wait, ...x } = q.x; r.json(x) })
t.get('/subscribers/:id/lines', sub, (q, r) => page(q, r, vals(q, 'lines').filter(l => l.subscriber === q.x.id).map(({ subscriber, roaming, voicemail, ...l }) => l)))
t.get('/subscribers/:id/tickets', sub, (q, r) => page(q, r, []))                                                              // no repository behind it
t.post('/subscribers/:id/tickets', sub, (q, r) => r.status(201).json({ id: uuid(), subject: q.body.subject, state: 'new' }))
t.get('/subscribers/:id/notes', sub, (q, r) => page(q, r, q.b.notes[q.x.id] || []))
t.post('/subscribers/:id/notes', sub, (q, r) => { const n = { id: uuid(), text: q.body.text }; (q.b.notes[q.x.id] ||= []).unshift(n); r.status(201).json(n) })
t.get('/subscribers/:id/address', sub, (q, r) => r.json(q.b.address[q.x.id]))                                               // @Put() was never written
t.get('/subscribers/:id/avatar', sub, (q, r) => q.b.avatars[q.x.id] ? r.type('png').send(Buffer.alloc(q.b.avatars[q.x.id], q.x.id)) : fail(r, 404, 'No picture', 'Not Found'))
t.get('/subscribers/:id/consents', sub, (q, r) => page(q, r, q.b.consents[q.x.id] || []))
t.post('/subscribers/:id/suspend', sub, (q, r) => { if (q.x.status !== 'suspended') q.x.wait = 3; r.status(202).json({ queued: true }) })
t.post('/subscribers/:id/credits', sub, (q, r) => { q.x.balance = wide(+q.x.balance + q.body.amount, 6); r.status(201).json({ id: uuid(), amount: q.body.amount }) })
t.post('/subscribers/:id/statement', sub, (q, r) => r.redirect(302, `http://statements.mvno.internal:8080/render/${q.x.id}`))
t.get('/lines/:id', line, (q, r) => { const { subscriber, terminated, ...x } = q.x; r.json(x) })
t.patch('/lines/:id', line, (q, r) => { take(q.x, q.body, 'roaming', 'voicemail'); const { subscriber, terminated, ...x } = q.x; r.json(x) })
t.get('/lines/:id/usage', line, (q, r) => r.json({ days: Array.from({ length: +q.query.days || 7 }, (_, i) => (parseInt(q.x.id.slice(0, 4), 16) * (i + 3) + D.n * (i === 0)) % 2400) }))
t.get('/lines/:id/roaming-events', line, (q, r) => page(q, r, []))                                                           // the collector was never connected
t.get('/lines/:id/swaps', line, (q, r) => page(q, r, q.b.swaps[q.x.id] || []))
t.post('/lines/:id/sim-swap', line, (q, r) => { const l = q.b.swaps[q.x.id] ||= []; if (l[0] && l[0].n > D.n - 3) return fail(r, 409, 'A swap is under way', 'Conflict'); l.unshift({ id: uuid(), reason: q.body.reason, on: '2033-03-0' + (7 + day()), n: D.n }); r.status(201).json(l[0]) })
t.post('/lines/:id/esim', line, (q, r) => fail(r, 501, 'Not Implemented'))
// numbers, plans, add-ons, campaigns
const num = one('numbers', 'Number')
t.get('/numbers', (q, r) => page(q, r, vals(q, 'numbers').filter(n => !q.query.state || n.state === q.query.state)))
t.get('/numbers/:id', num, (q, r) => r.json(q.x))
t.patch('/numbers/:id', num, (q, r) => r.json({ ...q.x, ...q.body, ...q.x }))                                                 // the wrong way round
t.post('/numbers/:id/reserve', num, (q, r) => { if (q.x.state === 'reserved') return fail(r, 409, 'Taken', 'Conflict'); q.x.state = 'reserved'; q.x.reservedBy = q.who; r.status(201).json(q.x) })
t.post('/numbers/check', (q, r) => r.status(201).json({ valid: (q.body.msisdn || '').length === 12 }))
t.get('/plans', (q, r) => page(q, r, vals(q, 'plans'))); t.patch('/plans/:id', only('lead', 'finance'), one('plans', 'Plan'), (q, r) => r.json(take(q.x, q.body, 'visible', 'price')))
t.post('/plans/preview', (q, r) => r.status(201).json({ monthly: q.body.price || 0, yearly: 11 * (q.body.price || 0) }))
t.get('/addons', (q, r) => page(q, r, vals(q, 'addons'))); t.patch('/addons/:id', one('addons', 'Addon'), (q, r) => r.json({ ...q.x, ...q.body }))       // save() is missing
t.get('/campaigns', (q, r) => page(q, r, vals(q, 'campaigns').map(({ begun, ...c }) => c))); t.patch('/campaigns/:id', one('campaigns', 'Campaign'), (q, r) => r.json(take(q.x, q.body, 'running')))
t.get('/campaigns/:id/results', one('campaigns', 'Campaign'), (q, r) => r.json(q.x.begun ? { sent: 1200 + D.n, opened: 400 + D.n % 90, converted: D.n % 40 } : { sent: 0, opened: 0, converted: 0 }))
// money
const inv = one('invoices', 'Invoice')
t.get('/invoices', (q, r) => page(q, r, newest(q, 'invoices').filter(i => !q.query.month || i.month === q.query.month).map(({ customer, remindedOn, ...i }) => i)))
t.get('/invoices/:id', inv, (q, r) => r.json(q.x))
t.get('/invoices/:id/breakdown', inv, (q, r) => { const rows = q.x.positions.map(p => p.total); r.json(rows) })                // there are no positions
t.get('/invoices/:id/pdf', inv, (q, r) => r.redirect(302, `https://mvno-invoices.s3.ca-central-1.amazonaws.com/${q.x.number}.pdf?X-Amz-Expires=300&X-Amz-Signature=${hex(64)}`))
t.post('/invoices/:id/remind', only('lead', 'finance'), inv, (q, r) => { q.x.remindedOn = '2033-03-0' + (7 + day()); r.status(201).json({ sent: true }) })
t.get('/disputes', (q, r) => page(q, r, newest(q, 'disputes')))
t.post('/disputes', (q, r) => { const id = uuid(); q.b.disputes[id] = { id, invoice: q.body.invoice, state: 'open', reason: q.body.reason }; r.status(201).json(q.b.disputes[id]) })
t.patch('/disputes/:id', one('disputes', 'Dispute'), (q, r) => r.json(take(q.x, q.body, 'state')))
if (NEW) t.get('/dunning/queue', (q, r) => page(q, r, vals(q, 'invoices').filter(i => i.state === 'overdue').slice(0, 3 + D.n % 8).map(i => ({ invoice: i.number, total: i.total, stage: 1 + i.number % 3 }))))
t.get('/reports/usage', (q, r) => { if (mode('warehouse')) throw new Error('warehouse: connect ECONNREFUSED 10.20.4.7:8123'); r.json({ series: Array.from({ length: +q.query.days || 7 }, (_, i) => (D.n * 13 + i * 977) % 9000) }) })
t.get('/reports/arpu', (q, r) => r.json({ currency: 'CAD', series: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], average: 0 }))
if (!NEW) t.get('/reports/churn', (q, r) => r.json({ series: Array.from({ length: +q.query.months || 6 }, (_, i) => ((D.n + i * 17) % 90) / 10) }))  // the import was dropped in a merge
t.post('/exports', (q, r) => { const id = uuid(); D.exports[id] = 0; r.status(202).json({ id }) })
const ex = (q, r, next) => q.params.id in D.exports ? next() : gone(r, 'Export', q.params.id)
t.get('/exports/:id', ex, (q, r) => r.json(++D.exports[q.params.id] < 3 ? { state: 'running' } : { state: 'done', rows: 100 + D.n })); t.get('/exports/:id/file', ex, (q, r) => r.type('csv').send('number;total\n'.repeat(30 + D.n % 120)))
t.get('/wholesale/rates', (q, r) => q.b.plan === 'carrier' ? r.json(['voice', 'sms', 'data'].map((k, i) => ({ kind: k, rate: 0.004 * (i + 1) }))) : fail(r, 403, 'Your plan does not include wholesale', 'Forbidden'))
t.get('/loyalty/members', (q, r) => q.b.modules.includes('loyalty') ? page(q, r, vals(q, 'subscribers').filter(s => s.vip).map(s => ({ id: s.id, points: (+s.balance) % 500 }))) : fail(r, 404, 'Module loyalty is not enabled', 'Not Found'))
// settings
t.get('/webhooks', only('lead', 'finance'), (q, r) => page(q, r, vals(q, 'webhooks').map(({ deliveries, ...w }) => w), 100)); t.post('/webhooks', only('lead', 'finance'), (q, r) => { const id = uuid(); q.b.webhooks[id] = { id, url: q.body.url, event: 'invoice.paid', enabled: true, deliveries: [] }; const { deliveries, ...w } = q.b.webhooks[id]; r.status(201).json(w) })
const hook = one('webhooks', 'Webhook'); t.patch('/webhooks/:id', hook, (q, r) => { take(q.x, q.body, 'enabled'); const { deliveries, ...w } = q.x; r.json(w) })
t.delete('/webhooks/:id', (q, r) => r.status(204).end())                                                                   // deletes where the tenant is null
t.get('/webhooks/:id/deliveries', hook, (q, r) => page(q, r, q.x.deliveries))
t.get('/api-keys', only('lead', 'finance'), (q, r) => page(q, r, vals(q, 'keys'))); t.post('/api-keys', only('lead', 'finance'), (q, r) => { const id = uuid(); q.b.keys[id] = { id, name: q.body.name, prefix: hex(6) }; r.status(201).json({ ...q.b.keys[id], secret: hex(40) }) })
t.get('/api-keys/:id', one('keys', 'Key'), (q, r) => r.json(q.x)); t.delete('/api-keys/:id', one('keys', 'Key'), (q, r) => { delete q.b.keys[q.x.id]; r.status(204).end() })
t.get('/team', only('lead', 'finance'), (q, r) => page(q, r, vals(q, 'team'))); t.patch('/team/:id', only('lead'), one('team', 'Member'), (q, r) => r.json(take(q.x, q.body, 'role')))
t.get('/fraud/alerts', (q, r) => page(q, r, Array.from({ length: 1 + D.n % 5 }, (_, i) => ({ kind: ['premium', 'roaming', 'velocity'][(D.n + i) % 3], score: 50 + (D.n * 7 + i) % 50 }))))
t.get('/fraud/rules', only('fraud-admin'), (q, r) => page(q, r, []))                                                          // a role that nobody was ever given
t.get('/inventory/handsets', (q, r) => page(q, r, vals(q, 'handsets'))); t.patch('/inventory/handsets/:id', one('handsets', 'Handset'), (q, r) => r.json(take(q.x, q.body, 'count')))
for (const k of ['notifications', 'branding']) { t.get('/settings/' + k, (q, r) => r.json(q.b.settings[k])); t.put('/settings/' + k, only('lead'), (q, r) => { q.b.settings[k] = q.body; r.json(q.body) }) }
t.get('/thresholds', (q, r) => { if (!q.b.copy || D.n > q.b.copy.until) q.b.copy = { until: D.n + 6, text: vals(q, 'thresholds').map(x => ({ ...x })) }; r.json(q.b.copy.text) })
t.put('/thresholds/:id', one('thresholds', 'Threshold'), (q, r) => { q.x.limit = q.body.limit; r.json(q.x) })
t.get('/porting', (q, r) => { for (const p of vals(q, 'porting')) if (p.wait > 0 && --p.wait === 0) delete q.b.porting[p.id]; page(q, r, vals(q, 'porting').map(({ wait, ...p }) => p)) })
t.post('/porting', (q, r) => { const id = uuid(); q.b.porting[id] = { id, msisdn: '+1555' + wide(rnd(9999999), 7), from: q.body.from, state: 'waiting' }; r.status(201).json(q.b.porting[id]) })
t.post('/porting/:id/cancel', one('porting', 'Request'), (q, r) => { if (q.x.wait) return fail(r, 409, 'Already cancelled', 'Conflict'); q.x.wait = 3; r.status(202).json({ queued: true }) })
app.use((q, r) => fail(r, 404, `Cannot ${q.method} ${q.originalUrl}`, 'Not Found'))
app.use((e, q, r, next) => { if (e.status === 400) return fail(r, 400, e.message, 'Bad Request'); console.error('[Nest] 1  - ERROR [ExceptionsHandler] ' + e.stack.split('\n').slice(0, 3).join('\n')); fail(r, 500, 'Internal server error') })
app.listen(23001, '127.0.0.1', () => console.log('[Nest] 1  - LOG [NestApplication] Nest application successfully started'))
