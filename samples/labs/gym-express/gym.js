// A fitness studio's front desk: Express, everything in memory. Honest in most places.
const express = require('express'), morgan = require('morgan'), fs = require('fs');
const app = express();
app.set('trust proxy', true);
app.use(morgan('combined'));
const raw = express.raw({type: () => true, limit: '1mb'}), json = express.json();
app.use((q, r, next) => (q.path.endsWith('/photo') ? raw : json)(q, r, next));
let seed = 902;
const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const int = n => Math.floor(rnd() * n), pick = l => l[int(l.length)];
const hex = n => Array.from({length: n}, () => int(16).toString(16)).join('');
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-9${hex(3)}-${hex(12)}`;
const make = (n, f) => Array.from({length: n}, (_, i) => ({id: uuid(), ...f(i)}));
const mode = w => { try { return fs.readFileSync(process.env.WORK + '/mode', 'utf8').split(' ').includes(w); } catch { return false; } };
const db = {
  members: make(70, i => ({number: 2000 + i, plan: pick(['day', 'basic', 'all-inclusive']), goal: pick(['', 'run', 'back pain', 'climb']), visits: int(200), newsletter: rnd() > .5})),
  classes: make(18, i => ({name: pick(['Spin', 'Yoga', 'Boxing', 'Rowing', 'Mobility']), hour: 7 + i % 12, cancelled: false, seats: 8 + int(15)})),
  equipment: make(15, i => ({name: pick(['treadmill', 'rower', 'rack', 'bike']) + ' ' + i, outOfOrder: i % 6 === 0})),
  lockers: make(20, i => ({number: 100 + i, broken: i % 9 === 0})), tasks: [], promotions: [], campaigns: make(4, i => ({title: `campaign ${i}`, audience: int(500)})),
  invoices: make(40, i => ({number: 'R' + (5000 + i), cents: int(9000), paid: rnd() > .3})),
};
const freeze = new Map(), photos = new Map(), checkins = new Map(), waitlist = new Map(), injuries = new Map(), metrics = {n: 0}, seen = {}, drafts = {};
let door = 0, hours = {open: '06:00', close: '23:00', note: ''};
const who = q => (/gym=([a-z]+-\d)/.exec(q.get('cookie') || '') || [])[1];
const list = l => ({data: l, total: l.length});
const row = l => (q, r, next) => { q.row = l.find(x => x.id === q.params.id); q.row ? next() : r.status(404).json({error: 'not_found', message: 'no such record'}); };
const member = row(db.members), cls = row(db.classes);
app.get('/api/health', (q, r) => r.json({up: true}));
app.get('/api/version', (q, r) => r.json({version: '4.11.0', commit: 'b61e0c2'}));
app.post('/hooks/payments', (q, r) => { metrics.n++; const i = db.invoices.find(x => !x.paid); if (i && metrics.n % 5 === 0) i.paid = true; r.status(202).json({received: true}); });
app.post('/api/auth/login', (q, r) => r.set('Set-Cookie', `gym=${q.body.user}; Path=/; HttpOnly`).json({user: q.body.user}));
app.options(/^\/api\//, (q, r) => r.set('Access-Control-Allow-Origin', '*').sendStatus(204));
app.use('/api', (q, r, next) => mode('limit') ? r.status(429).set('Retry-After', '20').json({error: 'too_many'}) : who(q) ? next() : r.status(401).json({error: 'unauthenticated'}));
app.post('/api/auth/refresh', (q, r) => r.sendStatus(204));
app.get('/api/me', (q, r) => r.json({user: who(q), role: who(q).split('-')[0]}));
app.get('/api/notifications/unread', (q, r) => r.json([]));
app.get('/api/tasks/mine', (q, r) => r.json(db.tasks.filter(t => t.for === who(q))));
app.post('/api/tasks', (q, r) => { const t = {id: uuid(), done: false, ...q.body}; db.tasks.push(t); r.status(201).json(t); });
app.delete('/api/tasks/:id', (q, r) => { db.tasks = db.tasks.filter(t => t.id !== q.params.id); r.sendStatus(204); });
app.get('/api/door/events', (q, r) => { const n = door, last = seen[who(q)] || 0; seen[who(q)] = n; n > last ? r.json(Array.from({length: Math.min(9, n - last)}, (_, k) => ({gate: (last + k) % 3}))) : r.sendStatus(204); });
app.get('/api/members', (q, r) => { let l = db.members; if (q.query.q) l = l.filter(m => JSON.stringify(m).includes(q.query.q)); const p = Number(q.query.page || 1); r.json({data: l.slice((p - 1) * 20, p * 20), total: l.length}); });
app.get('/api/members/:id', member, (q, r) => r.json(q.row));
app.patch('/api/members/:id', member, (q, r) => { Object.assign(q.row, q.body); r.json(q.row); });
app.get('/api/members/:id/photo', member, (q, r) => photos.has(q.row.id) ? r.json({bytes: photos.get(q.row.id)}) : r.status(404).json({error: 'not_found', message: 'no photo'}));
app.put('/api/members/:id/photo', member, (q, r) => { photos.set(q.row.id, Buffer.isBuffer(q.body) ? q.body.length : 1); r.sendStatus(204); });
app.get('/api/members/:id/freeze', member, (q, r) => freeze.has(q.row.id) ? r.json(freeze.get(q.row.id)) : r.status(404).json({error: 'not_found', message: 'not frozen'}));
app.put('/api/members/:id/freeze', member, (q, r) => { freeze.set(q.row.id, q.body); r.sendStatus(204); });
app.delete('/api/members/:id/freeze', member, (q, r) => { freeze.delete(q.row.id); r.sendStatus(204); });
app.get('/api/members/:id/injuries', member, (q, r) => r.json(list(injuries.get(q.row.id) || [])));
app.post('/api/members/:id/injuries', member, (q, r) => { injuries.set(q.row.id, [...(injuries.get(q.row.id) || []), q.body]); r.status(201).json({ok: true}); });
app.get('/api/members/:id/measurements', member, (q, r) => r.json(list([])));
app.post('/api/members/:id/measurements', member, (q, r) => r.status(201).json({id: uuid(), member: q.row.id, ...q.body}));   // the scale's vendor will store them one day
app.get('/api/members/:id/visits', member, (q, r) => r.json(list(Array.from({length: q.row.visits % 7}, (_, i) => `2027-01-0${i + 1}`))));
app.get('/api/classes', (q, r) => r.json(list(db.classes)));
app.get('/api/classes/:id', cls, (q, r) => r.json(q.row));
app.patch('/api/classes/:id', cls, (q, r) => { Object.assign(q.row, q.body); r.sendStatus(204); });
app.get('/api/classes/:id/checkins', cls, (q, r) => r.json(list(checkins.get(q.row.id) || [])));
app.post('/api/classes/:id/checkins', cls, (q, r) => { const l = checkins.get(q.row.id) || []; if (!l.includes(q.body.member)) l.push(q.body.member); checkins.set(q.row.id, l); door++; r.status(201).json({ok: true}); });
app.get('/api/classes/:id/waitlist', cls, (q, r) => r.json(list(waitlist.get(q.row.id) || [])));
app.post('/api/classes/:id/waitlist', cls, (q, r) => { waitlist.set(q.row.id, [...(waitlist.get(q.row.id) || []), q.body.member]); r.status(201).json({ok: true}); });
app.get('/api/equipment', (q, r) => r.json(list(db.equipment)));
app.patch('/api/equipment/:id', row(db.equipment), (q, r) => r.json({...q.row, ...q.body}));          // shows what it would be
app.get('/api/lockers', (q, r) => r.json(list(db.lockers)));
app.patch('/api/lockers/:id', row(db.lockers), (q, r) => { Object.assign(q.row, q.body); r.json({ok: true}); });
app.get('/api/promotions', (q, r) => r.json(list(db.promotions)));
app.post('/api/promotions', (q, r) => { db.promotions.push({id: uuid(), ...q.body}); r.status(201).json({ok: true}); });
app.get('/api/campaigns', (q, r) => r.json(list(db.campaigns)));
app.post('/api/campaigns/:id/send', (q, r) => r.redirect(308, `http://mailer.internal.example.net/campaigns/${q.params.id}/send`));
app.post('/api/campaigns/:id/preview', row(db.campaigns), (q, r) => r.json({html: '<p>' + 'x'.repeat(q.row.audience) + '</p>'}));
app.put('/api/campaigns/draft', (q, r) => { drafts[who(q)] = q.body; r.sendStatus(204); });
app.get('/api/invoices', (q, r) => r.json(list(db.invoices.filter(i => !q.query.unpaid || !i.paid))));
app.get('/api/invoices/:id', row(db.invoices), (q, r) => r.json(q.row));
app.get('/api/invoices/:id/pdf', row(db.invoices), (q, r) => { throw new TypeError("Cannot read properties of undefined (reading 'letterhead')"); });
app.get('/api/reports/attendance', (q, r) => { const k = Object.keys(q.query).length; r.json({from: q.query.from, checkins: [...checkins.values()].reduce((a, l) => a + l.length, 0), by: db.classes.slice(0, 3 + k).map(c => [c.name, c.seats])}); });
app.get('/api/reports/retention', (q, r) => r.status(501).json({error: 'not_implemented'}));
app.get('/api/settings/opening-hours', (q, r) => r.json(hours));
app.put('/api/settings/opening-hours', (q, r) => { hours = q.body; r.json({saved: true}); });
app.get('/api/payroll', (q, r) => who(q) === 'owner-1' ? r.json(list(db.tasks.map(t => t.for).concat(['trainer-1', 'trainer-2']))) : r.status(403).json({error: 'forbidden'}));
app.get('/api/audit', (q, r) => r.status(403).json({error: 'forbidden', need: 'audit:read'}));          // no role has it
app.post('/api/telemetry', (q, r) => { metrics.n++; r.sendStatus(204); });
app.use((err, q, r, next) => { console.error(err.stack); r.status(500).json({error: 'internal'}); });
app.listen(20121, '127.0.0.1', () => console.log('front desk listens on 20121'));
