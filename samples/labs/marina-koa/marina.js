// Harbours: plain node that behaves as Koa with its router, koa-conditional-get and a weak koa-etag do. What is missing is in truth.py.
'use strict'
const http = require('node:http'), fs = require('node:fs'), crypto = require('node:crypto')
const WORK = process.env.WORK, FILE = WORK + '/marina.json', REL = process.env.REL || '1'
let salt = 7919
const rnd = () => { salt = (salt * 48271) % 2147483647; return salt / 2147483647 }
const pick = (l) => l[Math.floor(rnd() * l.length)]
const int = (a, b) => a + Math.floor(rnd() * (b - a + 1))
const uuid = () => { const h = Array.from({ length: 32 }, () => int(0, 15).toString(16)); h[12] = '4'; h[16] = 'a'; return h.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') }
const text = (a, b) => Array.from({ length: int(a, b) }, () => pick(['keel', 'line', 'stern', 'fender', 'north', 'quay', 'lift', 'shore power', 'paid', 'key', 'left'])).join(' ')
const mode = (w) => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const today = () => fs.readFileSync(WORK + '/today', 'utf8')

function harbour (slug, n, fresh) {
  const berths = Array.from({ length: fresh ? 0 : n }, (_, i) => ({ id: uuid(), name: pick(['A', 'B', 'C']) + (i + 1), length: int(7, 24), active: rnd() > 0.2, history: rnd() < 0.4 ? [{ vessel: pick(['Kittiwake', 'Selkie', 'Old Tom']), year: 2029 }] : [] }))
  const vessels = Array.from({ length: fresh ? 2 : n + 9 }, () => ({ id: uuid(), name: pick(['Petrel', 'Gannet', 'Morning Star', 'Ina', 'Blue Peter', 'Teal', 'Wanderer II', 'Fulmar']), length: int(6, 22), flag: pick(['GB', 'FR', 'NL', 'IE']), owner: text(1, 2), photo: rnd() < 0.3, papers: rnd() < 0.35 ? [{ id: uuid(), name: 'insurance-2028.pdf' }, { id: uuid(), name: 'registry.pdf' }].slice(0, int(1, 2)) : [], notes: rnd() < 0.2 ? [{ id: uuid(), text: text(2, 8) }] : [] }))
  const bookings = fresh ? [] : Array.from({ length: 26 }, (_, i) => ({ id: uuid(), code: 'HW' + int(1000, 9999), berth: pick(berths).id, vessel: pick(vessels).id, week: 22 + (i % 6), from: '2030-06-' + int(10, 19), to: '2030-06-' + int(20, 29), state: pick(['booked', 'booked', 'in', 'out']), extras: rnd() < 0.45 ? Array.from({ length: int(1, 3) }, () => ({ id: uuid(), what: pick(['shore power', 'laundry', 'water', 'pump-out']) })) : [] }))
  return {
    slug, name: slug.replace(/-/g, ' '), berths, vessels, bookings, pontoons: fresh ? [] : ['A', 'B', 'C'], waiting: fresh || slug === 'north-quay' ? [] : Array.from({ length: 7 }, () => ({ id: uuid(), name: text(1, 2) })),
    invoices: fresh ? [] : Array.from({ length: 34 }, (_, i) => ({ id: uuid(), no: 300 + i, total: int(40, 2400), state: pick(slug === 'st-aubin' ? ['sent', 'paid', 'overdue'] : ['sent', 'paid']) })),
    tariffs: fresh ? [] : ['Summer', 'Winter', 'Visitors', 'Club'].map((t) => ({ id: uuid(), title: t, published: t !== 'Club', lines: Array.from({ length: int(3, 8) }, () => ({ upTo: int(6, 24), pounds: int(10, 90) })) })),
    gates: fresh ? [] : Array.from({ length: 4 }, (_, i) => ({ id: uuid(), name: 'Gate ' + (i + 1), locked: i % 2 === 0 })), events: 3, incidents: [], notices: fresh ? [] : Array.from({ length: 5 }, () => ({ id: uuid(), title: text(2, 5) })),
    messages: [{ id: uuid(), text: text(4, 9), read: true }], drafts: {}, users: [{ id: uuid(), name: 'harbour master', role: 'all' }, { id: uuid(), name: 'assistant', role: 'desk' }],
    office: { phone: '+44 1632 960' + int(100, 999), hours: '8-18', footer: text(3, 6) }, told: { arrivals: true, departures: false, text: text(4, 9) }, webcams: ['st-aubin', 'fennmouth'].includes(slug) ? [{ url: '/cam/1' }] : []
  }
}
let D = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : { n: 0, h: { 'st-aubin': harbour('st-aubin', 24), fennmouth: harbour('fennmouth', 17), 'north-quay': harbour('north-quay', 9), 'isle-of-grain': harbour('isle-of-grain', 0, true) }, jobs: {}, sold: 0, positions: 0 }
salt = 7919 + D.n * 31

// ---- as much of Koa as is needed
class Http extends Error { constructor (status, message) { super(message || http.STATUS_CODES[status]); this.status = status; this.expose = status < 500 || status === 501 } }
const routes = []
const on = (methods, path, fn) => routes.push({ methods: methods.split(' '), re: new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '$'), fn })
function respond (ctx) {
  const { res, req } = ctx
  let { status, body } = ctx
  if (body === null) { if (![204, 304].includes(status)) status = ctx.set ? status : 204; body = undefined; if (status === 204 || status === 304) { res.writeHead(status, ctx.headers); return res.end() } }
  if (body === undefined) { body = http.STATUS_CODES[status]; ctx.headers['content-type'] = 'text/plain; charset=utf-8' } else if (Buffer.isBuffer(body)) { ctx.headers['content-type'] ||= 'application/octet-stream' } else if (typeof body === 'string') { ctx.headers['content-type'] ||= 'text/plain; charset=utf-8' } else { body = JSON.stringify(body); ctx.headers['content-type'] = 'application/json; charset=utf-8' }
  const bytes = Buffer.from(body)
  if (status === 200 && (req.method === 'GET' || req.method === 'HEAD')) {
    const tag = `W/"${bytes.length.toString(16)}-${crypto.createHash('sha1').update(bytes).digest('base64').slice(0, 27)}"`
    ctx.headers.etag = tag
    if (req.headers['if-none-match'] === tag) { delete ctx.headers['content-type']; res.writeHead(304, ctx.headers); return res.end() }
  }
  ctx.headers['content-length'] = bytes.length
  res.writeHead(status, ctx.headers); res.end(req.method === 'HEAD' ? undefined : bytes)
}
async function handle (req, res) {
  const url = new URL(req.url, 'http://x'), ctx = { req, res, q: url.searchParams, path: url.pathname, status: 404, body: undefined, headers: {}, who: (/koa\.sess=([\w-]+)/.exec(req.headers.cookie || '') || [])[1] }
  const parts = []; for await (const p of req) parts.push(p)
  ctx.raw = Buffer.concat(parts)
  try { ctx.input = ctx.raw.length && /json/.test(req.headers['content-type'] || '') ? JSON.parse(ctx.raw) : {} } catch { ctx.input = {} }
  try {
    if (mode('works') && ctx.path !== '/healthz') throw new Http(503)
    const match = routes.filter((r) => r.re.test(ctx.path)), method = req.method === 'HEAD' ? 'GET' : req.method
    const open = /^\/(api\/(public|devices|v0)|hooks|healthz)/.test(ctx.path) || ctx.path === '/api/session'
    if (!open && !ctx.who && req.method !== 'OPTIONS') throw new Http(401)
    const route = match.find((r) => r.methods.includes(method))
    if (route) {
      ctx.p = route.re.exec(ctx.path).groups || {}
      if (ctx.p.h) { ctx.h = D.h[ctx.p.h]; if (!ctx.h || (ctx.p.h === 'isle-of-grain' && today() < '2030-06-12')) throw new Http(404, 'No such harbour') }
      ctx.status = 200
      const out = await route.fn(ctx)
      if (out !== undefined) ctx.body = out
      if (ctx.body === undefined) ctx.body = null
    } else if (match.length) {                                        // allowedMethods
      const allow = match.flatMap((r) => r.methods).join(', ')
      if (method === 'OPTIONS') { ctx.status = 200; ctx.body = ''; ctx.headers.allow = allow } else { ctx.status = 405; ctx.headers.allow = allow }
    }
  } catch (e) {
    ctx.status = e.status || 500; ctx.headers = {}
    ctx.body = e.expose ? e.message : undefined
    if (!e.status) process.stderr.write('\n  ' + String(e.stack).replace(/\n/g, '\n  ') + '\n\n')
  }
  if (!['GET', 'HEAD', 'OPTIONS'].includes(req.method) && ctx.status < 300) { D.n++; fs.writeFileSync(FILE, JSON.stringify(D)) }
  respond(ctx)
}
const find = (l, id, what) => { const x = l.find((y) => y.id === id); if (!x) throw new Http(404, 'No such ' + what); return x }
const list = (data, page = 1, size = 20) => ({ data: data.slice((page - 1) * size, page * size), meta: { total: data.length, page, size } })
const one = (data) => ({ data, meta: {} })
const made = (ctx, data) => { ctx.status = 201; return one(data) }
const queued = (ctx, data) => { ctx.status = 202; return one(data) }
const master = (ctx) => { if (!ctx.who.startsWith('ingrid')) throw new Http(403) }
const H = '/api/harbours/:h'

on('POST', '/api/session', (c) => { if (c.input.word !== 'anchor') throw new Http(401, 'Wrong word'); return one({ user: c.input.user }) })
on('DELETE', '/api/session', () => null)
on('GET', '/api/me', (c) => one({ user: c.who, scopes: c.who.startsWith('ingrid') ? ['*'] : ['desk'] }))
on('GET', '/api/harbours', () => list(Object.values(D.h).filter((h) => h.slug !== 'isle-of-grain' || today() >= '2030-06-12').map((h) => ({ slug: h.slug, name: h.name }))))
on('GET', H, (c) => one({ slug: c.h.slug, name: c.h.name, berths: c.h.berths.length, tz: 'Europe/London' }))
on('GET', H + '/dashboard', (c) => one({ afloat: c.h.bookings.filter((b) => b.state === 'in').length, arrivals: c.h.bookings.filter((b) => b.state === 'booked').map((b) => b.code), ticks: D.n % 9 }))
on('GET', H + '/unread', (c) => { const n = c.h.messages.filter((m) => !m.read).length; return n ? one({ unread: n }) : null })
on('GET', '/api/harbours/:h/lookups/:k', (c) => list({ 'vessel-types': ['sail', 'motor', 'barge', 'tender'], 'payment-terms': ['7 days', '30 days'], 'berth-faults': [] }[c.p.k] || (() => { throw new Http(404, 'No such lookup') })()))
on('GET', H + '/modules/:m', (c) => { if (c.p.m !== 'club') throw new Http(402, 'The boatyard is part of another plan'); return one({ module: 'club', members: c.h.vessels.length }) })
on('GET', H + '/pontoons', (c) => list(c.h.pontoons))
on('GET', H + '/berths', (c) => list(c.h.berths.filter((b) => b.name.startsWith(c.q.get('pontoon') || '')).map(({ id, name, active }) => ({ id, name, active })), 1, 60))
on('GET', H + '/berths/:id', (c) => { const { history, ...b } = find(c.h.berths, c.p.id, 'berth'); return one(b) })
on('PATCH', H + '/berths/:id', (c) => { const b = find(c.h.berths, c.p.id, 'berth'); b.active = !!c.input.active; return one({ id: b.id, active: b.active }) })
on('GET', H + '/berths/:id/history', (c) => list(find(c.h.berths, c.p.id, 'berth').history))
on('GET POST', H + '/berths/:id/readings', (c) => { find(c.h.berths, c.p.id, 'berth'); return c.req.method === 'POST' ? made(c, { id: uuid(), ...c.input }) : list([]) })
on('GET', H + '/vessels', (c) => list(c.h.vessels.filter((v) => v.name.toLowerCase().includes((c.q.get('q') || '').toLowerCase())).map(({ id, name, length }) => ({ id, name, length })).reverse(), +(c.q.get('page') || 1)))
on('POST', H + '/vessels', (c) => { if (!c.input.length) throw new Http(422, 'length is required'); const v = { id: uuid(), flag: 'GB', owner: '', papers: [], notes: [], photo: false, ...c.input }; c.h.vessels.push(v); return made(c, { id: v.id }) })
const vessel = (c) => find(c.h.vessels, c.p.id, 'vessel')
on('GET', H + '/vessels/:id', (c) => { const { papers, notes, photo, ...v } = vessel(c); return one(v) })
on('PUT', H + '/vessels/:id', (c) => { const v = vessel(c); for (const k of ['name', 'length', 'flag', 'owner']) if (k in c.input) v[k] = c.input[k]; return null })
on('DELETE', H + '/vessels/:id', (c) => { const v = vessel(c); if (c.h.bookings.some((b) => b.vessel === v.id)) throw new Http(409, 'Has bookings'); c.h.vessels = c.h.vessels.filter((x) => x !== v); return null })
on('GET', H + '/vessels/:id/papers', (c) => list(vessel(c).papers))
on('POST', H + '/vessels/:id/papers', (c) => { vessel(c); return made(c, { id: uuid(), bytes: c.raw.length }) })
on('GET', H + '/vessels/:id/notes', (c) => list(vessel(c).notes))
on('POST', H + '/vessels/:id/notes', (c) => { const x = { id: uuid(), text: c.input.text }; vessel(c).notes.push(x); return made(c, { id: x.id }) })
on('DELETE', H + '/vessels/:id/notes/:n', (c) => { const v = vessel(c), x = find(v.notes, c.p.n, 'note'); v.notes = v.notes.filter((y) => y !== x); return null })
on('GET', H + '/vessels/:id/photo', (c) => { const v = vessel(c); if (!v.photo) throw new Http(404, 'No photo'); c.headers['content-type'] = 'image/webp'; return Buffer.alloc(2200 + v.length * 90, v.name) })
on('GET', H + '/bookings', (c) => list(c.h.bookings.filter((b) => !c.q.get('week') || b.week === +c.q.get('week')).map(({ id, code, state }) => ({ id, code, state }))))
function book (h, input) { if (h.bookings.some((b) => b.berth === input.berth && b.week === input.week && b.state !== 'cancelled')) throw new Http(409, 'The berth is taken'); const b = { id: uuid(), code: 'HW' + int(1000, 9999), extras: [], state: 'booked', from: '2030-06-20', to: '2030-06-27', ...input }; h.bookings.push(b); return b }
on('POST', H + '/bookings', (c) => made(c, { id: book(c.h, c.input).id }))
const booking = (c) => find(c.h.bookings, c.p.id, 'booking')
on('GET', H + '/bookings/:id', (c) => { const { extras, ...b } = booking(c); return one(b) })
on('PATCH', H + '/bookings/:id', (c) => { const b = booking(c); for (const k of ['from', 'to', 'note']) if (k in c.input) b[k] = c.input[k]; return one({ id: b.id }) })
const step = (from, to) => (c) => { const b = booking(c); if (!from.includes(b.state)) throw new Http(409, 'The booking is ' + b.state); b.state = to; return null }
on('POST', H + '/bookings/:id/check-in', step(['booked'], 'in'))
on('POST', H + '/bookings/:id/check-out', step(['in'], 'out'))
on('POST', H + '/bookings/:id/cancel', step(['booked'], 'cancelled'))
on('GET', H + '/bookings/:id/extras', (c) => list(booking(c).extras))
on('POST', H + '/bookings/:id/extras', (c) => { const x = { id: uuid(), what: c.input.what }; booking(c).extras.push(x); return made(c, x) })
on('DELETE', H + '/bookings/:id/extras/:x', (c) => { const l = [...booking(c).extras]; l.splice(l.findIndex((x) => x.id === c.p.x), 1); return null }) // the copy is shorter
on('GET', H + '/waiting-list', (c) => list(c.h.waiting))
on('PUT', H + '/waiting-list', (c) => { c.h.waiting = c.input.order.map((id) => c.h.waiting.find((w) => w.id === id)).filter(Boolean); return null })
on('POST', H + '/waiting-list/:id/offer', (c) => { find(c.h.waiting, c.p.id, 'person'); return queued(c, { letter: 'queued' }) })
on('GET', H + '/invoices', (c) => list(c.h.invoices.filter((i) => !c.q.get('state') || i.state === c.q.get('state')), +(c.q.get('page') || 1)))
on('POST', H + '/invoices/batch', (c) => { const n = c.input.bookings.length; for (let i = 0; i < n; i++) c.h.invoices.unshift({ id: uuid(), no: 300 + c.h.invoices.length, total: int(40, 900), state: 'sent' }); return made(c, { invoices: n }) })
const invoice = (c) => find(c.h.invoices, c.p.id, 'invoice')
on('GET', H + '/invoices/:id', (c) => one({ ...invoice(c), lines: [{ what: 'berth', pounds: invoice(c).total }] }))
on('POST', H + '/invoices/:id/send', (c) => { invoice(c); return queued(c, { mail: 'queued' }) })
on('POST', H + '/invoices/:id/refund', (c) => { invoice(c); throw new Http(501) })
on('GET', H + '/invoices/:id/pdf', (c) => {
  const b = Buffer.alloc(3000 + invoice(c).total, 'dues '); c.headers['content-type'] = 'application/pdf'; c.headers['accept-ranges'] = 'bytes'
  const m = /bytes=(\d+)-(\d+)?/.exec(c.req.headers.range || '')
  if (m) { c.status = 206; c.headers['content-range'] = `bytes ${m[1]}-${m[2] || b.length - 1}/${b.length}`; return b.subarray(+m[1], m[2] ? +m[2] + 1 : b.length) }
  return b
})
on('GET', H + '/tariffs', (c) => list(c.h.tariffs.map(({ id, title, published }) => ({ id, title, published }))))
const tariff = (c) => find(c.h.tariffs, c.p.id, 'tariff')
on('GET', H + '/tariffs/:id', (c) => one(tariff(c)))
on('PUT', H + '/tariffs/:id', (c) => { Object.assign(tariff(c), { title: c.input.title, lines: c.input.lines }); return one({ id: c.p.id }) })
on('PATCH', H + '/tariffs/:id/published', (c) => { tariff(c); return null })                          // the hook that saves it is commented out
on('GET', H + '/gates', (c) => list(c.h.gates))
on('PATCH', H + '/gates/:id', (c) => one({ ...find(c.h.gates, c.p.id, 'gate'), locked: !!c.input.locked }))
on('GET', H + '/gates/:id/events', (c) => { find(c.h.gates, c.p.id, 'gate'); return list(Array.from({ length: D.n % 14 }, (_, i) => ({ at: i, tag: (D.n * 7 + i) % 4096 }))) })
on('GET', H + '/incidents', (c) => list(c.h.incidents))
on('POST', H + '/incidents', (c) => { const x = { id: uuid(), text: c.input.text }; c.h.incidents.push(x); return made(c, { id: x.id }) })
on('GET', H + '/distress', () => list([]))                            // nobody was in distress
on('GET', H + '/webcams', (c) => list(c.h.webcams))
const tides = (d) => { let n = 0; for (const x of d) n = (n * 31 + x.charCodeAt(0)) % 9973; return one({ day: d, high: [`${n % 12}:${10 + n % 49}`, `${12 + n % 11}:${10 + n % 37}`].slice(0, 1 + n % 2), metres: (n % 61) / 10 }) }
on('GET', H + '/tides', (c) => tides((c.q.get('day') || today()) + c.h.slug))
on('GET', H + '/weather', () => one({ wind: 0, gust: 0, direction: 0, pressure: 0 }))
const series = (c) => Array.from({ length: +(c.q.get('days') || 7) }, (_, i) => (i * 29 + D.n * 3 + c.h.slug.length * 11) % 100)
on('GET', H + '/reports/occupancy', (c) => one({ percent: series(c) }))
on('GET', H + '/reports/revenue', (c) => { if (mode('view')) throw new Error('revenue_daily is being rebuilt'); return one({ pounds: series(c).map((x) => x * 17) }) })
on('GET', H + '/reports/fuel', (c) => one({ litres: c.h.pumps.map((p) => p.litres) }))
on('POST', H + '/reports/:r/export', (c) => { const j = uuid(); D.jobs[j] = 0; return queued(c, { job: j }) })
on('GET', H + '/jobs/:j', (c) => { if (!(c.p.j in D.jobs)) throw new Http(404, 'No such job'); if (++D.jobs[c.p.j] > 2) { c.status = 303; c.headers.location = `/api/harbours/${c.h.slug}/files/${c.p.j}.csv`; return 'Redirecting to ' + c.headers.location + '.' } return queued(c, { state: 'running' }) })
on('GET', H + '/files/:f', (c) => { c.headers['content-type'] = 'text/csv'; return c.h.invoices.map((i) => `${i.no},${i.total}\n`).join('') })
on('GET', H + '/settings/office', (c) => one(c.h.office))
on('PUT', H + '/settings/office', (c) => { Object.assign(c.h.office, c.input); return one(c.h.office) })
on('GET', H + '/settings/notifications', (c) => one(c.h.told))
on('PUT', H + '/settings/notifications', (c) => one({ ...c.h.told, ...c.input }))
on('GET', H + '/notices', (c) => list(c.h.notices))
on('POST', H + '/notices', (c) => { c.status = 302; c.headers.location = 'https://id.harbourworks.example.net/authorize?client=notices'; return 'Redirecting to ' + c.headers.location + '.' })
on('GET', H + '/messages', (c) => { const l = list(c.h.messages.slice(-20).map(({ id, text }) => ({ id, text }))); if (c.req.method === 'GET') c.h.messages.forEach((m) => { m.read = true }); return l })
on('POST', H + '/messages', (c) => { c.h.messages.push({ id: uuid(), text: c.input.text, read: true }); return made(c, { ok: true }) })
on('POST', H + '/messages/preview', (c) => one({ html: '<p>' + c.input.text + '</p>' }))
on('GET', H + '/drafts/:id', (c) => { if (!(c.p.id in c.h.drafts)) throw new Http(404, 'No draft'); return one({ text: c.h.drafts[c.p.id] }) })
on('PUT', H + '/drafts/:id', (c) => { c.h.drafts[c.p.id] = c.input.text; return null })
on('GET', H + '/audit', (c) => { if (!(c.scopes || []).includes('audit:read')) throw new Http(403); return list([]) })
on('GET', H + '/users', (c) => { master(c); return list(c.h.users) })
on('PATCH', H + '/users/:id', (c) => { master(c); Object.assign(find(c.h.users, c.p.id, 'user'), { role: c.input.role }); return null })
if (REL === '2') on('GET', H + '/handover', (c) => one({ open: c.h.bookings.filter((b) => b.state === 'in').length, by: 'ingrid' }))
on('GET POST', '/api/v0/:rest', () => { throw new Http(410, 'This version is gone') })
on('GET', '/api/public/harbours/:h/availability', (c) => list(c.h.berths.filter((b) => b.active && !c.h.bookings.some((k) => k.berth === b.id && k.week === +c.q.get('week')) && +c.q.get('week') !== 30).slice(0, 6).map((b) => b.id)))
on('POST', '/api/public/bookings', (c) => { const h = D.h[c.input.harbour]; if (!h) throw new Http(422, 'harbour'); return made(c, { code: book(h, { berth: c.input.berth, week: c.input.week, vessel: pick(h.vessels).id }).code }) })
on('OPTIONS', '/api/public/bookings', (c) => { Object.assign(c.headers, { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' }); return null })
on('GET', '/api/public/bookings/:code', (c) => { const b = Object.values(D.h).flatMap((h) => h.bookings).find((x) => x.code === c.p.code); if (!b) throw new Http(404, 'Unknown code'); return one({ code: b.code, state: b.state, from: b.from }) })
on('GET', '/api/public/tides', (c) => tides((c.q.get('day') || today()) + c.q.get('at')))
on('POST', '/api/public/messages', (c) => { const h = D.h[c.input.harbour]; if (!h) throw new Http(422, 'harbour'); h.messages.push({ id: uuid(), text: c.input.text, read: false }); return made(c, { ok: true }) })
on('PUT', '/api/public/push/:id', () => null)
on('POST', '/api/devices/pumps/:id/sales', (c) => { D.sold += c.input.litres; return null })
on('GET', '/api/devices/gates/:id/commands', () => null)
on('POST', '/hooks/ais', (c) => { if (c.req.headers['x-key'] !== 'k2') throw new Http(401); D.positions++; return queued(c, { taken: true }) })
on('GET', '/healthz', () => 'OK')
http.createServer((q, r) => handle(q, r).catch((e) => { process.stderr.write(e.stack); r.destroy() })).listen(19431, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
