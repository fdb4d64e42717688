// Workshops by the hour: the office's API, the public offer and the doors. Express with morgan, in memory and in one file.
const express = require('express'), morgan = require('morgan'), fs = require('fs'), WORK = process.env.WORK, STATE = WORK + '/stand.json', VERSION = +process.env.VERSION || 1
const app = express(); app.use(morgan('combined')); app.use(express.json())
let seed = 20350507
const rnd = n => { let t = seed = (seed + 0x6D2B79F5) | 0; t = Math.imul(t ^ t >>> 15, t | 1); t ^= t + Math.imul(t ^ t >>> 7, t | 61); return ((t ^ t >>> 14) >>> 0) % n }
const pick = l => l[rnd(l.length)], hex = n => Array.from({ length: n }, () => '0123456789abcdef'[rnd(16)]).join(''), uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-9${hex(3)}-${hex(12)}`
const make = (n, f) => Object.fromEntries(Array.from({ length: n }, (_, i) => { const id = uuid(); return [id, { id, ...f(i) }] })), l = Object.values
const lage = w => { try { return fs.readFileSync(WORK + '/lage', 'utf8').split(' ').includes(w) } catch { return false } }
const heute = () => { try { return fs.readFileSync(WORK + '/tag', 'utf8').trim() } catch { return '2035-05-07' } }
const saat = () => {
  const werkstaetten = make(7, i => ({ name: ['Holz', 'Metall', 'Keramik', 'Siebdruck', 'Elektronik', 'Fahrrad', 'Nähen'][i], plaetze: 3 + i, aktiv: i !== 3 })), W = Object.keys(werkstaetten)
  const maschinen = make(26, i => ({ name: pick(['Kreissäge', 'Drehbank', 'Brennofen', 'Presse', 'Lötplatz', 'Montageständer', 'Overlock', 'Fräse']) + ' ' + (i + 1), werkstatt: W[i % 7], gesperrt: rnd(5) === 0, preis: 4 + rnd(9) })), M = Object.keys(maschinen)
  const mitglieder = make(58, i => ({ name: 'Mitglied ' + (1000 + i), ort: pick(['Altstadt', 'Nordend', 'Hafen', 'Weststadt']), newsletter: rnd(2) > 0, seit: 2026 + rnd(9) })), P = Object.keys(mitglieder)
  return { werkstaetten, maschinen, mitglieder,
    wartungen: Object.fromEntries(M.filter((_, i) => i % 3 === 0).map(k => [k, [{ am: '2035-03-' + (10 + rnd(20)), was: 'Öl' }]])),
    buchungen: make(48, i => ({ mitglied: pick(P), werkstatt: pick(W), tag: `2035-05-${String(5 + rnd(22)).padStart(2, '0')}`, stunden: 1 + rnd(7), status: pick(['offen', 'bestätigt', 'bestätigt']) })),
    einweisungen: Object.fromEntries(P.filter((_, i) => i % 4 === 0).map(k => [k, [{ maschine: pick(M), am: '2034-11' }]])),
    zahlungen: Object.fromEntries(P.map(k => [k, Array.from({ length: 1 + rnd(6) }, (_, i) => ({ monat: '2035-0' + (1 + i % 5), betrag: 20 + rnd(60) }))])),
    tarife: make(6, i => ({ name: ['Stundenkarte', 'Tageskarte', 'Zehnerkarte', 'Monat', 'Jahr', 'Verein'][i], preis: 9 + i * 17, oeffentlich: i < 4 })),
    schliessfaecher: make(20, i => ({ nr: i + 1, zustand: pick(['frei', 'voll']) })),
    materialien: make(22, i => ({ name: pick(['Leim', 'Schrauben', 'Ton', 'Farbe', 'Draht', 'Schlauch']) + ' ' + i, bestand: rnd(60), mindestens: 5 })),
    kurse: make(12, i => ({ titel: pick(['Drechseln', 'Schweißen', 'Glasieren', 'Siebdruck', 'Löten']) + ' ' + pick(['Anfänger', 'Aufbau']), tag: `2035-06-${10 + i}`, sichtbar: rnd(3) > 0, plaetze: 6 })),
    teilnehmer: {}, absagen: {}, rechnungen: make(64, i => ({ nr: 5200 + i, mitglied: pick(P), summe: 15 + rnd(300), status: pick(['entwurf', 'offen', 'bezahlt', 'bezahlt']), mahnstufe: 0, warten: 0 })),
    nachrichten: make(15, i => ({ von: 'kunde' + (20 + i) + '@example.org', betreff: pick(['Schlüssel vergessen', 'Rechnung', 'Kurs im Juni?', 'Platz für zwei', 'Säge stumpf']), gelesen: i > 4, text: 'x'.repeat(20 + rnd(200)) })),
    protokoll: { zugang: [], tueren: [], fehler: [] }, schaeden: [], sperrtage: [{ tag: '2035-05-14', grund: 'Pfingstmontag' }, { tag: '2035-05-24', grund: 'Fronleichnam' }],
    einstellungen: { oeffnungszeiten: { mo: '9-21', di: '9-21', mi: '9-21', do: '9-21', fr: '9-22', sa: '10-18' }, benachrichtigungen: { mail: true, absender: 'werkstatt@example.org', text: 'Danke für die Buchung' }, hausordnung: { text: 'Bitte fegen. '.repeat(8) }, kasse: { iban: 'DE00', tage: 14, fuss: 'Vielen Dank' } },
    entwuerfe: {}, exporte: {}, befehle: [], schluessel: {}, n: 0 }
}
const D = fs.existsSync(STATE) ? JSON.parse(fs.readFileSync(STATE)) : saat()
if (fs.existsSync(STATE)) seed += 104729 * (D.n + 1)
process.on('SIGTERM', () => { fs.writeFileSync(STATE, JSON.stringify(D)); process.exit(0) })
app.get('/gesund', (q, r) => r.type('text').send('ok'))
const v = express.Router(), eins = (fach, text) => (q, r, next) => (q.x = D[fach][q.params.id]) ? next() : r.status(404).json({ fehler: text })
app.use('/verwaltung/api', (q, r, next) => {
  if (lage('wartung')) return r.status(503).set('Retry-After', '300').json({ fehler: 'Wartung' })
  if (!/sitzung=gut/.test(q.get('cookie') || '') && q.path !== '/anmelden') return r.status(401).json({ fehler: 'anmelden' })
  if (q.method !== 'GET') { D.n++; if (!['/anmelden', '/hinweise/gelesen'].includes(q.path)) { D.protokoll.zugang.unshift({ n: D.n, was: q.method + ' ' + q.path.split('/')[1] }); D.protokoll.zugang.length = Math.min(D.protokoll.zugang.length, 40) } }
  next()
}, v)
const wer = eins('werkstaetten', 'keine Werkstatt'), mas = eins('maschinen', 'keine Maschine'), mit = eins('mitglieder', 'kein Mitglied'), buc = eins('buchungen', 'keine Buchung'), tar = eins('tarife', 'kein Tarif'), fac = eins('schliessfaecher', 'kein Fach'), mat = eins('materialien', 'kein Material'), kur = eins('kurse', 'kein Kurs'), rec = eins('rechnungen', 'keine Rechnung'), nac = eins('nachrichten', 'keine Nachricht')
const seite = (q, liste, n = 15) => { const s = +(q.query.seite || 1); return { eintraege: liste.slice((s - 1) * n, s * n), gesamt: liste.length, seite: s } }
const setze = (q, ...felder) => { for (const f of felder) if (f in q.body) q.x[f] = q.body[f]; return q.x }
v.post('/anmelden', (q, r) => lage('gebremst') ? r.status(429).json({ fehler: 'zu viele Versuche' }) : q.body.wort === 'gut' ? r.cookie('sitzung', 'gut').json({ name: 'Leitung' }) : r.status(401).json({ fehler: 'falsch' }))
v.get('/ich', (q, r) => r.json({ name: 'Leitung', rolle: 'leitung' }))
v.get('/hinweise', (q, r) => r.json(D.n % 6 ? [] : [{ text: 'neue Anfrage', n: D.n }]))
v.post('/hinweise/gelesen', (q, r) => r.status(204).end())
v.get('/uebersicht', (q, r) => r.json({ buchungen: l(D.buchungen).filter(b => b.tag === heute()).length, offen: l(D.buchungen).filter(b => b.status === 'offen').length, nachrichten: l(D.nachrichten).filter(m => !m.gelesen).length, faecher: l(D.schliessfaecher).filter(f => f.zustand === 'frei').length }))
v.get('/funktionen/:f', (q, r) => q.params.f === 'tueroeffner' ? r.json({ an: true }) : r.status(404).json({ fehler: 'nicht im Tarif enthalten' }))
v.get('/konstanten/mwst', (q, r) => r.json([19, 7]))
v.get('/konstanten/bezirke', (q, r) => r.json(['Altstadt', 'Nordend', 'Hafen', 'Weststadt']))
v.get('/wetter', (q, r) => lage('wetter') ? r.status(503).json({ fehler: 'Dienst nicht erreichbar' }) : r.json({ grad: 10 + +heute().slice(8) % 9, regen: +heute().slice(8) % 3 === 0 }))
v.get('/suche', (q, r) => { const s = (q.query.q || '').toLowerCase(); r.json(l(D.mitglieder).filter(m => m.name.toLowerCase().includes(s)).slice(0, 6).map(({ id, name }) => ({ id, name }))) })
// workshops, machines
v.get('/werkstaetten', (q, r) => r.json(l(D.werkstaetten)))
v.get('/werkstaetten/:id', wer, (q, r) => r.json(q.x))
v.patch('/werkstaetten/:id', wer, (q, r) => r.json(setze(q, 'aktiv', 'plaetze')))
v.delete('/werkstaetten/:id', wer, (q, r) => r.status(409).json({ fehler: 'hat Buchungen' }))
v.get('/werkstaetten/:id/belegung', wer, (q, r) => r.json(l(D.buchungen).filter(b => b.werkstatt === q.x.id && Math.floor(+b.tag.slice(8) / 7) === +(q.query.woche || 1)).map(({ id, tag, stunden }) => ({ id, tag, stunden }))))
v.get('/maschinen', (q, r) => r.json(l(D.maschinen).filter(m => !q.query.werkstatt || m.werkstatt === q.query.werkstatt)))
v.get('/maschinen/:id', mas, (q, r) => r.json(q.x))
v.patch('/maschinen/:id', mas, (q, r) => { setze(q, 'gesperrt'); r.status(204).end() })
v.patch('/maschinen/:id/preis', mas, (q, r) => r.json(q.x))                                        // the price list is another table by now
v.get('/maschinen/:id/kennzahlen', mas, (q, r) => r.json({ stunden: 0, auslastung: 0, ausfaelle: 0 }))
v.get('/maschinen/:id/wartungen', mas, (q, r) => r.json(D.wartungen[q.x.id] || []))
v.post('/maschinen/:id/wartungen', mas, (q, r) => { (D.wartungen[q.x.id] ||= []).push({ am: heute(), was: q.body.was }); r.status(201).json({ ok: true }) })
// bookings
v.get('/buchungen', (q, r) => r.json(l(D.buchungen).filter(b => !q.query.woche || Math.floor(+b.tag.slice(8) / 7) === +q.query.woche).filter(b => !q.query.status || b.status === q.query.status)))
v.post('/buchungen', (q, r) => { if (!q.body.werkstatt) return r.status(422).json({ fehler: 'werkstatt' }); const id = uuid(); D.buchungen[id] = { id, mitglied: q.body.mitglied, werkstatt: q.body.werkstatt, tag: q.body.tag, stunden: q.body.stunden, status: 'offen' }; r.status(201).json({ id }) })
v.post('/buchungen/pruefen', (q, r) => r.json({ frei: true }))
v.get('/buchungen/:id', buc, (q, r) => r.json(q.x))
v.patch('/buchungen/:id', buc, (q, r) => r.json(setze(q, 'status', 'stunden')))
v.delete('/buchungen/:id', buc, (q, r) => { delete D.buchungen[q.x.id]; r.status(204).end() })
v.get('/buchungen/:id/schluessel', buc, (q, r) => D.schluessel[q.x.id] ? r.json({ pin: D.schluessel[q.x.id] }) : r.status(204).end())
v.post('/buchungen/:id/schluessel', buc, (q, r) => { D.schluessel[q.x.id] = String(1000 + rnd(9000)); D.befehle.push({ pin: D.schluessel[q.x.id] }); r.status(201).json({ ok: true }) })
// members
v.get('/mitglieder', (q, r) => { const s = (q.query.q || '').toLowerCase(); r.json(seite(q, l(D.mitglieder).filter(m => m.name.toLowerCase().includes(s)))) })
v.get('/mitglieder/:id', mit, (q, r) => r.json(q.x))
v.patch('/mitglieder/:id', mit, (q, r) => r.json(setze(q, 'newsletter', 'ort')))
v.get('/mitglieder/:id/einweisungen', mit, (q, r) => r.json(D.einweisungen[q.x.id] || []))
v.post('/mitglieder/:id/einweisungen', mit, (q, r) => { (D.einweisungen[q.x.id] ||= []).push({ maschine: q.body.maschine, am: heute() }); r.status(201).json({ ok: true }) })
if (VERSION < 2) v.get('/mitglieder/:id/zahlungen', mit, (q, r) => r.json(D.zahlungen[q.x.id] || []))
v.post('/mitglieder/:id/sperre', mit, (q, r) => r.redirect(307, 'http://zugang.intern:9000/sperren/' + q.x.id))
v.post('/mitglieder/:id/mail', mit, (q, r) => r.status(202).json({ eingereiht: true }))
// tariffs, lockers, material
v.get('/tarife', (q, r) => r.json(l(D.tarife)))
v.get('/tarife/:id', tar, (q, r) => r.json(q.x))
v.patch('/tarife/:id', tar, (q, r) => r.json({ ...q.x, ...q.body }))                               // an echo: nothing is stored
v.get('/schliessfaecher', (q, r) => r.json(l(D.schliessfaecher)))
v.patch('/schliessfaecher/:id', fac, (q, r) => { setze(q, 'zustand'); r.status(204).end() })
v.get('/materialien', (q, r) => r.json(l(D.materialien).filter(m => !q.query.knapp || m.bestand < m.mindestens)))
v.patch('/materialien/:id/bestand', mat, (q, r) => { setze(q, 'bestand'); r.json({ ok: true }) })
v.get('/materialien/bestellungen', (q, r) => r.json([]))
v.post('/materialien/bestellungen', (q, r) => r.status(201).json({ ok: true, id: uuid() }))
// courses
v.get('/kurse', (q, r) => r.json(l(D.kurse)))
v.post('/kurse', (q, r) => { const id = uuid(); D.kurse[id] = { id, titel: q.body.titel, tag: '2035-07-01', sichtbar: false, plaetze: 6 }; r.status(201).location('/verwaltung/api/kurse/' + id).json(D.kurse[id]) })
v.get('/kurse/:id', kur, (q, r) => r.json(q.x))
v.patch('/kurse/:id', kur, (q, r) => { setze(q, 'sichtbar', 'titel'); r.status(204).end() })
v.delete('/kurse/:id', (q, r) => r.status(405).set('Allow', 'GET, PATCH').json({ fehler: 'Methode nicht erlaubt' }))
v.get('/kurse/:id/teilnehmer', kur, (q, r) => r.json(D.teilnehmer[q.x.id] || []))
v.get('/kurse/:id/warteliste', kur, (q, r) => r.json([]))
v.get('/kurse/:id/absagen', kur, (q, r) => r.json(D.absagen[q.x.id] || []))
v.post('/kurse/:id/erinnern', kur, (q, r) => r.status(202).json({ eingereiht: (D.teilnehmer[q.x.id] || []).length }))
// invoices, accounting
v.get('/rechnungen', (q, r) => r.json(seite(q, l(D.rechnungen).reverse().filter(x => !q.query.status || x.status === q.query.status).map(({ warten, ...x }) => x))))
v.post('/rechnungen/vorschau', (q, r) => r.json({ netto: q.body.summe, brutto: Math.round(q.body.summe * 119) / 100 }))
v.get('/rechnungen/:id', rec, (q, r) => { if (q.x.warten > 0 && --q.x.warten === 0) q.x.mahnstufe++; const { warten, ...x } = q.x; r.json({ ...x, zuletzt: x.mahnstufe ? 'gemahnt'.repeat(x.mahnstufe) : null }) })
v.patch('/rechnungen/:id', rec, (q, r) => { setze(q, 'status', 'summe'); r.status(204).end() })
v.post('/rechnungen/:id/mahnung', rec, (q, r) => q.x.status !== 'offen' ? r.status(409).json({ fehler: 'nicht offen' }) : (q.x.warten = 2, r.status(202).json({ eingereiht: true })))
v.get('/rechnungen/:id/pdf', rec, (q, r) => q.x.status === 'entwurf' ? r.status(404).json({ fehler: 'Entwurf ohne Dokument' }) : r.type('pdf').send('%PDF' + 'x'.repeat(1200 + q.x.summe)))
v.get('/buchhaltung/konten', (q, r) => r.json([{ nr: 8400, saldo: l(D.rechnungen).filter(x => x.status === 'bezahlt').reduce((s, x) => s + x.summe, 0) }, { nr: 1200, saldo: 900 }]))
v.get('/buchhaltung/datev', (q, r) => r.status(403).json({ fehler: 'Recht buchhaltung.export fehlt' }))
// messages
v.get('/nachrichten', (q, r) => r.json(l(D.nachrichten).reverse().map(({ text, ...m }) => m)))
v.get('/nachrichten/ungelesen', (q, r) => r.json({ anzahl: l(D.nachrichten).filter(m => !m.gelesen).length }))
v.get('/nachrichten/:id', nac, (q, r) => r.json(q.x))
v.patch('/nachrichten/:id', nac, (q, r) => { setze(q, 'gelesen'); r.status(204).end() })
v.delete('/nachrichten/:id', nac, (q, r) => r.status(204).end())                                   // soft delete; the list does not ask for the mark
v.post('/nachrichten/:id/antwort', nac, (q, r) => r.status(202).json({ eingereiht: true }))
// trail, settings, reports
v.get('/protokoll/zahlungen', (q, r) => r.json([]))
v.get('/protokoll/:was', (q, r) => D.protokoll[q.params.was] ? r.json(D.protokoll[q.params.was]) : r.status(404).json({ fehler: 'kein Protokoll' }))
v.get('/einstellungen/:was', (q, r) => D.einstellungen[q.params.was] ? r.json(D.einstellungen[q.params.was]) : r.status(404).json({ fehler: 'keine Einstellung' }))
v.put('/einstellungen/benachrichtigungen', (q, r) => r.json(q.body))                               // checked, then dropped
v.put('/einstellungen/:was', (q, r) => { D.einstellungen[q.params.was] = q.body; r.json(q.body) })
v.post('/konto/kennwort', (q, r) => r.status(204).end())
v.get('/entwuerfe/:k', (q, r) => D.entwuerfe[q.params.k] ? r.json(D.entwuerfe[q.params.k]) : r.status(404).json({ fehler: 'kein Entwurf' }))
v.put('/entwuerfe/:k', (q, r) => { D.entwuerfe[q.params.k] = q.body; r.status(204).end() })
v.delete('/entwuerfe/:k', (q, r) => { delete D.entwuerfe[q.params.k]; r.status(204).end() })
v.get('/sperrtage', (q, r) => r.json(D.sperrtage))
v.post('/sperrtage', (q, r) => { D.sperrtage.push({ tag: q.body.tag, grund: q.body.grund }); r.status(201).json({ ok: true }) })
v.get('/schaeden', (q, r) => r.json(D.schaeden.filter(s => !s.erledigt)))
v.patch('/schaeden/:id', (q, r) => { const s = D.schaeden.find(s => s.id === q.params.id); if (!s) return r.status(404).json({ fehler: 'kein Schaden' }); s.erledigt = true; r.status(204).end() })
v.get('/berichte/umsatz', (q, r) => r.json(Array.from({ length: 1 + +(q.query.monat || '2035-05').slice(5) }, (_, i) => ({ woche: i + 1, summe: 100 + i * 37 + D.n }))))
v.get('/berichte/nutzung', (q, r) => r.json(l(D.werkstaetten).map((w, i) => ({ name: w.name, stunden: 40 + i * 9 + D.n % 50 }))))      // ?werkstatt= is not looked at
v.get('/berichte/auslastung', (q, r) => { throw new TypeError("Cannot read properties of undefined (reading 'von')") })
v.post('/exporte', (q, r) => { const id = uuid(); D.exporte[id] = 0; r.status(202).json({ id }) })
v.get('/exporte/:id', (q, r) => q.params.id in D.exporte ? r.json(++D.exporte[q.params.id] < 3 ? { stand: 'läuft' } : { stand: 'fertig', zeilen: 200 + D.n }) : r.status(404).json({ fehler: 'kein Export' }))
v.get('/exporte/:id/datei', (q, r) => r.type('csv').send('a;b;c\n'.repeat(60 + D.n)))
// the public
app.get('/api/angebot/werkstaetten', (q, r) => r.json(l(D.werkstaetten).filter(w => w.aktiv).map(({ id, name, plaetze }) => ({ id, name, plaetze }))))
app.get('/api/angebot/kurse', (q, r) => r.json(l(D.kurse).filter(k => k.sichtbar)))
app.get('/api/angebot/tarife', (q, r) => r.json(l(D.tarife).filter(t => t.oeffentlich).map(({ name, preis }) => ({ name, preis }))))
app.get('/api/angebot/frei', (q, r) => { const n = l(D.buchungen).filter(b => b.tag === q.query.tag).length; r.json(n > 3 ? [] : ['9', '11', '14', '17'].slice(n)) })
app.get('/api/angebot/code/:code', (q, r) => q.params.code.startsWith('FRUEH') ? r.json({ rabatt: 10 }) : r.status(404).json({ fehler: 'unbekannter Code' }))
app.post('/api/anfragen', (q, r) => { const id = uuid(), n = uuid(); D.buchungen[id] = { id, mitglied: pick(Object.keys(D.mitglieder)), werkstatt: pick(Object.keys(D.werkstaetten)), tag: q.body.tag, stunden: 2, status: 'offen' }; D.n++; if (rnd(2)) D.nachrichten[n] = { id: n, von: 'anfrage@example.org', betreff: 'Neue Anfrage', gelesen: false, text: 'y'.repeat(40 + rnd(90)) }; r.status(201).json({ nummer: D.n }) })
app.post('/api/kurse/:id/anmeldung', (q, r) => { (D.teilnehmer[q.params.id] ||= []).push({ name: 'Gast ' + rnd(900), am: heute() }); if (rnd(12) === 0) (D.absagen[q.params.id] ||= []).push({ name: 'Gast' }); r.status(201).json({ ok: true }) })
app.post('/api/schaden', (q, r) => { D.schaeden.push({ id: uuid(), was: q.body.was, am: heute() }); r.status(201).json({ danke: true }) })
app.get('/ical/:t', (q, r) => r.type('text/calendar').send('BEGIN:VCALENDAR\n' + l(D.buchungen).map(b => 'BEGIN:VEVENT ' + b.tag + '\n').join('') + 'END:VCALENDAR\n'))
app.use('/tuer/v1', (q, r) => r.status(410).json({ fehler: 'v2 verwenden' }))
app.get('/tuer/v2/:tuer/befehle', (q, r) => r.json(D.befehle.splice(0)))
app.post('/tuer/v2/:tuer/ereignis', (q, r) => { D.protokoll.tueren.unshift({ tuer: q.params.tuer.slice(0, 8), was: 'auf', tag: heute() }); D.protokoll.tueren.length = Math.min(D.protokoll.tueren.length, 60); if (lage('klemmt')) D.protokoll.fehler.push({ tuer: q.params.tuer.slice(0, 8), was: 'klemmt' }); r.status(204).end() })
app.listen(18211, '::')
