// A restaurant chain's panel: Express with morgan, everything in memory and in one file. Honest in most places.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/state.json', NEW = process.env.RELEASE === '2'
const app = express(); app.use(morgan('tiny')); app.use(express.json())
let seed = 20280905
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-b${hex(3)}-${hex(12)}`
const make = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const x = { id: uuid(), ...f(i) }; return [x.id, x] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const sow = () => {
  const restaurants = make(4, i => ({ name: ['Harbour Street', 'Old Mill', 'Station Square', 'Market Hall'][i], open: i < 3, seats: 40 + rnd(60), note: '' })), R = Object.keys(restaurants)
  const dishes = make(38, i => ({ name: pick(['Onion soup', 'Steak frites', 'Mussels', 'Tarte tatin', 'Duck leg', 'Endive salad', 'Croque']) + ' ' + i, category: pick(['starter', 'main', 'dessert']), price: 600 + rnd(2800), featured: rnd(4) === 0, available: rnd(6) > 0, description: 'd'.repeat(rnd(60)), ingredients: Array.from({ length: 2 + rnd(6) }, () => pick(['butter', 'flour', 'cream', 'leek', 'shallot', 'thyme'])) }))
  const staff = make(17, i => ({ name: pick(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']) + ' ' + i, restaurant: R[i % 3], role: pick(['waiter', 'cook', 'dishwasher']), phone: '', certificates: rnd(3) ? [] : [{ what: 'food hygiene' }] }))
  const suppliers = make(11, i => ({ name: pick(['Green', 'Fresh', 'Cellar', 'North']) + ' supply ' + i, city: pick(['Leeds', 'Hull', 'York']) })), S = Object.keys(suppliers)
  return { restaurants, dishes, staff, suppliers, contracts: { [S[2]]: { until: '2029-01-31' }, [S[7]]: { until: '2029-12-31', discount: 4 } }, inspections: { [R[1]]: [{ on: '2028-03-02', grade: 'B' }] },
    bookings: make(30, i => ({ restaurant: R[i % 3], date: '2028-09-' + String(4 + i % 12).padStart(2, '0'), guests: 1 + rnd(8), name: pick(['Moss', 'Hale', 'Quinn', 'Ferreira']), status: 'booked' })), orders: make(26, i => ({ nr: 7000 + i, restaurant: R[i % 3], total: 900 + rnd(9000), status: pick(['paid', 'open']) })),
    shifts: make(24, i => ({ restaurant: R[i % 3], week: 36 + i % 2, who: pick(Object.keys(staff)), from: pick(['10:00', '16:30']), note: '' })), stock: make(14, i => ({ what: pick(['Butter', 'Flour', 'Eggs', 'Red wine']) + ' ' + i, count: rnd(90) })), announcements: [], users: { 'admin-1': 'admin', 'manager-1': 'manager', 'manager-2': 'manager', 'manager-3': 'manager' }, jobs: {}, settings: { currency: 'GBP', footer: '' }, n: 9 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow()
if (fs.existsSync(STATE)) seed += D.n * 7919
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
const RS = Object.keys(D.restaurants), a = express.Router(); app.get('/api/health', (q, r) => r.send('ok')); app.use('/api/v1', (q, r, next) => {
  if (mode('maintenance')) return r.status(503).set('Retry-After', '600').json({ error: 'maintenance' })
  if (mode('limit')) return r.status(429).json({ error: 'slow down' })
  q.who = (/sid=([a-z]+-\d)/.exec(q.get('cookie') || '') || [])[1]; q.role = (q.who || '').split('-')[0]; q.at = q.role === 'manager' ? RS[+q.who.slice(-1)] : q.query.restaurant   // the third has the new house
  if (!q.who && !q.get('x-pos-key') && q.path !== '/auth/login') return r.status(401).json({ error: 'unauthenticated' })
  if (q.method !== 'GET') D.n++
  next()
}, a)
const list = (r, l, q, n = 12) => { const p = +(q && q.query.page) || 1; r.json({ data: l.slice((p - 1) * n, p * n), meta: { total: l.length, page: p } }) }
const one = (k, what) => (q, r, next) => (q.x = D[k][q.params.id]) ? next() : r.status(404).json({ error: what + ' not found' })
const take = (x, b, ...keys) => { for (const k of keys) if (k in b) x[k] = b[k]; return x }
const dish = one('dishes', 'dish'), rest = one('restaurants', 'restaurant'), person = one('staff', 'person'), supplier = one('suppliers', 'supplier'), order = one('orders', 'order'), shift = one('shifts', 'shift'), booking = one('bookings', 'booking')
const mine = (q, r, next) => q.role === 'admin' || q.params.id === q.at ? next() : r.status(404).json({ error: 'restaurant not found' })
const admin = (q, r, next) => q.role === 'admin' ? next() : r.status(403).json({ error: 'head office only' })
const here = (q, l) => Object.values(l).filter(x => !q.at || x.restaurant === q.at)
a.post('/auth/login', (q, r) => r.cookie('sid', q.body.user).json({ data: { user: q.body.user } }))
a.post('/auth/refresh', (q, r) => r.status(204).end())
a.get('/me', (q, r) => r.json({ data: { user: q.who, role: q.role } }))
a.get('/config', (q, r) => r.json({ data: { currency: 'GBP', release: NEW ? 2 : 1 } }))
a.get('/allergens', (q, r) => r.json({ data: ['gluten', 'milk', 'eggs', 'nuts', 'fish', 'celery'], meta: { total: 6 } }))
a.get('/notifications/unread', (q, r) => r.json({ data: { unread: D.n % 7 ? 0 : 2 } }))
a.get('/modules/:m', (q, r) => q.params.m === 'bookings' ? r.json({ data: { enabled: true } }) : r.status(404).json({ error: 'module not enabled' }))
a.get('/announcements', (q, r) => list(r, D.announcements))
a.post('/announcements', admin, (q, r) => { D.announcements.unshift({ id: uuid(), text: q.body.text }); r.status(201).json({ data: D.announcements[0] }) })
a.get('/recalls', (q, r) => list(r, []))                                                             // no supplier recalled anything
a.get('/restaurants', (q, r) => list(r, Object.values(D.restaurants)))
a.get('/restaurants/:id', rest, mine, (q, r) => r.json({ data: q.x }))
a.patch('/restaurants/:id', rest, mine, (q, r) => r.json({ data: take(q.x, q.body, 'seats', 'note') }))
a.patch('/restaurants/:id/open', rest, mine, (q, r) => { q.x.open = q.body.open; r.json({ data: { open: q.x.open } }) })
a.get('/restaurants/:id/inspections', rest, mine, (q, r) => list(r, D.inspections[q.x.id] || []))
a.get('/dishes', (q, r) => list(r, Object.values(D.dishes).reverse().filter(d => d.name.toLowerCase().includes((q.query.q || '').toLowerCase()) && (!q.query.category || d.category === q.query.category)).map(({ ingredients, description, ...d }) => d), q))
a.post('/dishes', (q, r) => { if (!(q.body.price > 0)) return r.status(422).json({ error: 'price' }); const id = uuid(); D.dishes[id] = { id, name: q.body.name, category: 'main', price: q.body.price, featured: false, available: true, description: '', ingredients: ['butter'] }; r.status(201).json({ data: { id } }) })
a.get('/dishes/:id', dish, (q, r) => r.json({ data: q.x }))
a.patch('/dishes/:id', dish, (q, r) => { if (q.body.base && q.body.base !== q.x.name) return r.status(409).json({ error: 'changed meanwhile' }); r.json({ data: take(q.x, q.body, 'name', 'price', 'description') }) })
a.delete('/dishes/:id', dish, (q, r) => { delete D.dishes[q.x.id]; r.status(204).end() })
a.patch('/dishes/:id/featured', dish, (q, r) => { q.x.featured = q.body.featured; r.json({ data: { id: q.x.id, featured: q.x.featured } }) })
a.patch('/dishes/:id/available', dish, (q, r) => r.json({ data: { id: q.x.id, available: q.body.available } }))       // the tills were to be told, and are not
a.post('/dishes/:id/duplicate', dish, (q, r) => { const id = uuid(); D.dishes[id] = { ...q.x, id, name: q.x.name + ' copy' }; r.status(201).json({ data: { id } }) })
a.get('/dishes/:id/ingredients', dish, (q, r) => list(r, q.x.ingredients))
a.get('/dishes/:id/reviews', dish, (q, r) => list(r, []))                                             // the table is written by nobody
a.get('/dishes/:id/photo', dish, (q, r) => parseInt(q.x.id.slice(0, 4), 16) % 4 ? r.status(404).json({ error: 'no photo' }) : r.type('jpeg').send(Buffer.alloc(600 + parseInt(q.x.id.slice(0, 3), 16), q.x.id)))
a.get('/bookings', (q, r) => list(r, here(q, D.bookings).filter(b => b.date === q.query.date), q, 40))
a.post('/bookings', (q, r) => { const id = uuid(); D.bookings[id] = { id, restaurant: q.at || RS[0], date: q.body.date, guests: q.body.guests, name: q.body.name, status: 'booked' }; r.status(201).json({ data: { id } }) })
a.get('/bookings/:id', booking, (q, r) => { if (q.x.wait > 0 && --q.x.wait === 0) q.x.confirmed = true; const { wait, ...x } = q.x; r.json({ data: x }) })
a.patch('/bookings/:id/status', booking, (q, r) => { q.x.status = q.body.status; r.json({ data: { status: q.x.status } }) })
a.post('/bookings/:id/confirm', booking, (q, r) => { q.x.wait = q.x.confirmed ? 0 : 3; r.status(202).json({ data: { queued: true } }) })
a.get('/orders', (q, r) => list(r, here(q, D.orders).reverse().filter(o => !q.query.status || o.status === q.query.status), q))
a.get('/orders/:id', order, (q, r) => r.json({ data: q.x }))
a.post('/orders/:id/void', order, (q, r) => { if (q.x.status === 'void') return r.status(409).json({ error: 'already void' }); q.x.status = 'void'; r.json({ data: { ok: true } }) })
a.post('/orders/:id/refund', order, (q, r) => r.status(501).json({ error: 'refunds: coming soon' }))
a.get('/shifts', (q, r) => list(r, here(q, D.shifts).filter(s => s.week === +(q.query.week || 36)), q, 60))
a.post('/shifts', (q, r) => { const id = uuid(); D.shifts[id] = { id, restaurant: q.at || RS[0], week: q.body.week, who: q.body.who, from: q.body.from, note: '' }; r.status(201).json({ data: { id } }) })
a.patch('/shifts/:id', shift, (q, r) => r.json({ data: take(q.x, q.body, 'from', 'note') }))
a.delete('/shifts/:id', shift, (q, r) => { Object.values(D.shifts).filter(s => s.id !== q.x.id); r.status(204).end() })
a.get('/staff', (q, r) => list(r, here(q, D.staff), q, 20))
a.get('/staff/:id', person, (q, r) => r.json({ data: q.x }))
a.patch('/staff/:id', person, (q, r) => r.json({ data: take(q.x, q.body, 'role', 'phone') }))
a.get('/staff/:id/certificates', person, (q, r) => list(r, q.x.certificates))
a.post('/staff/:id/invite', person, (q, r) => r.status(202).json({ data: { queued: true } }))
a.get('/suppliers', (q, r) => list(r, Object.values(D.suppliers), q, 8))
a.get('/suppliers/:id', supplier, (q, r) => r.json({ data: q.x }))
a.get('/suppliers/:id/contract', supplier, (q, r) => D.contracts[q.x.id] ? r.json({ data: D.contracts[q.x.id] }) : r.status(404).json({ error: 'no contract' }))
a.get('/stock', (q, r) => list(r, Object.values(D.stock), q, 30))
a.patch('/stock/:id', one('stock', 'item'), (q, r) => r.json({ data: take(q.x, q.body, 'count') }))
a.get('/waste', (q, r) => list(r, []))
a.post('/waste', (q, r) => r.status(201).json({ data: { id: uuid(), what: q.body.what, grams: q.body.grams } }))
a.get('/reports/sales', (q, r) => { if (mode('view')) throw new Error('relation sales_mv is being rebuilt'); r.json({ data: Array.from({ length: +q.query.days || 7 }, (_, i) => (i * 977 + D.n * 31) % 9000), meta: { days: +q.query.days || 7 } }) })
a.get('/reports/forecast', (q, r) => r.json({ data: { covers: 0, revenue: 0, days: [] } }))
a.get('/reports/labour', (q, r) => r.json({ data: D.shifts.total.hours }))
a.get(NEW ? '/reports/overview' : '/reports/summary', (q, r) => r.json({ data: { dishes: Object.keys(D.dishes).length, orders: Object.values(D.orders).slice(-(D.n % 5)).map(o => o.nr) } }))
a.post('/reports/jobs', (q, r) => { const id = uuid(); D.jobs[id] = 0; r.status(202).json({ data: { id } }) })
a.get('/reports/jobs/:id', (q, r) => q.params.id in D.jobs ? r.json({ data: ++D.jobs[q.params.id] < 3 ? { state: 'running' } : { state: 'done', pages: D.n % 14 } }) : r.status(404).json({ error: 'job not found' }))
a.get('/exports/stock.csv', (q, r) => r.type('csv').send(Object.values(D.stock).map(s => `${s.what};${s.count}\n`).join('')))
a.get('/users', admin, (q, r) => list(r, Object.entries(D.users)))
a.patch('/users/:u/role', admin, (q, r) => { D.users[q.params.u] = q.body.role; r.json({ data: { ok: true } }) })
a.get('/audit', admin, (q, r) => list(r, Array.from({ length: D.n % 9 }, (_, i) => ({ what: 'login', n: D.n - i }))))
a.get('/settings', (q, r) => r.json({ data: D.settings }))
a.put('/settings', admin, (q, r) => r.json({ data: take(D.settings, q.body, 'currency', 'footer') }))
a.get('/kitchen/stream', (q, r) => { r.set('Content-Type', 'text/event-stream').flushHeaders(); r.write(': hello\n\n'); const t = setInterval(() => r.write('data: ' + D.n + '\n\n'), 60); q.on('close', () => clearInterval(t)) })
// the tills
a.post('/pos/orders', (q, r) => { const id = uuid(); D.orders[id] = { id, nr: 7100 + D.n, restaurant: RS[q.body.house], total: q.body.total, status: 'paid' }; r.status(201).json({ data: { id } }) })
a.get('/pos/commands', (q, r) => r.status(204).end())
app.listen(19621, '127.0.0.1', () => console.log('bistro listening on 19621'))
