// The back office of a piano workshop: Express with morgan, everything in memory and in one file. Honest in most places.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/pianos.json', RELEASE = +process.env.RELEASE || 1
const app = express(); app.set('trust proxy', 'loopback'); app.use(morgan('combined')); app.use(express.json())
let seed = 20341002
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-b${hex(3)}-${hex(12)}`
const make = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const id = uuid(); return [id, { id, ...f(i) }] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const sow = () => {
  const customers = make(46, i => ({ name: pick(['Quayside flat', 'Farmhouse', 'Mill house', 'Parish hall', 'School of music', 'Hotel Quay']) + ' ' + i, town: pick(['Sligo', 'Boyle', 'Carrick', 'Ballina']), newsletter: rnd(3) > 0, phone: '071 9' + (100000 + rnd(899999)) })), C = Object.keys(customers)
  const instruments = make(60, i => ({ maker: pick(['Bechstein', 'Yamaha', 'Petrof', 'Kawai', 'Chappell']), model: pick(['U1', 'B6', '118', 'A190', 'upright']), serial: String(100000 + rnd(800000)), customer: pick(C), pitch: pick([438, 440, 440, 442]) })), I = Object.keys(instruments)
  const technicians = make(4, i => ({ name: 'Technician ' + 'ABCD'[i], active: i !== 3, skills: ['tuning', 'regulation', 'voicing'].slice(0, i + 1) })), T = Object.keys(technicians)
  return { customers, instruments, technicians, gone: {}, notes: { [C[4]]: [{ text: 'dog in the yard' }], [C[9]]: [{ text: 'ring the bell twice' }, { text: 'pays in cash' }] },
    visits: make(70, i => ({ instrument: pick(I), technician: pick(T), day: `2034-${10 - (i % 3 === 0)}-${String(1 + rnd(28)).padStart(2, '0')}`, kind: pick(['tuning', 'repair', 'assessment']), done: rnd(2) > 0, comment: '' })),
    rentals: make(14, i => ({ instrument: I[i], customer: pick(C), monthly: 35 + rnd(60), autorenew: rnd(2) > 0, state: 'running', until: `2035-0${1 + rnd(8)}` })),
    services: make(9, i => ({ title: ['Tuning', 'Pitch raise', 'Regulation', 'Voicing', 'Key tops', 'String', 'Polish', 'Move', 'Assessment'][i], price: 60 + rnd(400), online: rnd(2) > 0 })),
    parts: make(28, i => ({ name: pick(['hammer', 'string 0.9', 'damper felt', 'pedal', 'castor']) + ' ' + i, stock: rnd(40), minimum: 5, shelf: pick(['A1', 'A2', 'B7']) })),
    quotes: make(15, i => ({ customer: pick(C), total: 90 + rnd(3000), state: pick(['open', 'open', 'accepted']), text: 'q'.repeat(rnd(60)) })),
    invoices: make(52, i => ({ no: 3400 + i, customer: pick(C), total: 60 + rnd(900), state: pick(['draft', 'sent', 'sent', 'paid']), wait: 0 })),
    messages: make(18, i => ({ from: pick(C), subject: pick(['Squeaky pedal', 'Next tuning?', 'Moving house', 'Invoice']), read: rnd(3) > 0, body: 'm'.repeat(20 + rnd(300)) })),
    waitlist: [{ name: 'Farmhouse 3', for: 'tuning' }, { name: 'Hotel Quay 12', for: 'rental' }], settings: { opening: { mon: '9-17', tue: '9-17', wed: '9-13', sat: '10-14' }, invoice: { footer: 'Thank you', days: 14 }, reminders: { months: 6, by: 'email', text: 'Your piano is due' }, me: { theme: 'dark', start: 'visits' } },
    drafts: {}, vouchers: [], reviews: [], jobs: {}, requests: {}, exports: {}, n: 0 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow()
if (fs.existsSync(STATE)) seed += 7919 * (D.n + 1)
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
const d = express.Router(); app.get('/healthz', (q, r) => r.type('text').send('ok'))
app.use('/desk/data', (q, r, next) => {
  if (mode('stocktaking')) return r.status(503).set('Retry-After', '300').json({ error: 'database is being moved' })
  if (q.path.startsWith('/v0/')) return r.status(410).json({ error: 'gone, use /desk/data' })
  if (!/sid=/.test(q.get('cookie') || '') && q.path !== '/sign-in') return r.status(401).json({ error: 'sign in' })
  if (q.method !== 'GET') D.n++
  next()
}, d)
const one = (shelf, text) => (q, r, next) => (q.x = D[shelf][q.params.id]) ? next() : r.status(404).json({ error: text })
const cus = one('customers', 'no such customer'), ins = one('instruments', 'no such instrument'), tec = one('technicians', 'no such technician'), vis = one('visits', 'no such visit'), ren = one('rentals', 'no such rental'), ser = one('services', 'no such service'), par = one('parts', 'no such part'), quo = one('quotes', 'no such quote'), inv = one('invoices', 'no such invoice'), mes = one('messages', 'no such message')
const l = o => Object.values(o), page = (q, list, n = 20) => { const c = +(q.query.cursor || 0); return { items: list.slice(c, c + n), next: c + n < list.length ? c + n : null } }
const set = (q, ...keys) => { for (const k of keys) if (k in q.body) q.x[k] = q.body[k]; return q.x }
d.post('/sign-in', (q, r) => mode('locked') ? r.status(429).json({ error: 'try again in a minute' }) : q.body.word === 'ok' ? r.cookie('sid', 'b81f').json({ name: 'owner' }) : r.status(401).json({ error: 'wrong' }))
d.get('/me', (q, r) => r.json({ name: 'owner', role: 'owner' }))
d.get('/notices', (q, r) => r.json(D.n % 5 ? [] : [{ text: 'visit moved', n: D.n }]))
d.get('/tax-rates', (q, r) => r.json([{ code: 'std', pc: 23 }, { code: 'red', pc: 13.5 }]))
d.get('/holidays', (q, r) => r.json(['2034-10-30', '2034-12-25', '2034-12-26']))
d.get('/features/:f', (q, r) => q.params.f === 'booking' ? r.json({ on: true }) : r.status(404).json({ error: 'not in your plan' }))
d.get('/backups/last', (q, r) => r.json({ at: 'nightly', ok: true }))
d.get('/search', (q, r) => { const s = (q.query.q || '').toLowerCase(); r.json(l(D.customers).filter(c => c.name.toLowerCase().includes(s)).slice(0, 8).map(c => ({ id: c.id, name: c.name }))) })
// customers
d.get('/customers', (q, r) => { const s = (q.query.q || '').toLowerCase(); r.json(page(q, l(D.customers).reverse().filter(c => c.name.toLowerCase().includes(s)))) })
d.post('/customers', (q, r) => { if (!q.body.name) return r.status(422).json({ error: 'name' }); const id = uuid(); D.customers[id] = { id, name: q.body.name, town: 'Sligo', newsletter: false, phone: '' }; r.status(201).json({ id }) })
d.get('/customers/:id', cus, (q, r) => r.json(q.x))
d.patch('/customers/:id', cus, (q, r) => r.json(set(q, 'newsletter', 'phone', 'town')))
d.get('/customers/:id/balance', cus, (q, r) => r.json({ open: 0, overdue: 0, currency: 'EUR' }))                 // waits for the accounts package
d.get('/customers/:id/notes', cus, (q, r) => r.json(D.notes[q.x.id] || []))
d.post('/customers/:id/notes', cus, (q, r) => { (D.notes[q.x.id] ||= []).unshift({ text: q.body.text }); r.status(201).json({ ok: true }) })
d.get('/customers/:id/invoices', cus, (q, r) => r.json(l(D.invoices).filter(i => i.customer === q.x.id).map(({ no, total, state }) => ({ no, total, state }))))
// instruments
d.get('/instruments', (q, r) => r.json(page(q, l(D.instruments).reverse())))
d.post('/instruments', (q, r) => { const id = uuid(); D.instruments[id] = { id, maker: q.body.maker, model: 'upright', serial: String(100000 + rnd(800000)), customer: pick(Object.keys(D.customers)), pitch: 440 }; r.status(201).location('/desk/data/instruments/' + id).json({ id }) })
d.get('/instruments/:id', ins, (q, r) => r.json(q.x))
d.patch('/instruments/:id', ins, (q, r) => { set(q, 'pitch', 'serial'); r.status(204).end() })
d.delete('/instruments/:id', ins, (q, r) => { if (l(D.rentals).some(x => x.instrument === q.x.id)) return r.status(409).json({ error: 'rented out' }); delete D.instruments[q.x.id]; r.status(204).end() })
d.get('/instruments/:id/visits', ins, (q, r) => r.json(l(D.visits).filter(v => v.instrument === q.x.id).map(({ id, day, kind }) => ({ id, day, kind }))))
d.get('/instruments/:id/humidity', ins, (q, r) => r.json({ readings: [] }))                                      // the sensors write to another table
if (RELEASE < 3) d.get('/instruments/:id/photos', ins, (q, r) => r.json(Array.from({ length: parseInt(q.x.id[0], 16) % 4 }, (_, i) => `/photos/${q.x.id}-${i}.jpg`)))
// visits
d.get('/visits', (q, r) => { const w = q.query.week; r.json(l(D.visits).filter(v => !w || v.day.slice(0, 7) === w.slice(0, 7) && Math.floor(+v.day.slice(8) / 7) === +w.slice(8))) })
d.post('/visits', (q, r) => { if (l(D.visits).some(v => v.day === q.body.day && v.technician === q.body.technician && rnd(3) === 0)) return r.status(409).json({ error: 'taken' }); const id = uuid(); D.visits[id] = { id, instrument: q.body.instrument, technician: q.body.technician, day: q.body.day, kind: 'tuning', done: false, comment: '' }; r.status(201).json({ id }) })
d.get('/visits/:id', vis, (q, r) => r.json(q.x))
d.patch('/visits/:id', vis, (q, r) => r.json(set(q, 'done', 'comment', 'day', 'technician')))
d.delete('/visits/:id', vis, (q, r) => { delete D.visits[q.x.id]; r.status(204).end() })
d.post('/visits/:id/sms', vis, (q, r) => r.status(402).json({ error: 'text messages are not in your plan' }))
d.post('/visits/:id/email', vis, (q, r) => r.status(202).json({ queued: true }))
d.post('/rounds/plan', (q, r) => { const id = uuid(); D.jobs[id] = 0; r.status(202).json({ job: id }) })
d.get('/rounds/jobs/:id', (q, r) => q.params.id in D.jobs ? r.json(++D.jobs[q.params.id] < 3 ? { state: 'busy' } : { state: 'done', km: 40 + D.n % 70 }) : r.status(404).json({ error: 'no such job' }))
// rentals
d.get('/rentals', (q, r) => r.json(l(D.rentals).filter(x => !q.query.state || x.state === q.query.state)))
d.get('/rentals/:id', ren, (q, r) => r.json(q.x))
d.patch('/rentals/:id', ren, (q, r) => r.json({ ...q.x, ...q.body }))                                            // an echo
d.post('/rentals/:id/extend', ren, (q, r) => { const [y, m] = q.x.until.split('-').map(Number); q.x.until = `${y + (m > 11)}-${String(m % 12 + 1).padStart(2, '0')}`; r.json({ until: q.x.until }) })
d.get('/rentals/:id/contract', ren, (q, r) => { throw new TypeError("Cannot read properties of undefined (reading 'iban')") })
// technicians, services
d.get('/technicians', (q, r) => r.json(l(D.technicians)))
d.patch('/technicians/:id', tec, (q, r) => r.status(204).end())                                                  // the form's names are not the table's
d.get('/services', (q, r) => r.json(l(D.services)))
d.patch('/services/:id', ser, (q, r) => { set(q, 'online', 'price'); r.status(204).end() })
// parts
d.get('/parts', (q, r) => r.json(l(D.parts).filter(p => !q.query.low || p.stock < p.minimum)))
d.patch('/parts/:id', par, (q, r) => { if (RELEASE > 1) set(q, 'stock', 'shelf'); r.json({ ok: true }) })
d.get('/parts/reorders', (q, r) => r.json([]))                                                                   // a mail to nobody
d.post('/parts/reorders', (q, r) => r.status(201).json({ ok: true }))
// quotes
d.get('/quotes', (q, r) => r.json(l(D.quotes).reverse()))
d.post('/quotes', (q, r) => { const id = uuid(); D.quotes[id] = { id, customer: q.body.customer, total: q.body.total, state: 'open', text: q.body.text || '' }; r.status(201).json({ id }) })
d.get('/quotes/:id', quo, (q, r) => r.json(q.x))
d.put('/quotes/:id', quo, (q, r) => { set(q, 'total', 'text'); r.json({ ok: true }) })
d.post('/quotes/:id/accept', quo, (q, r) => q.x.state === 'accepted' ? r.status(409).json({ error: 'accepted already' }) : (q.x.state = 'accepted', r.json({ ok: true })))
d.delete('/quotes/:id', quo, (q, r) => r.status(204).end())                                                      // the trigger restores it
// invoices
d.get('/invoices', (q, r) => r.json(page(q, l(D.invoices).reverse().filter(i => !q.query.state || i.state === q.query.state))))
d.post('/invoices', (q, r) => { const id = uuid(); D.invoices[id] = { id, no: 3400 + l(D.invoices).length, customer: q.body.customer, total: q.body.total, state: 'draft', wait: 0 }; r.status(201).json({ id }) })
d.get('/invoices/:id', inv, (q, r) => { if (q.x.wait > 0 && --q.x.wait === 0) q.x.state = 'sent'; const { wait, ...x } = q.x; r.json(x) })
d.post('/invoices/:id/send', inv, (q, r) => q.x.state === 'draft' ? (q.x.wait = 2, r.status(202).json({ queued: true })) : r.status(409).json({ error: 'sent already' }))
d.post('/invoices/preview', (q, r) => r.json({ net: q.body.total, vat: Math.round(q.body.total * 23) / 100 }))
d.get('/invoices/:id/pdf', inv, (q, r) => q.x.state === 'draft' ? r.status(404).json({ error: 'a draft has no document' }) : r.type('pdf').send('%PDF' + 'x'.repeat(900 + q.x.total)))
// messages
d.get('/messages', (q, r) => r.json(l(D.messages).map(({ body, ...m }) => m)))
d.get('/messages/:id', mes, (q, r) => r.json(q.x))
d.patch('/messages/:id', mes, (q, r) => { set(q, 'read'); r.status(204).end() })
d.post('/messages/:id/reply', mes, (q, r) => r.status(202).json({ queued: true }))
d.all(/^\/waitlist\/?$/, (q, r) => { if (q.path === '/waitlist') return r.redirect(301, '/desk/data/waitlist/'); if (q.method === 'POST') D.waitlist.push({ name: q.body.name, for: q.body.for }); r.json(D.waitlist) })
// settings
d.get('/settings/:what', (q, r) => D.settings[q.params.what] ? r.json(D.settings[q.params.what]) : r.status(404).json({ error: 'no such setting' }))
d.put('/settings/reminders', (q, r) => r.json(q.body))                                                           // validated, then dropped
d.put('/settings/:what', (q, r) => { D.settings[q.params.what] = q.body; r.json(q.body) })
d.patch('/settings/me', (q, r) => { Object.assign(D.settings.me, q.body); r.status(204).end() })
d.get('/drafts/:k', (q, r) => D.drafts[q.params.k] ? r.json(D.drafts[q.params.k]) : r.status(404).json({ error: 'no draft' }))
d.put('/drafts/:k', (q, r) => { D.drafts[q.params.k] = q.body; r.status(204).end() })
d.delete('/drafts/:k', (q, r) => { delete D.drafts[q.params.k]; r.status(204).end() })
// money
d.get('/bank/accounts', (q, r) => r.json([{ iban: 'IE29', name: 'current' }]))
d.get('/bank/transactions', (q, r) => r.status(403).json({ error: 'consent missing' }))                          // the consent is asked nowhere
d.get('/vouchers', (q, r) => r.json(D.vouchers))
d.get('/reviews', (q, r) => r.json(D.reviews))
d.get('/reports/turnover', (q, r) => r.json({ months: Array.from({ length: +q.query.months || 6 }, (_, i) => ({ m: i, eur: 3000 + (D.n * 31 + i * 977) % 9000 })) }))
d.get('/reports/vat', (q, r) => r.status(501).json({ error: 'not implemented' }))
d.get('/exports', (q, r) => r.json(l(D.exports)))
d.post('/exports', (q, r) => { const id = uuid(); D.exports[id] = { id, state: 'ready' }; r.redirect(303, '/desk/data/exports/' + id) })
d.get('/exports/:id', (q, r) => D.exports[q.params.id] ? r.json(D.exports[q.params.id]) : r.status(404).json({ error: 'no such export' }))
// the public
app.get('/book/slots', (q, r) => r.json(Array.from({ length: (D.n + String(q.query.day).length + +String(q.query.day).slice(8)) % 5 }, (_, i) => `${9 + i * 2}:00`)))
app.post('/book/requests', (q, r) => { if (!q.body.phone) return r.status(422).json({ error: 'phone' }); const id = uuid(); D.requests[id] = { id, state: 'received' }; const v = uuid(); D.visits[v] = { id: v, instrument: pick(Object.keys(D.instruments)), technician: pick(Object.keys(D.technicians)), day: q.body.day, kind: 'tuning', done: false, comment: 'web' }; r.status(201).json({ id }) })
app.get('/book/requests/:id', (q, r) => D.requests[q.params.id] ? r.json(D.requests[q.params.id]) : r.status(404).json({ error: 'unknown' }))
app.post('/book/vouchers', (q, r) => { D.vouchers.push({ code: hex(8), eur: q.body.eur }); r.status(201).json({ ok: true }) })
app.post('/book/reviews', (q, r) => { D.reviews.push({ stars: q.body.stars, text: q.body.text }); if (D.reviews.length > 6) D.reviews.shift(); r.status(201).json({ ok: true }) })
app.post('/hooks/payments', (q, r) => { const i = l(D.invoices).find(i => i.state === 'sent'); if (i) i.state = 'paid'; if (rnd(3) === 0) { const x = pick(l(D.rentals)); x.state = x.state === 'overdue' || rnd(3) ? 'running' : 'overdue' } r.status(204).end() })
app.get('/ical/:token', (q, r) => r.type('text/calendar').send('BEGIN:VCALENDAR\n' + l(D.visits).slice(-20).map(v => 'DTSTART:' + v.day).join('\n') + '\nEND:VCALENDAR\n'))
app.use((e, q, r, next) => { console.error(e.stack); r.status(500).json({ error: 'internal' }) })
app.listen(8111, '127.0.0.1')
