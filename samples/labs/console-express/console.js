// An operator's console of a messaging platform: Express, everything in memory and in one file. Honest in most places.
const express = require('express'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/state.json', NEW = process.env.RELEASE === '2'
const app = express(); app.disable('x-powered-by'); app.use(express.json())
let seed = 20291015
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join('')
const make = (n, p, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const x = { id: p + hex(8), ...f(i) }; return [x.id, x] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const FLAGS = 'new-invoice-editor dark-mode bulk-resend sms-fallback beta-inbox quiet-hours geo-routing smart-retry legacy-export two-step-login'.split(' ')
const sow = () => {
  const tenants = make(26, 'tn_', i => ({ name: pick(['Freight office', 'City library', 'Water works', 'Dental lab', 'Bakery chain', 'Ferry line']) + ' ' + i, plan: pick(['free', 'team', 'enterprise']), active: rnd(5) > 0, note: '', limits: { perDay: 1000 * (1 + rnd(90)), burst: 10 + rnd(90) }, branding: { colour: '#' + hex(6), footer: '' } }))
  const T = Object.keys(tenants)
  return { tenants, flags: Object.fromEntries(FLAGS.map(k => [k, { key: k, enabled: rnd(2) > 0, description: 'd'.repeat(rnd(50)), owner: pick(['core', 'growth']) }])), contracts: { [T[1]]: { until: '2030-01' }, [T[8]]: { until: '2031-12', discount: 9 }, [T[15]]: { until: '2030-06', sla: 'gold' } },
    rules: make(12, 'ar_', i => ({ name: pick(['Queue depth', 'Bounce rate', 'Latency p99', 'Disk']) + ' ' + i, enabled: rnd(3) > 0, muted: rnd(4) === 0, threshold: 5 + rnd(90) })), alerts: {}, incidents: make(9, 'in_', i => ({ title: pick(['Mail delayed', 'SMS carrier down', 'Slow dashboard']), state: pick(['open', 'acknowledged', 'resolved']), comments: [] })), silences: make(4, 'si_', () => ({ matcher: 'region=' + pick(['eu', 'us', 'ap']), hours: 1 + rnd(12) })), windows: [],
    channels: make(7, 'ch_', i => ({ kind: pick(['mail', 'sms', 'push', 'chat']), label: 'Channel ' + i, sender: 'noreply' + i, enabled: true })), templates: make(10, 'tp_', i => ({ subject: 'Template ' + i, body: 't'.repeat(20 + rnd(200)) })), invoices: make(40, 'iv_', i => ({ tenant: T[i % 23], total: 900 + rnd(90000), paid: rnd(3) > 0 })), adjustments: [{ id: 'aj_1', amount: -500 }], keys: make(8, 'ak_', i => ({ label: 'Key ' + i, last4: hex(4) })), webhooks: make(5, 'wh_', i => ({ url: 'https://hooks.example.net/' + hex(6), active: rnd(2) > 0 })), log: [], settings: { retention: 30, banner: '', locale: 'en-GB' }, jobs: {}, crash: [], n: 0 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow(); seed += D.n * 7919
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
const a = express.Router(); app.get('/api/healthz', (q, r) => r.send('ok'))
app.use('/api/v1', (q, r, next) => {
  if (mode('maintenance')) return r.status(503).json({ error: 'maintenance' })
  if (mode('limit')) return r.status(429).json({ error: 'slow down' })
  q.who = (q.get('authorization') || '').split(' ')[1]; q.role = (q.who || '').split('-')[0]
  if (!q.who && q.path !== '/auth/login' && !q.path.startsWith('/ingest')) return r.status(401).json({ error: 'unauthenticated' })
  if (q.method !== 'GET' && q.method !== 'HEAD') { D.n++; D.log.unshift({ at: D.n, what: q.method + ' ' + q.path.split('/')[1], level: D.n % 5 ? 'info' : 'warn' }); D.log.length > 300 && D.log.pop() }
  if (mode('incident') && !Object.keys(D.alerts).length) for (const k of ['al_1', 'al_2', 'al_3']) D.alerts[k] = { id: k, rule: 'Queue depth', state: 'firing' }
  if (mode('crash') && !D.crash.length) D.crash.push({ process: 'sender-3', signal: 'SIGSEGV' })
  next()
}, a)
const list = (r, l, q, n = 12) => { const p = +(q && q.query.page) || 1; r.json({ items: l.slice((p - 1) * n, p * n), total: l.length }) }
const V = (o, q, f = 'name') => Object.values(o).reverse().filter(x => String(x[f] || '').toLowerCase().includes((q.query.q || '').toLowerCase()))
const one = (k, what) => (q, r, next) => (q.x = D[k][q.params.id]) ? next() : r.status(404).json({ error: what + ' not found' })
const take = (x, b, ...keys) => { for (const k of keys) if (k in b) x[k] = b[k]; return x }
const only = (...roles) => (q, r, next) => roles.includes(q.role) ? next() : r.status(403).json({ error: 'forbidden' })
const add = (o, p, x, front) => { const id = p + hex(8); o[id] = { id, ...x }; return { id } }
const T = one('tenants', 'tenant'), F = one('flags', 'flag'), RU = one('rules', 'rule'), IN = one('incidents', 'incident'), CH = one('channels', 'channel'), TP = one('templates', 'template'), IV = one('invoices', 'invoice'), money = only('owner', 'admin', 'finance'), sys = only('owner', 'admin')
a.post('/auth/login', (q, r) => r.json({ user: q.body.user }))
a.post('/auth/refresh', (q, r) => r.status(204).end())
a.get('/me', (q, r) => r.json({ user: q.who, role: q.role }))
a.get('/config', (q, r) => r.json({ region: 'eu', currency: 'EUR' }))
a.get('/enums/plans', (q, r) => r.json(['free', 'team', 'enterprise']))
a.get('/notifications/unread', (q, r) => r.json({ unread: D.n % 7 ? 0 : 4 }))
a.get('/modules/:m', (q, r) => q.params.m === 'billing' ? r.json({ licensed: true }) : r.status(404).json({ error: 'module not licensed' }))
a.get('/system/recalls', (q, r) => list(r, []))                                                      // no release was ever recalled
a.get('/system/feature-flags', (q, r) => list(r, Object.values(D.flags), q, 30))
a.get('/system/feature-flags/:id', F, (q, r) => r.json(q.x))
a.post('/system/feature-flags/:id/toggle', sys, F, (q, r) => { q.x.enabled = !q.x.enabled; r.json({ ok: true }) })
a.patch('/system/feature-flags/:id', sys, F, (q, r) => r.json(take(q.x, q.body, 'description', 'owner')))
for (const c of ['audit', 'security', 'integrations', 'jobs']) a.get('/system/logs/' + c, (q, r) => list(r, []))   // the log shipper of these was never installed
a.get('/system/logs/application', (q, r) => list(r, D.log.filter(x => !q.query.level || x.level === q.query.level), q, 20))
a.get('/system/logs/crashes', (q, r) => list(r, D.crash))
a.get('/system/api-keys', sys, (q, r) => list(r, Object.values(D.keys), q, 60))
a.post('/system/api-keys', sys, (q, r) => r.status(201).json(add(D.keys, 'ak_', { label: q.body.label, last4: hex(4) })))
a.delete('/system/api-keys/:id', sys, one('keys', 'key'), (q, r) => r.status(204).end())            // revoked in a cache that forgets
a.get('/system/webhooks', sys, (q, r) => list(r, Object.values(D.webhooks)))
a.put('/system/webhooks/:id', sys, one('webhooks', 'webhook'), (q, r) => r.json(take(q.x, q.body, 'url', 'active')))
a.post('/system/webhooks/:id/test', sys, one('webhooks', 'webhook'), (q, r) => r.status(202).json({ queued: true }))
a.get('/system/settings', (q, r) => r.json(D.settings))
a.put('/system/settings', sys, (q, r) => r.json(take(D.settings, q.body, 'retention', 'banner', 'locale')))
a.get('/system/staff', sys, (q, r) => list(r, ['owner-1', 'admin-1', 'admin-2', 'admin-3', 'support-1', 'support-2', 'support-3', 'finance-1', 'finance-2']))
a.get('/operations/alerts', (q, r) => list(r, Object.values(D.alerts).filter(x => x.state === 'firing')))
a.get('/operations/alerts/count', (q, r) => r.json({ firing: Object.values(D.alerts).filter(x => x.state === 'firing').length }))
a.post('/operations/alerts/:id/ack', one('alerts', 'alert'), (q, r) => { q.x.state = 'acked'; r.json({ ok: true }) })
a.get('/operations/alert-rules', (q, r) => list(r, Object.values(D.rules), q, 30))
a.get('/operations/alert-rules/:id', RU, (q, r) => r.json(q.x))
a.post('/operations/alert-rules/:id/toggle', RU, (q, r) => r.json({ ok: true }))                     // the evaluator keeps its own copy
a.post('/operations/alert-rules/:id/mute', RU, (q, r) => { q.x.muted = !q.x.muted; r.json({ ok: true }) })
a.put('/operations/alert-rules/:id', RU, (q, r) => r.json(take(q.x, q.body, 'threshold', 'name')))
a.get('/operations/incidents', (q, r) => list(r, V(D.incidents, q, 'title')))
a.post('/operations/incidents', (q, r) => q.body.title ? r.status(201).json(add(D.incidents, 'in_', { title: q.body.title, state: 'open', comments: [] })) : r.status(422).json({ error: 'title' }))
a.get('/operations/incidents/:id', IN, (q, r) => r.json(q.x))
a.post('/operations/incidents/:id/acknowledge', IN, (q, r) => { if (q.x.state !== 'open') return r.status(409).json({ error: 'not open' }); q.x.state = 'acknowledged'; r.json({ ok: true }) })
a.post('/operations/incidents/:id/comments', IN, (q, r) => { q.x.comments.push(q.body.text); r.status(201).json({ ok: true }) })
a.post('/operations/incidents/:id/postmortem', IN, (q, r) => r.status(501).json({ error: 'not implemented' }))
a.get('/operations/silences', (q, r) => list(r, Object.values(D.silences)))
a.post('/operations/silences', (q, r) => r.status(201).json(add(D.silences, 'si_', { matcher: q.body.matcher, hours: q.body.hours })))
a.delete('/operations/silences/:id', one('silences', 'silence'), (q, r) => { delete D.silences[q.x.id]; r.status(204).end() })
a.get('/operations/maintenance-windows', (q, r) => list(r, D.windows))
a.post('/operations/maintenance-windows', sys, (q, r) => { D.windows.unshift({ from: q.body.from, hours: q.body.hours }); r.status(201).json({ ok: true }) })
a.get('/operations/throughput', (q, r) => r.json({ points: Array.from({ length: +(q.query.hours || 6) }, (_, i) => (i * 71 + D.n * 13) % 2000) }))
a.get('/operations/capacity', (q, r) => r.json({ headroom: 0, nodes: 0, points: [] }))
a.get('/operations/' + (NEW ? 'overview' : 'summary'), (q, r) => r.json({ sent: D.n * 17, open: V(D.incidents, q).filter(x => x.state === 'open').length, last: V(D.incidents, q).slice(0, D.n % 3).map(x => x.id) }))
a.get('/notifications/channels', (q, r) => list(r, Object.values(D.channels)))
a.get('/notifications/channels/:id', CH, (q, r) => r.json(q.x))
a.patch('/notifications/channels/:id', CH, (q, r) => r.json(take({ ...q.x }, q.body, 'label', 'sender')))   // the copy is answered
a.post('/notifications/channels/:id/test', CH, (q, r) => r.status(202).json({ queued: true }))
a.get('/notifications/templates', (q, r) => list(r, Object.values(D.templates).map(({ body, ...t }) => t)))
a.get('/notifications/templates/:id', TP, (q, r) => r.json(q.x))
a.patch('/notifications/templates/:id', TP, (q, r) => r.json(take(q.x, q.body, 'subject', 'body')))
a.post('/notifications/templates/:id/preview', TP, (q, r) => r.json({ html: '<p>' + q.x.body + '</p>' }))
a.get('/tenants', (q, r) => list(r, V(D.tenants, q).filter(t => !q.query.plan || t.plan === q.query.plan).map(({ id, name, plan, active }) => ({ id, name, plan, active })), q))
a.post('/tenants', sys, (q, r) => r.status(201).json(add(D.tenants, 'tn_', { name: q.body.name, plan: 'free', active: true, note: '', limits: { perDay: 1000, burst: 10 }, branding: { colour: '#336699', footer: '' } })))
a.get('/tenants/:id', T, (q, r) => { const { limits, branding, ...t } = q.x; r.json(t) })
a.patch('/tenants/:id', T, (q, r) => r.json(take(q.x, q.body, 'name', 'note', 'plan')))
a.delete('/tenants/:id', sys, T, (q, r) => { delete D.tenants[q.x.id]; r.status(204).end() })
for (const w of ['suspend', 'resume']) a.post('/tenants/:id/' + w, T, (q, r) => { q.x.active = w === 'resume'; r.json({ ok: true }) })
a.get('/tenants/:id/limits', T, (q, r) => r.json(q.x.limits))
a.put('/tenants/:id/limits', T, (q, r) => r.json({ ...q.x.limits, ...q.body }))                      // the quota service is not asked
a.get('/tenants/:id/branding', T, (q, r) => r.json(q.x.branding))
a.put('/tenants/:id/branding', T, (q, r) => r.json(take(q.x.branding, q.body, 'colour', 'footer')))
a.get('/tenants/:id/contract', T, (q, r) => D.contracts[q.x.id] ? r.json(D.contracts[q.x.id]) : r.status(404).json({ error: 'no contract' }))
a.get('/tenants/:id/invoices', T, (q, r) => list(r, Object.values(D.invoices).filter(i => i.tenant === q.x.id)))
a.get('/tenants/:id/complaints', T, (q, r) => list(r, parseInt(q.x.id.slice(-2), 16) % 8 ? [] : [{ about: 'spam' }]))
a.post('/tenants/:id/resync', T, (q, r) => r.redirect(302, 'http://sync.internal:8080/tenants/' + q.x.id))   // a name nobody's browser knows
a.post('/tenants/:id/reindex', T, (q, r) => r.status(202).json({ queued: true }))
a.get('/billing/invoices', money, (q, r) => list(r, Object.values(D.invoices).filter(i => !q.query.state || i.paid === (q.query.state === 'paid')), q))
a.get('/billing/invoices/:id', money, IV, (q, r) => r.json(q.x))
a.post('/billing/invoices/:id/mark-paid', money, IV, (q, r) => { if (q.x.paid) return r.status(409).json({ error: 'already paid' }); q.x.paid = true; r.json({ ok: true }) })
a.get('/billing/invoices/:id/pdf', money, IV, (q, r) => r.type('pdf').send('%PDF' + 'x'.repeat(700 + q.x.total % 997)))
a.get('/billing/coupons', money, (q, r) => list(r, []))
a.post('/billing/coupons', money, (q, r) => r.status(201).json({ id: 'cp_' + hex(8), ...q.body }))   // its table was dropped
a.get('/billing/adjustments', money, (q, r) => list(r, D.adjustments, q, 60))
a.post('/billing/adjustments', money, (q, r) => { D.adjustments.unshift({ id: 'aj_' + hex(6), amount: q.body.amount }); r.status(201).json({ ok: true }) })
a.get('/billing/disputes', money, (q, r) => list(r, D.n > 700 ? [{ invoice: Object.keys(D.invoices)[3], reason: 'duplicate' }] : []))
a.get('/billing/revenue/by-region', money, (q, r) => r.json({ eu: D.n * 31 % 9999, us: D.n * 57 % 9999, days: +(q.query.days || 7) }))
a.get('/billing/revenue/by-plan', money, (q, r) => r.status(500).json({ error: 'internal' }))
a.post('/search', (q, r) => list(r, V(D.tenants, { query: { q: q.body.q } }).slice(0, 8).map(t => t.name)))
a.post('/exports', (q, r) => { const id = 'ex_' + hex(6); D.jobs[id] = 0; r.status(202).json({ id }) })
a.get('/exports/:id', (q, r) => { if (!(q.params.id in D.jobs)) return r.status(404).json({ error: 'export not found' }); r.json(++D.jobs[q.params.id] < 3 ? { state: 'running' } : { state: 'done', rows: D.n }) })
a.get('/exports/:id/file', (q, r) => r.type('csv').send(Object.values(D.tenants).map(t => t.id + ';' + t.name).join('\n')))
a.post('/ingest/events', (q, r) => r.status(202).end())
a.get('/ingest/commands', (q, r) => list(r, []))
app.listen(20195, '127.0.0.1')
