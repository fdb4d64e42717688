// A helpline's console and its customers' portal: Express, everything in memory and in one file. Honest in most places.
const express = require('express'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/state.json', NEW = process.env.RELEASE === '2'
const app = express(); app.disable('x-powered-by'); app.use(express.json())
const log = o => process.stdout.write(JSON.stringify({ level: 30, time: Date.now(), pid: 17, hostname: 'helpline-7c9', ...o }) + '\n')
let serial = 0
app.use((q, r, next) => {                                                                             // what pino-http writes
  const t = process.hrtime.bigint(), id = ++serial
  r.on('finish', () => {
    const h = {}; for (const k of ['host', 'x-forwarded-for', 'referer', 'user-agent']) if (q.get(k)) h[k] = q.get(k)
    const e = r.statusCode >= 500; const o = {}; for (const k of ['content-type', 'content-length']) if (r.get(k)) o[k] = r.get(k)
    log({ level: e ? 50 : r.statusCode >= 400 ? 40 : 30, req: { id, method: q.method, url: q.originalUrl, headers: h }, res: { statusCode: r.statusCode, headers: o }, responseTime: Math.round(Number(process.hrtime.bigint() - t) / 1e6), msg: e ? 'request errored' : 'request completed' })
  })
  next()
})
let seed = 4141
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], words = 'fan duct filter noise hums leaking panel error code after service remote valve sensor cold draught replaced motor again mounting kit order late wrong part invoice warranty'.split(' ')
const say = n => Array.from({ length: n }, () => pick(words)).join(' ')
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const make = (from, n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => [from + i, { id: from + i, ...f(i) }]))
const sow = () => ({
  tickets: make(48211, 60, i => ({ subject: say(2 + rnd(6)), status: pick(['open', 'held', 'open', 'solved']), priority: pick(['low', 'normal', 'high']), queue: 1 + rnd(4), contact: 7001 + rnd(40), starred: false, watchers: [], tags: [], assignee: null })),
  thread: {}, notes: {}, later: {}, contacts: make(7001, 40, i => ({ name: pick(['Site', 'Yard', 'Plant', 'Office']) + ' contact ' + i, phone: '0' + (100000000 + rnd(899999999)), language: pick(['en', 'fr', 'de']), company: 310 + rnd(18), remark: say(rnd(6)) })),
  companies: make(310, 18, i => ({ name: pick(['Northern', 'Harbour', 'Crown', 'Valley']) + ' ' + pick(['Bakery', 'Hotels', 'Print', 'Laundry']) + ' ' + i, tier: pick(['basic', 'gold', 'plus']), phone: '0' + (100000000 + rnd(899999999)), memo: say(rnd(8)) })),
  contracts: { 312: { until: '2027-05-31', units: 14 }, 317: { until: '2026-12-31', units: 3 }, 325: { until: '2028-01-31', units: 120, note: 'framework agreement' } },
  calls: { 7004: [{ at: '2026-02-11', s: 312 }], 7013: [{ at: '2026-01-30', s: 41 }, { at: '2026-02-02', s: 77 }], 7029: [{ at: '2025-12-19', s: 903 }] },
  macros: make(61, 9, i => ({ title: say(2 + rnd(3)), body: say(8 + rnd(14)) })), tags: make(900, 11, i => ({ label: words[i * 2] })),
  policies: make(21, 4, i => ({ name: ['Basic', 'Plus', 'Gold', 'Works'][i], first: 480 - i * 110, solve: 2880 - i * 500, text: say(6) })), hours: make(41, 3, i => ({ name: ['Weekdays', 'Saturday', 'Works'][i], open: '08:00', close: '17:30', note: say(3) })),
  views: make(11, 3, i => ({ title: say(2), filter: 'status:open' })), drafts: {}, prefs: {}, away: {}, files: {}, jobs: {}, unread: {}, webhooks: make(5, 2, i => ({ url: 'https://hooks.example.net/' + i, on: true })), portal: {}, people: { 'lead-1': 'lead', 'agent-2': 'agent', 'agent-3': 'agent', 'agent-4': 'agent', 'agent-5': 'agent', 'agent-6': 'agent' }, next: 52000, n: 3
})
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow(); seed += D.n * 31
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); log({ msg: 'closing' }); process.exit(0) })
const a = express.Router()
app.use('/rest', (q, r, next) => {
  if (q.path === '/ping') return r.send('pong')
  if (mode('closed')) return r.status(503).set('Retry-After', '300').json({ message: 'Down for maintenance' })
  if (mode('busy') && !q.path.startsWith('/portal')) return r.status(429).json({ message: 'Too many requests' })
  q.who = (/desk=([a-z]+-\d+)/.exec(q.get('cookie') || '') || [])[1]; q.role = (q.who || '').split('-')[0]
  const open = /^\/(portal|inbound|session|telephony\/events)/.test(q.path)
  if (!q.who && !open) return r.status(401).json({ message: 'Sign in' })
  if (q.method !== 'GET') D.n++
  next()
}, a)
const list = (r, l, q, n = 15) => { const p = +(q && q.query.page) || 1; r.json({ rows: l.slice((p - 1) * n, p * n), count: l.length }) }
const row = (k, what) => (q, r, next) => (q.x = D[k][q.params.id]) ? next() : r.status(404).json({ message: what + ' #' + q.params.id + ' does not exist' })
const take = (x, b, ...keys) => { for (const k of keys) if (k in b) x[k] = b[k]; return x }
const ticket = row('tickets', 'Ticket'), contact = row('contacts', 'Contact'), company = row('companies', 'Company'), macro = row('macros', 'Macro'), tag = row('tags', 'Tag'), policy = row('policies', 'Policy'), hours = row('hours', 'Hours'), view = row('views', 'View'), draft = row('drafts', 'Draft'), hook = row('webhooks', 'Webhook')
const lead = (q, r, next) => q.role === 'lead' ? next() : r.status(403).json({ message: 'Team leads only' })
a.post('/session', (q, r) => r.cookie('desk', q.body.who).json({ who: q.body.who }))
a.get('/whoami', (q, r) => r.json({ who: q.who, role: q.role }))
a.get('/features', (q, r) => r.json({ macros: true, telephony: true, ai: false }))
a.get('/enums/priorities', (q, r) => r.json(['low', 'normal', 'high', 'urgent']))
a.get('/enums/languages', (q, r) => r.json(['en', 'fr', 'de']))
a.get('/addons/:a', (q, r) => q.params.a === 'telephony' ? r.json({ on: true }) : r.status(404).json({ message: 'Add-on not bought' }))
a.get('/incidents', (q, r) => list(r, []))                                                           // nothing was broken in these days
a.get('/badge', (q, r) => r.json({ unread: D.unread[q.who] || 0 }))
a.post('/badge/clear', (q, r) => { D.unread[q.who] = 0; r.status(204).end() })
a.get('/tickets', (q, r) => list(r, Object.values(D.tickets).reverse().filter(t => (!q.query.status || t.status === q.query.status) && (!q.query.queue || t.queue === +q.query.queue) && (!q.query.q || t.subject.includes(q.query.q))).map(({ watchers, tags, ...t }) => t), q))
a.post('/tickets', (q, r) => { if (!q.body.subject) return r.status(422).json({ message: 'A subject is needed' }); const id = D.next++; D.tickets[id] = { id, subject: q.body.subject, status: 'open', priority: 'normal', queue: q.body.queue || 1, contact: q.body.contact, starred: false, watchers: [], tags: [], assignee: null }; r.status(201).json({ id }) })
a.post('/tickets/bulk', (q, r) => { let n = 0; for (const i of q.body.ids) if (D.tickets[i]) { D.tickets[i].assignee = q.body.assignee; n++ } r.json({ updated: n }) })
a.post('/tickets/query', (q, r) => list(r, Object.values(D.tickets).filter(t => t.subject.includes(q.body.text)).map(t => ({ id: t.id, subject: t.subject }))))
a.get('/tickets/:id', ticket, (q, r) => r.json(q.x))
a.patch('/tickets/:id', ticket, (q, r) => r.json(take(q.x, q.body, 'status', 'priority', 'queue', 'subject')))
a.delete('/tickets/:id', ticket, (q, r) => { delete D.tickets[q.x.id]; r.status(204).end() })
a.post('/tickets/:id/star/toggle', ticket, (q, r) => r.json({ id: q.x.id, ok: true }))                 // the column was never added
a.post('/tickets/:id/watch/toggle', ticket, (q, r) => { const w = q.x.watchers, i = w.indexOf(q.who); i < 0 ? w.push(q.who) : w.splice(i, 1); r.json({ id: q.x.id, ok: true }) })
a.get('/tickets/:id/thread', ticket, (q, r) => list(r, D.thread[q.x.id] || [{ from: 'contact', text: q.x.subject + ' ' + q.x.subject }], q, 50))
a.post('/tickets/:id/reply', ticket, (q, r) => { (D.thread[q.x.id] = D.thread[q.x.id] || [{ from: 'contact', text: q.x.subject }]).push({ from: q.who, text: q.body.text }); r.status(201).json({ ok: true }) })
a.post('/tickets/:id/reply/preview', ticket, (q, r) => r.json({ html: '<p>' + q.body.text + '</p>' }))
a.get('/tickets/:id/notes', ticket, (q, r) => list(r, D.notes[q.x.id] || []))
a.post('/tickets/:id/notes', ticket, (q, r) => { (D.notes[q.x.id] = D.notes[q.x.id] || []).push({ by: q.who, text: q.body.text }); r.status(201).json({ id: D.next++ }) })
a.get('/tickets/:id/timers', ticket, (q, r) => list(r, []))
a.post('/tickets/:id/timers', ticket, (q, r) => r.status(201).json({ id: D.next++, minutes: q.body.minutes }))   // the table is another tool's
a.get('/tickets/:id/files', ticket, (q, r) => list(r, Object.values(D.files).filter(f => f.ticket === q.x.id)))
a.post('/tickets/:id/files', ticket, (q, r) => { const id = D.next++; D.files[id] = { id, ticket: q.x.id, bytes: 500 + rnd(4000) }; r.status(201).json({ id }) })
a.get('/files/:id/raw', (q, r) => D.files[q.params.id] ? r.type('application/pdf').send(Buffer.alloc(D.files[q.params.id].bytes, q.params.id)) : r.status(404).json({ message: 'File does not exist' }))
a.get('/tickets/:id/rating', ticket, (q, r) => q.x.id % 7 ? r.status(204).end() : r.json({ stars: q.x.id % 5 + 1, text: q.x.subject }))
a.post('/tickets/:id/typing', (q, r) => r.status(204).end())
a.get('/tickets/:id/viewers', (q, r) => r.json((D.n + +q.params.id) % 9 ? [] : ['agent-' + (2 + D.n % 5)]))
a.put('/tickets/:id/tags', ticket, (q, r) => { q.x.tags = q.body.tags; r.json({ id: q.x.id, tags: q.x.tags }) })
a.post('/tickets/:id/merge', ticket, (q, r) => r.status(501).json({ message: 'Not implemented' }))
a.post('/tickets/:id/split', ticket, (q, r) => { const id = D.next++; D.tickets[id] = { ...q.x, id, subject: q.x.subject + ' (2)', watchers: [], tags: [] }; r.status(201).json({ id }) })
a.post('/tickets/:id/macros/:m', ticket, (q, r) => { D.later[q.x.id] = { n: 2, text: 'macro ' + q.params.m }; r.status(202).json({ queued: true }) })
a.get('/tickets/:id/later', ticket, (q, r) => { const l = D.later[q.x.id]; if (l && --l.n <= 0) { delete D.later[q.x.id]; (D.thread[q.x.id] = D.thread[q.x.id] || []).push({ from: 'macro', text: l.text }) } r.json({ pending: D.later[q.x.id] ? 1 : 0 }) })
a.get('/contacts', (q, r) => list(r, Object.values(D.contacts).reverse().filter(c => !q.query.q || c.name.toLowerCase().includes(q.query.q)), q))
a.post('/contacts', (q, r) => { const id = 7001 + Object.keys(D.contacts).length + 60; D.contacts[id] = { id, name: q.body.name, phone: '', language: 'en', company: 310, remark: '' }; r.status(201).json({ id }) })
a.get('/contacts/lookup', (q, r) => { const c = Object.values(D.contacts).find(c => c.phone === q.query.phone); c ? r.json({ id: c.id }) : r.status(404).json({ message: 'Nobody has this number' }) })
a.get('/contacts/:id', contact, (q, r) => r.json(q.x))
a.patch('/contacts/:id', contact, (q, r) => r.json({ ...q.x, ...q.body }))                             // spread, and never saved
a.get('/contacts/:id/surveys', contact, (q, r) => list(r, []))                                        // nothing fills it
a.get('/contacts/:id/calls', contact, (q, r) => list(r, D.calls[q.x.id] || []))
a.get('/contacts/:id/portrait', contact, (q, r) => q.x.id % 5 ? r.status(404).json({ message: 'No portrait' }) : r.type('png').send(Buffer.alloc(700 + q.x.id % 400, q.x.name)))
a.get('/companies', (q, r) => list(r, Object.values(D.companies), q, 10))
a.get('/companies/:id', company, (q, r) => r.json(q.x))
a.patch('/companies/:id', company, (q, r) => r.json(take(q.x, q.body, 'tier', 'phone', 'memo')))
a.get('/companies/:id/contract', company, (q, r) => D.contracts[q.x.id] ? r.json(D.contracts[q.x.id]) : r.status(404).json({ message: 'No contract' }))
a.get('/companies/:id/tickets', company, (q, r) => list(r, Object.values(D.tickets).filter(t => (D.contacts[t.contact] || {}).company === q.x.id && t.status !== 'solved').map(t => ({ id: t.id, subject: t.subject }))))
a.get('/macros', (q, r) => r.json(Object.values(D.macros)))
a.post('/macros', (q, r) => { const id = D.next++; D.macros[id] = { id, title: q.body.title, body: q.body.body }; r.status(201).json({ id }) })
a.get('/macros/:id', macro, (q, r) => r.json(q.x))
a.put('/macros/:id', macro, (q, r) => r.json(take(q.x, q.body, 'title', 'body')))
a.delete('/macros/:id', macro, (q, r) => r.status(204).end())                                         // a flag was set that nobody reads
a.get('/tags', (q, r) => r.json(Object.values(D.tags)))
a.post('/tags', (q, r) => { if (Object.values(D.tags).some(t => t.label === q.body.label)) return r.status(409).json({ message: 'There is such a tag' }); const id = D.next++; D.tags[id] = { id, label: q.body.label }; r.status(201).json({ id }) })
a.delete('/tags/:id', tag, (q, r) => { delete D.tags[q.x.id]; r.status(204).end() })
a.get('/sla/policies', (q, r) => r.json(Object.values(D.policies)))
a.get('/sla/policies/:id', policy, (q, r) => r.json(q.x))
a.put('/sla/policies/:id', policy, (q, r) => { q.body.id = q.x.id; r.json({ saved: true, policy: q.body }) })           // the transaction is rolled back
a.get('/sla/hours', (q, r) => r.json(Object.values(D.hours)))
a.get('/sla/hours/:id', hours, (q, r) => r.json(q.x))
a.put('/sla/hours/:id', hours, (q, r) => r.json({ saved: true, hours: take(q.x, q.body, 'open', 'close', 'note') }))
a.get('/views', (q, r) => r.json(Object.values(D.views)))
a.post('/views', (q, r) => { const id = D.next++; D.views[id] = { id, title: q.body.title, filter: q.body.filter }; r.status(201).json({ id }) })
a.delete('/views/:id', view, (q, r) => { delete D.views[q.x.id]; r.status(204).end() })
const mine = q => Object.values(D.drafts).filter(d => d.who === q.who)
a.get('/drafts', (q, r) => list(r, mine(q)))
a.post('/drafts', (q, r) => { const id = D.next++; D.drafts[id] = { id, who: q.who, text: q.body.text }; r.status(201).json({ id }) })
a.put('/drafts/:id', draft, (q, r) => { q.x.text = q.body.text; r.status(204).end() })
a.delete('/drafts/:id', draft, (q, r) => { delete D.drafts[q.x.id]; r.status(204).end() })
a.get('/me/preferences', (q, r) => r.json(D.prefs[q.who] || { density: 'comfy', signature: '', sound: true }))
a.put('/me/preferences', (q, r) => { D.prefs[q.who] = q.body; r.json({ saved: true }) })
a.post('/me/away/toggle', (q, r) => { D.away[q.who] = !D.away[q.who]; r.json({ ok: true }) })
a.get('/team/board', (q, r) => r.json(Object.keys(D.people).map(p => D.away[p] ? { who: p, away: true } : { who: p })))
a.get('/team/people', lead, (q, r) => r.json(D.people))
a.patch('/team/people/:p', lead, (q, r) => { D.people[q.params.p] = q.body.role; r.json({ ok: true }) })
a.get('/team/rates', lead, (q, r) => r.json([{ hour: 38 }, { hour: 52, night: true }]))
a.get('/webhooks', (q, r) => r.json(Object.values(D.webhooks)))
a.post('/webhooks/:id/test', hook, (q, r) => r.json({ delivered: D.n % 3 > 0, ms: D.n % 90 }))
a.post('/webhooks/:id/toggle', hook, (q, r) => { q.x.on = !q.x.on; r.json({ ok: true }) })
a.get('/insights/volume', (q, r) => { if (mode('view')) return r.status(500).json({ message: 'refreshing' }); r.json({ days: Array.from({ length: +q.query.days || 7 }, (_, i) => (i * 977 + D.n * 31) % 900) }) })
a.get('/insights/ageing', (q, r) => r.json({ buckets: [0, 0, 0, 0], oldest: null, median: 0, generated: false }))
a.get('/insights/first-response', (q, r) => r.json({ minutes: D.clocks.first.map(c => c.minutes) }))
a.get(NEW ? '/insights/today' : '/insights/summary', (q, r) => r.json({ open: Object.values(D.tickets).filter(t => t.status === 'open').length, latest: Object.keys(D.tickets).slice(-(D.n % 5)) }))
a.post('/jobs', (q, r) => { const id = D.next++; D.jobs[id] = 0; r.status(202).json({ id }) })
a.get('/jobs/:id', (q, r) => q.params.id in D.jobs ? r.json(++D.jobs[q.params.id] < 3 ? { state: 'running' } : { state: 'done', rows: D.n % 90 }) : r.status(404).json({ message: 'Job does not exist' }))
a.get('/contacts.csv', (q, r) => r.type('csv').send(Object.values(D.contacts).map(c => `${c.id};${c.name};${c.phone}\n`).join('')))
// what is no person at a console
a.post('/inbound/mail', (q, r) => { const id = D.next++; D.tickets[id] = { id, subject: say(2 + rnd(6)), status: 'open', priority: 'normal', queue: 1 + rnd(4), contact: 7001 + rnd(40), starred: false, watchers: [], tags: [], assignee: null }; for (const p in D.people) D.unread[p] = (D.unread[p] || 0) + 1; r.status(202).end() })
a.post('/telephony/events', (q, r) => r.status(204).end())
a.get('/portal/articles', (q, r) => list(r, words.filter(w => w.includes(q.query.q || '')).map((w, i) => ({ id: 100 + i, title: 'About ' + w })), q, 10))
a.get('/portal/articles/:id', (q, r) => +q.params.id < 126 ? r.json({ id: +q.params.id, text: words.slice(0, q.params.id % 20).join(' ') }) : r.status(404).json({ message: 'Article does not exist' }))
a.post('/portal/articles/:id/helpful', (q, r) => r.status(204).end())
a.get('/portal/requests', (q, r) => r.json(D.portal[q.get('x-portal')] || []))
a.post('/portal/requests', (q, r) => { const k = q.get('x-portal'), id = D.next++; (D.portal[k] = D.portal[k] || []).push({ id, subject: q.body.subject }); D.tickets[id] = { id, subject: q.body.subject, status: 'open', priority: 'normal', queue: 1, contact: 7001, starred: false, watchers: [], tags: [], assignee: null }; r.status(201).json({ id }) })
app.use((e, q, r, next) => { log({ level: 50, err: { type: e.name, message: e.message, stack: e.stack.split('\n').slice(0, 2).join('\n').replace(WORK, '') }, msg: e.message }); r.status(500).json({ message: 'Internal Server Error' }) })
app.listen(19631, '127.0.0.1', () => log({ msg: 'helpline listening on 19631' }))
