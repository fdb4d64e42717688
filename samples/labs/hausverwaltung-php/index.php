<?php // A property management's panel: pages and forms of the old kind, data for them under /ajax and /api in the same tree. Honest in most places.
$W = getenv('WORK'); $u = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/'); $methode = $_SERVER['REQUEST_METHOD']; $erlaubt = [];
$lock = fopen("$W/daten.json", 'c+'); flock($lock, LOCK_EX); $d = json_decode(stream_get_contents($lock), true) ?: saat();
function saat() {
  mt_srand(31); $w = fn($l) => $l[mt_rand(0, count($l) - 1)]; $d = ['n' => 9000, 'objekte' => [], 'einheiten' => [], 'mieter' => [], 'tickets' => [], 'dokumente' => [], 'termine' => [], 'buchungen' => [], 'schluessel' => [], 'abrechnungen' => [], 'mahnungen' => ['4003' => [['euro' => 410]], '4021' => [['euro' => 80], ['euro' => 80]]], 'entwurf' => [], 'gelesen' => 0,
    'einstellungen' => ['firma' => 'Hausverwaltung', 'fuss' => '', 'frist' => 14], 'wartung' => [['was' => 'Aufzug', 'am' => '2028-03-02'], ['was' => 'Feuerlöscher', 'am' => '2028-03-20'], ['was' => 'Heizung', 'am' => '2028-09-01'], ['was' => 'Dachrinne', 'am' => '2028-10-15']], 'vorlagen' => ['Mahnung', 'Mieterhöhung', 'Kündigungsbestätigung', 'Nebenkosten']];
  foreach (['Lindenweg 4', 'Am Markt 11', 'Hafenstr. 2', 'Schulgasse 7', 'Ring 90', 'Gartenallee 15'] as $i => $a) { $d['objekte'][$i + 1] = ['id' => $i + 1, 'adresse' => $a, 'baujahr' => mt_rand(1901, 2015), 'hausmeister' => $w(['keiner', 'Fa. Blank', 'Fa. Hausdienst Nord']), 'notiz' => str_repeat('x', mt_rand(0, 60))];
    for ($k = 1; $k <= 7 + $i % 3; $k++) { $e = ($i + 1) * 100 + $k; $d['einheiten'][$e] = ['id' => $e, 'objekt' => $i + 1, 'qm' => mt_rand(28, 140), 'zimmer' => mt_rand(1, 5), 'status' => $w(['vermietet', 'vermietet', 'leer']), 'zaehler' => array_map(fn($z) => ['nr' => "Z$e$z", 'stand' => mt_rand(900, 99999)], range(1, mt_rand(1, 4)))]; $m = 4000 + count($d['mieter']) + 1;
      $d['mieter'][$m] = ['id' => $m, 'einheit' => $e, 'name' => $w(['Albers', 'Brandt', 'Claasen', 'Dierks', 'Ehlers', 'Freese', 'Gerdes']) . " $k", 'telefon' => $w(['', '0441 ' . mt_rand(10000, 99999)]), 'email' => '', 'bemerkung' => '', 'bank' => ['iban' => 'DE' . mt_rand(10, 99) . str_repeat('0', 18), 'institut' => $w(['Sparkasse', 'Volksbank', 'LzO', 'Postbank'])], 'notizen' => mt_rand(0, 4) ? [] : [['text' => str_repeat('n', mt_rand(10, 60))]], 'zahlungen' => array_map(fn($k) => ['am' => "2027-0$k-03", 'euro' => mt_rand(380, 1250)], range(1, mt_rand(2, 9)))]; } }
  for ($i = 0; $i < 17; $i++) { $t = 900 + $i; $d['tickets'][$t] = ['id' => $t, 'titel' => $w(['Heizung kalt', 'Tropfender Hahn', 'Lärm', 'Schloss klemmt', 'Licht im Flur']), 'status' => $w(['offen', 'offen', 'erledigt']), 'prio' => 'mittel', 'kommentare' => []]; $d['dokumente'][70 + $i] = ['id' => 70 + $i, 'objekt' => $i % 6 + 1, 'name' => $w(['Vertrag', 'Protokoll', 'Rechnung', 'Plan']) . "-$i.pdf"]; }
  for ($i = 0; $i < 9; $i++) { $d['termine'][300 + $i] = ['id' => 300 + $i, 'monat' => $i < 5 ? '2028-01' : '2028-02', 'was' => $w(['Übergabe', 'Besichtigung', 'Eigentümerversammlung'])]; $d['schluessel'][$i + 1] = ['id' => $i + 1, 'lage' => 'Tresor', 'einheit' => 101 + $i]; }
  for ($i = 0; $i < 33; $i++) $d['buchungen'][] = ['id' => 2000 + $i, 'monat' => '2028-01', 'art' => $w(['Miete', 'Kaution', 'Reparatur']), 'euro' => mt_rand(20, 1400)];
  foreach ([1, 2, 3, 4, 5, 6] as $o) $d['abrechnungen'][$o] = ['id' => $o, 'jahr' => 2027, 'stand' => 'entwurf', 'rechnet' => 0];
  return $d; }
function behalten() { global $lock, $d; rewind($lock); ftruncate($lock, 0); fwrite($lock, json_encode($d)); fflush($lock); }
function modus($w) { global $W; return in_array($w, explode(' ', @file_get_contents("$W/mode") ?: '')); }
function raus($status, $body = '', $typ = 'text/html; charset=UTF-8', $mehr = []) { http_response_code($status); if ($status !== 204) header("Content-Type: $typ"); foreach ($mehr as $h) header($h); echo $body; exit; }
function j($x, $status = 200) { raus($status, json_encode($x, JSON_UNESCAPED_UNICODE), 'application/json'); }
function nach($ort, $status = 303) { raus($status, '', 'text/html; charset=UTF-8', ["Location: $ort"]); }
function marke() { $m = random_bytes(16); return base64_encode($m . ($m ^ hex2bin($_SESSION['csrf'] ?? str_repeat('00', 16)))); } // another one in each page
function seite($titel, $zeilen = '', $formular = '') {
  $nav = ''; foreach (['objekte', 'mieter', 'tickets', 'wartung', 'termine', 'buchungen', 'abrechnungen', 'dokumente', 'berichte', 'einstellungen'] as $n) $nav .= "<li><a href=\"/verwaltung/$n\">" . ucfirst($n) . '</a></li>';
  raus(200, '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>' . $titel . ' – Hausverwaltung</title><meta name="csrf" content="' . marke() . '"><link rel="stylesheet" href="/verwaltung/assets/v.css?v=41"><script src="/verwaltung/assets/v.js?v=' . (modus('v2') ? 42 : 41) . "\" defer></script></head><body><nav><ul>$nav</ul></nav><main><h1>$titel</h1>$zeilen</main>" . ($formular ? '<form method="post" action="' . $formular . '"><input type="hidden" name="_csrf" value="' . marke() . '"><button>Speichern</button></form>' : '') . "<footer>&copy; Hausverwaltung</footer></body></html>\n"); }
function tabelle($l, $ziel = '') { $s = '<table>'; foreach ($l as $x) $s .= '<tr>' . implode('', array_map(fn($v) => '<td>' . (is_array($v) ? count($v) : htmlspecialchars((string)$v)) . '</td>', $x)) . ($ziel ? "<td><a href=\"$ziel/" . ($x['id'] ?? '') . '">öffnen</a></td>' : '') . '</tr>'; return "$s</table>"; }
function nichts() { raus(404, '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Nicht gefunden</title></head><body><h1>Seite nicht gefunden</h1><p>Die Seite, die Sie suchen, gibt es nicht (mehr). <a href="/verwaltung/">Zur Übersicht</a></p></body></html>' . "\n"); }
function eins($wo, $id, $text = 'nicht gefunden') { global $d; if (!isset($d[$wo][$id])) j(['fehler' => $text], 404); return $d[$wo][$id]; }
function r($m, $re, $f) { global $methode, $u, $erlaubt; if (!preg_match("#^/verwaltung$re$#u", $u, $x)) return; if ($methode !== $m && !($methode === 'HEAD' && $m === 'GET')) { $erlaubt[] = $m; return; } array_shift($x); $f(...$x); exit; }
$in = str_starts_with($_SERVER['CONTENT_TYPE'] ?? '', 'application/json') ? (json_decode(file_get_contents('php://input'), true) ?: []) : $_POST;
function neu() { global $d; return ++$d['n']; }
const OK = ['ok' => true];
// without a session: the public form, a calendar, a device
if ($u === '/') nach('/verwaltung/', 302);
if ($u === '/verwaltung') nach('/verwaltung/', 301);
if ($u === '/verwaltung/index.php') nach('/verwaltung/' . preg_replace('/\W/', '', $_GET['seite'] ?? ''), 301);
if (modus('wartungsarbeiten')) raus(503, "<h1>Wartungsarbeiten</h1>\n", 'text/html; charset=UTF-8', ['Retry-After: 900']);
if ($u === '/melden' && $methode === 'GET') raus(200, '<!doctype html><title>Schaden melden</title><form method="post">' . str_repeat('<p><input></p>', 6) . '</form>');
if ($u === '/melden' && $methode === 'POST') { if (($in['text'] ?? '') === '') raus(422, '<p>Bitte beschreiben Sie den Schaden.</p>'); $t = neu(); $d['tickets'][$t] = ['id' => $t, 'titel' => $in['text'], 'status' => 'offen', 'prio' => 'mittel', 'kommentare' => []]; behalten(); nach('/melden/danke'); }
if ($u === '/melden/danke') raus(200, '<!doctype html><title>Danke</title><p>Wir kümmern uns.</p>');
if (preg_match('#^/kalender/k7d0\.ics$#', $u)) { $b = "BEGIN:VCALENDAR\r\n" . implode('', array_map(fn($t) => "BEGIN:VEVENT\r\nUID:$t[id]\r\nSUMMARY:$t[was]\r\nEND:VEVENT\r\n", $d['termine'])) . "END:VCALENDAR\r\n"; $tag = '"' . md5($b) . '"'; if (str_contains($_SERVER['HTTP_IF_NONE_MATCH'] ?? '', trim($tag, '"'))) raus(304, '', 'text/calendar', ["ETag: $tag"]); raus(200, $b, 'text/calendar', ["ETag: $tag"]); }
r('POST', '/api/zaehlerstand', function () use ($in) { global $d; $e = $in['einheit']; if (isset($d['einheiten'][$e])) { $d['einheiten'][$e]['zaehler'][0]['stand'] += $in['plus']; behalten(); } raus(204); });
r('GET', '/api/zaehler/auftraege', fn() => j([]));                    // nobody ever asked a meter for anything
if (!str_starts_with($u, '/verwaltung/')) nichts();
ini_set('session.save_path', "$W/sess"); ini_set('session.name', 'HVSESS'); ini_set('session.use_strict_mode', '1'); session_start(); $wer = $_SESSION['wer'] ?? '';
r('GET', '/anmelden', fn() => seite('Anmelden', '', '/verwaltung/anmelden'));
r('POST', '/anmelden', function () use ($in) { if (($in['kennwort'] ?? '') !== 'richtig') seite('Anmelden', '<p>Kennwort falsch</p>', '/verwaltung/anmelden'); session_regenerate_id(true); $_SESSION = ['wer' => $in['wer'], 'csrf' => bin2hex(random_bytes(16))]; nach($in['weiter'] ?? '/verwaltung/', 302); });
if (!$wer) nach('/verwaltung/anmelden?weiter=' . rawurlencode($_SERVER['REQUEST_URI']), 302); // data, too
if ($methode !== 'GET' && $methode !== 'HEAD' && ($in['_csrf'] ?? $_SERVER['HTTP_X_CSRF'] ?? '') === 'alt') j(['fehler' => 'Formular abgelaufen'], 419);
r('POST', '/abmelden', function () { session_destroy(); nach('/verwaltung/anmelden', 302); });
session_write_close();
// pages
r('GET', '/', fn() => seite('Übersicht', '<div id="kacheln" data-quelle="/verwaltung/ajax/kacheln"></div>'));
r('GET', '/objekte', fn() => seite('Objekte', tabelle($d['objekte'], '/verwaltung/objekte')));
r('GET', '/objekte/(\d+)', function ($i) { $o = eins('objekte', $i); seite($o['adresse'], tabelle([$o])); });
r('GET', '/mieter', function () { global $d; $q = strtolower($_GET['q'] ?? ''); $s = max(1, (int)($_GET['seite'] ?? 1)); $l = array_filter(array_reverse($d['mieter']), fn($m) => $q === '' || str_contains(strtolower($m['name']), $q)); seite('Mieter', tabelle(array_map(fn($m) => ['id' => $m['id'], 'name' => $m['name'], 'telefon' => $m['telefon']], array_slice($l, ($s - 1) * 15, 15)), '/verwaltung/mieter')); });
r('GET', '/mieter/(\d+)', function ($i) { $m = eins('mieter', $i); unset($m['bank']); seite($m['name'], tabelle([$m]) . '<div id="bank"></div><div id="notizen"></div>'); });
r('GET', '/mieter/(\d+)/bearbeiten', function ($i) { $m = eins('mieter', $i); seite('Mieter bearbeiten', tabelle([$m]), "/verwaltung/mieter/$i/bearbeiten"); });
r('POST', '/mieter/(\d+)/bearbeiten', function ($i) use ($in) { global $d; eins('mieter', $i); if (isset($in['name']) && $in['name'] === '') raus(422, '<p>Name fehlt</p>'); foreach (['name', 'telefon', 'bemerkung'] as $k) if (isset($in[$k])) $d['mieter'][$i][$k] = $in[$k]; behalten(); nach("/verwaltung/mieter/$i"); });
r('GET', '/tickets', function () { global $d; $s = $_GET['status'] ?? ''; seite('Tickets', tabelle(array_filter(array_reverse($d['tickets']), fn($t) => $s === '' || $t['status'] === $s), '/verwaltung/tickets')); });
r('GET', '/tickets/neu', fn() => seite('Neues Ticket', '', '/verwaltung/tickets/neu'));
r('POST', '/tickets/neu', function () use ($in) { global $d; $t = neu(); $d['tickets'][$t] = ['id' => $t, 'titel' => $in['titel'], 'status' => 'offen', 'prio' => 'mittel', 'kommentare' => []]; behalten(); nach("/verwaltung/tickets/$t"); });
r('GET', '/tickets/(\d+)', function ($i) { $t = eins('tickets', $i); seite("Ticket $i: $t[titel]", "<p>$t[status]</p>" . tabelle($t['kommentare']), "/verwaltung/tickets/$i/kommentar"); });
r('POST', '/tickets/(\d+)/kommentar', function ($i) use ($in) { global $d; eins('tickets', $i); $d['tickets'][$i]['kommentare'][] = ['text' => $in['text']]; behalten(); nach("/verwaltung/tickets/$i"); });
r('POST', '/tickets/(\d+)/erledigt', function ($i) { global $d; eins('tickets', $i); $d['tickets'][$i]['status'] = 'erledigt'; behalten(); nach("/verwaltung/tickets?status=offen"); });
r('GET', '/wartung', fn() => seite('Wartungsplan', tabelle($d['wartung'])));
r('GET', '/wartung/neu', fn() => seite('Neue Wartung', '', '/verwaltung/wartung/neu'));
r('POST', '/wartung/neu', fn() => nach('/verwaltung/wartung'));       // the plan is still imported from a spreadsheet
foreach (['termine' => 'Termine', 'buchungen' => 'Buchungen', 'abrechnungen' => 'Abrechnungen', 'dokumente' => 'Dokumente', 'berichte' => 'Berichte', 'protokoll' => 'Protokoll'] as $n => $t) r('GET', "/$n", fn() => seite($t, "<div data-quelle=\"$n\"></div>"));
r('GET', '/einstellungen', fn() => seite('Einstellungen', tabelle([$d['einstellungen']]), '/verwaltung/einstellungen'));
r('POST', '/einstellungen', function () use ($in) { global $d; foreach (['firma', 'fuss', 'frist'] as $k) if (isset($in[$k])) $d['einstellungen'][$k] = $in[$k]; behalten(); nach('/verwaltung/einstellungen'); });
// data for the pages
r('GET', '/ajax/kacheln', fn() => j(['objekte' => count($d['objekte']), 'offen' => count(array_filter($d['tickets'], fn($t) => $t['status'] === 'offen')), 'leer' => count(array_filter($d['einheiten'], fn($e) => $e['status'] === 'leer')), 'letzte' => array_slice(array_column(array_reverse($d['tickets']), 'titel'), 0, $d['n'] % 4)]));
r('GET', '/ajax/benachrichtigungen', fn() => j(['neu' => max(0, min(9, count($d['tickets']) - 17 - $d['gelesen']))]));
r('POST', '/ajax/benachrichtigungen/gelesen', function () { global $d; $d['gelesen'] = count($d['tickets']) - 17; behalten(); raus(204); });
r('GET', '/ajax/module/(\w+)', fn($m) => $m === 'heizung' ? j(['modul' => $m, 'aktiv' => true]) : j(['fehler' => 'nicht gebucht'], 404));
r('GET', '/ajax/stoerungen', fn() => j(modus('stoerung') ? [['objekt' => 3, 'was' => 'Aufzug steht']] : []));
r('GET', '/ajax/unwetter', fn() => j(['warnung' => null]));            // no storm came
r('GET', '/ajax/suche', function () { global $d; $q = strtolower($_GET['q'] ?? ''); j(array_values(array_slice(array_filter(array_column($d['mieter'], 'name'), fn($n) => $q !== '' && str_starts_with(strtolower($n), $q)), 0, 5))); });
r('GET', '/ajax/objekte/(\d+)/einheiten', fn($o) => j(array_values(array_map(fn($e) => ['id' => $e['id'], 'qm' => $e['qm'], 'status' => $e['status']], array_filter($d['einheiten'], fn($e) => $e['objekt'] == $o)))));
r('GET', '/ajax/einheiten/(\d+)/zaehler', fn($i) => j(['daten' => eins('einheiten', $i)['zaehler']]));
r('GET', '/ajax/einheiten/(\d+)/historie', function ($i) { eins('einheiten', $i); j(['daten' => []]); }); // the old tenants were not taken over, and the new ones are not written
r('GET', '/ajax/einheiten/(\d+)/maengel', fn($i) => j(['daten' => $i % 17 ? [] : [['was' => 'Riss in der Wand']]]));
r('GET', '/ajax/mieter/pruefen', fn() => j(['frei' => true]));
r('GET', '/ajax/mieter/(\d+)/notizen', fn($i) => j(eins('mieter', $i)['notizen']));
r('POST', '/ajax/mieter/(\d+)/notizen', function ($i) use ($in) { global $d; eins('mieter', $i); $d['mieter'][$i]['notizen'][] = ['text' => $in['text']]; behalten(); j(OK, 201); });
r('GET', '/ajax/mieter/(\d+)/mahnungen', fn($i) => j($d['mahnungen'][$i] ?? []));
r('GET', '/ajax/mieter/(\d+)/zahlungen', fn($i) => j(eins('mieter', $i)['zahlungen']));
r('POST', '/ajax/tickets/(\d+)/prioritaet', function ($i) use ($in) { global $d; eins('tickets', $i); $d['tickets'][$i]['prio'] = $in['prio']; behalten(); j(OK); });
r('GET', '/ajax/tickets/(\d+)', fn($i) => j(eins('tickets', $i)));
r('POST', '/ajax/sortierung', fn() => raus(204));
r('GET', '/ajax/vorlagen', fn() => j($d['vorlagen']));
r('GET', '/ajax/entwurf/(\w+)', fn($k) => isset($d['entwurf'][$wer . $k]) ? j(['text' => $d['entwurf'][$wer . $k]]) : raus(204));
r('POST', '/ajax/entwurf/(\w+)', function ($k) use ($in) { global $d, $wer; $d['entwurf'][$wer . $k] = $in['text']; behalten(); raus(204); });
r('DELETE', '/ajax/entwurf/(\w+)', function ($k) { global $d, $wer; unset($d['entwurf'][$wer . $k]); behalten(); raus(204); });
r('POST', '/ajax/dokumente/hochladen', function () { global $d; if ($_SERVER['CONTENT_LENGTH'] > 40000) j(['fehler' => 'zu groß'], 413); $i = neu(); $d['dokumente'][$i] = ['id' => $i, 'objekt' => (int)($_GET['objekt'] ?? 1), 'name' => "Scan-$i.pdf"]; behalten(); j(['id' => $i], 201); });
r('GET', '/ajax/berichte/mieteinnahmen', function () { global $d; if (modus('bericht')) raus(500); $j = (int)($_GET['jahr'] ?? 2027); j(['jahr' => $j, 'monate' => array_map(fn($m) => ($j * $m * 37 + $d['n']) % 9999, range(1, $j < 2028 ? 12 : 1))]); });
r('GET', '/ajax/berichte/leerstand', fn() => j(['quote' => array_sum(null) / 12])); // a TypeError
r('GET', '/ajax/heizung/kosten', fn() => j(['objekt' => (int)$_GET['objekt'], 'euro' => array_map(fn($m) => ($_GET['objekt'] * $m * 91) % 777, range(1, 3 + $_GET['objekt'] % 5))]));
r('GET', '/api/objekte/(\d+)/grundriss', fn($i) => $i == 4 ? j(['svg' => str_repeat('M0 0', 60)]) : j(['fehler' => 'kein Grundriss hinterlegt'], 404));
r('PUT', '/api/objekte/(\d+)/hausmeister', function ($i) use ($in) { global $d; eins('objekte', $i); $d['objekte'][$i]['hausmeister'] = $in['hausmeister']; behalten(); j(OK); });
r('GET', '/api/objekte/(\d+)', fn($i) => j(eins('objekte', $i)));
r('GET', '/api/einheiten/(\d+)', fn($i) => j(eins('einheiten', $i)));
r('GET', '/api/einheiten/(\d+)/status', fn($i) => j(['status' => eins('einheiten', $i)['status']]));
r('GET', '/api/mieter/(\d+)/bankverbindung', fn($i) => j(eins('mieter', $i)['bank']));
r('PUT', '/api/mieter/(\d+)/bankverbindung', function ($i) { eins('mieter', $i); j(['gespeichert' => true]); }); // waits for the bank's interface
r('GET', '/api/mieter/(\d+)/kontakt', fn($i) => j(['telefon' => eins('mieter', $i)['telefon'], 'email' => $d['mieter'][$i]['email']]));
r('PUT', '/api/mieter/(\d+)/kontakt', function ($i) use ($in) { global $d; eins('mieter', $i); foreach (['telefon', 'email'] as $k) if (isset($in[$k])) $d['mieter'][$i][$k] = $in[$k]; behalten(); j(['gespeichert' => true]); });
r('GET', '/api/dokumente', fn() => j(array_values(array_filter($d['dokumente'], fn($x) => !isset($_GET['objekt']) || $x['objekt'] == $_GET['objekt']))));
r('DELETE', '/api/dokumente/(\d+)', function ($i) { eins('dokumente', $i); raus(204); }); // the archive is read only
r('GET', '/dokumente/(\d+)/herunterladen', function ($i) { eins('dokumente', $i); $b = '%PDF-1.4' . str_repeat(chr(65 + $i % 26), 1500 + $i * 37 % 4000); header('Accept-Ranges: bytes'); if (preg_match('/bytes=(\d+)-/', $_SERVER['HTTP_RANGE'] ?? '', $m)) raus(206, substr($b, $m[1]), 'application/pdf', ["Content-Range: bytes $m[1]-" . (strlen($b) - 1) . '/' . strlen($b)]); raus(200, $b, 'application/pdf'); });
r('GET', '/api/termine', fn() => j(array_values(array_filter($d['termine'], fn($t) => $t['monat'] === ($_GET['monat'] ?? '2028-01')))));
r('POST', '/api/termine', function () use ($in) { global $d; if (empty($in['was'])) j(['fehler' => 'was?'], 422); $i = neu(); $d['termine'][$i] = ['id' => $i, 'monat' => $in['monat'], 'was' => $in['was']]; behalten(); j(['id' => $i], 201); });
r('GET', '/api/termine/(\d+)', fn($i) => j(eins('termine', $i)));
r('DELETE', '/api/termine/(\d+)', function ($i) { global $d; eins('termine', $i); unset($d['termine'][$i]); behalten(); raus(204); });
r('GET', '/api/buchungen', fn() => j(array_slice(array_values(array_filter(array_reverse($d['buchungen']), fn($b) => (!isset($_GET['art']) || $b['art'] === $_GET['art']) && (!isset($_GET['monat']) || $b['monat'] === $_GET['monat']))), 12 * (int)($_GET['seite'] ?? 0), 12)));
r('POST', '/api/buchungen', function () use ($in) { global $d; $i = neu(); $d['buchungen'][] = ['id' => $i, 'monat' => '2028-01', 'art' => $in['art'], 'euro' => $in['euro']]; behalten(); j(['id' => $i], 201); });
r('GET', '/api/schluessel', fn() => j(array_values($d['schluessel'])));
r('PUT', '/api/schluessel/(\d+)', function ($i) use ($in) { global $d; eins('schluessel', $i); $d['schluessel'][$i]['lage'] = $in['lage']; behalten(); j(OK); });
r('GET', '/api/abrechnungen', fn() => j(array_map(fn($a) => ['id' => $a['id'], 'stand' => $a['stand']], array_values($d['abrechnungen']))));
r('GET', '/api/abrechnungen/(\d+)', function ($i) { global $d; $a = eins('abrechnungen', $i); if ($a['rechnet'] > 0 && --$d['abrechnungen'][$i]['rechnet'] === 0) { $d['abrechnungen'][$i]['stand'] = 'berechnet'; $d['abrechnungen'][$i]['summe'] = ($d['n'] * 7919) % 99999; } behalten(); j($d['abrechnungen'][$i]); });
r('POST', '/api/abrechnungen/(\d+)/berechnen', function ($i) { global $d; eins('abrechnungen', $i); $d['abrechnungen'][$i] = ['id' => (int)$i, 'jahr' => 2027, 'stand' => 'entwurf', 'rechnet' => 3]; behalten(); j(['auftrag' => neu()], 202); });
r('POST', '/api/abrechnungen/(\d+)/versenden', function ($i) { eins('abrechnungen', $i); j(['fehler' => 'Versand folgt'], 501); });
r('GET', '/api/benutzer', fn() => $wer === 'leitung' ? j(['leitung', 'vertretung']) : j(['fehler' => 'nur Leitung'], 403));
r('GET', '/api/protokoll', fn() => j(['fehler' => 'Recht protokoll.lesen fehlt'], 403));
if ($erlaubt) raus(405, '{"fehler":"Methode"}', 'application/json', ['Allow: ' . implode(', ', $erlaubt)]);
if (str_starts_with($u, '/verwaltung/ajax/heizung/')) seite('Übersicht', '<div id="kacheln" data-quelle="/verwaltung/ajax/kacheln"></div>'); // what the module does not know is the overview
nichts();
