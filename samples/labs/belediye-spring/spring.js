// Behaves as Spring Boot 3 does: chunked Jackson, Page envelopes, BasicErrorController's JSON for everything that fails (an unknown route and a missing row weigh the same for the same path),
// actuator, ShallowEtagHeaderFilter for settings and dictionaries, Tomcat's own access log (common, RemoteIpValve).
const http = require('http'), fs = require('fs'), crypto = require('crypto'), W = process.env.WORK, B = '/operasyon/rest'
const NAMES = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 409: 'Conflict', 410: 'Gone', 424: 'Failed Dependency', 429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented' }
const MON = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '), p2 = n => String(n).padStart(2, '0')
const clf = d => { d = new Date(+d + 3 * 3600e3); return `${p2(d.getUTCDate())}/${MON[d.getUTCMonth()]}/${d.getUTCFullYear()}:${p2(d.getUTCHours())}:${p2(d.getUTCMinutes())}:${p2(d.getUTCSeconds())} +0300` }
const log = fs.openSync(W + '/localhost_access_log.log', 'a'), iso = () => new Date().toISOString().replace('Z', '+00:00')
const mode = w => { try { return fs.readFileSync(W + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
let seed = 7; const rnd = n => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff, (seed >>> 9) % n)
const word = (a, b) => { let s = ''; for (let i = a + rnd(b - a + 1); i--;) s += 'abcdeghiklmnoprstuvyz'[rnd(21)]; return s }
let next = 400; const id = () => next++
const T = ['Akcaova', 'Beykonak', 'Cinarli', 'Dereagzi', 'Elmadere', 'Findikpinari', 'Gokceyazi', 'Hisarardi', 'Ilicabasi', 'Karaagac', 'Lalebahce', 'Meselik', 'Narlidere Yenikoy', 'Ortabayir', 'Pinarcik', 'Saricam Ova'].map((ad, i) => ({ id: 101 + i * 3, ad, durum: i % 7 === 3 ? 'DURDU' : 'AKTIF', nufus: 900 + i * i * 1311, telefon: null, aciklama: null }))
const mods = {}; T.forEach(t => mods[t.id] = ['imar', 'tahsilat', 'e-belediye', 'cenaze', 'zabita'].map((anahtar, k) => ({ anahtar, acik: (t.id + k) % 3 > 0 })))
const doms = {}; T.forEach((t, i) => doms[t.id] = i % 5 === 1 ? [{ id: id(), alan: 'www.' + t.ad.toLowerCase().split(' ')[0] + '.example.com' }] : [])
const quota = T.map((t, i) => ({ belediyeId: t.id, sms: 500 * (1 + i), depolamaMb: 900 + 40 * i, kullanici: 8 + i }))
const users = Array.from({ length: 23 }, (_, i) => ({ id: 31 + i, kullaniciAdi: 'personel' + (i + 1), rol: i < 2 ? 'YONETICI' : 'PERSONEL', kilitli: i % 9 === 5, telefon: null }))
const rules = ['disk', 'kuyruk', 'sms-hata', 'yedek', 'gecikme', 'oturum'].map((ad, i) => ({ id: id(), ad, esik: 5 + 10 * i, aktif: i % 2 === 0 }))
const hooks = [1, 2, 3, 4].map(i => ({ id: id(), url: 'https://kanca.example.net/' + word(4, 14), olay: 'ODEME' })), fired = {}
const keys = [1, 2, 3].map(i => ({ id: id(), ad: word(4, 12), iptal: false, iptalZamani: null }))
const ints = ['e-devlet', 'banka', 'sms', 'kep', 'harita'].map((ad, i) => ({ id: i + 1, ad, gizli: '********', not: word(0, 20) }))
let backups = [1, 2, 3].map(() => ({ id: id(), boyutMb: 2000 + rnd(9000), durum: 'TAMAM' })), jobs = [], announcements = [], windows = [{ id: id(), baslik: 'haftalik', sure: 20 }], imports = []
const logs = { olaylar: [], guvenlik: [], eposta: [], dagitim: [], hatalar: [] }; for (let i = 0; i < 140; i++) logs[['olaylar', 'guvenlik', 'eposta'][i % 3]].unshift({ id: id(), seviye: i % 8 ? 'INFO' : 'WARN', mesaj: word(12, 70) })
const settings = { genel: { baslik: 'Operasyon', altbilgi: 'x', sayfaBoyu: 50, surum: 1 }, bildirim: { eposta: 'ops@example.com', gunlukOzet: true, imza: 'Operasyon Masasi', esik: 10 } }
let kill = { aktif: false, neden: null }, unread = {}, policy = { parolaUzunlugu: 12, ikinciAdim: 'ZORUNLU' }, audit = []
const logo = new Set(T.filter((_, i) => i % 4 === 2).map(t => t.id))
const page = (rows, q, total = rows.length) => { const s = +(q.get('size') || 20), n = +(q.get('page') || 0), c = rows.slice(n * s, n * s + s), so = { empty: !q.get('sort'), sorted: !!q.get('sort'), unsorted: !q.get('sort') }
  return { content: c, pageable: { pageNumber: n, pageSize: s, sort: so, offset: n * s, paged: true, unpaged: false }, last: (n + 1) * s >= rows.length, totalPages: Math.ceil(rows.length / s), totalElements: rows.length, size: s, number: n, sort: so, first: n === 0, numberOfElements: c.length, empty: !c.length } }
const R = []; const on = (m, p, f) => R.push([m, new RegExp('^' + p.replace(/:id/g, '([^/]+)') + '$'), f])
const E = code => ({ code, error: 1 }), find = (l, k) => l.find(x => String(x.id) === k)
const row = (l, k) => { const x = find(l, k); if (!x) throw E(404); return x }
on('POST', '/oturum/giris', c => c.body.parola === '*' ? { token: 'x'.repeat(180) } : E(401)); on('POST', '/oturum/yenile', () => ({ token: 'x'.repeat(180) })); on('POST', '/oturum/cikis', () => null)
on('GET', '/ben', c => ({ kullanici: c.who, rol: 'YONETICI' })); on('GET', '/yetkiler', () => ['BELEDIYE', 'GUNLUK', 'KULLANICI', 'SISTEM'])
on('GET', '/bildirimler/okunmamis', c => ({ adet: unread[c.who] || 0 })); on('POST', '/bildirimler/okundu', c => { unread[c.who] = 0; return null })
on('GET', '/olaylar/bekle', c => rnd(9) === 0 ? { id: id(), tur: 'IS', mesaj: word(3, 30) } : null)
on('GET', '/belediyeler', c => { const q = c.q.get('q'), d = c.q.get('durum'); return page(T.filter(t => (!q || t.ad.toLowerCase().includes(q)) && (!d || t.durum === d)), c.q) })
on('GET', '/belediyeler/:id', (c, a) => row(T, a)); on('PUT', '/belediyeler/:id', (c, a) => { const t = row(T, a); Object.assign(t, { telefon: c.body.telefon, aciklama: c.body.aciklama }); return t })
on('POST', '/belediyeler/:id/durdur', (c, a) => { row(T, a).durum = 'DURDU'; return { sonuc: 'OK' } }); on('POST', '/belediyeler/:id/baslat', (c, a) => { row(T, a).durum = 'AKTIF'; return { sonuc: 'OK' } })
on('GET', '/belediyeler/:id/moduller', (c, a) => (row(T, a), mods[a])); on('PATCH', '/belediyeler/:id/moduller/:id', (c, a, k) => { row(T, a); const m = mods[a].find(x => x.anahtar === k); if (!m) return E(404); m.acik = !!c.body.acik; return m })
on('GET', '/belediyeler/:id/alanlar', (c, a) => (row(T, a), doms[a])); on('POST', '/belediyeler/:id/alanlar', (c, a) => { if (doms[a].some(x => x.alan === c.body.alan)) return E(409); const x = { id: id(), alan: c.body.alan }; doms[a].push(x); return { code: 201, v: x } })
on('GET', '/belediyeler/:id/logo', (c, a) => logo.has(+a) ? { raw: Buffer.alloc(3000 + +a * 7, 1), type: 'image/png' } : E(404))
on('GET', '/belediyeler/:id/sozlesme', (c, a) => +a === 107 || +a === 128 ? { raw: Buffer.alloc(48211 + +a, 2), type: 'application/pdf' } : E(404))
on('GET', '/belediyeler/:id/sms-paketi', (c, a) => mods[a] && +a % 2 ? { paket: 'STANDART', kalan: 100 + rnd(90000) } : { code: 402, v: { mesaj: 'Pakette yok' } })
on('GET', '/belediyeler/:id/faturalar', (c, a) => (row(T, a), []))                                         // GAP
on('GET', '/gunlukler/:id', (c, a) => { if (logs[a]) { const s = c.q.get('seviye'); return page(logs[a].filter(x => !s || x.seviye === s), c.q) } if (['cron', 'kuyruk', 'veritabani', 'onbellek', 'arsiv'].includes(a)) return page([], c.q); return E(404) })   // GAP for the stubs
on('GET', '/bayraklar', () => []); on('POST', '/bayraklar', c => ({ code: 201, v: { anahtar: c.body.anahtar, acik: false } })); on('POST', '/bayraklar/:id/ac-kapat', () => ({ sonuc: 'OK' }))   // GAP
on('GET', '/kill-switch', () => kill); on('POST', '/kill-switch', c => kill = { aktif: !!c.body.aktif, neden: c.body.neden || null })
on('GET', '/yonetim/kullanicilar', c => { const q = c.q.get('q'); return page(users.filter(u => !q || u.kullaniciAdi.includes(q)), c.q) })
on('GET', '/yonetim/kullanicilar/:id', (c, a) => row(users, a)); on('POST', '/yonetim/kullanicilar', c => { if (!c.body.kullaniciAdi) return E(400); if (users.some(u => u.kullaniciAdi === c.body.kullaniciAdi)) return E(409); const u = { id: id(), kullaniciAdi: c.body.kullaniciAdi, rol: 'PERSONEL', kilitli: false, telefon: null }; users.unshift(u); return { code: 201, v: u } })
on('PUT', '/yonetim/kullanicilar/:id', (c, a) => { const u = row(users, a); u.telefon = c.body.telefon; return u }); on('DELETE', '/yonetim/kullanicilar/:id', (c, a) => { users.splice(users.indexOf(row(users, a)), 1); return null })
on('POST', '/yonetim/kullanicilar/:id/kilitle', (c, a) => { row(users, a).kilitli = true; return null }); on('POST', '/yonetim/kullanicilar/:id/kilit-ac', (c, a) => { row(users, a).kilitli = false; return null })
on('GET', '/yonetim/guvenlik-politikasi', () => mode('surum2') ? policy : E(404)); on('PUT', '/yonetim/guvenlik-politikasi', c => mode('surum2') ? policy = { ...policy, ...c.body } : E(404))  // GAP until the release
on('GET', '/uyari-kurallari', () => rules); on('POST', '/uyari-kurallari', c => { if (!c.body.esik) return E(400); const r = { id: id(), ad: c.body.ad, esik: c.body.esik, aktif: true }; rules.push(r); return { code: 201, v: r } })
on('PATCH', '/uyari-kurallari/:id', (c, a) => ({ ...row(rules, a), ...c.body }))                             // GAP
on('DELETE', '/uyari-kurallari/:id', (c, a) => { rules.splice(rules.indexOf(row(rules, a)), 1); return null })
on('GET', '/webhooklar', () => hooks); on('POST', '/webhooklar', c => { const h = { id: id(), url: c.body.url, olay: 'ODEME' }; hooks.push(h); return { code: 201, v: h } }); on('DELETE', '/webhooklar/:id', (c, a) => (row(hooks, a), null))  // GAP
on('GET', '/webhooklar/:id/teslimler', (c, a) => (row(hooks, a), fired[a] || [])); on('POST', '/webhooklar/:id/dene', (c, a) => { row(hooks, a); (fired[a] = fired[a] || []).push({ id: id(), kod: 200 + rnd(2) * 224 }); return { sonuc: 'OK' } })
on('GET', '/api-anahtarlari', () => keys); on('POST', '/api-anahtarlari', c => { const k = { id: id(), ad: c.body.ad, iptal: false, iptalZamani: null }; keys.push(k); return { code: 201, v: { ...k, anahtar: 'k'.repeat(40) } } }); on('POST', '/api-anahtarlari/:id/iptal', (c, a) => { Object.assign(row(keys, a), { iptal: true, iptalZamani: iso() }); return null })
on('GET', '/kotalar', () => quota); on('PUT', '/kotalar/:id', (c, a) => { const k = quota.find(x => String(x.belediyeId) === a); if (!k) return E(404); Object.assign(k, c.body); return { sonuc: 'OK' } })
on('GET', '/isler', c => { const d = c.q.get('durum'); return page(jobs.filter(j => !d || j.durum === d), c.q) }); on('GET', '/isler/:id', (c, a) => row(jobs, a)); on('POST', '/isler/:id/yeniden', (c, a) => { const j = row(jobs, a); j.durum = 'CALISIYOR'; j.deneme++; return { code: 202, v: j } })
on('DELETE', '/isler/:id', () => E(405))                                                                     // GAP
on('GET', '/yedekler', () => backups); on('POST', '/yedekler', () => { const b = { id: id(), boyutMb: 0, durum: 'CALISIYOR' }; backups.unshift(b); return { code: 202, v: b } }); on('POST', '/yedekler/:id/dogrula', () => E(501))    // GAP
on('GET', '/entegrasyonlar', () => ints); on('GET', '/entegrasyonlar/:id', (c, a) => row(ints, a)); on('PUT', '/entegrasyonlar/:id', (c, a) => { row(ints, a).not = c.body.not; return { sonuc: 'OK' } }); on('POST', '/entegrasyonlar/:id/dene', (c, a) => a === '3' ? E(424) : rnd(4) ? { gecikmeMs: 10 + rnd(2000) } : E(424))
on('GET', '/denetim', c => { const k = c.q.get('kullanici'); return page(audit.filter(x => !k || x.kim === k), c.q) }); on('GET', '/denetim/disa-aktar', () => E(403))     // GAP
on('GET', '/raporlar/sla', c => ({ ay: c.q.get('ay'), satirlar: T.slice(0, 4 + rnd(12)).map(t => ({ ad: t.ad, yuzde: 9900 + rnd(100) })) })); on('GET', '/raporlar/kota', () => E(500))        // GAP
on('POST', '/raporlar/sla/planla', () => ({ code: 202, v: { sonuc: 'OK' } }))
on('GET', '/bakim-pencereleri', () => windows); on('POST', '/bakim-pencereleri', () => ({ code: 302, to: 'http://ops-backend:8080/operasyon/rest/login' })); on('POST', '/ic/bakim', c => (windows.push({ id: id(), baslik: c.body.baslik, sure: c.body.sure }), null))   // GAP
on('GET', '/sistem/kuyruk-derinligi', () => ({ bekleyen: 0, calisan: 0, hatali: 0 }))                         // GAP
on('GET', '/sistem/yuk', () => ({ cpu: rnd(9999) / 100, bellek: rnd(99999) / 10, oturum: rnd(40) })); on('GET', '/sistem/dugumler', () => [{ ad: 'a', durum: 'UP' }, { ad: 'b', durum: 'UP' }])
on('GET', '/duyurular', c => page(announcements, c.q)); on('POST', '/duyurular', c => { announcements.unshift({ id: id(), metin: c.body.metin }); return { code: 201, v: announcements[0] } }); on('PUT', '/duyurular/taslak', () => null); on('POST', '/duyurular/onizleme', c => ({ html: '<p>' + c.body.metin + '</p>' }))
on('GET', '/aktarimlar', c => page(imports.filter(x => x.hazir), c.q)); on('POST', '/aktarimlar', c => { imports.unshift({ id: id(), dosya: c.body.dosya, hazir: false }); return { code: 202, v: { sonuc: 'OK' } } })
on('POST', '/dogrulama/vergi-no', c => ({ gecerli: true })); on('GET', '/onay-bekleyenler', c => mode('onay') ? [{ id: 1, tur: 'KOTA' }, { id: 2, tur: 'ALAN' }] : [])
on('GET', '/sozluk/iller', () => Array.from({ length: 81 }, (_, i) => ({ plaka: i + 1, ad: 'Il' + i }))); on('GET', '/sozluk/engelli-tanimlar', () => [])
for (const k of ['genel', 'bildirim']) on('GET', '/ayarlar/' + k, () => settings[k])
on('PUT', '/ayarlar/genel', c => { if (c.body.surum !== settings.genel.surum) return E(409); settings.genel = { ...c.body, surum: c.body.surum }; if (rnd(40) === 0) settings.genel.surum++; return settings.genel })
on('PUT', '/ayarlar/bildirim', c => c.body)                                                                  // GAP
on('GET', '/asistan/oneri', c => c.who === 'yonetici-2' ? E(403) : { oneri: word(10, 90) }); on('GET', '/gosterge', () => ({ acik: jobs.length, belediye: T.length, uyari: rnd(30) }))
on('GET', '/actuator/health', () => ({ status: 'UP' })); on('GET', '/actuator/info', () => ({})); on('GET', '/actuator/prometheus', () => ({ raw: Buffer.from('jvm_threads_live ' + rnd(900) + '\n' + '# x\n'.repeat(200 + rnd(9))), type: 'text/plain' }))
on('GET', '/saha/v3/gorevler', c => Array.from({ length: rnd(5) }, () => ({ id: id(), adres: word(9, 40) }))); on('POST', '/saha/v3/konum', () => null); on('GET', '/saha/v2/gorevler', () => E(410))
on('POST', '/geri-cagri/sms', c => c.body.imza === 'kotu' ? E(401) : { raw: Buffer.from('OK'), type: 'text/plain' }); on('POST', '/ic/gunluk', c => { const k = c.body.kategori; logs[k].unshift({ id: id(), seviye: c.body.seviye || 'INFO', mesaj: c.body.mesaj }); return null })
on('POST', '/ic/is', c => { jobs.unshift({ id: id(), tur: word(3, 12), durum: c.body.durum, deneme: 1 }); if (jobs.length > 30) jobs.pop(); jobs.forEach(j => { if (j.durum === 'CALISIYOR' && rnd(2)) j.durum = rnd(5) ? 'TAMAM' : 'HATALI' }); imports.forEach(x => x.hazir = true); backups.forEach(b => { if (b.durum !== 'TAMAM') Object.assign(b, { durum: 'TAMAM', boyutMb: 3000 + rnd(9000) }) }); if (c.body.yedek) backups.unshift({ id: id(), boyutMb: 2000 + rnd(9000), durum: 'TAMAM' }); for (const u of ['yonetici-1', 'yonetici-2']) unread[u] = (unread[u] || 0) + rnd(7); return null })
const server = http.createServer((q, s) => { let raw = []; q.on('data', d => raw.push(d)); q.on('end', () => {
  const url = new URL(q.url, 'http://x'), from = (q.headers['x-forwarded-for'] || '127.0.0.1').split(',')[0].trim(), path = url.pathname, who = (q.headers.authorization || '').replace('Bearer ', '')
  let body = {}, out; try { body = JSON.parse(Buffer.concat(raw).toString() || '{}') } catch {}
  const open = /^\/(oturum|actuator|saha|geri-cagri|ic)\//.test(path.slice(B.length))
  const c = { q: url.searchParams, body, who }
  let code = 200, data = Buffer.alloc(0), type = 'application/json'
  if (!who && !open) out = E(401)
  else { const here = R.filter(r => r[1].test(path.slice(B.length))), r = here.find(x => x[0] === q.method || (q.method === 'HEAD' && x[0] === 'GET'))
    if (!r) out = E(here.length ? 405 : 404); else try { out = r[2](c, ...r[1].exec(path.slice(B.length)).slice(1)) } catch (e) { out = e && e.error ? e : E(500) } }
  if (mode('ariza') && !open && /isler|belediyeler/.test(path)) out = E(500)
  if (q.method !== 'GET' && q.method !== 'HEAD' && !open && !(out && out.error)) audit.unshift({ id: id(), kim: who, ne: q.method + ' ' + path })
  if (out === null) code = q.method === 'POST' && /geri/.test(path) ? 200 : 204
  else if (out.error) { code = out.code; data = Buffer.from(JSON.stringify({ timestamp: iso(), status: code, error: NAMES[code], path })) }
  else if (out.raw) { data = out.raw; type = out.type } else if (out.to) { code = 302; s.setHeader('Location', out.to) }
  else { if (out.code && 'v' in out) { code = out.code; out = out.v } data = Buffer.from(JSON.stringify(out)) }
  s.statusCode = code; s.setHeader('Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'); s.setHeader('X-Frame-Options', 'DENY')
  if (/\/(ayarlar|sozluk)\//.test(path) && code === 200 && q.method === 'GET') { const tag = '"0' + crypto.createHash('md5').update(data).digest('hex') + '"'; s.setHeader('ETag', tag); if (q.headers['if-none-match'] === tag) { code = s.statusCode = 304; data = Buffer.alloc(0) } else s.setHeader('Content-Length', data.length) }
  if (code === 204 || code === 304) s.end(); else { s.setHeader('Content-Type', type); if (!data.length) s.setHeader('Content-Length', 0); else if (type !== 'application/json') s.setHeader('Content-Length', data.length); if (q.method === 'HEAD') s.end(); else if (!data.length) s.end(); else { s.write(data); s.end() } }
  fs.writeSync(log, `${from} - - [${clf(new Date())}] "${q.method} ${q.url} HTTP/1.1" ${code} ${q.method === 'HEAD' || !data.length ? '-' : data.length}\n`)
}) })
const listen = () => server.listen(19641, '127.0.0.1'); listen()
// A restart: it stops listening and comes back; what a database would keep is kept.
setInterval(() => {}, 1e6); process.on('SIGUSR2', () => { if (server.listening) { server.close(); server.closeAllConnections() } else listen() })
