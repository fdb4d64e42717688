// A country inn's office: Express with morgan, everything in memory and in one file. Whatever is asked by GET and unknown is answered with the single page, as such servers are set up.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/state.json', NEW = process.env.RELEASE === '2'
const app = express(); app.set('trust proxy', true); app.disable('x-powered-by'); app.use(morgan('combined')); app.use(express.json())
let seed = 20290318
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
const make = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const x = { id: uuid(), ...f(i) }; return [x.id, x] }))
const mode = w => { try { return fs.readFileSync(WORK + '/mode', 'utf8').split(' ').includes(w) } catch { return false } }
const giorno = i => `2029-0${3 + Math.floor((17 + i) / 31)}-${String(1 + (17 + i) % 31).padStart(2, '0')}`
const sow = () => {
  const camere = make(12, i => ({ nome: ['Ulivo', 'Fico', 'Melograno', 'Carrubo', 'Mandorlo', 'Gelso', 'Limone', 'Noce', 'Rosmarino', 'Salvia', 'Alloro', 'Mirto'][i], posti: 1 + rnd(4), visibile: rnd(5) > 0, fuoriServizio: rnd(6) === 0, nota: 'n'.repeat(rnd(40)) })), K = Object.keys(camere)
  const ospiti = make(26, i => ({ nome: pick(['Famiglia', 'Coppia', 'Gruppo', 'Ditta']) + ' ' + (100 + i), telefono: '+39 0' + (1000 + rnd(9000)), email: `ospite${i}@example.org`, lingua: pick(['it', 'de', 'en', 'fr']), allergie: '' }))
  const listini = make(3, i => ({ nome: ['Ufficiale', 'Gruppi', 'Lungo soggiorno'][i], valuta: 'EUR' })), L = Object.keys(listini)
  return { camere, ospiti, listini, guasti: { [K[3]]: [{ cosa: 'doccia', dal: '2029-03-11' }], [K[8]]: [{ cosa: 'persiana', dal: '2029-03-16' }] },
    stagioni: Object.fromEntries(L.map(l => [l, make(4, i => ({ nome: ['bassa', 'media', 'alta', 'feste'][i], euro: 60 + rnd(190) }))])),
    prenotazioni: make(38, i => ({ codice: 'MS' + (2200 + i), ospite: pick(Object.keys(ospiti)), camera: pick(K), arrivo: giorno(rnd(14)), notti: 1 + rnd(9), stato: pick(['opzione', 'confermata', 'confermata']), nota: '' })),
    extra: {}, cronologia: {}, fornitori: make(9, i => ({ nome: pick(['Lavanderia', 'Panificio', 'Cantina', 'Idraulico']) + ' ' + i, attivo: rnd(4) > 0, telefono: '', iban: '' })), turni: make(4, i => ({ giorno: '2029-03-1' + i, chi: pick(['mattina', 'sera']), camere: 4 + rnd(5) })),
    richieste: {}, promozioni: make(6, i => ({ nome: pick(['Pasqua', 'Vendemmia', 'Ponte', 'Lastminute']) + ' ' + i, attiva: i % 3 === 0, sconto: 5 + rnd(30) })), preferiti: [], smarriti: [], preventivi: {}, modelli: make(5, i => ({ nome: 'modello ' + i, testo: 't'.repeat(20 + rnd(200)) })), trasferimenti: {},
    utenti: { titolare: 'amministra', segreteria: 'amministra', reception: 'accoglie', custode: 'accoglie' }, orari: { checkin: '15:00', checkout: '10:30', avviso: '' }, tassa: { euro: 2, esenti: 'minori di 12 anni' }, lavori: {}, chiusure: [], n: 3 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : sow()
if (fs.existsSync(STATE)) seed += D.n * 7919
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
const a = express.Router(); app.get('/vivo', (q, r) => r.type('text').send('vivo')); app.use('/gestione/api', (q, r, next) => {
  if (mode('manutenzione')) return r.status(503).set('Retry-After', '600').json({ errore: 'manutenzione' })
  if (mode('limite')) return r.status(429).json({ errore: 'piano, per favore' })
  q.chi = (/posto=([a-z]+)/.exec(q.get('cookie') || '') || [])[1]
  if (!q.chi && !q.get('x-canale') && q.path !== '/sessione') return r.status(401).json({ errore: 'accesso richiesto' })
  if (q.method !== 'GET') D.n++
  next()
}, a)
const elenco = (r, l, q, n = 12) => { const p = +(q && q.query.pagina) || 1; r.json({ righe: l.slice((p - 1) * n, p * n), totale: l.length }) }
const uno = (k, cosa) => (q, r, next) => (q.x = D[k][q.params.id]) ? next() : r.status(404).json({ errore: cosa + ' inesistente' })
const metti = (x, b, ...k) => { for (const y of k) if (y in b) x[y] = b[y]; return x }
const camera = uno('camere', 'camera'), ospite = uno('ospiti', 'ospite'), pren = uno('prenotazioni', 'prenotazione'), listino = uno('listini', 'listino'), forn = uno('fornitori', 'fornitore'), promo = uno('promozioni', 'promozione'), rich = uno('richieste', 'richiesta'), modello = uno('modelli', 'modello')
const capo = (q, r, next) => q.chi === 'reception' ? r.status(403).json({ errore: 'riservato' }) : next()
const nuova = q => { const id = uuid(), p = { id, codice: 'MS' + (2200 + Object.keys(D.prenotazioni).length), ospite: q.body.ospite || Object.keys(D.ospiti)[0], camera: q.body.camera || Object.keys(D.camere)[0], arrivo: q.body.arrivo, notti: q.body.notti || 1, stato: 'opzione', nota: '' }; D.prenotazioni[id] = p; return p }
a.post('/sessione', (q, r) => r.cookie('posto', q.body.chi, { httpOnly: true }).json({ chi: q.body.chi }))
a.delete('/sessione', (q, r) => r.status(204).end())
a.post('/sessione/rinnova', (q, r) => { if (D.n % 3 === 0) r.cookie('giro', hex(24)); r.status(204).end() })
a.get('/io', (q, r) => r.json({ chi: q.chi, ruolo: D.utenti[q.chi] || 'ospite' }))
a.get('/configurazione', (q, r) => r.json({ valuta: 'EUR', fuso: 'Europe/Rome', versione: NEW ? 42 : 41 }))
a.get('/elenchi/:k', (q, r) => r.json({ lingue: ['it', 'de', 'en', 'fr'], stati: ['opzione', 'confermata', 'arrivata', 'partita', 'annullata'] }[q.params.k] || []))
a.get('/moduli/:m', (q, r) => q.params.m === 'trasferimenti' ? r.json({ attivo: true }) : r.status(404).json({ errore: 'modulo non acquistato' }))
a.get('/avvisi/non-letti', (q, r) => r.json({ n: D.n % 8 ? 0 : 1 }))
a.get('/allerte-meteo', (q, r) => elenco(r, []))                                                      // a fine fortnight
a.get('/camere', (q, r) => elenco(r, Object.values(D.camere), q, 20))
a.get('/camere/:id', camera, (q, r) => r.json(q.x))
a.patch('/camere/:id', camera, (q, r) => r.json(metti(q.x, q.body, 'nota', 'posti')))
a.patch('/camere/:id/visibile', camera, (q, r) => r.json({ id: q.x.id, visibile: q.body.visibile }))       // the shop window is fed by another programme, one day
a.patch('/camere/:id/fuori-servizio', camera, (q, r) => { q.x.fuoriServizio = q.body.fuoriServizio; r.json({ id: q.x.id, fuoriServizio: q.x.fuoriServizio }) })
a.get('/camere/:id/dotazioni', camera, (q, r) => elenco(r, ['letto', 'armadio', 'bollitore', 'phon', 'cassaforte'].slice(0, 2 + parseInt(q.x.id[0], 16) % 4)))
a.get('/camere/:id/guasti', camera, (q, r) => elenco(r, D.guasti[q.x.id] || []))
a.put('/camere/:id/ordine-foto', camera, (q, r) => r.redirect(308, 'http://immagini.interno:8081/ordine/' + q.x.id))
a.get('/camere/:id/foto/:n.jpg', camera, (q, r) => +q.params.n > 2 ? r.status(404).json({ errore: 'foto inesistente' }) : r.type('jpeg').set('Cache-Control', 'max-age=60').send(Buffer.alloc(700 + parseInt(q.x.id.slice(0, 3), 16) % 900, q.x.id)))
a.put('/camere/:id/stella', camera, (q, r) => { if (!D.preferiti.includes(q.x.id)) D.preferiti.push(q.x.id); r.status(204).end() })
a.delete('/camere/:id/stella', camera, (q, r) => { D.preferiti = D.preferiti.filter(k => k !== q.x.id); r.status(204).end() })
a.get('/preferiti', (q, r) => elenco(r, D.preferiti))
a.get('/ospiti', (q, r) => elenco(r, Object.values(D.ospiti).reverse().filter(o => o.nome.toLowerCase().includes((q.query.cerca || '').toLowerCase()) && (!q.query.lingua || o.lingua === q.query.lingua)), q))
a.post('/ospiti', (q, r) => { if (!q.body.nome) return r.status(422).json({ errore: 'nome' }); const id = uuid(); D.ospiti[id] = { id, nome: q.body.nome, telefono: '', email: '', lingua: 'it', allergie: '' }; r.status(201).json({ id }) })
a.get('/ospiti/:id', ospite, (q, r) => r.json(q.x))
a.put('/ospiti/:id', ospite, (q, r) => { metti({ ...q.x }, q.body, 'nome', 'telefono', 'email', 'lingua', 'allergie'); r.json({ esito: 'salvato' }) })   // a copy is saved
a.get('/ospiti/:id/documento', ospite, (q, r) => parseInt(q.x.id.slice(0, 2), 16) % 4 ? r.status(404).json({ errore: 'documento non caricato' }) : r.type('jpeg').send(Buffer.alloc(900 + parseInt(q.x.id.slice(2, 4), 16), 'd')))
a.get('/ospiti/:id/soggiorni', ospite, (q, r) => elenco(r, Object.values(D.prenotazioni).filter(p => p.ospite === q.x.id)))
a.get('/prenotazioni', (q, r) => elenco(r, Object.values(D.prenotazioni).reverse().filter(p => (!q.query.stato || p.stato === q.query.stato) && (!q.query.cerca || p.codice.includes(q.query.cerca))), q))
a.post('/prenotazioni', (q, r) => { if (!q.body.arrivo) return r.status(422).json({ errore: 'arrivo' }); r.status(201).json({ id: nuova(q).id }) })
a.get('/prenotazioni/:id', pren, (q, r) => { const x = q.x; if (x.attesa > 0 && --x.attesa === 0) x.invitato = true; const { attesa, ...y } = x; r.json(y) })
a.put('/prenotazioni/:id', pren, (q, r) => { if (q.get('if-match') === 'W/"vecchia"') return r.status(412).json({ errore: 'cambiata nel frattempo' }); r.json(metti(q.x, q.body, 'notti', 'arrivo', 'nota')) })
a.patch('/prenotazioni/:id/stato', pren, (q, r) => { q.x.stato = q.body.stato; r.json({ stato: q.x.stato }) })
a.post('/prenotazioni/:id/appunti', pren, (q, r) => { (D.cronologia[q.x.id] ||= []).push({ chi: q.chi, testo: q.body.testo }); r.status(204).end() })
a.get('/prenotazioni/:id/cronologia', pren, (q, r) => elenco(r, D.cronologia[q.x.id] || [], null, 99))
a.get('/prenotazioni/:id/extra', pren, (q, r) => elenco(r, Object.values(D.extra[q.x.id] || {}), null, 99))
a.post('/prenotazioni/:id/extra', pren, (q, r) => { const id = uuid(); (D.extra[q.x.id] ||= {})[id] = { id, cosa: q.body.cosa, euro: q.body.euro }; r.status(201).json({ id }) })
a.delete('/prenotazioni/:id/extra/:e', pren, (q, r) => { if (!(D.extra[q.x.id] || {})[q.params.e]) return r.status(404).json({ errore: 'extra inesistente' }); delete D.extra[q.x.id][q.params.e]; r.status(204).end() })
a.get('/prenotazioni/:id/fattura', pren, (q, r) => q.x.stato === 'partita' ? r.type('pdf').send(Buffer.alloc(1200 + q.x.notti * 31, 'f')) : r.status(404).json({ errore: 'non ancora emessa' }))
a.post('/prenotazioni/:id/sollecito', pren, (q, r) => r.status(202).json({ accodato: true }))
a.post('/prenotazioni/:id/checkin-online', pren, (q, r) => { q.x.attesa = q.x.invitato ? 0 : 3; r.status(202).json({ accodato: true }) })
a.delete('/prenotazioni/:id', pren, (q, r) => { if (q.x.stato === 'annullata') return r.status(409).json({ errore: 'gia annullata' }); q.x.stato = 'annullata'; r.status(204).end() })      // kept for the tax office
a.get('/listini', (q, r) => elenco(r, Object.values(D.listini)))
a.get('/listini/:id', listino, (q, r) => r.json(q.x))
a.get('/listini/:id/stagioni', listino, (q, r) => elenco(r, Object.values(D.stagioni[q.x.id]), null, 99))
a.post('/listini/:id/stagioni', listino, (q, r) => { const id = uuid(); D.stagioni[q.x.id][id] = { id, nome: q.body.nome, euro: q.body.euro }; r.status(201).json({ id }) })
a.put('/listini/:id/stagioni/:s', listino, (q, r) => { const s = D.stagioni[q.x.id][q.params.s]; if (!s) return r.status(404).json({ errore: 'stagione inesistente' }); r.json(metti(s, q.body, 'nome', 'euro')) })
a.delete('/listini/:id/stagioni/:s', listino, (q, r) => { const s = { ...D.stagioni[q.x.id] }; delete s[q.params.s]; r.status(204).end() })
a.post('/prezzi/simula', (q, r) => r.json({ totale: 130 * q.body.notti }))
a.get('/fornitori', (q, r) => elenco(r, Object.values(D.fornitori), q, 30))
a.get('/fornitori/:id', forn, (q, r) => r.json(q.x))
a.put('/fornitori/:id', forn, (q, r) => { metti(q.x, q.body, 'nome', 'telefono', 'iban'); r.json({ esito: 'salvato' }) })
a.patch('/fornitori/:id/attivo', forn, (q, r) => { q.x.attivo = q.body.attivo; r.json({ id: q.x.id, attivo: q.x.attivo }) })
a.get('/pulizie/turni', (q, r) => elenco(r, Object.values(D.turni), null, 99))
a.post('/pulizie/turni', (q, r) => r.status(201).json({ id: uuid(), giorno: q.body.giorno, chi: q.body.chi, camere: q.body.camere }))   // the insert is missing
a.get('/pulizie/oggi', (q, r) => elenco(r, Object.values(D.prenotazioni).filter(p => p.arrivo === q.query.giorno).map(p => p.camera), null, 99))
a.get('/recensioni', (q, r) => elenco(r, []))                                                         // the collector was never switched on
a.get('/richieste', (q, r) => elenco(r, Object.values(D.richieste)))
a.post('/richieste/:id/accetta', rich, (q, r) => { q.body = { arrivo: q.x.dal, notti: 2 }; const p = nuova(q); delete D.richieste[q.x.id]; r.json({ prenotazione: p.id }) })
a.delete('/richieste/:id', rich, (q, r) => { delete D.richieste[q.x.id]; r.status(204).end() })
a.get('/promozioni', (q, r) => elenco(r, Object.values(D.promozioni)))
a.get('/promozioni/:id', promo, (q, r) => r.json(q.x))
a.post('/promozioni/:id/attiva', promo, (q, r) => { q.x.attiva = true; r.json({ ok: true }) })
a.post('/promozioni/:id/disattiva', promo, (q, r) => { q.x.attiva = false; r.json({ ok: true }) })
a.get('/oggetti-smarriti', (q, r) => elenco(r, D.smarriti))
a.post('/oggetti-smarriti', (q, r) => { D.smarriti.push({ id: uuid(), cosa: q.body.cosa }); r.status(201).json({ ok: true }) })
a.get('/modelli', (q, r) => elenco(r, Object.values(D.modelli).map(({ testo, ...x }) => x)))
a.get('/modelli/:id', modello, (q, r) => r.json(q.x))
a.put('/modelli/:id', modello, (q, r) => { metti(q.x, q.body, 'testo'); r.status(204).end() })             // the list shows no text
a.post('/modelli/:id/anteprima', modello, (q, r) => r.type('html').send('<p>' + q.x.testo + '</p>'))
a.post('/preventivi', (q, r) => { const id = uuid(); D.preventivi[id] = { id, per: q.body.per, euro: q.body.euro }; r.redirect(303, '/gestione/api/preventivi/' + id) })
a.get('/preventivi', (q, r) => elenco(r, Object.values(D.preventivi), q, 50))
a.get('/preventivi/:id', uno('preventivi', 'preventivo'), (q, r) => r.json(q.x))
a.get('/trasferimenti', (q, r) => { for (const t of Object.values(D.trasferimenti)) if (t.attesa > 0) t.attesa--; elenco(r, Object.values(D.trasferimenti).filter(t => !t.attesa).map(({ attesa, ...t }) => t), q, 60) })
a.post('/trasferimenti', (q, r) => { const id = uuid(); D.trasferimenti[id] = { id, da: q.body.da, ora: q.body.ora, attesa: 3 }; r.status(202).json({ accodato: id }) })
a.get('/calendario', (q, r) => elenco(r, Object.values(D.prenotazioni).filter(p => p.arrivo.startsWith(q.query.mese) && p.stato !== 'annullata').map(p => ({ camera: p.camera, arrivo: p.arrivo, notti: p.notti })), null, 99))
a.get('/statistiche/ricavi', (q, r) => mode('vista') ? r.status(500).json({ errore: 'vista in ricostruzione' }) : r.json({ giorni: Array.from({ length: +q.query.giorni || 7 }, (_, i) => (i * 41 + D.n * 17) % 1900) }))
a.get('/statistiche/occupazione', (q, r) => r.json({ media: 0, giorni: [], camere: 0, previsione: 0 }))
a.get('/statistiche/provenienza', (q, r) => { throw new Error('relation "ospiti_paesi" does not exist') })
a.get(NEW ? '/cruscotto' : '/riepilogo', (q, r) => r.json({ arrivi: Object.values(D.prenotazioni).filter(p => p.arrivo === q.query.giorno).map(p => p.codice), richieste: Object.keys(D.richieste).length }))
a.post('/esportazioni', (q, r) => { const id = 'e' + D.n; D.lavori[id] = 0; r.status(202).json({ lavoro: id }) })
a.get('/esportazioni/:id', (q, r) => { if (!(q.params.id in D.lavori)) return r.status(404).json({ errore: 'lavoro inesistente' }); r.json(++D.lavori[q.params.id] < 3 ? { stato: 'in corso' } : { stato: 'pronto', file: `/gestione/api/esportazioni/${q.params.id}/file.csv` }) })
a.get('/esportazioni/:id/file.csv', (q, r) => r.type('csv').send(Object.values(D.prenotazioni).map(p => [p.codice, p.arrivo, p.notti, p.stato].join(';')).join('\n')))
a.get('/stampa/arrivi.pdf', (q, r) => r.type('pdf').send(Buffer.alloc(800 + 90 * Object.values(D.prenotazioni).filter(p => p.arrivo === q.query.giorno).length, 'p')))
a.post('/cassa/chiudi-giornata', capo, (q, r) => { if (D.chiusure.includes(q.body.giorno)) return r.status(409).json({ errore: 'gia chiusa' }); D.chiusure.push(q.body.giorno); r.json({ ok: true }) })
a.get('/cassa/chiusure', capo, (q, r) => elenco(r, D.chiusure))
a.get('/utenti', (q, r) => elenco(r, Object.entries(D.utenti).map(([chi, ruolo]) => ({ chi, ruolo }))))
a.put('/utenti/:chi/ruolo', capo, (q, r) => { D.utenti[q.params.chi] = q.body.ruolo; r.status(204).end() })
a.get('/registro-attivita', (q, r) => r.status(403).json({ errore: 'serve il permesso registro.leggi' }))    // which no role has
a.get('/impostazioni/orari', (q, r) => r.json(D.orari))
a.put('/impostazioni/orari', (q, r) => { metti(D.orari, q.body, 'checkin', 'checkout', 'avviso'); r.json({ esito: 'salvato' }) })
a.route('/impostazioni/tassa').get((q, r) => r.json(D.tassa)).all((q, r) => r.status(405).set('Allow', 'GET').json({ errore: 'metodo non ammesso' }))
a.get('/eventi', (q, r) => { r.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }); r.write('retry: 9000\n\n'); for (let i = 0; i < rnd(5); i++) r.write('data: {"n":' + i + '}\n\n'); r.end() })
a.post('/canali/aggiorna', (q, r) => r.status(202).json({ ricevuto: true }))
a.get('/canali/comandi', (q, r) => r.json([]))                                                        // nobody commands the channels
const s = express.Router(); app.use('/prenota/api', s)
s.get('/disponibilita', (q, r) => r.json({ camere: Object.values(D.camere).filter(c => !c.fuoriServizio && q.query.dal < '2029-06').map(c => ({ nome: c.nome, euro: 80 + c.posti * 20 })).slice(0, (q.query.dal || '').charCodeAt(9) % 7) }))
s.post('/richieste', (q, r) => { const id = uuid(); D.richieste[id] = { id, dal: q.body.dal, persone: q.body.persone, nome: q.body.nome }; r.status(201).json({ ok: true }) })
a.use((e, q, r, next) => { console.error(e.stack); r.status(500).json({ errore: 'interno' }) })
app.use('/file', express.static(WORK + '/dist/file', { maxAge: '1h' }))
app.get(/.*/, (q, r) => r.sendFile(WORK + '/dist/index.html'))
app.listen(19721, '172.30.0.5')
