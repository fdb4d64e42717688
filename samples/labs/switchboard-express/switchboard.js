// A control panel for feature flags, keys, webhooks, incidents, audit and billing: Express with its own weak entity tags, state in memory and in one file.
'use strict'
const express = require('express'), fs = require('fs'), W = process.env.WORK, FILE = W + '/state.json', V = +process.env.RELEASE
const app = express(); app.disable('x-powered-by')
const now = () => +fs.readFileSync(W + '/now', 'utf8') * 1000
const mode = w => fs.readFileSync(W + '/mode', 'utf8').split(' ').includes(w)
let seed = 20320524
const z = n => { seed = Math.imul(seed ^ seed >>> 15, 0x2c1b3c6d) + 0x9e3779b9 | 0; const t = Math.imul(seed ^ seed >>> 12, 0x297a2d39); return ((t ^ t >>> 15) >>> 0) % n }
const B32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ', pick = l => l[z(l.length)]
const ulid = (t = now()) => { let s = ''; for (let i = 0, x = t; i < 10; i++) { s = B32[x % 32] + s; x = Math.floor(x / 32) } for (let i = 0; i < 16; i++) s += B32[z(32)]; return s }
const words = 'checkout search pricing beta cart banner mobile export retry cache queue login signup invoice email theme region limit trial index sync upload webhook latency'.split(' ')
const text = (a, b) => Array.from({ length: a + z(b - a + 1) }, () => pick(words)).join(' ')
const iso = t => new Date(t).toISOString(), many = (n, f) => Array.from({ length: n }, (_, i) => f(i))
const hex = n => many(n, () => '0123456789abcdef'[z(16)]).join('')
const D = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE)) : { orgs: {}, late: [], pay: 0 }
const flag = (key, extra) => ({ id: ulid(), key, name: text(1, 4), enabled: false, archived: false, tags: [pick(words)], rollout: 100, updatedAt: iso(now()), environments: { production: false, staging: false, development: false }, inUse: z(3) === 0, ...extra })
function org (slug, plan, fresh) {
  const k = x => fresh ? 0 : x
  return { slug, name: slug.replace(/-/g, ' '), plan, flags: many(k(26 + z(20)), i => flag(`${pick(words)}-${pick(words)}-${i}`, { enabled: z(2) === 1 })), keys: many(k(4), () => ({ id: ulid(), name: text(1, 3), prefix: 'sk_' + hex(8), lastUsed: null })),
    webhooks: many(k(slug === 'globex' ? 0 : 3), () => ({ id: ulid(), url: `https://hooks.${pick(words)}.example/${pick(words)}`, active: true, events: [pick(words), pick(words)].slice(z(2)) })),
    incidents: many(k(13), i => ({ id: ulid(), title: text(3, 8), status: 'resolved', severity: 1 + z(4), acked: true, updates: many(1 + z(3), () => ({ id: ulid(), body: text(4, 14) })), postmortem: i % 4 === 0 ? text(20, 80) : null })),
    alerts: many(k(9), () => ({ id: ulid(), rule: text(2, 6), threshold: 10 + z(900), mutedUntil: null })), audit: many(k(64), () => ({ id: ulid(), actor: 'system', action: `flag.${pick(['updated', 'created', 'archived'])}`, target: pick(words) })),
    members: many(k(7) + 5, i => ({ id: ulid(), email: `user${i}@${slug}.example`, role: pick(['admin', 'developer', 'viewer']), suspended: false })), invitations: many(k(z(3)), i => ({ id: ulid(), email: `new${i}@${slug}.example` })),
    domains: many(k(slug.length % 2 * 2), i => ({ id: ulid(), name: `${pick(words)}${i}.example` })), windows: [], exports: {}, contact: { email: `billing@${slug}.example`, company: text(1, 4) }, retention: { days: 30, events: true }, sso: { entityId: 'urn:' + slug, url: '' },
    invoices: many(k(9), i => ({ id: ulid(), number: `INV-2032-${1000 + i}`, total: 100 * z(900), status: 'paid' })), usage: 100000 }
}
if (!fs.existsSync(FILE)) {
  for (const [s, p] of [['acme-retail', 'enterprise'], ['northwind', 'business'], ['globex', 'business'], ['initech', 'team']]) D.orgs[s] = org(s, p)
  D.prefs = {}; D.notes = many(5, () => ({ id: ulid(), text: text(4, 9), read: true })); D.tokens = 0
} else seed += Object.values(D.orgs).reduce((n, o) => n + o.audit.length, 0) * 13
process.on('SIGTERM', () => { fs.writeFileSync(FILE, JSON.stringify(D)); process.exit(0) })

let serial = 0
app.use((q, r, next) => {
  q.n = ++serial; const t0 = process.hrtime.bigint()
  const say = (level, msg, more) => process.stdout.write(JSON.stringify({ level, time: Date.now(), pid: 1, hostname: 'switchboard-api-0', req: { id: q.n, method: q.method, url: q.originalUrl, remoteAddress: q.socket.remoteAddress }, ...more, responseTime: Math.round(Number(process.hrtime.bigint() - t0) / 1e6), msg }) + '\n')
  let done = false
  r.on('finish', () => { done = true; say(r.statusCode >= 500 ? 50 : 30, r.statusCode >= 500 && r.err ? 'request errored' : 'request completed', { res: { statusCode: r.statusCode }, ...(r.err ? { err: { type: r.err.name, message: r.err.message, stack: r.err.stack.replace(/\(?\/[^\s]*\/(switchboard\.js|[\w-]+\/lib\/[\w/.]+)/g, '(/srv/api/$1') } } : {}) }) })
  r.on('close', () => { if (!done) say(30, 'request aborted', { res: { statusCode: null } }) })
  next()
})
app.use(express.json({ limit: '2mb' }))
app.get('/healthz', (q, r) => r.type('text').send('ok'))
app.get('/api/status/summary', (q, r) => r.json({ status: mode('incident') ? 'degraded' : 'operational', components: [{ name: 'API' }, { name: 'SDK' }] }))
app.post('/hooks/payments', (q, r) => q.body.good ? r.json({ received: true }) : r.status(400).json({ error: 'invalid_signature' }))
app.post('/hooks/pager', (q, r) => r.sendStatus(204))
app.get('/sdk/v1/flags', (q, r) => r.status(410).json({ error: 'gone', upgrade: 'https://docs.switchboard.example/sdk' }))
app.options('/sdk/v2/flags', (q, r) => r.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Max-Age': '600' }).sendStatus(204))
app.get('/sdk/v2/flags', (q, r) => { const o = D.orgs[q.query.env]; o ? r.json({ flags: o.flags.map(f => ({ k: f.key, v: f.enabled, r: f.rollout })) }) : r.status(404).json({ error: 'unknown_env' }) })
app.post('/sdk/v2/events', (q, r) => { for (const o of Object.values(D.orgs)) o.usage += 1 + z(400); r.status(202).json({ accepted: true }) })
app.get('/api/e2e/ping', (q, r) => r.json({ pong: true }))
app.use('/api', (q, r, next) => {
  if (mode('failover') && !q.path.startsWith('/auth')) return r.status(503).json({ error: 'database_unavailable' })
  if (mode('limit')) return r.status(429).set('Retry-After', '5').json({ error: 'rate_limited' })
  if (q.path === '/auth/login') return q.body.password === 'right' ? r.json({ token: hex(40), expiresIn: 3600 }) : r.status(401).json({ error: 'invalid_credentials' })
  if (q.path === '/auth/refresh') return r.json({ token: hex(40), expiresIn: 3600 })
  const who = (q.get('authorization') || '').replace('Bearer ', '')
  if (!who || who === 'expired') return r.status(401).json({ error: who ? 'token_expired' : 'unauthenticated' })
  q.who = who; q.role = { owner: 'owner', ops1: 'admin', ops2: 'admin', dev: 'developer', audit: 'viewer', terraform: 'admin', e2e: 'admin' }[who]
  r.set('Cache-Control', 'no-cache'); next()
})
app.post('/api/auth/logout', (q, r) => r.sendStatus(204))
app.get('/api/me', (q, r) => r.json({ user: q.who, role: q.role, preferences: D.prefs[q.who] || { theme: 'dark', columns: [220, 180] } }))
app.get('/api/me/tokens', (q, r) => r.json({ data: q.who === 'dev' ? [{ id: '01JZ0000000000000000000000', name: 'laptop' }] : [] }))
app.patch('/api/me/preferences', (q, r) => { D.prefs[q.who] = { theme: 'dark', columns: q.body.columns }; r.sendStatus(204) })
app.get('/api/orgs', (q, r) => r.json({ data: Object.values(D.orgs).map(o => ({ slug: o.slug, name: o.name, plan: o.plan })) }))
app.use('/api/orgs/:org', (q, r, next) => {
  const s = q.params.org
  if (!D.orgs[s] && s === 'umbrella-labs' && mode('umbrella')) { D.orgs[s] = org(s, 'enterprise', true); D.orgs[s].flags.push(flag('first-flag')) }
  q.o = D.orgs[s]; if (!q.o) return r.status(404).json({ error: 'org_not_found' })
  if (q.role === 'viewer' && q.method !== 'GET') return r.status(403).json({ error: 'forbidden', need: 'developer' })
  if (/^\/(billing|members|settings)/.test(q.path) && !['owner', 'admin'].includes(q.role) && (q.method !== 'GET' || q.path.startsWith('/billing'))) return r.status(403).json({ error: 'forbidden', need: 'admin' })
  for (const x of D.late.filter(x => x.at < now())) { const m = D.orgs[x.org].members.find(m => m.id === x.id); if (m) m.role = x.role }
  D.late = D.late.filter(x => x.at >= now())
  if (q.method !== 'GET' && !/preview|test|draft|read|search/.test(q.path)) q.o.audit.unshift({ id: ulid(), actor: q.who, action: q.path.split('/')[1] + '.' + q.method.toLowerCase(), target: pick(words) })
  next()
})
const o = express.Router({ mergeParams: true }); app.use('/api/orgs/:org', o)
const page = (q, l, n = 15) => { let i = 0; if (q.query.cursor) { i = l.findIndex(x => x.id === q.query.cursor) + 1; if (!i) i = l.length } const d = l.slice(i, i + n); return { data: d, nextCursor: l.length > i + n ? d[d.length - 1].id : null } }
const find = (q, r, l, k = 'id') => { const x = l.find(x => x.id === q.params[k] || x.key === q.params[k]); if (!x) r.status(404).json({ error: 'not_found' }); return x }
o.get('/', (q, r) => r.json({ slug: q.o.slug, name: q.o.name, plan: q.o.plan, counts: { environments: 3 } }))
const brief = f => ({ id: f.id, key: f.key, name: f.name, enabled: f.enabled, archived: f.archived, tags: f.tags })
o.get('/flags', (q, r) => { let l = q.o.flags; if (q.query.tag) l = l.filter(f => f.tags.includes(q.query.tag)); if (q.query.archived) l = l.filter(f => f.archived); r.json(page(q, l.map(brief))) })
o.post('/flags', (q, r) => { if (q.o.flags.some(f => f.key === q.body.key)) return r.status(409).json({ error: 'key_taken' }); const f = flag(q.body.key, { name: q.body.name || text(1, 4), inUse: false }); q.o.flags.unshift(f); r.status(201).json(f) })
o.post('/flags/bulk', (q, r) => { let n = 0; for (const f of q.o.flags) if (q.body.ids.includes(f.id) && f.enabled !== q.body.enabled) { f.enabled = q.body.enabled; f.updatedAt = iso(now()); n++ } r.json({ updated: n }) })
o.get('/flags/:id', (q, r) => { const f = find(q, r, q.o.flags); f && r.json(f) })
o.patch('/flags/:id', (q, r) => { const f = find(q, r, q.o.flags); if (!f) return; for (const k of ['enabled', 'name', 'rollout']) if (k in q.body) f[k] = q.body[k]; r.json(f) })
o.put('/flags/:id', (q, r) => { let f = q.o.flags.find(f => f.key === q.params.id); if (!f) q.o.flags.unshift(f = flag(q.params.id)); Object.assign(f, { name: q.body.name, rollout: q.body.rollout }); r.json(f) })
o.delete('/flags/:id', (q, r) => { const f = find(q, r, q.o.flags); if (!f) return; if (f.inUse) return r.status(409).json({ error: 'flag_in_use' }); q.o.flags = q.o.flags.filter(x => x !== f); r.sendStatus(204) })
o.get('/flags/:id/evaluations', (q, r) => { const f = find(q, r, q.o.flags); f && r.json({ data: f.inUse ? many(12, () => z(9000)) : [] }) })
if (V < 3) o.get('/flags/:id/history', (q, r) => { const f = find(q, r, q.o.flags); f && r.json({ data: many(1 + f.key.length % 5, i => ({ at: f.updatedAt, change: f.key, n: i })) }) })
o.patch('/flags/:id/environments/:env', (q, r) => { const f = find(q, r, q.o.flags); f && r.json({ flag: f.key, environment: q.params.env, enabled: q.body.enabled }) })
o.get('/environments', (q, r) => r.json({ data: ['production', 'staging', 'development'] }))
o.get('/api-keys', (q, r) => r.json({ data: q.o.keys }))
o.post('/api-keys', (q, r) => { const k = { id: ulid(), name: q.body.name, prefix: 'sk_' + hex(8), lastUsed: null }; q.o.keys.unshift(k); r.status(201).json({ ...k, secret: hex(48) }) })
o.post('/api-keys/:id/rotate', (q, r) => { const k = find(q, r, q.o.keys); if (k) { k.prefix = 'sk_' + hex(8); r.json({ ...k, secret: hex(48) }) } })
o.delete('/api-keys/:id', (q, r) => r.sendStatus(204))
o.get('/keys', (q, r) => r.redirect(301, `/api/orgs/${q.o.slug}/api-keys`))
o.get('/webhooks', (q, r) => r.json({ data: q.o.webhooks }))
o.post('/webhooks', (q, r) => { if (!/^https:/.test(q.body.url)) return r.status(422).json({ error: 'https_required' }); const w = { id: ulid(), url: q.body.url, active: true, events: [pick(words)] }; q.o.webhooks.push(w); r.status(201).json(w) })
o.patch('/webhooks/:id', (q, r) => { const w = find(q, r, q.o.webhooks); if (w) { w.active = q.body.active; r.json(w) } })
o.delete('/webhooks/:id', (q, r) => { const w = find(q, r, q.o.webhooks); if (w) { q.o.webhooks = q.o.webhooks.filter(x => x !== w); r.sendStatus(204) } })
o.put('/webhooks/:id/secret', (q, r) => r.sendStatus(204))
o.post('/webhooks/:id/test', (q, r) => r.status(202).json({ queued: true }))
o.get('/webhooks/:id/deliveries', (q, r) => r.json({ data: [], nextCursor: null }))
const row = i => ({ id: i.id, title: i.title, status: i.status, severity: i.severity, acked: i.acked, updates: i.updates.length })
o.get('/incidents', (q, r) => r.json(page(q, q.o.incidents.filter(i => !q.query.status || i.status === q.query.status).map(row))))
o.post('/incidents', (q, r) => { const i = { id: ulid(), title: q.body.title, status: 'open', severity: q.body.severity, acked: false, updates: [], postmortem: null }; q.o.incidents.unshift(i); r.status(201).json(row(i)) })
o.get('/incidents/:id', (q, r) => { const i = find(q, r, q.o.incidents); i && r.json(row(i)) })
o.patch('/incidents/:id', (q, r) => { const i = find(q, r, q.o.incidents); if (!i) return; if (q.body.stale) return r.status(412).json({ error: 'precondition_failed' }); Object.assign(i, { status: q.body.status || i.status, title: q.body.title || i.title }); r.json(row(i)) })
o.post('/incidents/:id/updates', (q, r) => { const i = find(q, r, q.o.incidents); if (i) { i.updates.unshift({ id: ulid(), body: q.body.body }); r.status(201).json(i.updates[0]) } })
o.get('/incidents/:id/updates', (q, r) => { const i = find(q, r, q.o.incidents); i && r.json({ data: i.updates }) })
o.post('/incidents/:id/ack', (q, r) => { const i = find(q, r, q.o.incidents); if (i) { i.acked = true; r.json(row(i)) } })
o.post('/incidents/:id/notify', (q, r) => r.status(501).json({ error: 'not_implemented' }))
o.get('/incidents/:id/postmortem', (q, r) => { const i = find(q, r, q.o.incidents); i && (i.postmortem ? r.json({ body: i.postmortem }) : r.status(404).json({ error: 'no_postmortem' })) })
o.put('/incidents/:id/postmortem/draft', (q, r) => r.sendStatus(204))
o.get('/alerts', (q, r) => r.json({ data: q.o.alerts }))
o.get('/alerts/active', (q, r) => r.json({ data: mode('incident') ? q.o.alerts.slice(0, 3).map(a => ({ id: a.id, value: a.threshold + z(90) })) : [] }))
o.get('/alerts/:id', (q, r) => { const a = find(q, r, q.o.alerts); a && r.json(a) })
o.put('/alerts/:id', (q, r) => r.status(405).set('Allow', 'GET').json({ error: 'method_not_allowed' }))
o.post('/alerts/:id/mute', (q, r) => { const a = find(q, r, q.o.alerts); if (!a) return; if (V >= 3) a.mutedUntil = a.mutedUntil ? null : iso(now() + 3600e3); r.json({ ok: true }) })
o.get('/audit', (q, r) => r.json(page(q, q.o.audit.filter(a => !q.query.actor || a.actor === q.query.actor), 20)))
o.post('/audit/exports', (q, r) => { const id = ulid(); q.o.exports[id] = 0; r.status(202).json({ id, state: 'queued' }) })
o.get('/audit/exports/:id', (q, r) => { const n = q.o.exports[q.params.id]++; r.json({ id: q.params.id, state: n > 1 ? 'done' : n ? 'running' : 'queued' }) })
o.get('/audit/exports/:id/file', (q, r) => r.type('csv').send('id,actor,action\n' + q.o.audit.map(a => `${a.id},${a.actor},${a.action}`).join('\n')))
o.get('/billing/invoices', (q, r) => r.json(page(q, q.o.invoices)))
o.get('/billing/usage', (q, r) => r.json({ evaluations: q.o.usage, seats: q.o.members.length }))
o.get('/billing/usage/breakdown', (q, r) => r.json({ series: many(7, () => 0), total: 0 }))
o.get('/billing/credits', (q, r, next) => next(new TypeError("Cannot read properties of undefined (reading 'ledger')")))
o.get('/billing/payment-methods', (q, r) => r.json({ data: [{ brand: 'visa', last4: '4242' }] }))
o.get('/billing/disputes', (q, r) => r.json({ data: [] }))
o.post('/billing/preview', (q, r) => r.json({ amount: 100 * z(9000), seats: q.body.seats }))
o.get('/billing/contact', (q, r) => r.json(q.o.contact))
o.put('/billing/contact', (q, r) => { Object.assign(q.o.contact, { email: q.body.email, company: q.body.company }); r.json(q.o.contact) })
o.get('/members', (q, r) => r.json({ data: q.o.members }))
o.get('/members/roles', (q, r) => r.status(403).json({ error: 'forbidden', need: 'superuser' }))
o.get('/members/sessions', (q, r) => r.json([]))
o.post('/members/bulk', (q, r) => r.json({ updated: q.body.ids.length }))
o.get('/members/invitations', (q, r) => r.json({ data: q.o.invitations }))
o.post('/members/invitations', (q, r) => { if (q.o.invitations.some(i => i.email === q.body.email)) return r.status(409).json({ error: 'already_invited' }); const i = { id: ulid(), email: q.body.email }; q.o.invitations.push(i); r.status(201).json(i) })
o.delete('/members/invitations/:id', (q, r) => { q.o.invitations = q.o.invitations.filter(i => i.id !== q.params.id); r.sendStatus(204) })
o.patch('/members/:id', (q, r) => { const m = find(q, r, q.o.members); if (m) { D.late.push({ at: now() + 40e3, org: q.o.slug, id: m.id, role: q.body.role }); r.status(202).json({ id: m.id, role: q.body.role, pending: true }) } })
o.delete('/members/:id', (q, r) => { q.o.members = q.o.members.filter(m => m.id !== q.params.id); r.sendStatus(204) })
o.get('/maintenance-windows', (q, r) => r.json({ data: q.o.windows }))
o.post('/maintenance-windows', (q, r) => { const w = { id: ulid(), from: q.body.from, note: q.body.note }; q.o.windows.push(w); r.status(201).json(w) })
o.get('/sso/connections', (q, r) => q.o.plan === 'enterprise' ? r.json({ data: [{ id: 'saml', name: 'SAML' }] }) : r.status(402).json({ error: 'upgrade_required', plan: q.o.plan }))
o.get('/insights', (q, r) => q.o.slug === 'acme-retail' ? r.json({ data: many(5 + z(9), () => ({ flag: pick(words), lift: z(900) / 10 })) }) : r.status(404).json({ error: 'feature_disabled' }))
if (V !== 2) o.get('/reliability', (q, r) => r.json({ uptime: (99 + z(1000) / 1000), budget: z(9999) }))
o.get('/stream', (q, r) => { r.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' }); for (let i = 0; i < 1 + z(5); i++) r.write(`data: {"ping":${i}}\n\n`); r.end() })
o.get('/notifications', (q, r) => { if (z(25) === 0) D.notes.unshift({ id: ulid(), text: text(3, 9), read: false }); D.notes.length = 5; r.json({ data: D.notes }) })
o.post('/notifications/read', (q, r) => { D.notes.forEach(n => { n.read = true }); r.sendStatus(204) })
o.get('/search', (q, r) => r.json({ data: q.o.flags.filter(f => f.key.includes(q.query.q)).slice(0, 6).map(brief) }))
o.post('/settings/domains', (q, r, next) => q.originalUrl.endsWith('/') ? next() : r.set('Location', q.originalUrl + '/').status(308).end())
o.post('/settings/domains', (q, r) => { const d = { id: ulid(), name: q.body.name }; q.o.domains.push(d); r.status(201).json(d) })
o.get('/settings/domains', (q, r) => r.json({ data: q.o.domains }))
o.get('/settings/sso', (q, r) => r.json(q.o.sso))
o.put('/settings/sso', (q, r) => r.set('Location', `http://sso-admin.internal:8090/orgs/${q.o.slug}/settings/sso`).status(307).end())
o.get('/settings/retention', (q, r) => r.json(q.o.retention))
o.put('/settings/retention', (q, r) => { q.o.retention.days = q.body.days; r.json(q.o.retention) })
app.use((e, q, r, next) => { r.err = e; r.status(e.status || 500).json({ error: 'internal_error', requestId: hex(12) }) })
app.listen(22071, '172.30.0.6')
