// An orchard's panel: node's own http and a router of forty lines; everything in memory, written down when it stops. Honest in most places.
const http = require('http'), fs = require('fs'), crypto = require('crypto');
const WORK = process.env.WORK, VERSION = process.env.VERSION || '1', STATE = WORK + '/state.json';
let seed = 4711;
const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff, int = n => Math.floor(rnd() * n), pick = l => l[int(l.length)];
const make = () => {
  const blocks = {}, sensors = {}, valves = {};
  for (const s of 'north-gala south-gala river-fuji hill-fuji old-braeburn creek-jazz nursery upper-pears lower-pears shed-row far-ridge long-acre'.split(' ')) {
    blocks[s] = {slug: s, trees: 100 + int(900), planted: 1990 + int(30), netting: {on: rnd() > .5, by: null}, frostAlarm: false, remark: ''};
    valves['v-' + s] = {slug: 'v-' + s, open: false, flow: 0};
    for (const k of ['soil', 'air']) sensors[`${k}-${s}`] = {slug: `${k}-${s}`, block: s, wired: int(3) > 0, calibration: {offset: 0}, readings: 0};
  }
  return {blocks, sensors, valves, notes: {}, harvests: {}, photos: {}, tasks: [], n: 100, inbox: Array.from({length: 6}, (_, i) => ({slug: `msg-${i}`, text: 'm'.repeat(int(60)), read: false})), prefs: {units: 'metric', rows: 20}, spray: {days: ['mon'], from: '05:00'},
    crew: Object.fromEntries('ana ben chris dina eli fay'.split(' ').map(s => [s, {slug: s, role: pick(['picker', 'driver', 'foreman']), phone: '021' + int(1e6)}])), plans: Object.fromEntries('codling-moth black-spot mites thinning'.split(' ').map(s => [s, {slug: s, litres: int(900), state: 'draft'}])),
    reports: {}, commands: {}, ingested: 0, forecast: 0, lease: {'far-ridge': {until: '2031-05-01'}, 'long-acre': {until: '2028-05-01'}}};
};
const db = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : make();
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w); } catch { return false; } };
const routes = [];
const on = (method, path, f) => routes.push({method, re: new RegExp('^' + path.replace(/:(\w+)/g, '(?<$1>[^/]+)') + '$'), f});
const A = '/api/v1', no = m => ({status: 404, body: {error: {code: 'no_such_record', message: m}}});
const page = (l, q) => { const at = q.get('cursor') ? Number(Buffer.from(q.get('cursor'), 'base64url').toString().slice(2)) || 0 : 0, n = Number(q.get('limit') || 10); return {body: {items: l.slice(at, at + n), next: at + n < l.length ? Buffer.from('o:' + (at + n)).toString('base64url') : null}}; };
const slug = s => `${s.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40)}-${++db.n}`;
const item = (store, f) => (p, b, q) => db[store][p.slug] ? f(db[store][p.slug], b, q, p) : no(`${store}: ${p.slug}`);
on('GET', '/healthz', () => ({body: {ok: true}}));
on('POST', A + '/ingest/readings', (p, b) => { if (mode('busy')) return {status: 429, body: {error: {code: 'slow_down'}}, headers: {'Retry-After': '5'}}; if (db.sensors[b.sensor]) db.sensors[b.sensor].readings++; db.ingested++; return {status: 202, body: {accepted: b.values.length}}; });
on('GET', A + '/devices/:slug/commands', p => { const c = (db.commands[p.slug] || []).shift(); return c ? {body: c} : {status: 204}; });
on('GET', A + '/devices/:slug/firmware', () => ({body: {version: '2.4.1', sha: 'a'.repeat(64)}}));
on('POST', '/api/v0/readings', () => ({status: 410, body: {error: {code: 'retired', message: 'use /api/v1/ingest/readings'}}}));
on('POST', A + '/session', (p, b) => ({body: {user: b.user}, headers: {'Set-Cookie': 'sid=owner; Path=/; HttpOnly'}}));
on('GET', A + '/session', () => ({body: {user: 'owner', rights: ['*']}}));
on('GET', A + '/flags', () => ({body: {items: ['new-map', 'cursor-lists'], next: null}}));
on('GET', A + '/me/preferences', () => ({body: db.prefs}));
on('PUT', A + '/me/preferences', (p, b) => { db.prefs = b; return {body: b}; });
on('GET', A + '/inbox/count', () => ({body: {unread: db.inbox.filter(m => !m.read).length}}));
on('GET', A + '/inbox', (p, b, q) => page(db.inbox.slice().reverse(), q));
on('POST', A + '/inbox/:slug/read', p => { const m = db.inbox.find(x => x.slug === p.slug); if (!m) return no('inbox'); m.read = true; return {status: 204}; });
on('GET', A + '/suggest', (p, b, q) => ({body: {items: Object.keys(db.blocks).filter(s => (q.get('q') || '').length > 1 && s.includes(q.get('q'))).slice(0, 5)}}));
on('GET', A + '/blocks', (p, b, q) => page(Object.values(db.blocks).filter(x => !q.get('planted') || x.planted >= Number(q.get('planted'))), q));
on('GET', A + '/blocks/:slug', item('blocks', x => ({body: x})));
on('PATCH', A + '/blocks/:slug', item('blocks', (x, b) => { Object.assign(x, b); return {body: x}; }));
on('PATCH', A + '/blocks/:slug/netting', item('blocks', (x, b) => { x.netting = {on: b.on, by: b.on ? 'owner' : null}; return {status: 204}; }));
on('PATCH', A + '/blocks/:slug/frost-alarm', item('blocks', () => ({status: 204})));                       // the siren is not wired yet
on('GET', A + '/blocks/:slug/notes', item('blocks', (x, b, q, p) => page(db.notes[p.slug] || [], q)));
on('POST', A + '/blocks/:slug/notes', item('blocks', (x, b, q, p) => { const n = {slug: slug('note'), text: b.text}; (db.notes[p.slug] ??= []).unshift(n); return {status: 201, body: n}; }));
on('GET', A + '/blocks/:slug/notes/:note', item('blocks', (x, b, q, p) => { const n = (db.notes[p.slug] || []).find(n => n.slug === p.note); return n ? {body: n} : no('note'); }));
on('DELETE', A + '/blocks/:slug/notes/:note', item('blocks', (x, b, q, p) => { db.notes[p.slug] = (db.notes[p.slug] || []).filter(n => n.slug !== p.note); return {status: 204}; }));
on('GET', A + '/blocks/:slug/pests', item('blocks', () => ({body: {items: [], next: null}})));
on('POST', A + '/blocks/:slug/pests', item('blocks', (x, b) => ({status: 201, body: {slug: slug(b.kind), ...b}})));
on('GET', A + '/blocks/:slug/harvests', item('blocks', (x, b, q, p) => page(db.harvests[p.slug] || [], q)));
on('POST', A + '/blocks/:slug/harvests', item('blocks', (x, b, q, p) => { (db.harvests[p.slug] ??= []).push({slug: slug('bin'), ...b}); return {status: 201, body: {ok: true}}; }));
on('GET', A + '/blocks/:slug/photos', item('blocks', (x, b, q, p) => page(db.photos[p.slug] || [], q)));
on('POST', A + '/blocks/:slug/photos', item('blocks', (x, b, q, p) => { (db.photos[p.slug] ??= []).push({slug: slug('photo'), bytes: b.length}); return {status: 201, body: {ok: true}}; }));
on('GET', A + '/blocks/:slug/lease', p => db.lease[p.slug] ? {body: db.lease[p.slug]} : no('own land'));
on('GET', A + `/blocks/:slug/${VERSION === '1' ? 'moisture' : 'soil'}`, item('blocks', (x, b, q, p) => ({body: {block: p.slug, values: Array.from({length: 3 + db.sensors['soil-' + p.slug].readings % 6}, (_, i) => i * 7)}})));
on('GET', A + '/sensors', (p, b, q) => page(Object.values(db.sensors).map(s => ({slug: s.slug, block: s.block})), q));
on('GET', A + '/sensors/:slug', item('sensors', x => ({body: {...x, readings: undefined}})));
on('GET', A + '/sensors/:slug/readings', item('sensors', (x, b, q) => ({body: {items: (q.get('since') || '') > '2027-02-27' ? [] : Array.from({length: Math.min(x.readings, 30)}, (_, i) => ({t: i, v: i * 3 % 40})), next: null}})));
on('GET', A + '/sensors/:slug/battery', item('sensors', x => x.wired ? no('wired') : {body: {percent: 100 - x.readings % 60}}));
on('PUT', A + '/sensors/:slug/calibration', item('sensors', (x, b) => { x.calibration = b; return {status: 204}; }));
on('GET', A + '/valves', () => ({body: {items: Object.values(db.valves), next: null}}));
for (const [w, o] of [['open', true], ['close', false]]) on('POST', `${A}/valves/:slug/${w}`, item('valves', (x, b, q, p) => { x.open = o; x.flow = o ? 12.5 : 0; (db.commands[p.slug.replace('v-', 'soil-')] ??= []).push({do: w}); return {status: 202, body: {queued: true}}; }));
on('GET', A + '/irrigation/schedule', () => ({body: {days: ['mon', 'thu'], from: '04:30', minutes: 45}}));
on('PUT', A + '/irrigation/schedule', (p, b) => ({body: b}));                                              // the controller is to be asked first, one day
on('GET', A + '/spray/schedule', () => ({body: db.spray}));
on('PUT', A + '/spray/schedule', (p, b) => { db.spray = b; return {body: b}; });
on('GET', A + '/tasks', (p, b, q) => page(db.tasks.filter(t => !q.get('state') || (q.get('state') === 'done') === t.done), q));
on('POST', A + '/tasks', (p, b) => { const t = {slug: slug(b.title), title: b.title, done: false}; db.tasks.unshift(t); return {status: 201, body: t}; });
const task = f => (p, b) => { const t = db.tasks.find(t => t.slug === p.slug); return t ? f(t, b) : no('task'); };
on('GET', A + '/tasks/:slug', task(t => ({body: t})));
on('PATCH', A + '/tasks/:slug', task((t, b) => { Object.assign(t, b); return {body: t}; }));
on('DELETE', A + '/tasks/:slug', task(t => { db.tasks = db.tasks.filter(x => x !== t); return {status: 204}; }));
on('GET', A + '/crew', () => ({body: {items: Object.values(db.crew), next: null}}));
on('GET', A + '/crew/:slug', item('crew', x => ({body: x})));
on('PATCH', A + '/crew/:slug', item('crew', (x, b) => { Object.assign(x, b); return {body: x}; }));
on('GET', A + '/crew/:slug/shift', item('crew', (x, b, q, p) => ({body: {from: '07:00', to: p.slug < 'c' ? '15:00' : '16:30', breaks: p.slug.length}})));
on('GET', A + '/spray-plans', () => ({body: {items: Object.values(db.plans), next: null}}));
on('GET', A + '/spray-plans/:slug', item('plans', x => ({body: x})));
on('PUT', A + '/spray-plans/:slug', item('plans', (x, b) => { Object.assign(x, b); return {body: x}; }));
on('POST', A + '/spray-plans/:slug/approve', item('plans', () => ({status: 501, body: {error: {code: 'not_implemented', message: 'signatures come with the next release'}}})));
on('GET', A + '/weather/forecast', () => { if (mode('nowind')) return {status: 502, body: {error: {code: 'upstream'}}}; db.forecast++; return {body: {days: Array.from({length: 5 + Math.floor(db.forecast / 9) % 3}, (_, i) => ({c: (db.forecast >> 2) % 9 + i}))}}; });
on('GET', A + '/weather/alerts', () => ({body: {items: mode('storm') ? [{slug: 'wind-warning', level: 'orange'}] : [], next: null}}));
on('GET', A + '/market/quotes', () => ({body: {items: [{variety: 'gala', nzd: 1.9}, {variety: 'fuji', nzd: 2.4}], next: null}}));
on('GET', A + '/stats/temperature', (p, b, q) => ({body: {block: q.get('block'), values: Array.from({length: (q.get('from') || '').length + (q.get('block') || '').length}, (_, i) => 8 + i % 13)}}));
on('GET', A + '/stats/water', () => ({body: {litres: 0, savings: 0, trend: []}}));
on('POST', A + '/labels/print', (p, b) => ({body: {job: b.printer.queue.id}}));
on('POST', A + '/labels/preview', (p, b) => ({body: {svg: 's'.repeat(40 + (b.count || 0) % 90)}}));
on('GET', A + '/team', () => ({body: {items: [{slug: 'owner', rights: ['*']}], next: null}}));
on('GET', A + '/team/invites', () => ({status: 403, body: {error: {code: 'forbidden', message: 'needs plan:team'}}}));
on('POST', A + '/reports/season', () => { const s = slug('report'); db.reports[s] = 0; return {status: 202, body: {slug: s}}; });
on('GET', A + '/reports/:slug', p => p.slug in db.reports ? (db.reports[p.slug]++ < 2 ? {body: {state: 'running'}} : {body: {state: 'ready', rows: db.ingested}}) : no('report'));
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '), two = n => String(n).padStart(2, '0');
const clf = d => `${two(d.getUTCDate())}/${MONTHS[d.getUTCMonth()]}/${d.getUTCFullYear()}:${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} +0000`;
const server = http.createServer((q, r) => {
  const parts = [], began = new Date();
  q.on('data', d => parts.push(d));
  q.on('end', () => {
    const [path, query] = q.url.split('?'), raw = Buffer.concat(parts), done = n => console.log(`${q.socket.remoteAddress} - - [${clf(began)}] "${q.method} ${q.url} HTTP/${q.httpVersion}" ${r.statusCode} ${n || '-'}`);
    let a;
    if (mode('maintenance') && path.startsWith(A) && !path.includes('ingest')) a = {status: 503, body: {error: {code: 'maintenance'}}, headers: {'Retry-After': '600'}};
    else if (q.method === 'OPTIONS') a = {status: 204, headers: {Allow: 'GET, POST, PUT, PATCH, DELETE'}};
    else if (path === A + '/events') { r.writeHead(200, {'Content-Type': 'text/event-stream'}); r.write(': hello\n\n'); setTimeout(() => { r.end('data: {}\n\n'.repeat(1 + db.ingested % 7)); done(9 + 10 * (1 + db.ingested % 7)); }, 120); return; }
    else if (path.startsWith(A) && !/\/(ingest|devices|session)/.test(path) && !/sid=/.test(q.headers.cookie || '')) a = {status: 401, body: {error: {code: 'unauthenticated'}}};
    else if (path === A + '/session' && q.method === 'GET' && !/sid=/.test(q.headers.cookie || '')) a = {status: 401, body: {error: {code: 'unauthenticated'}}};
    else {
      const hits = routes.map(x => [x, x.re.exec(path)]).filter(x => x[1]), hit = hits.find(([x]) => x.method === (q.method === 'HEAD' ? 'GET' : q.method));
      if (hit) { try { const j = (q.headers['content-type'] || '').includes('json') && raw.length ? JSON.parse(raw) : raw; a = hit[0].f(hit[1].groups || {}, j, new URLSearchParams(query)); } catch (e) { console.error(e.stack); a = {status: 500, body: {error: {code: 'internal'}}}; } }
      else a = hits.length ? {status: 405, body: {error: {code: 'method_not_allowed'}}, headers: {Allow: hits.map(([x]) => x.method).join(', ')}} : {status: 404, body: {error: {code: 'no_route'}}};
    }
    const out = a.body === undefined ? null : Buffer.from(JSON.stringify(a.body)), h = {...a.headers};
    let status = a.status || 200;
    if (status === 200 && (q.method === 'GET' || q.method === 'HEAD')) { h.ETag = `W/"${out.length.toString(16)}-${crypto.createHash('sha1').update(out).digest('base64url').slice(0, 12)}"`; if (q.headers['if-none-match'] === h.ETag) status = 304; }
    if (out && status !== 304) { h['Content-Type'] = 'application/json; charset=utf-8'; h['Content-Length'] = out.length; }
    r.writeHead(status, h); r.end(q.method === 'HEAD' || status === 304 ? undefined : out || undefined); done(status === 304 || !out || q.method === 'HEAD' ? 0 : out.length);
  });
});
server.keepAliveTimeout = 60000;
server.listen(20171, '127.0.0.1', () => console.log('orchard listens on 20171'));
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(db)); console.log('stopping'); process.exit(0); });
