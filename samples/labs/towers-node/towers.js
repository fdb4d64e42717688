'use strict'
// The facility API of a campus: plain node, two replicas, one store. What is asked, it answers and logs as pino-http does.
const http = require('http'), fs = require('fs'), { WORK, POD, IP, RELEASE } = process.env, NEW = RELEASE !== '1', STORE = WORK + '/store.json'
let seed = 77123, D
const rnd = n => { seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join('')
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
const made = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const x = { id: uuid(), ...f(i) }; return [x.id, x] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const SLUGS = ['library-tower', 'north-lab', 'aquatic-centre', 'residence-west', 'hall-of-music', 'greenhouse', 'parkade-2']
const sow = () => ({
  n: 1, buildings: Object.fromEntries(SLUGS.map((s, i) => [s, { slug: s, name: s.replace(/-/g, ' '), manned: i % 2 === 0, area: 900 + i * 1370, note: '', floors: Array.from({ length: 2 + i }, (_, f) => ({ level: f, rooms: 3 + rnd(30) })),
    incidents: i === 2 ? [{ on: '2029-01-12', what: 'leak' }, { on: '2029-02-02', what: 'chlorine sensor' }] : [],
    zones: Object.fromEntries(['lobby', 'east-wing', 'plant-room', 'roof'].slice(0, 2 + i % 3).map((z, k) => [z, { slug: z, label: z.toUpperCase(), occupied: rnd(2) === 1, override: false, setpoints: { day: 21, night: 17 }, schedule: Array.from({ length: 2 + (i + k) % 4 }, (_, d) => ({ day: d, from: '07:00', to: '19:30' })) }])) }])),
  devices: made(64, i => ({ label: pick(['AHU', 'VAV', 'Chiller', 'Damper', 'Meter', 'CO2']) + '-' + (100 + i), kind: pick(['hvac', 'meter', 'sensor']), building: SLUGS[i % 7], enabled: rnd(5) > 0, note: '', rev: 1, online: i % 4 !== 3, fw: i % 4 === 1 ? '4.' + i : null, seen: 3 + rnd(9), commands: [] })),
  alarms: made(40, i => ({ text: pick(['temperature high', 'filter', 'no signal', 'door held open']) + ' #' + i, building: SLUGS[i % 7], state: i % 3 ? 'open' : 'done', by: null })),
  rules: made(5, i => ({ name: 'Rule ' + i, above: 20 + i * 3 })), recipients: made(6, i => ({ name: 'Desk ' + i, phone: '416-555-01' + (10 + i) })),
  badges: made(9, i => ({ nr: 4400 + i, building: SLUGS[i % 7] })), visitors: [{ id: uuid(), date: '2029-03-05', name: 'Contractor, lift' }], holidays: { 2029: [{ on: '2029-07-01' }, { on: '2029-09-03' }], 2030: [] },
  plans: made(4, i => ({ name: ['Filters', 'Boilers', 'Lifts', 'Sprinklers'][i], every: 30 * (i + 1), paused: false })), tariffs: { day: { id: 'day', cents: 17 }, night: { id: 'night', cents: 9 }, peak: { id: 'peak', cents: 24 } },
  layouts: { main: ['a', 'b'], energy: ['x', 'y', 'z'] }, users: { 'admin-1': 'admin', 'admin-2': 'admin', 'tech-1': 'tech', 'tech-2': 'tech', 'viewer-1': 'viewer' }, profiles: {}, jobs: {}, moves: 0
})
const R = []
const on = (method, path, f, write = method !== 'GET') => R.push({ method, rx: new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '$'), f, write })
const bad = (s, error) => ({ s, b: { error } }), ok = b => ({ s: 200, b }), made_ = b => ({ s: 201, b }), none = { s: 204 }
const admin = f => c => c.role === 'admin' ? f(c) : bad(403, 'administrators only')
const page = (l, c, n = 15) => { const p = +(c.q.get('page') || 1); return ok({ items: l.slice((p - 1) * n, p * n), count: l.length }) }
const patch = (x, ops, ...keys) => { for (const o of Array.isArray(ops) ? ops : []) { const k = o.path.slice(1); if (keys.includes(k)) x[k] = o.value } return x }
const bld = f => c => (c.x = D.buildings[c.p.b]) ? f(c) : bad(404, 'no such building')
const zone = f => bld(c => (c.z = c.x.zones[c.p.z]) ? f(c) : bad(404, 'no such zone'))
const of = (k, f) => c => (c.x = D[k][c.p.id]) ? f(c) : bad(404, 'no such ' + k)
const B = '/buildings/:b', ZP = B + '/zones/:z'
on('POST', '/session', c => ok({ user: c.body.user, role: D.users[c.body.user] })); on('DELETE', '/session', () => none)
on('GET', '/session', c => ok({ user: c.who, role: c.role, profile: D.profiles[c.who] || {} })); on('PATCH', '/profile', c => { D.profiles[c.who] = c.body; return none })
on('GET', '/feature-set', () => ok({ maps: true, leases: true, forecast: true })); on('GET', '/units', () => ok(['kWh', 'degC', 'ppm', 'lux', 'm3'])); on('GET', '/weather', c => ok({ degC: -3, sky: 'cloud' }))
on('GET', '/licences/:l', c => c.p.l === 'matter' ? bad(404, 'not licensed') : ok({ name: c.p.l, points: 5000 }))
on('GET', '/alarms/unseen', () => ok({ unseen: Object.values(D.alarms).filter(a => a.state === 'open').length % 10 }))
on('GET', '/buildings', () => ok({ items: Object.values(D.buildings).map(({ slug, name, manned, note }) => ({ slug, name, manned, note })), count: 7 }))
on('GET', B, bld(c => { const { zones, floors, incidents, ...x } = c.x; return ok(x) })); on('PATCH', B, bld(c => { patch(c.x, c.body, 'note', 'manned', 'area'); return none }))
on('GET', B + '/floors', bld(c => ok(c.x.floors))); on('GET', B + '/incidents', bld(c => ok(c.x.incidents))); on('GET', B + '/leases', bld(() => ok([])))
on('GET', B + '/floorplan', bld(c => c.x.floors.length > 4 ? { s: 200, raw: '<svg xmlns="http://www.w3.org/2000/svg">' + '<rect/>'.repeat(40 * c.x.floors.length) + '</svg>', t: 'image/svg+xml' } : bad(404, 'no plan on file')))
on('GET', B + '/zones', bld(c => ok(Object.values(c.x.zones).map(z => ({ slug: z.slug, label: z.label })))))
const flat = ({ setpoints, schedule, ...z }) => z
on('GET', ZP, zone(c => ok(flat(c.z)))); on('PATCH', ZP, zone(c => ok(flat(patch(c.z, c.body, 'label', 'occupied'))))); on('PATCH', ZP + '/override', zone(c => ok({ slug: c.z.slug, applied: c.body })))
on('GET', ZP + '/setpoints', zone(c => ok(c.z.setpoints))); on('PUT', ZP + '/setpoints', zone(c => { c.z.setpoints = c.body; return none }))
on('GET', ZP + '/schedule', zone(c => ok({ zone: c.z.slug, slots: c.z.schedule }))); on('PUT', ZP + '/schedule', zone(() => none))
const slim = ({ commands, seen, ...d }) => d
on('GET', '/devices', c => page(Object.values(D.devices).reverse().filter(d => (!c.q.get('building') || d.building === c.q.get('building')) && (!c.q.get('q') || d.label.toLowerCase().includes(c.q.get('q')))).map(({ id, label, enabled, kind }) => ({ id, label, enabled, kind })), c))
on('POST', '/devices', c => { if (!c.body.kind) return bad(422, 'kind'); const id = uuid(); D.devices[id] = { id, ...c.body, building: SLUGS[0], enabled: false, note: '', rev: 1, online: false, fw: null, seen: 0, commands: [] }; return made_({ id }) })
on('GET', '/devices/:id', of('devices', c => ok(slim(c.x))))
on('PATCH', '/devices/:id', of('devices', c => { if (c.h['if-match'] && c.h['if-match'] !== `"${c.x.rev}"`) return bad(412, 'changed meanwhile'); patch(c.x, c.body, 'label', 'note').rev++; return ok(slim(c.x)) }))
on('PATCH', '/devices/:id/enabled', of('devices', c => { patch(c.x, c.body, 'enabled'); return none }))
on('DELETE', '/devices/:id', of('devices', c => { delete D.devices[c.x.id]; return none }))
on('GET', '/devices/:id/firmware', of('devices', c => c.x.fw ? ok({ version: c.x.fw, notes: 'r'.repeat(c.x.label.length) }) : bad(404, 'no firmware known')))
on('GET', '/devices/:id/telemetry', of('devices', c => ok(c.x.online ? Array.from({ length: c.x.seen + (D.moves % 4) }, (_, i) => [i * 60, 200 + (i * 37 + D.moves) % 90]) : [])))
on('POST', '/devices/:id/reboot', of('devices', c => { c.x.commands.push({ what: 'reboot', wait: 1 }); return { s: 202, b: { queued: true } } })); on('POST', '/devices/:id/identify', of('devices', () => none))
on('GET', '/devices/:id/commands', of('devices', c => { const l = c.x.commands.filter(k => !k.wait).map(k => k.what); c.x.commands.forEach(k => { if (k.wait) k.wait-- }); return ok(l) }), true)
const job = () => { const id = uuid(); D.jobs[id] = 0; return id }
on('POST', '/imports', () => ({ s: 303, h: { Location: '/gw/v3/jobs/' + job() } })); on('POST', '/reports/jobs', () => ({ s: 202, b: { job: job() } }))
on('GET', '/jobs/:id', c => c.p.id in D.jobs ? ok({ state: ['queued', 'running', 'done'][Math.min(2, D.jobs[c.p.id]++)] }) : bad(404, 'no such job'), true)
on('POST', '/reports/preview', c => ok({ rows: Array.from({ length: 1 + (JSON.stringify(c.body).length * 7) % 23 }, (_, i) => i * 11) }))
on('GET', '/alarms', c => page(Object.values(D.alarms).filter(a => a.state === (c.q.get('state') || 'open') && (!c.q.get('q') || a.text.includes(c.q.get('q')))).map(({ by, ...a }) => a), c, 20))
on('POST', '/alarms/bulk-ack', c => { const l = Object.values(D.alarms).filter(a => c.body.ids.includes(a.id)); l.forEach(a => { a.state = 'done'; a.by = c.who }); return ok({ changed: l.length }) })
on('GET', '/alarms/:id', of('alarms', c => ok(c.x))); on('POST', '/alarms/:id/ack', of('alarms', c => { if (c.x.state === 'done') return bad(409, 'acknowledged already'); c.x.state = 'done'; c.x.by = c.who; return none }))
on('POST', '/alarms/:id/escalate', of('alarms', () => bad(501, 'paging is not connected')))
on('GET', '/alarm-rules', () => ok(Object.values(D.rules))); on('POST', '/alarm-rules', c => { const id = uuid(); D.rules[id] = { id, ...c.body }; return made_({ id }) }); on('DELETE', '/alarm-rules/:id', of('rules', () => none))
on('GET', '/recipients', () => ok(Object.values(D.recipients))); on('POST', '/recipients', c => { const id = uuid(); D.recipients[id] = { id, ...c.body }; return made_({ id }) })
on('PATCH', '/recipients/:id', of('recipients', c => ok(patch(c.x, c.body, 'phone', 'name')))); on('DELETE', '/recipients/:id', of('recipients', c => { delete D.recipients[c.x.id]; return none }))
on('GET', '/badges', () => ok(Object.values(D.badges))); on('POST', '/badges', c => made_({ id: uuid(), ...c.body })); on('DELETE', '/badges/:id', admin(() => none))
on('GET', '/visitors', c => ok(D.visitors.filter(v => v.date === c.q.get('date')))); on('POST', '/visitors', c => { const id = uuid(); D.visitors.push({ id, ...c.body }); return made_({ id }) })
on('GET', '/holidays', c => ok(D.holidays[c.q.get('year')] || [])); on('POST', '/holidays', admin(c => { D.holidays[c.body.on.slice(0, 4)].push(c.body); return made_(c.body) }))
on('GET', '/maintenance-plans', () => ok(Object.values(D.plans).map(({ id, name }) => ({ id, name })))); on('GET', '/maintenance-plans/:id', of('plans', c => ok(c.x)))
on('PUT', '/maintenance-plans/:id', () => ({ s: 405, h: { Allow: 'GET' }, b: { error: 'method not allowed' } })); on('PATCH', '/maintenance-plans/:id/paused', of('plans', c => { patch(c.x, c.body, 'paused'); return none }))
on('GET', '/tariffs', () => ok(Object.values(D.tariffs))); on('GET', '/tariffs/:id', of('tariffs', c => ok(c.x))); on('PUT', '/tariffs/:id', c => ({ s: 308, h: { Location: 'http://billing.facility.svc.cluster.local:8080/tariffs/' + c.p.id } }))
on('GET', '/energy/summary', c => { if (mode('rollup')) throw new Error('rollup is running'); return ok(Array.from({ length: +(c.q.get('days') || 7) }, (_, i) => (i * 733 + D.moves * 17) % 8000)) })
on('GET', '/energy/forecast', () => ok({ kwh: 0, peak: 0, days: [] })); on('GET', '/energy/peak', () => { throw new TypeError("Cannot read properties of undefined (reading 'peak')") })
on('GET', '/energy/meters', () => ok(Object.values(D.devices).filter(d => d.kind === 'meter').map(d => ({ id: d.id, label: d.label }))))
on('GET', '/energy/export.csv', () => ({ s: 200, t: 'text/csv', raw: Object.values(D.devices).map(d => `${d.label};${(d.seen * 31 + D.moves) % 999}\n`).join('') }))
on('GET', NEW ? '/energy/landing' : '/energy/overview', () => ok({ kwh: 10000 + D.moves * 7, top: SLUGS.slice(0, D.moves % 5) }))
on('GET', '/dashboards/:d/layout', c => ok(D.layouts[c.p.d])); on('PUT', '/dashboards/:d/layout', c => { D.layouts[c.p.d] = c.body; return none })
on('GET', '/users', admin(() => ok(Object.entries(D.users).map(([login, role]) => ({ login, role }))))); on('PATCH', '/users/:u', admin(c => { D.users[c.p.u] = c.body[0].value; return none }))
on('GET', '/audit', admin(() => page(Array.from({ length: 5 + D.n % 9 }, (_, i) => ({ at: D.n - i, what: 'change' })), { q: new URLSearchParams() }))); on('GET', '/audit/exports', () => bad(403, 'scope audit:export is required'))
on('POST', '/ingest/telemetry', c => { D.moves++; if (D.moves % 3 === 0) { const id = uuid(); D.alarms[id] = { id, text: pick(['filter', 'no signal', 'door held open', 'pressure']) + ' #' + D.moves, building: SLUGS[D.moves % 7], state: 'open', by: null } } const l = Object.values(D.devices); l[D.moves % l.length].seen = 3 + D.moves % 11; return none })
on('GET', '/ingest/commands', () => D.n % 11 ? none : ok({ do: 'report' })); on('GET', '/ingest/wait', async () => { await new Promise(r => setTimeout(r, 60)); return D.n % 5 ? none : ok({ do: 'sync' }) })
on('GET', '/panels/:id/state', () => ok({ degC: 21, free: D.moves % 2 === 0 }))
const ROLE = w => (w || '').split('-')[0], OLD = /^\/gw\/v2\//
const answer = async c => {
  if (c.path === '/gw/healthz') return { s: 200, raw: 'ok', t: 'text/plain' }
  if (OLD.test(c.path)) return { s: 410, raw: 'gone', t: 'text/plain' }
  if (mode('maintenance')) return { s: 503, h: { 'Retry-After': '600' }, b: { error: 'maintenance' } }
  if (mode('limit')) return bad(429, 'slow down')
  c.who = (/sid=([a-z]+-\d)/.exec(c.h.cookie || '') || [])[1]; c.role = ROLE(c.who)
  const path = c.path.replace('/gw/v3', '')
  if (!c.who && !c.h['x-device-key'] && !(path === '/session' && c.method === 'POST')) return bad(401, 'sign in')
  for (const r of R) { const m = r.method === c.method && r.rx.exec(path); if (m) { c.p = m.groups || {}; c.write = r.write; return r.f(c) } }
  return { s: 404, raw: `Cannot ${c.method} ${path}\n`.slice(0, 14), t: 'text/plain' }
}
let busy = 0
http.createServer((q, r) => {
  const start = process.hrtime.bigint(), bits = []; q.on('data', d => bits.push(d)); q.on('end', async () => {
    const u = new URL(q.url, 'http://x'), h = q.headers
    if (u.pathname === '/gw/v3/live') { r.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Served-By': POD, 'X-Accel-Buffering': 'no' }); r.write(': hello\n\n'); const t = setInterval(() => r.write('data: 1\n\n'), 50); r.on('close', () => { clearInterval(t); log(200) }); return }
    D = fs.existsSync(STORE) ? JSON.parse(fs.readFileSync(STORE)) : sow(); if (q.method !== 'GET') D.n++; seed = D.n * 104729 + 31
    let a; const c = { method: q.method, path: u.pathname, q: u.searchParams, h, body: {} }
    try { const t = Buffer.concat(bits).toString(); if (t) c.body = JSON.parse(t) } catch {}
    try { a = await answer(c) } catch (e) { console.log(JSON.stringify({ level: 50, time: Date.now(), pid: 1, hostname: POD, err: { type: e.constructor.name, message: e.message }, msg: e.message })); a = { s: 500, b: { error: 'internal' } } }
    if (c.write || !fs.existsSync(STORE)) fs.writeFileSync(STORE, JSON.stringify(D))
    const body = a.raw !== undefined ? a.raw : a.b !== undefined ? JSON.stringify(a.b) : '', hs = { 'X-Served-By': POD, ...a.h }
    if (a.s !== 204) { hs['Content-Type'] = a.t || 'application/json'; hs['Content-Length'] = Buffer.byteLength(body) }
    r.writeHead(a.s, hs); r.end(q.method === 'HEAD' ? '' : body); log(a.s, hs)
    function log(s, hs = {}) {
      const keep = {}; for (const k of ['x-forwarded-for', 'referer', 'user-agent']) if (h[k]) keep[k] = h[k]
      console.log(JSON.stringify({ level: s >= 500 ? 50 : s >= 400 ? 40 : 30, time: Date.now(), pid: 1, hostname: POD, req: { id: ++busy, method: q.method, url: q.url, headers: keep }, res: { statusCode: s, headers: hs['Content-Length'] === undefined ? {} : { 'content-length': hs['Content-Length'] } }, responseTime: Number((process.hrtime.bigint() - start) / 1000000n), msg: s >= 500 ? 'request errored' : 'request completed' }))
    }
  })
}).listen(8080, IP, () => console.log(JSON.stringify({ level: 30, time: Date.now(), pid: 1, hostname: POD, msg: 'listening on 8080' })))
process.on('SIGTERM', () => process.exit(0))
