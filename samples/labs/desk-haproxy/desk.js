// A contact centre's desk: REST, RPC by POST and one GraphQL path. Plain http; logs as pino-http does. Honest in most places.
const http = require('http'), fs = require('fs'), crypto = require('crypto');
const WORK = process.env.WORK, POD = process.env.POD, PORT = 19880 + Number(POD), STATE = WORK + '/state.json';
const mode = () => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' '); } catch { return []; } };
const log = (level, o) => process.stdout.write(JSON.stringify({level, time: Date.now(), pid: process.pid, hostname: `desk${POD}`, ...o}) + '\n');
let seed = 99, sms = 0; const rnd = n => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
const id = () => crypto.randomBytes(9).toString('base64url');
function start() {
  const d = {agents: {}, queues: {}, users: {}, notes: [], callbacks: [], announcements: [{text: 'welcome'}], settings: {greeting: 'Thank you for calling', music: 'soft', hours: '8-18'}, exports: {}, unread: {}, drafts: {}, names: {}};
  for (let i = 0; i < 14; i++) d.agents[2100 + i] = {id: 2100 + i, login: `agent-${i}`, muted: false, team: ['north', 'south'][i % 2], skills: ['voice', 'mail', 'chat'].slice(0, i % 3 + 1), badges: Array.from({length: rnd(4)}, (_, k) => ({badge: k, at: '2026-01'})), signature: ''};
  for (const q of ['billing', 'sales', 'tech', 'retention', 'night']) d.queues[q] = {id: q, title: q, members: [2100, 2101], abandoned: []};
  for (let i = 0; i < 40; i++) d.users[700 + i] = {id: 700 + i, ref: `K${rnd(99999)}`, vip: false, remark: ''};
  return d;
}
if (!fs.existsSync(STATE)) fs.writeFileSync(STATE, JSON.stringify(start()));
class Stop extends Error { constructor(status, text) { super(text); this.status = status; } }
const stop = (s, t) => { throw new Stop(s, t); };
const need = (x, what) => x || stop(404, `${what} not found`);
const page = (l, q) => { if (q.get('q')) l = l.filter(x => JSON.stringify(x).includes(q.get('q'))); const p = Number(q.get('page') || 1); return {rows: l.slice(p * 12 - 12, p * 12), total: l.length}; };
const rpc = {
  'auth.whoami': (d, b, w) => ({login: w}), 'auth.login': () => ({ok: true}),
  'user.list': (d, b) => page(Object.values(d.users), new URLSearchParams(b)), 'user.get': (d, b) => need(d.users[b.id], `user ${b.id}`),
  'user.update': (d, b) => { Object.assign(need(d.users[b.id], 'user'), b.set); return {ok: true}; },
  'queue.list': d => Object.values(d.queues).map(q => ({id: q.id, title: q.title, members: q.members.length})),
  'queue.rename': (d, b) => { if (POD === '2' && mode().includes('half')) stop(404, 'unknown procedure queue.rename'); d.queues[b.id].title = b.title; return {ok: true}; },
  'call.search': (d, b) => ({calls: Array.from({length: (b.text || '').length * 5 % 7}, (_, i) => ({call: i, min: i * 3}))}),
  'stats.live': d => ({waiting: Math.floor(Date.now() / 300) % 14, busy: d.notes.length % 9}),
  'presence.set': () => ({ok: true}), 'note.add': (d, b) => { d.notes.push(b); return {ok: true}; }, 'note.list': d => d.notes.slice(-8),
  'message.unread': (d, b, w) => w.startsWith('lead') ? d.notes.slice(-2) : [], 'callback.list': d => d.callbacks,
  'report.agents': d => ({rows: Object.values(d.agents).map(a => [a.id, a.badges.length, d.notes.length])}),
  'report.forecast': () => stop(501, 'not implemented'),
  'recording.list': () => { throw new TypeError("Cannot read properties of undefined (reading 'bucket')"); },
  'template.preview': () => ({html: ''}),
  'sms.send': () => { if (sms++ % 5 < 3) throw new Error('provider timed out'); return {ok: true}; },
};
const rest = [
  ['GET', '/up', () => 'ok'], ['POST', '/hooks/telephony', d => { const q = Object.values(d.queues)[rnd(5)]; if (mode().includes('storm')) q.abandoned.push(q.abandoned.length); }],
  ['POST', '/hooks/callback', (d, b) => { d.callbacks.push({number: b.number}); return {ok: true}; }],
  ['GET', '/rest/agents', (d, b, q) => page(Object.values(d.agents).map(({skills, badges, ...a}) => a), q)], ['GET', '/rest/agents/:id', (d, b, q, p) => { const {skills, badges, ...a} = need(d.agents[p.id], 'agent'); return a; }],
  ['PATCH', '/rest/agents/:id', (d, b, q, p) => { Object.assign(need(d.agents[p.id], 'agent'), b); return {ok: true}; }],
  ['POST', '/rest/agents/:id/mute', (d, b, q, p) => { const a = need(d.agents[p.id], 'agent'); a.muted = !a.muted; return {ok: true}; }],
  ['GET', '/rest/agents/:id/skills', (d, b, q, p) => need(d.agents[p.id], 'agent').skills], ['PUT', '/rest/agents/:id/skills', (d, b) => b],
  ['GET', '/rest/agents/:id/badges', (d, b, q, p) => need(d.agents[p.id], 'agent').badges], ['GET', '/rest/agents/:id/coaching', (d, b, q, p) => { need(d.agents[p.id], 'agent'); return []; }],
  ['POST', '/rest/agents/:id/badges', (d, b, q, p) => { need(d.agents[p.id], 'agent').badges.push(b); return [201, {ok: true}]; }],
  ['GET', '/rest/queues/:id/members', (d, b, q, p) => need(d.queues[p.id], 'queue').members], ['GET', '/rest/queues/:id/abandoned', (d, b, q, p) => need(d.queues[p.id], 'queue').abandoned.slice(-9)],
  ['PUT', '/rest/queues/:id/members/:m', (d, b, q, p) => { const m = need(d.queues[p.id], 'queue').members; if (!m.includes(Number(p.m))) m.push(Number(p.m)); }],
  ['GET', '/rest/announcements/', d => d.announcements], ['POST', '/rest/announcements/', (d, b) => { d.announcements.push(b); return [201, {ok: true}]; }],
  ['GET', '/rest/settings', d => d.settings], ['PUT', '/rest/settings', (d, b) => { d.settings = b; return {ok: true}; }],
  ['GET', '/rest/drafts', (d, b, q, p, w) => d.drafts[w] || []], ['POST', '/rest/drafts', (d, b, q, p, w) => { const x = {id: id(), ...b}; (d.drafts[w] ||= []).push(x); return [201, x]; }],
  ['GET', '/rest/drafts/:id', (d, b, q, p, w) => need((d.drafts[w] || []).find(x => x.id === p.id), 'draft')],
  ['DELETE', '/rest/drafts/:id', (d, b, q, p, w) => { need((d.drafts[w] || []).find(x => x.id === p.id), 'draft'); d.drafts[w] = d.drafts[w].filter(x => x.id !== p.id); }],
  ['GET', '/rest/recordings/:id', (d, b, q, p) => p.id < 'm' ? stop(404, 'recording expired') : {id: p.id, seconds: p.id.charCodeAt(3) * 3, parties: ['caller', 'agent', 'supervisor'].slice(0, p.id.charCodeAt(4) % 3 + 1)}],
  ['GET', '/rest/recordings/:id/transcript', (d, b, q, p, w) => w.startsWith('agent') ? stop(403, 'supervisors only') : {lines: Array.from({length: p.id.charCodeAt(2) % 9 + 1}, (_, i) => `line ${i}`)}],
  ['POST', '/rest/exports', d => { const x = id(); d.exports[x] = 0; return [202, {id: x}]; }], ['GET', '/rest/exports/:id', (d, b, q, p) => d.exports[p.id]++ < 2 ? {state: 'running'} : {state: 'done', rows: d.notes.length * 7, file: `/media/${p.id}.csv`}],
  ['GET', '/rest/permissions', (d, b, q, p, w) => w.startsWith('admin') ? ['agents:write', 'queues:write'] : []], ['GET', '/rest/holidays', (d, b, q) => q.get('year') === '2026' ? [{day: '01-01'}, {day: '05-01'}] : []],
  ['GET', '/rest/teams', d => { if (mode().includes('teams')) throw new RangeError('team cache'); return Object.values(d.agents).map(a => [a.team, a.badges.length]); }], ['GET', '/rest/tasks', (d, b, q) => q.get('status') === 'overdue' ? [] : d.notes.slice(-6).map((n, i) => ({task: i, ...n}))],
  ['GET', '/rest/config', () => ({theme: 'blue', beta: false, locale: 'en'})], ['POST', '/rest/session', () => [302, null, {Location: '/desk/home'}]], ['GET', '/rest/audit', d => ({rows: d.notes.slice(-5), total: d.notes.length})],
];
const find = (m, path) => { for (const [method, t, f] of rest) { const a = t.split('/'), b = path.split('/'), p = {}; if (method === m && a.length === b.length && a.every((s, i) => s[0] === ':' ? b[i] && (p[s.slice(1)] = b[i]) : s === b[i])) return [f, p]; } return null; };
const known = path => rest.some(([m]) => find(m, path)) || /^\/rest\/queues\/\w+\/members\/\d+$/.test(path);
function answer(req, body, w, note) {
  const u = new URL(req.url, 'http://x'), m = mode();
  if (/^\/desk/.test(u.pathname)) return [200, '<!doctype html><html><title>Desk</title><script src="/assets/desk.c4.js"></script></html>\n', {'Content-Type': 'text/html'}];
  if (u.pathname.startsWith('/assets/')) return req.headers['if-none-match'] === '"c4"' ? [304, null, {ETag: '"c4"'}] : [200, 'let desk=1;'.repeat(900), {'Content-Type': 'text/javascript', ETag: '"c4"'}];
  if (m.includes('maintenance')) stop(503, 'maintenance'); if (m.includes('limit')) stop(429, 'slow down');
  const api = /^\/(rpc|rest|graphql)/.test(u.pathname);
  if (api && !w && !/login|session/.test(u.pathname)) stop(401, 'no session');
  if (u.pathname === '/rest/announcements') return [301, null, {Location: '/rest/announcements/'}];
  const d = JSON.parse(fs.readFileSync(STATE)); let r;
  if (u.pathname === '/graphql') {
    note.operationName = body.operationName;
    r = {data: body.operationName === 'Wallboard' ? {queues: Object.values(d.queues).map(q => ({id: q.id, lost: q.abandoned.length}))} : body.operationName === 'Viewer' ? {viewer: {login: w}} : body.operationName === 'SaveLayout' ? {saveLayout: {ok: true}} : {notes: d.notes.slice(-(d.notes.length % 7))}};
  } else if (u.pathname.startsWith('/rpc/')) {
    const f = rpc[u.pathname.slice(5)]; if (!f) stop(404, 'unknown procedure'); r = f(d, body, w);
  } else {
    if (req.method === 'OPTIONS') return [204, null, {'Access-Control-Allow-Methods': 'GET, POST'}];
    const f = find(req.method === 'HEAD' ? 'GET' : req.method, u.pathname);
    if (!f) stop(known(u.pathname) ? 405 : 404, known(u.pathname) ? 'method not allowed' : 'no such path');
    r = f[0](d, body, u.searchParams, f[1], w);
  }
  if (req.method !== 'GET' || u.pathname.includes('/exports/')) fs.writeFileSync(STATE, JSON.stringify(d));
  if (r === undefined) return [204, null];
  return Array.isArray(r) && r.length < 4 && typeof r[0] === 'number' && r[0] > 200 && r[0] < 400 ? r : [200, r];
}
let count = 0;
http.createServer((req, res) => {
  const from = process.hrtime.bigint(), parts = [], note = {};
  const n = ++count;
  req.on('data', c => parts.push(c));
  req.on('end', () => {
    const w = (/desk=([\w-]+)/.exec(req.headers.cookie || '') || [])[1]; let r, err;
    if (req.url === '/rest/events' && w) {
      res.writeHead(200, {'Content-Type': 'text/event-stream'}); const t = setInterval(() => res.write(`data: ${Date.now()}\n\n`), 60); res.on('close', () => clearInterval(t));
    } else {
      try { let b = {}; try { b = JSON.parse(Buffer.concat(parts).toString() || '{}'); } catch { } r = answer(req, b, w, note); } catch (e) {
        err = e; r = [e.status || 500, {error: e.status ? e.message : 'internal error'}];
      }
      const data = r[1] === null || r[1] === undefined ? null : typeof r[1] === 'string' ? r[1] : JSON.stringify(r[1]);
      const head = data !== null ? {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(data)} : r[0] === 204 || r[0] === 304 ? {} : {'Content-Length': 0};
      for (const [k, v] of Object.entries({...head, ...(r[2] || {})})) res.setHeader(k, v);
      res.writeHead(r[0]); res.end(req.method === 'HEAD' ? undefined : data ?? undefined);
    }
    res.on('close', () => {
      const h = req.headers, pick = {}; for (const k of ['host', 'user-agent', 'referer', 'x-forwarded-for']) if (h[k]) pick[k] = h[k];
      const e = err && r[0] >= 500 ? {err: {type: err.constructor.name, message: err.message, ...(err.status ? {} : {stack: `${err.constructor.name}: ${err.message}\n    at rpc.${req.url.slice(5)} (/srv/desk/rpc/recording.js:41:19)\n    at answer (/srv/desk/server.js:88:9)`})}} : {};
      log(r && r[0] >= 500 ? 50 : 30, {req: {id: n, method: req.method, url: req.url, headers: pick, remoteAddress: '::ffff:127.0.0.1', remotePort: req.socket.remotePort}, ...note, res: {statusCode: res.statusCode, headers: res.getHeaders()}, ...e, responseTime: Number((process.hrtime.bigint() - from) / 1000000n), msg: r && r[0] >= 500 ? 'request errored' : 'request completed'});
    });
  });
}).listen(PORT, '127.0.0.1', () => log(30, {msg: `desk listening on ${PORT}`}));
process.on('SIGTERM', () => { log(30, {msg: 'SIGTERM, closing'}); process.exit(0); });
