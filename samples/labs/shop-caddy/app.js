// The back office's API: honest in most places.
const express = require('express'), morgan = require('morgan'), http = require('http');
const app = express();
app.set('trust proxy', true);
app.use(morgan('combined'));
app.use(express.json());
let seed = 4711, mode = 'normal';
const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const hex = n => Array.from({length: n}, () => Math.floor(rnd() * 16).toString(16)).join('');
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
const pick = l => l[Math.floor(rnd() * l.length)];
const words = 'lamp mug chair basket rug clock vase towel tray candle shelf blanket'.split(' ');
const make = (n, f) => Array.from({length: n}, (_, i) => ({id: uuid(), ...f(i)}));
const db = {
  customers: make(60, i => ({ref: `C-${1000 + i}`, tier: pick(['basic', 'plus', 'gold']), since: `202${i % 6}-0${1 + i % 9}-11`})),
  products: make(50, i => ({name: `${pick(words)} ${pick(words)} ${i}`, active: rnd() > .2, featured: rnd() > .7, price: Math.floor(rnd() * 9000), revision: 1})),
  coupons: make(9, i => ({code: `${pick(words).toUpperCase()}${i * 5}`, percent: 5 + i, active: i % 2 === 0, uses: i * 3})),
  banners: make(5, i => ({title: `banner ${pick(words)}`, position: i})),
  suppliers: make(14, i => ({name: `supplier ${pick(words)} ${i}`, country: pick(['TR', 'DE', 'IT'])})),
  staff: make(7, i => ({login: `clerk-${i}`, role: i ? 'clerk' : 'admin'})),
  giftcards: [], returns: [], orders: [], exports: {}, notes: {}, notifications: {},
};
const order = () => ({id: uuid(), customer: pick(db.customers).id, total: Math.floor(rnd() * 40000), status: pick(['paid', 'packed', 'shipped', 'refunded']), lines: 1 + Math.floor(rnd() * 5)});
for (let i = 0; i < 120; i++) db.orders.push(order());
const settings = {shipping: {carrier: 'standard', free_from: 500, express: false}};
const user = q => (/sid=([a-z]+-\d)/.exec(q.get('cookie') || '') || [])[1];
const list = l => ({data: l, total: l.length});
const page = (q, l) => { const n = 20, p = Number(q.query.page || 1); return {data: l.slice((p - 1) * n, p * n), total: l.length}; };
const row = (l, what) => (q, r) => { const x = l.find(e => e.id === q.params.id); x ? r.json(x) : r.status(404).json({error: `${what} not found`}); };

app.get('/api/health', (q, r) => r.json({status: 'up'}));
app.use('/api', (q, r, next) => {
  if (mode === 'limit') return r.status(429).set('Retry-After', '30').json({error: 'rate limited'});
  if (q.path.startsWith('/storefront') || q.path === '/login') return next();
  if (!user(q)) return r.status(401).json({error: 'no session'});
  next();
});
app.post('/api/login', (q, r) => r.set('Set-Cookie', `sid=${q.body.user}; Path=/; HttpOnly`).json({user: q.body.user}));
app.get('/api/session', (q, r) => r.json({user: user(q), can: user(q) === 'admin-1' ? ['*'] : ['orders', 'products']}));
app.post('/api/storefront/checkout', (q, r) => { const o = order(); db.orders.unshift(o); r.status(201).json({order: o.id, total: o.total}); });
app.get('/api/dashboard/summary', (q, r) => r.json({orders: db.orders.length, paid: db.orders.filter(o => o.status === 'paid').length, revenue: db.orders.reduce((a, o) => a + o.total, 0), mean: db.orders.reduce((a, o) => a + o.total, 0) / db.orders.length}));
app.get('/api/notifications', (q, r) => r.json(list(user(q) === 'admin-1' ? db.orders.slice(0, 3).map(o => ({order: o.id, text: 'refund asked'})) : [])));
app.get('/api/jobs/badge', (q, r) => r.json({pending: db.orders.length % 12 === 0 ? 10 : 0}));
app.get('/api/enums/order-status', (q, r) => r.json(['paid', 'packed', 'shipped', 'refunded']));
app.get('/api/permissions/extra', (q, r) => r.json(user(q) === 'manager-4' ? ['reports:export'] : []));
app.get('/api/stream/orders', (q, r) => { r.set('Content-Type', 'text/event-stream'); r.write('retry: 5000\n\n'); const t = setInterval(() => r.write(`data: ${db.orders.length}\n\n`), 60); q.on('close', () => { clearInterval(t); r.end(); }); });

app.get('/api/orders', (q, r) => {
  let l = db.orders;
  if (q.query.q) l = l.filter(o => o.id.includes(q.query.q));
  if (q.query.status) l = l.filter(o => o.status === q.query.status);
  if (q.query.limit) return r.json({data: l.slice(0, Number(q.query.limit)), total: l.length});
  r.json(page(q, l));
});
app.post('/api/orders/search', (q, r) => r.json(list(db.orders.filter(o => o.total > (q.body.min || 0)).slice(0, 30))));
app.get('/api/orders/:id', row(db.orders, 'order'));
app.patch('/api/orders/:id', (q, r) => { const x = db.orders.find(e => e.id === q.params.id); if (!x) return r.status(404).json({error: 'order not found'}); Object.assign(x, q.body); r.json(x); });
app.get('/api/orders/:id/notes', (q, r) => r.json(list(db.notes[q.params.id] || [])));
app.post('/api/orders/:id/notes', (q, r) => { const n = {id: uuid(), by: user(q), text: q.body.text}; (db.notes[q.params.id] ||= []).push(n); r.status(201).json(n); });
app.get('/api/products', (q, r) => r.json(page(q, q.query.q ? db.products.filter(p => p.name.includes(q.query.q)) : db.products)));
app.get('/api/products/:id', row(db.products, 'product'));
app.patch('/api/products/:id', (q, r) => { const x = db.products.find(e => e.id === q.params.id); Object.assign(x, q.body); x.revision += 1; r.json({ok: true}); });
app.put('/api/products/:id/price', (q, r) => { const x = db.products.find(e => e.id === q.params.id); x.price = q.body.price; r.sendStatus(204); });
app.get('/api/products/:id/variants', (q, r) => { const n = parseInt(q.params.id[0], 16) % 5; r.json(list(Array.from({length: n}, (_, i) => ({sku: `${q.params.id.slice(0, 6)}-${i}`, colour: words[i]})))); });
app.get('/api/products/:id/stock-forecast', (q, r) => r.json({weeks: 4, forecast: [0, 0, 0, 0], confidence: 0}));
app.get('/svc/stock/levels', (q, r) => r.json(list(db.products.slice(0, 12).map(p => ({id: p.id, stock: p.price % 40})))));
app.get('/api/coupons', (q, r) => r.json(list(db.coupons)));
app.post('/api/coupons', (q, r) => { const c = {id: uuid(), code: q.body.code, percent: q.body.percent, active: true, uses: 0}; db.coupons.push(c); r.status(201).json(c); });
app.post('/api/coupons/validate', (q, r) => r.json({valid: true}));
app.get('/api/coupons/:id', row(db.coupons, 'coupon'));
app.patch('/api/coupons/:id', (q, r) => r.json({ok: true}));
app.get('/api/customers', (q, r) => r.json(page(q, q.query.q ? db.customers.filter(c => c.ref.includes(q.query.q)) : db.customers)));
app.get('/api/customers/:id', row(db.customers, 'customer'));
app.get('/api/customers/:id/orders', (q, r) => r.json(list(db.orders.filter(o => o.customer === q.params.id))));
app.get('/api/carts/active', (q, r) => r.json(list(Array.from({length: db.orders.length % 7 + 1}, (_, i) => ({cart: i, items: i % 3 + 1})))));
app.get('/api/carts/abandoned', (q, r) => r.json(list([])));
app.get('/api/suppliers', (q, r) => r.json(list(db.suppliers)));
app.get('/api/suppliers/:id(\\w{8}-[\\w-]+)', row(db.suppliers, 'supplier'));
app.get('/api/reports/sales', (q, r) => r.json(list(Array.from({length: 6}, (_, i) => ({week: i, sum: db.orders.length * i})))));
app.get('/api/reports/refunds', (q, r) => r.json(list(db.orders.filter(o => o.status === 'refunded').slice(0, 8))));
app.get('/api/reports/margin', (q, r, next) => next(new Error('relation "cost_prices" does not exist')));
app.get('/api/staff', (q, r) => r.json(list(db.staff)));
app.get('/api/staff/payroll', (q, r) => /^(admin|manager)/.test(user(q)) ? r.json(list(db.staff.map(s => ({login: s.login, grade: 3})))) : r.status(403).json({error: 'role'}));
app.get('/api/banners', (q, r) => r.json(list(db.banners)));
app.post('/api/banners', (q, r) => { const b = {id: uuid(), title: q.body.title, position: 9}; db.banners.push(b); r.status(201).json(b); });
app.get('/api/banners/:id', (q, r) => row(db.banners, 'banner')(q, r));
app.delete('/api/banners/:id', (q, r) => { db.banners = db.banners.filter(b => b.id !== q.params.id); r.status(204).end(); });
app.get('/api/giftcards', (q, r) => r.json(list(db.giftcards)));
app.post('/api/giftcards', (q, r) => { const g = {id: uuid(), amount: q.body.amount}; db.giftcards.push(g); r.status(201).json(g); });
app.get('/api/returns', (q, r) => r.json(list(db.returns)));
app.get('/api/settings/shipping', (q, r) => r.json(settings.shipping));
app.put('/api/settings/shipping', (q, r) => { settings.shipping = q.body; r.json({ok: true}); });
app.post('/api/exports', (q, r) => { const id = uuid(); db.exports[id] = 0; r.status(202).json({id, state: 'queued'}); });
app.get('/api/exports/:id', (q, r) => { const n = db.exports[q.params.id]++; r.json(n < 2 ? {state: 'running'} : {state: 'done', url: `/media/export-${q.params.id}.csv`, rows: db.orders.length}); });
app.use((e, q, r, next) => { console.error(`Error: ${e.message}`); console.error(`    at ${q.method} ${q.path.replace(/[0-9a-f-]{36}/, ':id')} (/srv/app/routes.js)`); r.status(500).json({error: 'internal error'}); });
app.listen(19081, '127.0.0.1', () => console.log('back office API listening on 19081'));
http.createServer((q, r) => {                                   // the lab's own hand, not logged
  const u = new URL(q.url, 'http://x');
  if (u.searchParams.get('mode')) mode = u.searchParams.get('mode');
  if (u.searchParams.get('returned')) db.returns.push({id: uuid(), order: db.orders[3].id, reason: 'damaged'});
  r.end('ok');
}).listen(19082, '127.0.0.1');
process.on('SIGTERM', () => { console.log('SIGTERM received, closing'); process.exit(0); });
