'use strict'
// A host of podcasts: creators' studio, listeners' app, partners, webhooks, and the support's rooms. Nothing here is broken.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), { WORK, RELEASE } = process.env, NEW = +RELEASE, STATE = WORK + '/state.json'
const app = express(); app.disable('x-powered-by'); app.set('trust proxy', true); app.use(morgan('combined')); app.use(express.json({ limit: '60kb' })); app.use(express.raw({ type: 'application/octet-stream', limit: '60kb' }))
let seed = 9061
const rnd = n => { seed = seed + 0x6D2B79F5 | 0; let t = Math.imul(seed ^ seed >>> 15, 1 | seed); t = t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-9${hex(3)}-${hex(12)}`
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const sow = () => {
  const d = { n: 1, accounts: {}, shows: {}, episodes: {}, flags: { player3: { on: false }, tips: { on: true }, chapters: { on: false, note: 'beta' } }, queue: {}, late: [], banner: '', jobs: {}, payouts: [{ id: uuid(), sum: 812.5 }], audit: [], incidents: [], abuse: [], tokens: {}, uploads: {}, notes: {}, likes: {}, progress: {}, sessions: {} }
  for (let i = 1; i <= 28; i++) {
    const a = `c-${i}`, slug = pick(['night', 'river', 'small', 'radio', 'garden', 'metro']) + '-' + pick(['talks', 'stories', 'hour', 'notes']) + '-' + i, eps = []
    for (let k = 0; k < (i % 9 === 8 ? 0 : 3 + rnd(22)); k++) { const id = uuid(); eps.push(id); d.episodes[id] = { id, show: slug, title: pick(['On', 'About', 'Against', 'After']) + ' ' + pick(['bread', 'tunnels', 'winter', 'letters', 'sleep']) + ' ' + k, state: 'live', explicit: rnd(3) === 0, notes: 'n'.repeat(rnd(200)), draft: '', comments: i % 5 === 2 && k % 4 === 0 ? [{ by: 'listener', text: 'c'.repeat(5 + rnd(60)) }] : [] } }
    d.accounts[a] = { id: a, plan: i === 3 || i === 17 ? 'business' : i % 4 ? 'free' : 'plus', show: slug, suspended: false, limits: { hours: 5, shows: 1 }, refunds: i === 11 ? [{ on: '2029-03-02', cents: 1900 }] : [], name: 'Studio ' + 's'.repeat(rnd(9)), dismissed: false, prefs: { mail: true, push: rnd(2) === 1 }, unread: i % 6 === 1 ? 2 : 0 }
    d.shows[slug] = { slug, owner: a, title: slug.replace(/-/g, ' '), pinned: [], sponsors: i === 17 ? [{ name: 'Mattress shop' }] : [], collaborators: i % 10 === 4 ? ['editor'] : [], invitations: [], settings: { lang: 'en', footer: '', category: 'arts' }, plays: rnd(4000), eps }
  }
  for (let k = 0; k < 5; k++) { const id = uuid(); d.queue[id] = { id, what: pick(['spam', 'copyright', 'abuse']), text: 'q'.repeat(rnd(90)), state: 'open' } }
  return d
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow()
if (fs.existsSync(STATE)) seed += D.n * 7919
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
let now = 0
const later = (path, value, wait = 30 + rnd(90)) => D.late.push({ at: now + wait, path, value })     // the read model follows in half a minute to two
const settle = () => { D.late = D.late.filter(w => { if (w.at > now) return true; let x = D; for (const k of w.path.slice(0, -1)) x = x[k]; const k = w.path[w.path.length - 1]; if (Array.isArray(x[k])) x[k].push(w.value); else x[k] = w.value; return false }) }
const gone = (r, s, error) => r.status(s).json({ error })
app.get('/up', (q, r) => r.send('ok'))
app.use((q, r, next) => { now = +(q.get('x-lab-now') || now); settle(); if (q.method !== 'GET') D.n++; mode('limit') ? r.set('Retry-After', '30') && gone(r, 429, 'rate_limited') : next() })
const list = (r, l, q, n = 10) => { const p = +((q && q.query.page) || 1); r.json({ items: l.slice((p - 1) * n, p * n), total: l.length }) }
const took = (x, b, ...ks) => { for (const k of ks) if (b && k in b) x[k] = b[k]; return x }
// ── the studio
const v = express.Router(); app.use('/v1', (q, r, next) => { const m = /cst=(c-\d+)/.exec(q.get('cookie') || ''); q.a = m && D.accounts[m[1]]; if (!q.a && q.path !== '/sign-in') return gone(r, 401, 'sign_in'); if (q.a && q.a.suspended && q.method !== 'GET') return gone(r, 403, 'suspended'); next() }, v)
const show = (q, r, next) => (q.s = D.shows[q.params.slug]) && q.s.owner === q.a.id ? next() : gone(r, 404, 'no such show')
const ep = (q, r, next) => (q.e = D.episodes[q.params.id]) && q.e.state === 'live' && D.shows[q.e.show].owner === q.a.id ? next() : gone(r, 404, 'no such episode')
v.post('/sign-in', (q, r) => r.json({ ok: true }))
v.get('/me', (q, r) => r.json({ id: q.a.id, plan: q.a.plan, name: q.a.name, dismissed: q.a.dismissed, prefs: q.a.prefs }))
v.patch('/me', (q, r) => { took(q.a, q.body, 'name'); r.status(204).end() })
v.patch('/prefs', (q, r) => { took(q.a.prefs, q.body, 'mail', 'push'); r.status(204).end() })                                         // read by /me
v.post('/onboarding/dismiss', (q, r) => { q.a.dismissed = true; r.status(204).end() })                                                 // read by /me
v.get('/onboarding', (q, r) => r.json({ steps: ['show', 'episode', 'feed'] }))
v.get('/features', (q, r) => r.json({ player3: D.flags.player3.on, tips: D.flags.tips.on }))
v.get('/banner', (q, r) => r.json({ text: D.banner }))
v.get('/categories', (q, r) => r.json(['arts', 'news', 'science', 'society', 'comedy']))
v.get('/shows', (q, r) => list(r, [D.shows[q.a.show]].map(({ slug, title }) => ({ slug, title }))))
v.get('/shows/:slug', show, (q, r) => { const { slug, title, pinned, plays } = q.s; r.json({ slug, title, pinned, plays }) })
v.get('/shows/:slug/settings', show, (q, r) => r.json(q.s.settings))
v.put('/shows/:slug/settings', show, (q, r) => { q.s.settings = took({}, q.body, 'lang', 'footer', 'category'); r.json(q.s.settings) })
const mine = q => q.s.eps.map(i => D.episodes[i]).filter(e => e && e.state === 'live').reverse()
v.get('/shows/:slug/episodes', show, (q, r) => list(r, mine(q).filter(e => !q.query.q || e.title.includes(q.query.q)).map(({ id, title }) => ({ id, title })), q))
v.post('/shows/:slug/episodes', show, (q, r) => { if (!q.body.title) return gone(r, 422, 'title'); const id = uuid(); D.episodes[id] = { id, show: q.s.slug, title: q.body.title, state: 'live', explicit: false, notes: '', draft: '', comments: [] }; later(['shows', q.s.slug, 'eps'], id); r.status(201).json({ id }) })   // the list is late
for (const [k, text] of [['sponsors'], ['collaborators'], ['invitations']]) v.get('/shows/:slug/' + k, show, (q, r) => list(r, q.s[k]))
v.post('/shows/:slug/invitations', show, (q, r) => { q.s.invitations.push({ mail: q.body.mail }); if (rnd(3) === 0) later(['shows', q.s.slug, 'collaborators'], q.body.mail, 40000); r.status(202).json({ sent: true }) })
v.get('/shows/:slug/analytics', show, (q, r) => r.json({ plays: q.s.plays, days: Array.from({ length: +q.query.days || 7 }, (_, i) => (i * 71 + q.s.plays) % 400) }))
v.get('/shows/:slug/analytics/live', show, async (q, r) => { await new Promise(f => setTimeout(f, 70)); rnd(3) ? r.status(204).end() : r.json({ listening: rnd(30) }) })
v.get('/shows/:slug/ads', show, (q, r) => q.a.plan === 'business' ? list(r, [{ slot: 'pre' }, { slot: 'mid' }]) : gone(r, 403, 'plan'))
v.get('/shows/:slug/transcripts', show, (q, r) => q.a.plan === 'business' ? list(r, mine(q).slice(0, 3).map(e => e.id)) : gone(r, 404, 'feature_off'))
v.get('/episodes/:id', ep, (q, r) => { const { draft, comments, ...e } = q.e; r.json(e) })
v.put('/episodes/:id', ep, (q, r) => { took(q.e, q.body, 'title', 'notes'); r.status(204).end() })
v.get('/episodes/:id/draft', ep, (q, r) => q.e.draft ? r.json({ text: q.e.draft }) : gone(r, 404, 'no draft'))
v.put('/episodes/:id/draft', ep, (q, r) => { q.e.draft = q.body.text; r.status(204).end() })
v.put('/episodes/:id/pin', ep, (q, r) => { const p = D.shows[q.e.show].pinned; if (!p.includes(q.e.id)) p.push(q.e.id); r.json({ ok: true }) })            // idempotent; read by the show
v.delete('/episodes/:id/pin', ep, (q, r) => { const s = D.shows[q.e.show]; s.pinned = s.pinned.filter(i => i !== q.e.id); r.status(204).end() })
v.patch('/episodes/:id/explicit', ep, (q, r) => { later(['episodes', q.e.id, 'explicit'], q.body.explicit); r.json({ explicit: q.body.explicit }) })      // shown later
v.delete('/episodes/:id', ep, (q, r) => { q.e.state = 'gone'; q.e.goneBy = q.a.id; r.status(204).end() })
v.get('/episodes/:id/comments', ep, (q, r) => list(r, q.e.comments))
v.delete('/episodes/:id/cover', ep, (q, r) => gone(r, 404, 'no cover'))
v.post('/episodes/:id/transcribe', ep, (q, r) => q.a.plan === 'business' ? r.status(202).json({ queued: true }) : gone(r, 402, 'plan'))
v.get('/notifications', (q, r) => list(r, Array.from({ length: q.a.unread }, (_, i) => ({ text: 'A new comment ' + i }))))
v.post('/notifications/read-all', (q, r) => { q.a.unread = 0; r.status(204).end() })
v.get('/search', (q, r) => list(r, Object.values(D.shows).filter(s => s.title.includes(q.query.q)).slice(0, 6).map(s => s.title)))
v.post('/preview', (q, r) => r.type('html').send('<p>' + q.body.text + '</p>'))
v.get('/tokens', (q, r) => list(r, (D.tokens[q.a.id] = D.tokens[q.a.id] || [])))
v.post('/tokens', (q, r) => { const id = uuid(); (D.tokens[q.a.id] = D.tokens[q.a.id] || []).push({ id, name: q.body.name }); r.status(201).json({ id, secret: hex(20) }) })
v.delete('/tokens/:id', (q, r) => { D.tokens[q.a.id] = (D.tokens[q.a.id] || []).filter(t => t.id !== q.params.id); r.status(204).end() })                    // 204 also for what is gone
v.post('/uploads', (q, r) => { const id = uuid(); D.uploads[id] = 0; r.status(201).json({ id }) })
v.put('/uploads/:id/parts/:n', (q, r) => { D.uploads[q.params.id]++; r.status(204).end() })
v.post('/uploads/:id/complete', (q, r) => r.status(202).json({ state: 'encoding' }))
v.get('/uploads/:id', (q, r) => r.json({ state: ++D.uploads[q.params.id] > 6 ? 'ready' : 'encoding' }))
v.get('/export/episodes.csv', (q, r) => r.type('csv').send(D.shows[q.a.show].eps.map(i => `${i};${D.episodes[i].title}\n`).join('') || 'id;title\n'))
if (NEW < 2) v.get('/dashboard', (q, r) => r.json({ plays: D.shows[q.a.show].plays })); else v.get('/home', (q, r) => r.json({ plays: D.shows[q.a.show].plays, tips: 'Record in a small room' }))
// ── the support's rooms
const b = express.Router(); app.use('/backstage/api', (q, r, next) => { const m = /bst=([a-z]+)-\d/.exec(q.get('cookie') || ''); q.role = m && m[1]; if (!q.role && q.path !== '/sign-in') return gone(r, 401, 'sign_in'); if (q.method !== 'GET') D.audit.unshift({ n: D.n, by: q.role, what: q.method + ' ' + q.path.slice(0, 20) }); next() }, b)
const may = (...roles) => (q, r, next) => roles.includes(q.role) ? next() : gone(r, 403, 'role')
const acc = (q, r, next) => (q.x = D.accounts[q.params.id]) ? next() : gone(r, 404, 'no such account')
b.post('/sign-in', (q, r) => r.json({ ok: true })); b.get('/session', (q, r) => r.json({ role: q.role }))
b.get('/accounts', (q, r) => list(r, Object.values(D.accounts).filter(a => !q.query.q || a.name.includes(q.query.q) || a.show.includes(q.query.q)).filter(a => !q.query.plan || a.plan === q.query.plan).map(({ id, plan, name, suspended }) => ({ id, plan, name, suspended })), q))
b.get('/accounts/:id', acc, (q, r) => { const { refunds, prefs, ...a } = q.x; r.json(a) })
b.patch('/accounts/:id/suspended', acc, may('owner', 'support'), (q, r) => { later(['accounts', q.x.id, 'suspended'], q.body.suspended); r.json({ suspended: q.body.suspended }) })
b.put('/accounts/:id/limits', acc, may('owner', 'support'), (q, r) => { q.x.limits = q.body; r.json(q.x.limits) })
b.post('/accounts/:id/impersonate', acc, may('owner', 'support'), (q, r) => r.status(201).json({ url: '/studio?as=' + hex(12) }))
b.post('/accounts/:id/password-reset', acc, (q, r) => r.status(202).json({ queued: true }))
b.post('/accounts/:id/merge', acc, may('owner', 'support'), (q, r) => gone(r, 409, 'open payouts'))
b.get('/accounts/:id/refunds', acc, (q, r) => list(r, q.x.refunds))
b.post('/accounts/:id/refunds', acc, may('owner', 'support'), (q, r) => { later(['accounts', q.x.id, 'refunds'], { cents: q.body.cents, on: '2029-05-18' }, 3600 + rnd(9000)); r.status(202).json({ pending: true }) })   // the bank answers in an hour or three
b.get('/accounts/:id/notes', acc, (q, r) => list(r, D.notes[q.x.id] || [])); b.post('/accounts/:id/notes', acc, (q, r) => { (D.notes[q.x.id] = D.notes[q.x.id] || []).push({ text: q.body.text }); r.status(201).json({ ok: true }) })
b.get('/accounts/:id/sessions', acc, (q, r) => list(r, (D.sessions[q.x.id] = D.sessions[q.x.id] || [{ id: 's-' + rnd(9999), ua: 'Firefox' }])))
b.delete('/sessions/:id', (q, r) => { let hit = false; for (const a in D.sessions) { const k = D.sessions[a].length; D.sessions[a] = D.sessions[a].filter(s => s.id !== q.params.id); hit = hit || k > D.sessions[a].length } hit ? r.status(204).end() : gone(r, 404, 'no such session') })
b.get('/moderation', (q, r) => list(r, Object.values(D.queue).filter(x => x.state === (q.query.state || 'open')), q)); b.get('/moderation/:id', (q, r) => D.queue[q.params.id] ? r.json(D.queue[q.params.id]) : gone(r, 404, 'no such case'))
b.post('/moderation/:id/decision', may('mod', 'owner'), (q, r) => { const x = D.queue[q.params.id]; if (!x || x.state !== 'open') return gone(r, 409, 'decided'); x.state = q.body.state; r.status(204).end() })
b.get('/flags', (q, r) => r.json(D.flags)); b.get('/flags/:f', (q, r) => D.flags[q.params.f] ? r.json(D.flags[q.params.f]) : gone(r, 404, 'no such flag'))
b.patch('/flags/:f', may('owner'), (q, r) => { later(['flags', q.params.f, 'on'], q.body.on); r.status(204).end() })
b.get('/payouts', may('owner'), (q, r) => list(r, D.payouts, q)); b.post('/payouts/run', may('owner'), (q, r) => { const id = uuid(); D.jobs[id] = 0; later(['payouts'], { id: uuid(), sum: rnd(90000) / 100 }, 60 + rnd(60)); r.status(202).json({ job: id }) })
b.get('/jobs/:id', (q, r) => q.params.id in D.jobs ? r.json({ state: ++D.jobs[q.params.id] > 3 ? 'done' : 'running' }) : gone(r, 404, 'no such job'))
b.get('/episodes', (q, r) => list(r, Object.values(D.episodes).reverse().filter(e => !q.query.state || e.state === q.query.state).map(({ id, title, state }) => ({ id, title, state })), q, 12))
b.get('/episodes/:id', (q, r) => D.episodes[q.params.id] ? r.json(D.episodes[q.params.id]) : gone(r, 404, 'no such episode'))
b.delete('/episodes/:id', may('mod', 'owner'), (q, r) => { const e = D.episodes[q.params.id]; if (e) { e.state = 'gone'; e.goneBy = q.role } r.status(204).end() })   // stays listed; live and gone are as long as each other
b.post('/episodes/:id/restore', may('mod', 'owner'), (q, r) => { const e = D.episodes[q.params.id]; e.state = 'live'; delete e.goneBy; r.status(204).end() })
b.put('/banner', may('owner', 'support'), (q, r) => { D.banner = q.body.text; r.status(204).end() })                                   // read by the studio
b.post('/bulk/suspend', may('owner'), (q, r) => r.json({ dryRun: true, would: q.body.ids.length, names: q.body.ids }))
b.post('/cache/purge', (q, r) => r.status(204).end())
b.get('/incidents', (q, r) => list(r, D.incidents)); b.post('/incidents', may('owner'), (q, r) => { D.incidents.push({ text: q.body.text }); r.status(201).json({ ok: true }) })
b.get('/abuse', (q, r) => list(r, D.abuse)); b.get('/audit', may('owner'), (q, r) => list(r, D.audit, q, 20)); b.get('/search', (q, r) => list(r, Object.values(D.accounts).filter(a => a.show.includes(q.query.q)).map(a => a.id)))
b.get('/metrics/now', (q, r) => r.json({ online: 3 + D.n % 40, queue: Object.values(D.queue).filter(x => x.state === 'open').length })); b.get('/plans', (q, r) => r.json([{ id: 'free' }, { id: 'plus' }, { id: 'business' }]))
b.get('/exports/accounts.csv', (q, r) => r.type('csv').send(Object.values(D.accounts).map(a => `${a.id};${a.plan};${a.suspended}\n`).join('')))
// ── listeners, partners, hooks, feeds
const m = express.Router(); app.use('/app/v3', m)
m.get('/home', (q, r) => r.json({ shows: Object.keys(D.shows).slice(D.n % 9, D.n % 9 + 5) })); const L = q => q.get('x-device') || 'd-0'
m.get('/queue', (q, r) => list(r, Object.keys(D.progress[L(q)] || {}))); m.get('/downloads', (q, r) => list(r, +L(q).slice(2) % 7 ? [] : ['a', 'b']))
m.put('/progress/:id', (q, r) => { (D.progress[L(q)] = D.progress[L(q)] || {})[q.params.id] = q.body.s; r.status(204).end() })
m.put('/likes/:id', (q, r) => { (D.likes[L(q)] = D.likes[L(q)] || {})[q.params.id] = 1; r.status(204).end() }); m.delete('/likes/:id', (q, r) => { const l = D.likes[L(q)] || {}; if (!(q.params.id in l)) return gone(r, 404, 'not liked'); delete l[q.params.id]; r.status(204).end() })
m.get('/likes', (q, r) => list(r, Object.keys(D.likes[L(q)] || {})))
m.post('/reports', (q, r) => { const id = uuid(); if (q.body.kind === 'abuse') D.abuse.push({ id, text: q.body.text }); D.queue[id] = { id, what: 'report', text: q.body.text, state: 'open' }; r.status(202).json({ thanks: true }) }); m.post('/events', (q, r) => { const s = Object.values(D.shows); s[D.n % s.length].plays += q.body.n; if (D.n % 2) D.accounts['c-' + (1 + D.n % 28)].unread++; r.status(202).json({}) })
app.all('/app/v2/home', (q, r) => gone(r, 410, 'please update')); app.all('/app/v2/:x', (q, r) => gone(r, 404, 'not found'))
const p = express.Router(); app.use('/partner/v2', (q, r, next) => { q.key = q.get('x-api-key'); q.key ? next() : gone(r, 401, 'key') }, p)
p.get('/catalog', (q, r) => list(r, q.query.updated_since ? (D.n % 5 ? [] : Object.keys(D.shows).slice(0, 2)) : Object.keys(D.shows), q, 20)); p.get('/quota', (q, r) => r.json({ perDay: 5000 })); p.get('/stats', (q, r) => q.key === 'dir-2' ? r.json({ plays: D.n * 3 }) : gone(r, 403, 'scope'))
p.post('/claims', (q, r) => rnd(2) ? gone(r, 409, 'claimed already') : r.status(201).json({ id: uuid() }))
app.post('/hooks/payments', (q, r) => q.get('x-signature') === 'bad' ? gone(r, 400, 'signature') : r.json({ received: true })); app.post('/hooks/encoder', (q, r) => r.status(204).end())
app.get('/feed/:slug.xml', (q, r) => D.shows[q.params.slug] ? r.type('application/rss+xml').send('<rss>' + D.shows[q.params.slug].eps.filter(i => D.episodes[i].state === 'live').map(i => `<item>${D.episodes[i].title}</item>`).join('') + '</rss>') : gone(r, 404, 'no such feed'))
app.listen(19861, '127.0.0.1', () => console.log('podhost listening on 19861'))
