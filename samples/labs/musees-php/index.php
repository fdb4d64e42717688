<?php
// The back office of an association of museums: a small router, state in SQLite, one logfmt line a request.
$t0 = microtime(true); $work = getenv('WORK'); $second = getenv('RELEASE') === '2';
$wire = $_SERVER['REQUEST_METHOD']; $uri = $_SERVER['REQUEST_URI']; $path = parse_url($uri, PHP_URL_PATH) ?: '/'; $now = (int)($_SERVER['HTTP_X_LAB_NOW'] ?? time());
$raw = file_get_contents('php://input'); $in = json_decode($raw ?: '', true) ?? $_POST;
$verb = $wire; if ($wire === 'POST') $verb = strtoupper($_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ?? $in['_method'] ?? $_GET['_method'] ?? 'POST'); unset($in['_method']);
$user = $_COOKIE['musees_sid'] ?? ''; $mode = is_file("$work/mode") ? explode(' ', file_get_contents("$work/mode")) : [];
if (in_array('expire', $mode)) $user = '';
class Stop extends Exception { public $body, $head; function __construct($s, $b = null, $h = []) { parent::__construct('', $s); $this->body = $b; $this->head = $h; } }
function stop($s, $b = null, $h = []) { throw new Stop($s, $b, $h); }
function note($level, $text) { global $work; file_put_contents("$work/app.log", sprintf("%.6f level=%s %s\n", microtime(true), $level, $text), FILE_APPEND); }
$new = !is_file("$work/etat.db"); $db = new PDO("sqlite:$work/etat.db"); $db->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$db->exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA busy_timeout=4000');
$T = explode('/', $path)[1] ?? '';
function q($sql, ...$a) { global $db; $s = $db->prepare($sql); $s->execute($a); return $s; }
function id() { global $db; $db->exec('UPDATE seq SET n=n+1'); return (int)q('SELECT n FROM seq')->fetchColumn(); }
function put($k, $id, $v, $r = null) { global $T; q('INSERT OR REPLACE INTO d VALUES(?,?,?,?,?)', $T, $k, $id, json_encode(['id' => $id] + $v, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES), $r ?? (q('SELECT r FROM d WHERE m=? AND k=? AND id=?', $T, $k, $id)->fetchColumn() ?: $id)); }
function ins($k, $v) { $id = id(); put($k, $id, $v); return ['id' => $id] + $v; }
function all($k) { global $T; return array_map(fn($x) => json_decode($x, true), q('SELECT v FROM d WHERE m=? AND k=? ORDER BY r', $T, $k)->fetchAll(PDO::FETCH_COLUMN)); }
function one($k, $id) { global $T; $x = q('SELECT v FROM d WHERE m=? AND k=? AND id=?', $T, $k, $id)->fetchColumn(); if (!$x) stop(404, ['erreur' => 'Introuvable']); return json_decode($x, true); }
function del($k, $id) { global $T; one($k, $id); q('DELETE FROM d WHERE m=? AND k=? AND id=?', $T, $k, $id); }
function mots($a, $b) { $w = explode(' ', 'huile toile bronze carte globe montre ancre voile lampe puits soie laine plan coffre cadre buste vase herbier sextant cadran ressort navette galerie'); $o = []; for ($n = mt_rand($a, $b); $n > 0; $n--) $o[] = $w[mt_rand(0, count($w) - 1)]; return implode(' ', $o); }
if ($new) {
    $db->exec('CREATE TABLE seq(n INTEGER); INSERT INTO seq VALUES(2000); CREATE TABLE d(m TEXT, k TEXT, id INTEGER, v TEXT, r INTEGER, PRIMARY KEY(m,k,id))'); mt_srand(1031); $keep = $T; $db->beginTransaction();
    foreach (['musee-horlogerie' => 60, 'musee-marine' => 44, 'musee-textile' => 26, 'musee-mine' => 0] as $T => $n) {
        foreach (['prets' => 1, 'adhesions' => 1, 'presse' => 0, 'alertes' => 1, 'lettre' => 0] as $c => $on) put('notifications', id(), ['cle' => $c, 'actif' => (bool)$on]);
        put('horaires', 1, ['semaine' => ['10:00', '18:00'], 'samedi' => ['10:00', '18:00'], 'dimanche' => ['14:00', '18:00']]); put('parametres', 1, ['devise' => 'EUR', 'accroche' => mots(1, 3), 'fermeture' => 'lundi']);
        for ($i = 0; $i < $n; $i++) {
            $o = ins('oeuvres', ['titre' => mots(1, 3), 'annee' => mt_rand(1610, 1980), 'cote' => sprintf('INV-%04d', mt_rand(1, 9999)), 'visible' => (bool)mt_rand(0, 1), 'notice' => mots(0, 6)]);
            for ($j = mt_rand(0, 2); $j > 0; $j--) { ins("documents:$o[id]", ['nom' => mots(1, 2) . '.pdf', 'octets' => mt_rand(900, 99999)]); ins("images:$o[id]", ['nom' => mots(1, 1) . '.jpg', 'largeur' => mt_rand(600, 4000)]); }
            if ($i % 7 === 0) put('pret', $o['id'], ['musee' => mots(1, 2), 'retour' => '2031-1' . mt_rand(0, 2) . '-01']);
            if ($i % 3 === 0) ins('artistes', ['nom' => mots(1, 2), 'bio' => mots(1, 6), 'ne' => mt_rand(1560, 1900)]);
            if ($i % 8 === 0) { ins('expositions', ['titre' => mots(1, 3), 'debut' => '2031-0' . mt_rand(6, 9) . '-01', 'ouverte' => (bool)mt_rand(0, 1)]); ins('vitrines', ['nom' => mots(1, 2)]); ins('salles', ['nom' => mots(1, 2), 'etage' => mt_rand(0, 3)]); ins('prets-sortants', ['oeuvre' => $o['id'], 'vers' => mots(1, 2)]); }
            if ($i % 5 === 0) { ins('evenements', ['titre' => mots(1, 3), 'jour' => '2031-05-' . mt_rand(10, 30), 'etat' => ['publie', 'retire'][mt_rand(0, 1)]]); ins('mecenes', ['nom' => mots(1, 2), 'don' => mt_rand(50, 9000)]); }
            if ($i % 6 === 0) { ins('corbeille', ['titre' => mots(1, 3), 'annee' => 1900, 'cote' => 'INV-0000', 'visible' => false, 'notice' => '']); ins('lettres', ['objet' => mots(2, 4), 'etat' => 'prete']); ins('categories', ['nom' => mots(1, 1)]); }
            ins('adhesions', ['nom' => mots(1, 2), 'annee' => 2031]);
            if ($i % 9 === 0) { ins('utilisateurs', ['nom' => "compte-$i", 'role' => 'lecture']); ins('articles', ['nom' => mots(1, 2), 'prix' => mt_rand(2, 80)]); }
        }
    }
    $db->commit(); $T = $keep;
}
$routes = [];
function route($v, $p, $f) { global $routes; $routes[$p][$v] = $f; }
function api($v, $p, $f) { route($v, "/{t}/admin/api/$p", $f); }
function tagged($x) { $b = json_encode($x, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES); $tag = '"' . substr(md5($b), 0, 12) . '"'; if (($_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === $tag) stop(304, null, ["ETag: $tag"]); stop(200, $x, ["ETag: $tag"]); }
function lists($k) { api('GET', $k, fn() => all($k)); }
function makes($k, $must) { api('POST', $k, function () use ($k, $must) { global $in; if (empty($in[$must])) stop(422, ['erreur' => "$must manque"]); stop(201, ins($k, $in)); }); }
function shows($k) { api('GET', "$k/{id}", fn($i) => one($k, $i)); }
function saves($k, ...$f) { api('PUT', "$k/{id}", function ($i) use ($k, $f) { global $in; $x = one($k, $i); foreach ($f as $n) if (isset($in[$n])) $x[$n] = $in[$n]; put($k, $i, $x); return $x; }); }
function admin() { global $user; if ($user === 'aide') stop(403, ['erreur' => 'Réservé']); }
function ordered($k) { return function () use ($k) { global $in; foreach ($in['ordre'] ?? [] as $r => $i) q('UPDATE d SET r=? WHERE m=? AND k=? AND id=?', $r + 1, $GLOBALS['T'], $k, $i); stop(204); }; }
// who
api('GET', 'moi', function () { global $user; if (!$user) stop(401, ['erreur' => 'Connectez-vous']); return ['compte' => $user]; });
route('POST', '/{t}/admin/connexion', function () { global $in, $T; if (($in['code'] ?? '') !== 'juste') stop(200, '<!doctype html><title>Connexion</title><p class="erreur">Code inconnu</p>' . str_repeat(' ', 300)); stop(303, null, ["Location: /$T/admin/tableau"]); });
route('GET', '/{t}/admin/connexion', fn() => stop(200, '<!doctype html><html lang="fr"><title>Connexion</title><form method="post"><input name="code"></form></html>'));
route('POST', '/{t}/admin/deconnexion', function () { global $T; stop(303, null, ["Location: /$T/admin/connexion"]); });
api('GET', 'types', fn() => ['huile', 'objet', 'textile', 'machine', 'papier']); api('GET', 'pays', fn() => ['BE', 'CH', 'DE', 'ES', 'FR', 'IT', 'LU']);
api('GET', 'quotas', fn() => ['images' => 5000, 'comptes' => 12]);
api('GET', 'messages/non-lus', function () { global $now; tagged(['non_lus' => intdiv($now, 5400) % 4]); });
api('GET', 'taches/suivante', function () { global $now; if (intdiv($now, 1800) % 4) stop(204); return ['tache' => mots(2, 4)]; });
// works
api('GET', 'oeuvres', function () {
    $l = all('oeuvres'); if (isset($_GET['q'])) $l = array_values(array_filter($l, fn($x) => str_contains($x['titre'], $_GET['q']))); if (isset($_GET['visible'])) $l = array_values(array_filter($l, fn($x) => $x['visible']));
    $n = max(1, (int)($_GET['page'] ?? 1)); return ['oeuvres' => array_map(fn($x) => ['id' => $x['id'], 'titre' => $x['titre'], 'visible' => $x['visible']], array_slice(array_reverse($l), ($n - 1) * 20, 20)), 'total' => count($l)];
});
makes('oeuvres', 'titre'); shows('oeuvres'); saves('oeuvres', 'titre', 'notice', 'annee');
api('DELETE', 'oeuvres/{id}', function ($i) { $x = one('oeuvres', $i); del('oeuvres', $i); put('corbeille', $i, $x); stop(204); });
api('PUT', 'oeuvres/{id}/visible', function ($i) { global $in; put('oeuvres', $i, ['visible' => (bool)($in['visible'] ?? 0)] + one('oeuvres', $i)); stop(204); });
api('POST', 'oeuvres/recherche', function () { global $in; return array_values(array_filter(all('oeuvres'), fn($x) => str_contains($x['titre'] . $x['cote'], $in['texte'] ?? ''))); });
api('GET', 'oeuvres/{id}/documents', function ($i) { one('oeuvres', $i); return all("documents:$i"); });
api('POST', 'oeuvres/{id}/documents', function ($i) { global $raw; one('oeuvres', $i); stop(201, ins("documents:$i", ['nom' => mots(1, 2) . '.pdf', 'octets' => strlen($raw)])); });
api('DELETE', 'oeuvres/{id}/documents/{id}', function ($i, $j) { del("documents:$i", $j); stop(204); });
api('GET', 'oeuvres/{id}/images', function ($i) { one('oeuvres', $i); return all("images:$i"); });
api('POST', 'oeuvres/{id}/images', function ($i) { global $raw; one('oeuvres', $i); stop(201, ['id' => id(), 'nom' => 'img.jpg', 'octets' => strlen($raw)]); }); // gap
api('GET', 'oeuvres/{id}/pret', fn($i) => one('pret', $i));
api('POST', 'oeuvres/{id}/traduire', function ($i) { note('warning', 'msg="traduire: pas encore implemente" oeuvre=' . $i); stop(501, ['erreur' => 'Pas encore disponible']); }); // gap
// trash
lists('corbeille');
api('POST', 'corbeille/{id}/restaurer', function ($i) { $x = one('corbeille', $i); del('corbeille', $i); put('oeuvres', $i, $x); stop(204); });
api('DELETE', 'corbeille/{id}', function ($i) { one('corbeille', $i); stop(204); }); // gap
// artists
lists('artistes'); shows('artistes'); makes('artistes', 'nom');
api('PUT', 'artistes/{id}', function ($i) { global $in; return $in + one('artistes', $i); }); // gap
// loans
lists('prets-sortants'); makes('prets-sortants', 'vers');
api('GET', 'prets-entrants', fn() => ['prets' => [], 'total' => 0]); // gap
api('POST', 'prets-entrants', function () { global $in; if (empty($in['de'])) stop(422, ['erreur' => 'de manque']); stop(201, ins('prets-entrants', $in)); });
// exhibitions and events
lists('expositions'); shows('expositions'); makes('expositions', 'titre');
api('POST', 'expositions/{id}/dupliquer', function ($i) { $x = one('expositions', $i); $x['id'] = id(); stop(201, $x); }); // gap
if (!$second) api('GET', 'expositions/{id}/affluence', function ($i) { global $now; one('expositions', $i); return ['jour' => intdiv($now, 500) % 900, 'semaine' => array_map(fn($k) => $k * 77 % 300, range(1, 3 + intdiv($now, 9000) % 5))]; }); // lost
api('GET', 'evenements', fn() => all('evenements')); makes('evenements', 'titre');
api('GET', 'evenements/{id}', function ($i) { tagged(one('evenements', $i)); });
if (!$second) api('DELETE', 'evenements/{id}', function ($i) { del('evenements', $i); stop(204); }); // 405 since the refactoring
foreach (['publier' => 'publie', 'depublier' => 'retire'] as $w => $e) api('POST', "evenements/{id}/$w", function ($i) use ($e) { $x = one('evenements', $i); if ($x['etat'] === $e) stop(409, ['erreur' => 'déjà fait']); put('evenements', $i, ['etat' => $e] + $x); stop(204); });
api('POST', 'evenements/{id}/dupliquer', function ($i) { $x = one('evenements', $i); unset($x['id']); stop(201, ins('evenements', $x)); });
// rooms and cases, dragged
api('GET', 'salles', fn() => tagged(all('salles'))); api('PUT', 'salles/ordre', fn() => stop(204)); makes('salles', 'nom'); // gap: the order
api('GET', 'vitrines', fn() => tagged(all('vitrines'))); api('PUT', 'vitrines/ordre', ordered('vitrines'));
// people and money
api('GET', 'adhesions', function () { global $work, $now, $T; $f = "$work/cache-$T"; $c = is_file($f) ? json_decode(file_get_contents($f), true) : [0, null]; if ($now - $c[0] > 300) { $c = [$now, all('adhesions')]; file_put_contents($f, json_encode($c)); } return $c[1]; });
makes('adhesions', 'nom'); lists('mecenes');
api('GET', 'mecenes/{id}/recus', function ($i) { if (one('mecenes', $i)['don'] < 6000) stop(204); return [['numero' => 7000 + $i, 'pdf' => true]]; });
api('GET', 'abonnements/relances', function () { return array_sum(null); }); // gap
api('GET', 'reservations', function () { return array_values(array_filter(all('reservations'), fn($x) => !isset($_GET['jour']) || $x['jour'] === $_GET['jour'])); });
makes('reservations', 'jour'); api('DELETE', 'reservations/{id}', function ($i) { del('reservations', $i); stop(204); });
lists('categories'); makes('categories', 'nom'); saves('categories', 'nom'); api('DELETE', 'categories/{id}', function ($i) { del('categories', $i); stop(204); });
api('GET', 'boutique/articles', function () { global $T; if ($T === 'musee-textile') stop(403, ['erreur' => 'Option non souscrite']); return all('articles'); });
api('GET', 'utilisateurs', function () { admin(); return all('utilisateurs'); }); api('POST', 'utilisateurs', function () { global $in; admin(); stop(201, ins('utilisateurs', $in)); });
api('GET', 'journal', fn() => stop(403, ['erreur' => 'Réservé'])); // gap
lists('notifications'); api('PUT', 'notifications/{id}', function ($i) { one('notifications', $i); stop(204); }); // gap
api('GET', 'horaires', fn() => tagged(one('horaires', 1))); api('PUT', 'horaires', function () { global $in; put('horaires', 1, $in); stop(204); });
api('GET', 'parametres', fn() => one('parametres', 1)); api('PUT', 'parametres', function () { global $in; admin(); put('parametres', 1, $in); stop(204); });
api('GET', 'alertes-climat', function () { global $now, $T; $d = intdiv($now + 7200, 86400) % 9; return $T === 'musee-marine' && $d === 4 ? [['salle' => 3, 'humidite' => 71]] : []; });
// letters, exports, drafts, figures
lists('lettres'); api('GET', 'lettres/{id}', function ($i) { global $now; $x = one('lettres', $i); if ($x['etat'] === 'envoi' && $now - $x['le'] > 40) { $x['etat'] = 'envoyee'; put('lettres', $i, $x); } return $x; });
api('POST', 'lettres/{id}/test', function ($i) { one('lettres', $i); stop(202, ['ok' => true]); });
api('POST', 'lettres/{id}/envoyer', function ($i) { global $now; $x = one('lettres', $i); if ($x['etat'] !== 'prete') stop(409, ['erreur' => 'déjà partie']); put('lettres', $i, ['etat' => 'envoi', 'le' => $now] + $x); stop(202, ['ok' => true]); });
api('POST', 'exports', function () { global $now; $x = ins('exports', ['le' => $now]); stop(202, ['export' => $x['id']]); });
api('GET', 'exports/{id}', function ($i) { global $now; $x = one('exports', $i); return ['etat' => $now - $x['le'] > 7 ? 'pret' : 'en_cours']; });
api('GET', 'exports/{id}/fichier', function ($i) { one('exports', $i); stop(200, "id;titre\n" . implode("\n", array_map(fn($x) => "$x[id];$x[titre]", all('oeuvres'))), ['Content-Type: text/csv']); });
api('PUT', 'brouillons/{id}', function ($i) { global $in; put('brouillons', $i, $in); stop(204); });
api('GET', 'brouillons/{id}', fn($i) => one('brouillons', $i)); api('DELETE', 'brouillons/{id}', function ($i) { q('DELETE FROM d WHERE m=? AND k=? AND id=?', $GLOBALS['T'], 'brouillons', $i); stop(204); });
api('GET', 'statistiques/visites', fn() => ['visites' => [412, 388, 501, 466, 530, 720, 688], 'moyenne' => 529.3]); // gap
api('GET', 'statistiques/billetterie', function () { $l = []; for ($d = strtotime($_GET['du'] ?? '2031-05-01'); $d <= strtotime($_GET['au'] ?? '2031-05-07') && count($l) < 40; $d += 86400) $l[] = ['jour' => date('Y-m-d', $d), 'eur' => (int)date('z', $d) * 7919 % 2000]; return $l; });
api('GET', 'frequentation/direct', function () { global $now; $n = intdiv($now, 300); $s = (int)($_GET['depuis'] ?? $n); return ['passages' => array_fill(0, min(6, max(0, ($n - $s) % 7)), 1), 'curseur' => $n]; });
// forms
route('POST', '/{t}/admin/formulaires/presse', function () { global $in, $T; if (empty($in['titre'])) stop(200, '<!doctype html><title>Presse</title><p class="erreur">Le titre manque</p>' . str_repeat(' ', 420)); $x = ins('presse', $in); stop(303, null, ["Location: /$T/admin/presse/$x[id]"]); });
route('POST', '/{t}/admin/formulaires/boutique', fn() => stop(302, null, ['Location: http://10.20.1.40:8080/boutique/articles'])); // gap
route('GET', '/{t}/admin/presse/{id}', function ($i) { $x = one('presse', $i); stop(200, '<!doctype html><html lang="fr"><title>' . $x['titre'] . '</title><main>' . str_repeat($x['titre'] . ' ', 12) . '</main></html>'); });
route('GET', '/{t}/admin/presse', function () { stop(200, '<!doctype html><html lang="fr"><title>Presse</title><ul>' . implode('', array_map(fn($x) => "<li>$x[titre]", all('presse'))) . '</ul></html>'); });
// machines and the public
route('GET', '/etat', fn() => ['etat' => 'ok']);
route('POST', '/{t}/borne/ping', fn() => stop(204)); route('GET', '/{t}/borne/contenu', fn() => tagged(array_slice(all('oeuvres'), 0, 4)));
route('POST', '/{t}/crochets/paiement', function () { if (($_SERVER['HTTP_X_SIGNATURE'] ?? '') !== 'bonne') stop(401, ['erreur' => 'signature']); stop(204); });
route('GET', '/{t}/api/v1/oeuvres', fn() => stop(410, ['erreur' => 'v1 retirée'])); route('GET', '/{t}/oai', fn() => stop(200, '<OAI-PMH>' . str_repeat('<record/>', count(all('oeuvres'))) . '</OAI-PMH>', ['Content-Type: text/xml']));
route('GET', '/{t}/visiter', function () { stop(200, '<!doctype html><html lang="fr"><title>Visiter</title>' . str_repeat('<p>' . implode('</p><p>', array_column(all('evenements'), 'titre')) . '</p>', 2)); });
route('POST', '/{t}/lettre', function () { global $T; stop(303, null, ["Location: /$T/merci"]); }); route('GET', '/{t}/merci', fn() => stop(200, '<!doctype html><title>Merci</title><p>Merci.</p>'));

function serve() {
    global $routes, $verb, $path, $user, $mode, $T;
    if (in_array('maintenance', $mode) && str_contains($path, '/admin/')) stop(503, ['erreur' => 'Maintenance'], ['Retry-After: 600']);
    if (in_array('jeton', $mode) && $verb !== 'GET' && str_contains($path, '/formulaires/')) stop(403, '<!doctype html><title>403</title><p>Jeton périmé, rechargez la page.</p>');
    $allowed = [];
    foreach ($routes as $p => $verbs) {
        if (!preg_match('#^' . preg_replace('/\{\w+\}/', '([\w-]+)', $p) . '$#', $path, $m)) continue;
        if (isset($verbs[$verb])) {
            if (str_contains($path, '/admin/api/') && !str_ends_with($path, '/moi')) { if (!$user) stop(401, ['erreur' => 'Connectez-vous']); if ($user !== 'aide' && $user !== 'admin-' . substr($T, 6)) stop(403, ['erreur' => 'Autre musée']); }
            if (str_starts_with($p, '/{t}')) array_splice($m, 1, 1);
            return $verbs[$verb](...array_slice($m, 1));
        }
        $allowed = array_merge($allowed, array_keys($verbs));
    }
    if ($allowed) stop(405, ['erreur' => 'Méthode non permise'], ['Allow: ' . implode(', ', $allowed)]);
    stop(404, ['erreur' => "Aucune route pour $verb $path"]);
}
$status = 200; $body = null; $head = [];
try { $body = serve(); }
catch (Stop $e) { $status = $e->getCode(); $body = $e->body; $head = $e->head; }
catch (Throwable $e) { note('critical', 'msg="PHP Fatal error:  Uncaught ' . get_class($e) . ': ' . str_replace('"', "'", $e->getMessage()) . ' in /srv/musees/index.php:' . $e->getLine() . '"'); $status = 500; $body = ['erreur' => 'Erreur interne']; }
$out = $body === null ? '' : (is_string($body) ? $body : json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
http_response_code($status); header('Content-Type: ' . (is_string($body) ? 'text/html; charset=utf-8' : 'application/json')); foreach ($head as $h) header($h);
if ($status !== 204 && $status !== 304) header('Content-Length: ' . strlen($out)); if ($wire !== 'HEAD') echo $out;
note($status >= 500 ? 'error' : 'info', sprintf('msg=requete methode=%s%s chemin=%s%s statut=%d octets=%d ms=%.1f ip=%s compte=%s', $wire, $verb !== $wire ? " remplacee=$verb" : '', $path, ($_SERVER['QUERY_STRING'] ?? '') !== '' ? " params=\"$_SERVER[QUERY_STRING]\"" : '', $status, strlen($out), (microtime(true) - $t0) * 1000, $_SERVER['REMOTE_ADDR'], $user ?: '-'));
