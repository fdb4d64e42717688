// Three warehouses' office: Express with morgan, everything in memory and in one file. Honest in most places.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/stan.json', NOWA = process.env.WERSJA === '2'
const app = express(); app.set('trust proxy', true); app.use(morgan('combined')); app.use(express.json())
let seed = 20270510
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
const by = l => Object.fromEntries(l.map(x => [x.id, x])), make = (n, f) => by(Array.from({ length: n }, (_, i) => ({ id: uuid(), ...f(i) })))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const zasiej = m => {
  const towary = make(45, i => ({ ean: '590' + (1e9 + rnd(1e9)), nazwa: pick(['Wkret', 'Listwa', 'Farba biala', 'Klej', 'Zawias', 'Panel']) + ' ' + i, jednostka: pick(['szt', 'op', 'kg']), polka: pick(['A-01-01', 'A-02-11', 'B-07-03', 'MROZ']), minimum: 10, aktywny: rnd(5) > 0, opis: 'o'.repeat(rnd(50)), wersja: 1 }))
  const t = Object.keys(towary), kod = ['A-01-01', 'A-02-11', 'B-07-03', 'B-09-12', 'MROZ', 'RAMPA-1']
  return { towary, lokalizacje: Object.fromEntries(kod.map(k => [k, { kod: k, zablokowana: false, pojemnosc: rnd(90) + 5 }])), ruchy: Object.fromEntries(kod.map(k => [k, Array.from({ length: rnd(9) + 1 }, () => ({ co: pick(t), ile: rnd(40) }))])),
    dostawy: make(14, i => ({ nr: 'PZ/' + (400 + i), stan: pick(['oczekiwana', 'przyjeta']), czeka: 0, pozycje: Array.from({ length: rnd(5) + 2 }, () => ({ id: uuid(), towar: pick(t), ile: rnd(200) })), rozb: [] })),
    zamowienia: make(30, i => ({ nr: 'WZ/' + (900 + i), status: pick(['nowe', 'kompletacja', 'spakowane']), priorytet: 0, przewoznik: pick(['inpost', 'dpd', 'gls']), uwagi: '' })), przesuniecia: [], zwroty: [], fale: [{ nr: 1, zamowien: 6 }], inw: make(2, i => ({ nr: 'INW/' + i, otwarta: true, pozycje: [] })),
    zamienniki: { [t[3]]: [{ id: t[4] }], [t[17]]: [{ id: t[2] }, { id: t[9] }] }, alerty: [], usuniete: {}, zadania: {}, szkice: {}, druk: [], ustawienia: { fifo: true, etykieta: '100x150', uwaga: '' }, uz: ['admin-1', 'admin-2', ...[1, 2, 3, 4, 5, 6].map(i => 'prac-' + i)].map(u => ({ login: u, rola: u.slice(0, -2) })), n: 100 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : { gdansk: zasiej(0), lodz: zasiej(1), wroclaw: zasiej(2) }
if (fs.existsSync(STATE)) seed += Object.keys(D.gdansk.towary).length * 7919 + D.lodz.n
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
app.get('/zdrowie', (q, r) => r.send('ok'))
const m = express.Router({ mergeParams: true }); app.use('/m/:mag/api', (q, r, next) => {
  q.d = D[q.params.mag]; if (!q.d) return r.status(404).json({ blad: 'nie ma takiego magazynu' })
  q.kto = (/sesja=([a-z]+-\d)/.exec(q.get('cookie') || '') || [])[1]; q.rola = (q.kto || '').split('-')[0]; q.urzadzenie = q.get('x-skaner')
  if (mode('konserwacja')) return r.status(503).set('Retry-After', '600').json({ blad: 'konserwacja' })
  if (mode('limit')) return r.status(429).json({ blad: 'za duzo zapytan' })
  if (!q.kto && !q.urzadzenie && q.path !== '/logowanie') return r.status(401).json({ blad: 'zaloguj' })
  next()
}, m)
const jeden = (k, what) => (q, r, next) => (q.x = q.d[k][q.params.id]) ? next() : q.d.usuniete[q.params.id] ? r.status(410).json({ blad: 'usuniety' }) : r.status(404).json({ blad: 'brak', typ: what })
const strona = (q, l, n = 10) => { const o = q.query.kursor ? +Buffer.from(q.query.kursor, 'base64').toString() || 0 : 0; return { pozycje: l.slice(o, o + n), nastepny: o + n < l.length ? Buffer.from(String(o + n)).toString('base64') : null } }
const ok = { ok: true }, towar = jeden('towary', 'towar'), dostawa = jeden('dostawy', 'dostawa'), zam = jeden('zamowienia', 'zamowienie'), inw = jeden('inw', 'inwentaryzacja')
m.post('/logowanie', (q, r) => r.cookie('sesja', q.body.kto).json({ kto: q.body.kto }))
m.get('/ja', (q, r) => r.json({ kto: q.kto, rola: q.rola }))
m.get('/slowniki/:co', (q, r) => ({ jednostki: 1, statusy: 1 })[q.params.co] ? r.json({ jednostki: ['szt', 'op', 'kg', 'mb'], statusy: ['nowe', 'kompletacja', 'spakowane', 'wyslane'] }[q.params.co]) : r.status(404).json({ blad: 'brak slownika' }))
m.get(NOWA ? '/pulpit' : '/kokpit', (q, r) => r.json({ dostawy: Object.values(q.d.dostawy).filter(x => x.stan !== 'przyjeta').length, zamowienia: Object.keys(q.d.zamowienia).length, ostatnie: Object.values(q.d.zamowienia).slice(-q.d.n % 6).map(z => z.nr) }))
m.get('/alerty', (q, r) => r.json(mode('mroz') ? [{ id: 'a1', co: 'temperatura w MROZ' }] : []))
m.get('/integracje/:co', (q, r) => q.params.mag === 'gdansk' && q.params.co === 'allegro' ? r.json({ wlaczona: true, ofert: q.d.n % 300 }) : r.status(404).json({ blad: 'nie skonfigurowano' }))
m.get('/towary', (q, r) => { const s = (q.query.szukaj || '').toLowerCase(); r.json(strona(q, Object.values(q.d.towary).reverse().filter(t => t.nazwa.toLowerCase().includes(s) && (!q.query.jednostka || t.jednostka === q.query.jednostka)))) })
m.post('/towary', (q, r) => { if (!/^590\d{10}$/.test(q.body.ean || '')) return r.status(422).json({ blad: 'ean' }); const id = uuid(); q.d.towary[id] = { id, ean: q.body.ean, nazwa: q.body.nazwa, jednostka: 'szt', polka: 'A-01-01', minimum: 10, aktywny: true, opis: '', wersja: 1 }; q.d.n++; r.status(201).json({ id }) })
m.get('/towary/:id', towar, (q, r) => r.json(q.x))
m.put('/towary/:id', towar, (q, r) => { const b = { ...q.body }, v = b.wersja; delete b.wersja; delete b.id; if (v && v !== q.x.wersja) return r.status(409).json({ blad: 'zmieniono w miedzyczasie' }); const przed = JSON.stringify(q.x); Object.assign(q.x, b); if (JSON.stringify(q.x) !== przed) q.x.wersja++; r.json(ok) })
m.put('/towary/:id/minimum', towar, (q, r) => r.json(ok))                                            // ordering by minimum is planned for autumn
m.put('/towary/:id/polka', towar, (q, r) => { q.x.polka = q.body.polka; r.json(ok) })
m.patch('/towary/:id/aktywny', towar, (q, r) => { q.x.aktywny = q.body.aktywny; r.json(ok) })
m.delete('/towary/:id', towar, (q, r) => { q.d.usuniete[q.x.id] = q.x; delete q.d.towary[q.x.id]; r.status(204).end() })
m.post('/towary/:id/przywroc', (q, r) => { const x = q.d.usuniete[q.params.id]; if (!x) return r.status(404).json({ blad: 'brak' }); q.d.towary[x.id] = x; delete q.d.usuniete[x.id]; r.json(ok) })
m.get('/towary/:id/stany', towar, (q, r) => r.json(Object.keys(q.d.lokalizacje).slice(0, parseInt(q.x.id, 16) % 4).map(k => ({ kod: k, ile: q.d.lokalizacje[k].pojemnosc }))))
m.get('/towary/:id/historia', towar, (q, r) => r.json({ pozycje: [], nastepny: null }))              // the table is written by nobody
m.get('/towary/:id/zamienniki', towar, (q, r) => r.json(q.d.zamienniki[q.x.id] || []))
m.get('/towary/:id/zdjecie', towar, (q, r) => parseInt(q.x.id, 16) % 5 ? r.status(404).json({ blad: 'brak zdjecia' }) : r.type('jpeg').send(Buffer.alloc(400 + parseInt(q.x.id.slice(0, 4), 16) % 4000, q.x.id)))
m.get('/lokalizacje', (q, r) => r.json(Object.values(q.d.lokalizacje)))
const lok = (q, r, next) => (q.x = q.d.lokalizacje[q.params.kod]) ? next() : r.status(404).json({ blad: 'brak lokalizacji' })
m.get('/lokalizacje/:kod', lok, (q, r) => r.json(q.x))
m.put('/lokalizacje/:kod/blokada', lok, (q, r) => { q.x.zablokowana = q.body.zablokowana; r.json(ok) })
m.get('/lokalizacje/:kod/historia', lok, (q, r) => r.json(strona(q, [...q.d.ruchy[q.x.kod]].reverse())))
m.get('/dostawy', (q, r) => r.json(strona(q, Object.values(q.d.dostawy).reverse().filter(x => !q.query.stan || x.stan === q.query.stan).map(({ id, nr, stan }) => ({ id, nr, stan })))))
m.post('/dostawy', (q, r) => { const id = uuid(), t = Object.keys(q.d.towary); q.d.dostawy[id] = { id, nr: 'PZ/' + q.d.n++, stan: 'oczekiwana', czeka: 0, rozb: [], pozycje: Array.from({ length: q.body.pozycji }, () => ({ id: uuid(), towar: pick(t), ile: rnd(200) })) }; r.status(201).json({ id }) })
m.get('/dostawy/:id', dostawa, (q, r) => { const { pozycje, rozb, czeka, ...x } = q.x; if (q.x.czeka > 0 && --q.x.czeka === 0) q.x.stan = 'przyjeta'; r.json({ ...x, pozycji: pozycje.length }) })
m.get('/dostawy/:id/pozycje', dostawa, (q, r) => r.json(q.x.pozycje))
m.post('/dostawy/:id/pozycje', dostawa, (q, r) => { q.x.pozycje.push({ id: uuid(), towar: pick(Object.keys(q.d.towary)), ile: q.body.ile }); r.status(201).json(ok) })
m.delete('/dostawy/:id/pozycje/:poz', dostawa, (q, r) => { q.x.pozycje.filter(p => p.id !== q.params.poz); r.status(204).end() })
m.post('/dostawy/:id/przyjmij', dostawa, (q, r) => { if (q.x.stan === 'przyjeta') return r.status(409).json({ blad: 'juz przyjeta' }); q.x.czeka = 3; r.status(202).json({ przyjeto: 'do kolejki' }) })
m.get('/dostawy/:id/rozbieznosci', dostawa, (q, r) => r.json(q.x.rozb))
m.post('/dostawy/:id/rozbieznosci', dostawa, (q, r) => { q.x.rozb.push({ ile: q.body.ile }); r.status(201).json(ok) })
m.get('/zamowienia', (q, r) => r.json(strona(q, Object.values(q.d.zamowienia).reverse().filter(z => !q.query.status || z.status === q.query.status))))
m.post('/zamowienia/zbiorczo', (q, r) => { let n = 0; for (const i of q.body.ids) if (q.d.zamowienia[i]) { q.d.zamowienia[i].status = q.body.status; n++ } r.json({ zmieniono: n }) })
m.get('/zamowienia/:id', zam, (q, r) => r.json(q.x))
m.patch('/zamowienia/:id/status', zam, (q, r) => { q.x.status = q.body.status; r.json(ok) })
m.patch('/zamowienia/:id/uwagi', zam, (q, r) => { q.x.uwagi = q.body.uwagi; r.json(ok) })
m.all('/zamowienia/:id/priorytet', zam, (q, r) => q.method === 'GET' ? r.json({ priorytet: q.x.priorytet }) : r.status(405).set('Allow', 'GET').json({ blad: 'metoda' }))
m.get('/zamowienia/:id/przesylka', zam, (q, r) => q.x.status === 'wyslane' ? r.json({ numer: '6' + q.x.nr, przewoznik: q.x.przewoznik, kroki: Array(q.d.n % 4 + 1).fill('w drodze') }) : r.status(204).end())
m.post('/zamowienia/:id/etykieta', zam, (q, r) => { const id = uuid(); q.d.zadania[id] = 0; q.d.druk.push(q.x.nr); r.status(202).json({ zadanie: id }) })
m.get('/zadania/:id', (q, r) => q.params.id in q.d.zadania ? r.json(++q.d.zadania[q.params.id] < 3 ? { stan: 'w toku' } : { stan: 'gotowe', stron: q.d.n % 12 + 1 }) : r.status(404).json({ blad: 'brak' }))
m.get('/zadania/:id/plik', (q, r) => q.d.zadania[q.params.id] >= 3 ? r.type('pdf').send('%PDF' + 'x'.repeat(900 + q.d.n)) : r.status(409).json({ blad: 'jeszcze nie' }))
m.get('/drukarka/kolejka', (q, r) => { const l = q.d.druk; q.d.druk = []; r.json(l) })
m.get('/fale', (q, r) => q.params.mag === 'wroclaw' ? r.status(404).json({ blad: 'modul wylaczony' }) : r.json(q.d.fale))
m.post('/fale', (q, r) => q.params.mag === 'wroclaw' ? r.status(404).json({ blad: 'modul wylaczony' }) : (q.d.fale.push({ nr: q.d.n++, zamowien: q.body.zamowien }), r.status(201).json(ok)))
m.get('/przesuniecia', (q, r) => r.json(strona(q, [...q.d.przesuniecia].reverse())))
m.post('/przesuniecia', (q, r) => { q.d.przesuniecia.push({ z: q.body.z, do: q.body.do, ile: q.body.ile }); q.d.ruchy[q.body.do]?.push({ co: 'przesuniecie', ile: q.body.ile }); r.status(201).json({ nr: q.d.n++ }) })
m.get('/zwroty', (q, r) => r.json(strona(q, [...q.d.zwroty].reverse())))
m.post('/zwroty', (q, r) => { q.d.zwroty.push({ nr: q.d.n++, powod: q.body.powod }); r.status(201).json(ok) })
m.get('/inwentaryzacje', (q, r) => r.json(Object.values(q.d.inw).map(({ id, nr, otwarta, pozycje }) => ({ id, nr, otwarta, policzono: pozycje.length }))))
m.get('/inwentaryzacje/:id', inw, (q, r) => r.json(q.x))
m.post('/inwentaryzacje/:id/pozycje', inw, (q, r) => { if (!(q.body.ile >= 0)) return r.status(422).json({ blad: 'ilosc' }); q.x.pozycje.push({ ile: q.body.ile }); if (q.x.pozycje.length > 25) q.x.pozycje = []; r.status(201).json(ok) })
m.post('/inwentaryzacje/:id/podpisz', inw, (q, r) => r.status(501).json({ blad: 'podpis elektroniczny: wkrotce' }))
const PRZ = { inpost: { kod: 'inpost', odcina: '16:00' }, dpd: { kod: 'dpd', odcina: '17:30', paleta: true }, gls: { kod: 'gls', odcina: '15:00' } }
m.get('/przewoznicy', (q, r) => r.json(Object.values(PRZ)))
m.get('/przewoznicy/:kod', (q, r) => PRZ[q.params.kod] ? r.json(PRZ[q.params.kod]) : r.status(404).json({ blad: 'brak' }))
m.get('/przewoznicy/:kod/strefy', (q, r) => q.params.kod === 'dpd' ? r.json([{ strefa: 1 }, { strefa: 2 }]) : r.status(404).json({ blad: 'przewoznik bez stref' }))
m.get('/raporty/rotacja', (q, r) => r.json({ towar: q.query.towar, dni: Array.from({ length: +q.query.dni || 7 }, (_, i) => (i * 7 + q.d.n) % 13) }))
m.get('/raporty/prognoza', (q, r) => r.json({ popyt: 0, pewnosc: 0, dni: [] }))
m.get('/raporty/zapas', (q, r) => { if (mode('raport')) throw new Error('widok zapas_mv jest przebudowywany'); r.json(Object.values(q.d.lokalizacje).map(l => l.pojemnosc * q.d.n)) })
m.get('/raporty/zaleganie', () => {})                                                                // the query takes for ever
m.get('/raporty/marze', (q, r) => q.rola === 'admin' ? r.json([{ marza: q.d.n % 40 }]) : r.status(403).json({ blad: 'brak uprawnien' }))
m.get('/uzytkownicy', (q, r) => q.rola === 'admin' ? r.json(q.d.uz) : r.status(403).json({ blad: 'brak uprawnien' }))
m.put('/uzytkownicy/:kto/rola', (q, r) => { const u = q.d.uz.find(u => u.login === q.params.kto); if (!u || q.rola !== 'admin') return r.status(403).json({ blad: 'brak uprawnien' }); u.rola = q.body.rola; r.json(ok) })
m.get('/ustawienia', (q, r) => r.json(q.d.ustawienia))
m.put('/ustawienia', (q, r) => { q.d.ustawienia = q.body; r.json(q.body) })
m.get('/szkice/:typ', (q, r) => q.d.szkice[q.kto + q.params.typ] ? r.json(q.d.szkice[q.kto + q.params.typ]) : r.status(404).json({ blad: 'brak szkicu' }))
m.put('/szkice/:typ', (q, r) => { q.d.szkice[q.kto + q.params.typ] = q.body; r.status(204).end() })
m.delete('/szkice/:typ', (q, r) => { delete q.d.szkice[q.kto + q.params.typ]; r.status(204).end() })
m.get('/zdarzenia', (q, r) => { r.set('Content-Type', 'text/event-stream').flushHeaders(); r.write(': start\n\n'); const t = setInterval(() => r.write('event: tik\ndata: ' + q.d.n + '\n\n'), 60); q.on('close', () => clearInterval(t)) })
// what the scanners use
m.post('/skan', (q, r) => { const t = Object.values(q.d.towary).find(t => t.ean === q.body.ean); t ? r.json({ id: t.id, nazwa: t.nazwa, polka: t.polka }) : r.status(404).json({ blad: 'nieznany kod' }) })
m.get('/skaner/polecenia', (q, r) => mode('polecenie') ? r.json({ polecenie: 'synchronizuj' }) : r.status(204).end())
m.post('/skaner/bicie', (q, r) => r.status(204).end())
m.get('/skaner/kody', (q, r) => r.json(Object.values(q.d.towary).slice(0, 30).map(t => t.ean)))
app.use((e, q, r, n) => { console.error(e.stack); r.status(500).json({ blad: 'wewnetrzny' }) })
app.listen(20171, '127.0.0.1')
