// The operations console of a payments company: Express as it comes, all in memory and in one file. Most of it is honest.
const express = require('express'), fs = require('fs'), crypto = require('crypto'), WORK = process.env.WORK, STATE = WORK + '/state.json', LATER = process.env.RELEASE === '2'
const out = (level, o) => process.stdout.write(JSON.stringify({ level, time: Date.now(), pid: 1, hostname: 'tollgate-api-6d9f', ...o }) + '\n')
const log = { info: msg => out(30, { msg }), error: (o, msg) => out(50, { ...o, msg }) }
const app = express()
let serial = 0
app.use((q, r, next) => {                                                                              // what pino-http writes as it comes
  const t = process.hrtime.bigint(), id = ++serial
  if (!q.headers['x-lab']) r.on('finish', () => {
    const { cookie, ...h } = q.headers, e = r.statusCode >= 500
    out(e ? 50 : 30, { req: { id, method: q.method, url: q.originalUrl, query: q.query, params: {}, headers: cookie ? { ...h, cookie: '[Redacted]' } : h, remoteAddress: '::ffff:172.18.0.4', remotePort: q.socket.remotePort }, res: { statusCode: r.statusCode, headers: { ...r.getHeaders() } }, ...(e ? { err: { type: 'Error', message: 'failed with status code ' + r.statusCode } } : {}), responseTime: Math.round(Number(process.hrtime.bigint() - t) / 1e6), msg: e ? 'request errored' : 'request completed' })
  })
  next()
})
app.use(express.json())
let seed = 90210
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], code = n => Array.from({ length: n }, () => pick('23456789abcdefghjkmnpqrstuvwxyz')).join('')
const words = 'card terminal refund duplicate settled issuer timeout limit reviewed fraud retry batch bank late weekend merchant asked raised partial currency'.split(' ')
const say = n => Array.from({ length: n }, () => pick(words)).join(' ')
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const now = () => { try { return +fs.readFileSync(WORK + '/clock', 'utf8') } catch { return 0 } }
const iso = t => new Date(t * 1000).toISOString()
const T0 = 1804464000                                                                                  // 8 March 2027
const payment = t => ({ id: 'pay_' + code(12), amount: 100 + rnd(90000), currency: pick(['CAD', 'USD', 'EUR']), status: pick(['captured', 'captured', 'captured', 'failed', 'authorized']), merchant: 4100 + rnd(34), method: pick(['card', 'debit', 'wallet']), at: iso(t), refunded: 0 })
const byId = l => Object.fromEntries(l.map(x => [x.id, x]))
const sow = () => ({
  payments: byId(Array.from({ length: 180 }, (_, i) => payment(T0 - 86400 + i * 450))), pnotes: {}, refunds: {},
  merchants: byId(Array.from({ length: 34 }, (_, i) => ({ id: 4100 + i, name: pick(['Maple', 'Harbour', 'Summit', 'Prairie', 'Rideau']) + ' ' + pick(['Books', 'Outdoor', 'Dental', 'Grocers', 'Cycles']) + ' ' + i, plan: pick(['basic', 'basic', 'scale']), risk: pick('ABC'), live: true, mcc: 5000 + rnd(900), descriptor: say(2).slice(0, 18) }))),
  limits: {}, mnotes: { 4107: [{ id: 1, text: say(9), by: 'su-3' }] }, approvals: [], alerts: [],
  flags: 'new-checkout,instant-payouts,risk-v3,network-tokens,apple-pay,sca-exemptions,smart-retries,ledger-v2,dispute-inbox,webhook-v2,partial-capture,tap-to-pay'.split(',').map(k => ({ key: k, enabled: rnd(2) === 1, rollout: 5 * rnd(20), owner: pick(['platform', 'risk', 'checkout']), note: say(4) })),
  webhooks: byId(Array.from({ length: 5 }, (_, i) => ({ id: 'wh_' + code(8), url: 'https://hooks.' + pick(['maple', 'summit', 'harbour']) + '.example/' + i, active: true, events: ['payment.captured', 'refund.created'].slice(rnd(2)), secret: '…' + code(4) }))), deliveries: {},
  keys: Array.from({ length: 9 }, (_, i) => ({ id: 'key_' + code(10), label: pick(['backend', 'pos', 'ledger', 'etl']) + ' ' + i, last4: code(4), scopes: ['read', 'write'].slice(rnd(2)), created: iso(T0 - 864000 * (i + 1)) })),
  roles: ['owner', 'admin', 'support', 'finance', 'auditor'].map((n, i) => ({ id: i + 1, name: n, description: say(5), permissions: ['payments:read', 'refunds:write', 'merchants:write', 'settings:write', 'audit:read'].slice(i > 1 ? rnd(3) + 1 : 0), members: [] })),
  users: ['ow-1', 'ad-2', 'su-3', 'su-4', 'fi-5', 'su-6'].map((u, i) => ({ id: 70 + i, login: u, title: say(2), mfa: i < 4, locked: false })),
  jobs: ['settlement-file', 'fx-rates', 'payout-batch', 'dispute-sync', 'ledger-close', 'token-refresh', 'kyc-recheck'].map((n, i) => ({ id: 30 + i, name: n, state: [1, 3, 6].includes(i) ? 'failed' : 'ok', attempts: 1 + rnd(3), last: iso(T0 - rnd(80000)), error: [1, 3, 6].includes(i) ? say(6) : null })), runs: {},
  channels: ['ops pager', 'finance mail', 'risk room', 'status page'].map((n, i) => ({ id: 'ch-' + (11 + i), name: n, type: ['pager', 'mail', 'chat', 'hook'][i], muted: false, minSeverity: pick(['info', 'warn', 'page']) })),
  exports: {}, branding: { name: 'Tollgate', accent: '#1f6f54', footer: say(5) }, retention: { payments: 2555, logs: 30, webhooks: 14 }, prefs: {}, invoices: [{ no: 'INV-2027-002', total: 48210 }, { no: 'INV-2027-001', total: 46105 }],
  audit: [], n: 0, next: 900, seen: {}, unread: {}
})
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow(); seed += D.n * 97
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); log.info('SIGTERM received, draining'); setTimeout(() => process.exit(0), 30) })
const a = express.Router()
app.get('/healthz', (q, r) => r.json({ status: 'ok' }))
app.all('/api/v0/(.*)', (q, r) => r.status(410).json({ error: 'version_retired', message: 'Use /api/v1' }))
app.use('/api/v1', (q, r, next) => {
  if (/^\/ingest\//.test(q.path)) return next()
  if (mode('closed')) return r.status(503).set('Retry-After', '120').json({ error: 'maintenance' })
  q.who = (/tg_sess=([a-z]{2}-\d)/.exec(q.get('cookie') || '') || [])[1]; q.role = (q.who || '').slice(0, 2)
  if (!q.who && q.path !== '/session') return r.status(401).json({ error: 'unauthenticated' })
  if (q.method !== 'GET') D.n++
  if (!['GET', 'HEAD', 'OPTIONS'].includes(q.method)) r.on('finish', () => { if (r.statusCode < 300 && !/session|search|unread/.test(q.path)) D.audit.unshift({ id: D.n, who: q.who, what: q.method + ' ' + q.path, at: iso(now()) }) })
  // Payments arrive by themselves.
  const t = now(); let last = D.lastPay || T0; while (last + 540 < t) { last += 540; const p = payment(last); D.payments[p.id] = p; if (rnd(9) === 0) D.approvals.push({ id: D.next++, kind: pick(['refund', 'limit', 'payout']), amount: 500 + rnd(90000), merchant: p.merchant, at: p.at }) } D.lastPay = last
  next()
}, a)
const page = (r, l, q, n = 20) => { const p = +q.query.page || 1; r.json({ data: l.slice((p - 1) * n, p * n), page: p, total: l.length }) }
const gone = (r, what) => r.status(404).json({ error: 'not_found', message: what + ' not found' })
const only = (...ok) => (q, r, next) => ok.includes(q.role) ? next() : r.status(403).json({ error: 'forbidden', message: 'Your role does not include this' })
const row = (find, what) => (q, r, next) => (q.x = find(q.params.id)) ? next() : gone(r, what)
const pay = row(i => D.payments[i], 'Payment'), mer = row(i => D.merchants[i], 'Merchant'), hook = row(i => D.webhooks[i], 'Webhook'), role = row(i => D.roles.find(x => x.id == i), 'Role'), job = row(i => D.jobs.find(x => x.id == i), 'Job'), chan = row(i => D.channels.find(x => x.id === i), 'Channel')
a.post('/session', (q, r) => mode('throttle') ? r.status(429).set('Retry-After', '30').json({ error: 'rate_limited' }) : q.body.pin === 'ok' ? r.json({ user: q.body.user }) : r.status(401).json({ error: 'bad_credentials' }))
a.delete('/session', (q, r) => r.status(204).end())
a.get('/me', (q, r) => r.json({ login: q.who, role: q.role, locale: 'en-CA' }))
a.get('/me/preferences', (q, r) => r.json(D.prefs[q.who] || { density: 'cosy', start: 'dashboard', zone: 'America/Toronto' }))
a.put('/me/preferences', (q, r) => { D.prefs[q.who] = q.body; r.json(q.body) })
a.post('/me/password', (q, r) => r.status(204).end())
a.get('/features', (q, r) => r.json({ payouts: true, disputes: true, sandbox: false, themes: ['light', 'dark'] }))
a.get('/meta/currencies', (q, r) => r.json(['CAD', 'USD', 'EUR']))
a.get('/announcements', (q, r) => r.json([]))                                                         // nobody announced anything in these days
a.get('/notifications/unread', (q, r) => r.json({ unread: D.unread[q.who] || 0 }))
a.post('/notifications/read', (q, r) => { D.unread[q.who] = 0; r.status(204).end() })
// dashboard
a.get('/dashboard/summary', (q, r) => { const l = Object.values(D.payments); r.json({ payments: l.length, failed: l.filter(p => p.status === 'failed').length, gross: l.reduce((s, p) => s + p.amount, 0), approvals: D.approvals.length }) })
a.get('/dashboard/now', (q, r) => { const t = now(); r.json({ at: iso(t), perMinute: 3 + (t / 60 | 0) % 17, p95: 180 + (t / 7 | 0) % 90 }) })
a.get('/dashboard/throughput', (q, r) => r.json({ window: [], peak: 0, average: 0, unit: 'rpm' }))      // TODO connect to the metrics store
a.get('/alerts', (q, r) => r.json(D.alerts.filter(x => !q.query.state || x.state === q.query.state)))
a.post('/alerts/:id/ack', (q, r) => { const x = D.alerts.find(y => y.id == q.params.id); if (!x) return gone(r, 'Alert'); x.state = 'acked'; x.by = q.who; r.json(x) })
// payments
a.get('/payments', (q, r) => page(r, Object.values(D.payments).reverse().filter(p => (!q.query.status || p.status === q.query.status) && (!q.query.q || p.id.includes(q.query.q))), q))
a.post('/payments/search', (q, r) => r.json({ data: Object.values(D.payments).filter(p => p.amount === q.body.amount).slice(0, 5) }))
a.get('/payments/:id', pay, (q, r) => r.json(q.x))
if (!LATER) a.get('/payments/:id/timeline', pay, (q, r) => r.json([{ at: q.x.at, event: 'created' }, { at: q.x.at, event: q.x.status }, ...(D.refunds[q.x.id] || []).map(f => ({ at: f.at, event: 'refund' }))]))
a.get('/payments/:id/refunds', pay, (q, r) => r.json(D.refunds[q.x.id] || []))
a.get('/payments/:id/disputes', pay, (q, r) => r.json(q.x.amount % 13 === 0 ? [{ id: 'dp_' + q.x.id.slice(4, 10), reason: 'fraudulent', due: '2027-03-22' }] : []))
a.get('/payments/:id/notes', pay, (q, r) => r.json(D.pnotes[q.x.id] || []))
a.post('/payments/:id/notes', pay, (q, r) => { if (!q.body.text) return r.status(422).json({ error: 'validation', fields: { text: 'required' } }); const x = { id: ++D.next, by: q.who, text: q.body.text }; (D.pnotes[q.x.id] ||= []).push(x); r.status(201).json(x) })
a.post('/payments/:id/refund', pay, (q, r) => { if (q.x.status !== 'captured' || q.x.refunded) return r.status(409).json({ error: 'not_refundable' }); q.x.refunded = q.body.amount || q.x.amount; q.x.status = 'refunded'; (D.refunds[q.x.id] ||= []).push({ id: 're_' + code(8), amount: q.x.refunded, by: q.who, at: iso(now()) }); r.status(201).json(D.refunds[q.x.id][0]) })
// merchants
a.get('/merchants', (q, r) => page(r, Object.values(D.merchants).filter(m => !q.query.q || m.name.toLowerCase().includes(q.query.q)).map(({ descriptor, mcc, ...m }) => m), q))
a.post('/merchants', only('ow', 'ad', 'su'), (q, r) => { const m = { id: 4200 + D.next++ % 700, name: q.body.name, plan: 'basic', risk: 'B', live: false, mcc: 5999, descriptor: '' }; D.merchants[m.id] = m; r.status(201).location('/api/v1/merchants/' + m.id).json(m) })
a.get('/merchants/:id', mer, (q, r) => r.json(q.x))
a.patch('/merchants/:id', mer, (q, r) => { for (const k of ['risk', 'descriptor', 'live', 'plan']) if (k in q.body) q.x[k] = q.body[k]; r.json(q.x) })
a.delete('/merchants/:id', only('ow', 'ad'), mer, (q, r) => { delete D.merchants[q.x.id]; r.status(204).end() })
a.get('/merchants/:id/limits', mer, (q, r) => r.json(D.limits[q.x.id] || { daily: 50000, single: 5000, refunds: 20 }))
a.put('/merchants/:id/limits', mer, (q, r) => { D.limits[q.x.id] = q.body; r.json(q.body) })
a.get('/merchants/:id/contacts', mer, (q, r) => r.json([]))
a.post('/merchants/:id/contacts', mer, (q, r) => r.status(201).json({ id: ++D.next, ...q.body }))
a.get('/merchants/:id/notes', mer, (q, r) => r.json(D.mnotes[q.x.id] || []))
a.post('/merchants/:id/notes', mer, (q, r) => { const x = { id: ++D.next, by: q.who, text: q.body.text }; (D.mnotes[q.x.id] ||= []).push(x); r.status(201).json(x) })
a.get('/merchants/:id/sso', mer, (q, r) => q.x.plan === 'scale' ? r.json({ idp: 'https://id.example/' + q.x.id, enforced: false }) : r.status(404).json({ error: 'not_in_plan' }))
// approvals
a.get('/approvals', (q, r) => r.json(D.approvals))
a.get('/approvals/:id', (q, r) => { const x = D.approvals.find(y => y.id == q.params.id); x ? r.json(x) : gone(r, 'Approval') })
a.post('/approvals/:id/:what(approve|decline)', only('ow', 'ad', 'fi'), (q, r) => { const i = D.approvals.findIndex(y => y.id == q.params.id); if (i < 0) return r.status(409).json({ error: 'already_decided' }); D.approvals.splice(i, 1); r.json({ decided: true }) })
// flags: a prototype that was shown once
a.get('/flags', (q, r) => r.json({ flags: D.flags }))
a.post('/flags/:key/toggle', only('ow', 'ad'), (q, r) => D.flags.some(f => f.key === q.params.key) ? r.json({ ok: true }) : gone(r, 'Flag'))
a.patch('/flags/:key', only('ow', 'ad'), (q, r) => { const f = D.flags.find(x => x.key === q.params.key); if (!f) return gone(r, 'Flag'); if ('note' in q.body) f.note = q.body.note; if ('rollout' in q.body) f.rollout = q.body.rollout; r.json(f) })
// webhooks
a.get('/webhooks', (q, r) => r.json({ data: Object.values(D.webhooks) }))
a.post('/webhooks', (q, r) => { if (!/^https:/.test(q.body.url || '')) return r.status(422).json({ error: 'validation', fields: { url: 'must be https' } }); const x = { id: 'wh_' + code(8), url: q.body.url, active: true, events: q.body.events || [], secret: '…' + code(4) }; D.webhooks[x.id] = x; r.status(201).json(x) })
a.get('/webhooks/:id', hook, (q, r) => r.json(q.x))
a.delete('/webhooks/:id', hook, (q, r) => { delete D.webhooks[q.x.id]; r.status(204).end() })
a.post('/webhooks/:id/toggle', hook, (q, r) => { q.x.active = !q.x.active; r.json({ ok: true }) })
a.post('/webhooks/:id/secret', hook, (q, r) => { q.x.secret = '…' + code(4); r.json({ secret: 'whsec_' + code(24) }) })
a.get('/webhooks/:id/deliveries', hook, (q, r) => r.json({ data: (D.deliveries[q.x.id] || []).slice(-15) }))
a.post('/webhooks/:id/ping', hook, (q, r) => { (D.deliveries[q.x.id] ||= []).push({ id: 'dl_' + code(6), event: 'ping', status: 200, at: iso(now()) }); r.status(202).json({ queued: true }) })
a.post('/webhooks/:id/redeliver', hook, (q, r) => r.redirect(302, 'http://tollgate-dispatch:8081/redeliver/' + q.x.id))
// keys
a.get('/api-keys', only('ow', 'ad'), (q, r) => r.json({ data: D.keys }))
a.post('/api-keys', only('ow', 'ad'), (q, r) => { const k = { id: 'key_' + code(10), label: q.body.label, last4: code(4), scopes: q.body.scopes || ['read'], created: iso(now()) }; D.keys.push(k); r.status(201).json({ ...k, secret: 'sk_live_' + code(32) }) })
a.delete('/api-keys/:id', only('ow', 'ad'), (q, r) => r.status(204).end())
// team
a.get('/admin/users', (q, r) => r.json(D.users))
a.patch('/admin/users/:id', only('ow', 'ad'), (q, r) => { const u = D.users.find(x => x.id == q.params.id); if (!u) return gone(r, 'User'); for (const k of ['title', 'mfa', 'locked']) if (k in q.body) u[k] = q.body[k]; r.json(u) })
a.get('/roles', (q, r) => r.json(D.roles.map(({ members, ...x }) => ({ ...x, members: members.length }))))
a.get('/roles/:id', role, (q, r) => r.json(q.x))
a.patch('/roles/:id', only('ow', 'ad'), role, (q, r) => r.json({ ...q.x, ...q.body }))
a.put('/roles/:id/members', only('ow', 'ad'), role, (q, r) => { q.x.members = q.body.members; r.json({ count: q.x.members.length }) })
// jobs
const settle = j => { const t = D.runs[j.id]; if (t && now() - t > 90) { j.state = 'ok'; j.attempts = 1; j.last = iso(t + 80); j.error = null; delete D.runs[j.id] } return j }
a.get('/jobs', (q, r) => r.json(D.jobs.map(settle)))
a.get('/jobs/:id', job, (q, r) => r.json(settle(q.x)))
a.post('/jobs/:id/run', only('ow', 'ad', 'fi'), job, (q, r) => { D.runs[q.x.id] = now(); r.status(202).json({ accepted: true }) })
a.post('/jobs/:id/retry', only('ow', 'ad', 'fi'), job, (q, r) => r.json({ ok: true }))
// channels
a.get('/channels', (q, r) => r.json({ data: D.channels }))
a.post('/channels', only('ow', 'ad'), (q, r) => { const c = { id: 'ch-' + (D.next++), name: q.body.name, type: 'mail', muted: false, minSeverity: 'warn' }; D.channels.push(c); r.status(201).json(c) })
a.patch('/channels/:id', chan, (q, r) => { Object.assign(q.x, q.body); r.json(q.x) })
a.delete('/channels/:id', only('ow', 'ad'), chan, (q, r) => { D.channels = D.channels.filter(c => c !== q.x); r.status(204).end() })
a.post('/channels/:id/test', chan, (q, r) => r.status(202).json({ queued: true }))
// logs
a.get('/logs/events', (q, r) => r.json(D.audit.slice(0, 30).map(x => ({ at: x.at, msg: x.what }))))
a.get('/logs/auth', (q, r) => r.json(Array.from({ length: 8 + (now() / 3600 | 0) % 20 }, (_, i) => ({ at: iso(now() - i * 900), msg: 'login ' + i }))))
a.get('/logs/errors', (q, r) => r.json(D.alerts.map(x => ({ at: x.at, msg: x.title }))))
a.get('/logs/:category(scheduler|deploys|gateway|cache)', (q, r) => r.json([]))
// quotas
const quota = i => ({ tenant: +i, requests: 100000, used: (i * 7919 + (now() / 86400 | 0) * 331) % 90000, webhooks: 10 })
a.get('/quotas', (q, r) => page(r, Object.values(D.merchants).map(m => quota(m.id)), q))
a.route('/quotas/:id').get(mer, (q, r) => r.json(quota(q.x.id))).all((q, r) => r.status(405).set('Allow', 'GET').json({ error: 'method_not_allowed' }))
// exports
a.get('/exports', (q, r) => r.json(Object.values(D.exports).reverse()))
a.post('/exports', (q, r) => { const x = { id: 'ex-' + (D.next++), what: q.body.what, state: 'queued', due: now() + 25 }; D.exports[x.id] = x; r.status(202).json({ id: x.id }) })
a.get('/exports/:id', (q, r) => { const x = D.exports[q.params.id]; if (!x) return gone(r, 'Export'); if (now() > x.due) { x.state = 'done'; x.rows = 40 + rnd(4000) } x.due += 0; r.json({ id: x.id, state: x.state, rows: x.rows }) })
a.get('/exports/:id/file', (q, r) => r.redirect(302, 'https://files.example.net/' + q.params.id + '?sig=' + code(30)))
// reports
a.get('/reports/volume', (q, r) => { if (mode('view')) return r.status(500).json({ error: 'internal' }); const f = q.query.from || '2027-02-01', n = 3 + f.charCodeAt(9) % 7 + f.charCodeAt(6) % 3; r.json({ from: f, to: q.query.to, days: Array.from({ length: n }, (_, i) => ({ d: i, gross: (f.charCodeAt(6) * 7331 * (i + 3) + D.audit.length) % 99991 })) }) })
a.get('/reports/fees', (q, r) => { const m = +(q.query.month || '2027-02').slice(5); r.json({ month: q.query.month, fees: Array.from({ length: 2 + m % 5 }, (_, i) => ({ scheme: words[i], cents: m * 7717 * (i + 1) % 99991 })) }) })
a.get('/reports/chargebacks', (q, r) => r.json({ month: '2026-11', rows: [{ scheme: 'visa', count: 14, cents: 218340 }, { scheme: 'mastercard', count: 9, cents: 120055 }, { scheme: 'amex', count: 1, cents: 6400 }] }))
a.get('/reports/settlement-aging', (q, r, next) => next(Object.assign(new Error('column settlements.value_date does not exist'), { status: 500 })))
// billing and settings
a.get('/billing/plan', only('ow', 'ad', 'fi'), (q, r) => r.json({ plan: 'enterprise', seats: 12, renews: '2027-09-01' }))
a.get('/billing/invoices', only('ow', 'ad', 'fi'), (q, r) => r.json(D.invoices))
a.get('/billing/payout-accounts', only('treasurer'))
a.get('/settings/branding', (q, r) => r.json(D.branding))
a.put('/settings/branding', only('ow', 'ad'), (q, r) => { D.branding = q.body; r.json(q.body) })
a.get('/settings/retention', (q, r) => r.json(D.retention))
a.put('/settings/retention', only('ow', 'ad'), (q, r) => r.json(q.body))
a.get('/settings/ip-allowlist', (q, r) => r.json(['203.0.113.0/27', '198.51.100.12/32']))
a.get('/audit', (q, r) => page(r, D.audit.filter(x => !q.query.actor || x.who === q.query.actor), q, 25))
a.post('/ingest/psp', (q, r) => r.status(202).json({ received: true }))
app.post('/lab/alert', (q, r) => { D.alerts.push({ id: D.next++, state: 'open', ...q.body }); for (const u of ['ow-1', 'ad-2', 'su-3']) D.unread[u] = (D.unread[u] || 0) + 1; r.end() })
app.use((e, q, r, next) => { log.error({ err: { type: e.name, message: e.message } }, 'unhandled'); r.status(e.status || 500).json({ error: 'internal', id: crypto.randomUUID() }) })
app.listen(21011, '127.0.0.1', () => log.info('tollgate-api listening on 0.0.0.0:8080'))
