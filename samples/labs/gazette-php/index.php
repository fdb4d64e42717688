<?php // A small town's newspaper: pages, a JSON API for them, and the editors' rooms. Nothing here is missing: what is empty is empty, what is optional is not there.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH); $method = $_SERVER['REQUEST_METHOD']; $W = getenv('WORK');
$lock = fopen("$W/state.json", 'c+'); flock($lock, LOCK_EX); $d = json_decode(stream_get_contents($lock), true) ?: seed();
$cookie = $_SERVER['HTTP_COOKIE'] ?? ''; $known = preg_replace('#^W/#', '', $_SERVER['HTTP_IF_NONE_MATCH'] ?? ''); $sid = preg_match('/sid=(\w+)/', $cookie, $m) ? $m[1] : ''; $reader = preg_match('/reader=([\w-]+)/', $cookie, $m) ? $m[1] : null; $editor = preg_match('/desk=([\w-]+)/', $cookie, $m) ? $m[1] : null;
$modes = explode(' ', @file_get_contents("$W/mode") ?: ''); $body = json_decode(file_get_contents('php://input'), true) ?: [];
function seed() {
  mt_srand(1887); $a = []; $n = 700;
  foreach (['harbour-wall', 'school-roof', 'ferry-late-again', 'market-square', 'lido-opens', 'choir-at-ninety', 'bus-42', 'apple-day', 'lighthouse-lamp', 'council-budget', 'storm-night', 'chess-club'] as $s) { $n++; $a[$n] = ['id' => $n, 'slug' => $s, 'title' => ucwords(strtr($s, '-', ' ')), 'text' => str_repeat('words ', mt_rand(60, 300)), 'section' => ['town', 'sea', 'culture'][$n % 3], 'state' => 'published', 'rev' => 1]; }
  return ['articles' => $a, 'comments' => [['id' => 1, 'slug' => 'ferry-late-again', 'text' => str_repeat('c', 40), 'ok' => true], ['id' => 2, 'slug' => 'ferry-late-again', 'text' => str_repeat('c', 90), 'ok' => true], ['id' => 3, 'slug' => 'council-budget', 'text' => str_repeat('c', 25), 'ok' => true]], 'front' => array_keys($a), 'react' => [], 'votes' => [], 'media' => [['id' => 1, 'kb' => 88], ['id' => 2, 'kb' => 131]], 'issues' => [['id' => 31, 'subject' => 'The week', 'sent' => true]], 'subs' => 240, 'tips' => [], 'revs' => [], 'auto' => [], 'locks' => [], 'spam' => 0, 'n' => 900, 'jobs' => []];
}
function keep() { global $lock, $d; rewind($lock); ftruncate($lock, 0); fwrite($lock, json_encode($d)); fflush($lock); }
function out($status, $body = '', $type = 'text/html; charset=UTF-8', $more = []) { http_response_code($status); header("Content-Type: $type"); foreach ($more as $h) header($h); echo $body; exit; }
function json($x, $status = 200, $more = []) { out($status, json_encode($x), 'application/json', $more); }
function page($title, $n) { out(200, "<!doctype html><html lang=\"en\"><title>$title - The Ferry Gazette</title><link rel=\"stylesheet\" href=\"/css/gazette.css\"><script src=\"/js/gazette.js\"></script>" . str_repeat("<p>$title</p>", $n) . '</html>'); }
function gone($s = 404) { out($s, '<!doctype html><html><title>Not here - The Ferry Gazette</title>' . str_repeat('<p>The page went out with the tide.</p>', 9) . '</html>'); }
function bySlug($s) { global $d; foreach ($d['articles'] as $a) if ($a['slug'] === $s && $a['state'] === 'published') return $a; return null; }
function tagged($x) { global $known; $tag = '"' . md5(json_encode($x)) . '"'; if ($known === $tag) out(304, '', 'application/json', ["ETag: $tag"]); json($x, 200, ["ETag: $tag"]); }
if (in_array('works', $modes) && $path !== '/robots.txt') out(503, '<p>Back at six.</p>', 'text/html', ['Retry-After: 600']);
// --- what everybody reads
if ($path === '/') page('Front', 40 + count($d['front']));
if (preg_match('#^/2027/09/([\w-]+)$#', $path, $m)) { $a = bySlug($m[1]); if (!$a) gone(in_array($m[1], ['regatta-2026']) ? 410 : 404); page($a['title'], 20 + intdiv(strlen($a['text']), 40) + count(array_filter($d['comments'], fn($c) => $c['ok'] && $c['slug'] === $m[1]))); }
if (preg_match('#^/2027/09/([\w-]+)/$#', $path, $m)) out(301, '', 'text/html', ["Location: /2027/09/$m[1]"]);
if (preg_match('#^/2027/09/([\w-]+)/comments$#', $path, $m)) { if ($method !== 'POST') out(405, '', 'text/html', ['Allow: POST']); $t = $_POST['text'] ?? ''; if (str_contains($t, 'http')) { $d['spam']++; keep(); out(303, '', 'text/html', ["Location: /2027/09/$m[1]"]); } if (strlen($t) < 3) out(422, '<p>Too short</p>'); $d['comments'][] = ['id' => ++$d['n'], 'slug' => $m[1], 'text' => $t, 'ok' => false]; keep(); out(303, '', 'text/html', ["Location: /2027/09/$m[1]"]); }
if (preg_match('#^/section/(town|sea|culture)/$#', $path, $m)) { $p = (int)($_GET['page'] ?? 1); $p > 3 ? gone() : page("Section $m[1] $p", 30); }
if (preg_match('#^/tag/(\w+)/$#', $path, $m)) page("Tag $m[1]", in_array($m[1], ['ferry', 'school']) ? 24 : 3);
if ($path === '/search') { $q = strtolower($_GET['q'] ?? ''); $h = $q === '' ? [] : array_filter($d['articles'], fn($a) => str_contains($a['slug'], $q)); page('Search ' . count($h), 6 + 11 * count($h)); }
if ($path === '/article.php') isset($_GET['id']) && $_GET['id'] > 700 ? out(301, '', 'text/html', ['Location: /2027/09/' . (array_values($d['articles'])[$_GET['id'] % 12]['slug'] ?? 'bus-42')]) : gone(410);
if ($path === '/feed.xml') { $x = '<rss>' . implode('', array_map(fn($a) => "<item>$a[title]</item>", $d['articles'])) . '</rss>'; $tag = '"' . md5($x) . '"'; if ($known === $tag) out(304, '', 'application/rss+xml', ["ETag: $tag"]); out(200, $x, 'application/rss+xml', ["ETag: $tag"]); }
if ($path === '/comments/feed.xml') out(200, '<rss>' . str_repeat('<item/>', count($d['comments'])) . '</rss>', 'application/rss+xml');
if ($path === '/sitemap.xml') out(200, '<urlset>' . str_repeat('<url/>', count($d['articles'])) . '</urlset>', 'application/xml');
if ($path === '/newsletter') { if ($method === 'POST') { $d['subs']++; keep(); out(303, '', 'text/html', ['Location: /newsletter/thanks']); } page('Newsletter', 9); }
if ($path === '/newsletter/thanks') page('Nearly there', 5);
if ($path === '/newsletter/confirm') ($_GET['t'] ?? '') > '5' ? page('Welcome', 6) : gone(410);
if (preg_match('#^/newsletter/open/(\d+)\.gif$#', $path)) out(200, 'GIF89a' . str_repeat("\0", 37), 'image/gif');
if (preg_match('#^/out/(\d+)$#', $path, $m)) out(302, '', 'text/html', ["Location: https://shops.example.com/$m[1]"]);
if ($path === '/account/login') { if ($method === 'POST') ($_POST['pwd'] ?? '') === 'right' ? out(303, '', 'text/html', ['Location: /', 'Set-Cookie: reader=sub-1']) : page('Sign in', 12); page('Sign in', 11); }
if ($path === '/account/saved') $reader ? page('Saved', 8 + count($d['react'])) : out(302, '', 'text/html', ['Location: /account/login']);
// --- what its pages ask for
if (preg_match('#^/api/v1/articles/([\w-]+)/(\w+)$#', $path, $m)) {
  [$_, $s, $what] = $m; if (!bySlug($s)) json(['error' => 'no such article'], 404);
  if ($what === 'comments') json(array_values(array_map(fn($c) => ['id' => $c['id'], 'text' => $c['text']], array_filter($d['comments'], fn($c) => $c['ok'] && $c['slug'] === $s))));
  if ($what === 'related') json(['bus-42' => [], 'storm-night' => [], 'chess-club' => []][$s] ?? array_slice(array_column($d['articles'], 'slug'), 0, strlen($s) % 4 + 1));
  if ($what === 'corrections') json($s === 'council-budget' ? [['was' => '4 million', 'is' => '40 thousand']] : []);
  if ($what === 'translations') json([]);                           // nobody has translated anything yet
  if ($what === 'audio') in_array($s, ['choir-at-ninety']) ? json(['url' => '/audio/choir-at-ninety.mp3', 'seconds' => 311]) : json(['error' => 'no recording'], 404);
  if ($what === 'reactions') { if ($method === 'POST') { $d['react'][$s] = ($d['react'][$s] ?? 0) + 1; keep(); json(['ok' => true]); } json(['count' => $d['react'][$s] ?? 0]); }
  json(['error' => 'no such thing'], 404);
}
if ($path === '/api/v1/me') $reader ? json(['reader' => $reader, 'plan' => 'full']) : json(['error' => 'anonymous'], 401);
if ($path === '/api/v1/meter') json(['left' => $reader ? null : hexdec(substr($sid, -1) ?: '0') % 6]);
if ($path === '/api/v1/weather') json(['tide' => '11:40', 'wind' => 4, 'sky' => 'grey']);
if ($path === '/api/v1/poll/current') in_array('poll', $modes) ? json(['id' => 8, 'q' => 'Should the ferry run on Sundays?', 'votes' => count($d['votes'])]) : json(['error' => 'no poll today'], 404);
if ($path === '/api/v1/poll/8/votes' && $method === 'POST') { if (!in_array('poll', $modes)) json(['error' => 'closed'], 410); if (isset($d['votes'][$sid])) json(['error' => 'voted'], 409); $d['votes'][$sid] = 1; keep(); json(['ok' => true], 201); }
if ($path === '/api/v1/live') in_array('election', $modes) ? json(['line' => 'Counting goes on', 'n' => count($d['votes'])]) : out(204);
if ($path === '/api/v1/ads/slots') json(hexdec(substr($sid, -1) ?: '0') > 13 ? [['slot' => 'left', 'house' => 'Subscribe']] : []);
if ($path === '/api/v1/suggest') { $q = strtolower($_GET['q'] ?? ''); json(array_values(array_filter(array_column($d['articles'], 'slug'), fn($s) => $q !== '' && str_starts_with($s, $q)))); }
if ($path === '/api/v1/crossword/today') in_array('sunday', $modes) ? json(['error' => 'no crossword on Sundays'], 404) : json(['size' => 13, 'across' => array_fill(0, 11, 'clue'), 'down' => array_fill(0, 12, 'clue')]);
if ($path === '/api/v1/beacon') out(204);
if ($path === '/api/v1/push/key') json(['key' => str_repeat('B', 87)]);
if ($path === '/api/v1/push/subscriptions' && $method === 'POST') json(['ok' => true], 201);
if ($path === '/api/v1/tips' && $method === 'POST') { $d['tips'][] = ['id' => ++$d['n'], 'text' => $body['text'] ?? '']; keep(); out(204); }
if (str_starts_with($path, '/api/v1/')) json(['error' => 'not found'], 404);
// --- the editors' rooms
if ($path === '/redaction/login') { if ($method === 'POST') ($_POST['pwd'] ?? '') === 'right' ? out(303, '', 'text/html', ['Location: /redaction/', 'Set-Cookie: desk=1']) : page('Redaction', 8); page('Redaction', 7); }
if (str_starts_with($path, '/redaction') && !$editor) str_starts_with($path, '/redaction/api/') ? json(['error' => 'sign in'], 401) : out(302, '', 'text/html', ['Location: /redaction/login']);
if ($path === '/redaction/') page('Redaction', 14);
$A = '/redaction/api'; $chief = str_starts_with((string)$editor, 'chief');
if ($path === "$A/me") json(['desk' => $editor, 'rights' => $chief ? ['all'] : ['write']]);
if ($path === "$A/articles") { if ($method === 'POST') { $i = ++$d['n']; $d['articles'][$i] = ['id' => $i, 'slug' => $body['slug'] . "-$i", 'title' => $body['title'], 'text' => '', 'section' => 'town', 'state' => 'draft', 'rev' => 1]; keep(); json(['id' => $i], 201); } $s = $_GET['state'] ?? ''; json(array_slice(array_values(array_map(fn($a) => ['id' => $a['id'], 'title' => $a['title'], 'state' => $a['state']], array_filter(array_reverse($d['articles'], true), fn($a) => $s === '' || $a['state'] === $s))), 0, 15)); }
if (preg_match("#^$A/articles/(\d+)(/[\w-]+)?$#", $path, $m)) {
  $i = $m[1]; $what = $m[2] ?? ''; if (!isset($d['articles'][$i])) json(['error' => 'no such article'], 404); $a = &$d['articles'][$i];
  if ($what === '' && $method === 'GET') json($a);
  if ($what === '' && $method === 'PUT') { if (isset($body['rev']) && $body['rev'] !== $a['rev']) json(['error' => 'somebody was faster'], 409); unset($body['rev']); $n = array_merge($a, $body); if ($n != $a) { $a = $n; $a['rev']++; $d['revs'][$i][] = ['rev' => $a['rev'], 'by' => $editor]; } keep(); json(['ok' => true]); }
  if ($what === '' && $method === 'DELETE') { if ($a['state'] === 'published') json(['error' => 'unpublish it first'], 409); unset($a); unset($d['articles'][$i]); keep(); out(204); }
  if ($what === '/publish' || $what === '/unpublish') { $a['state'] = $what === '/publish' ? 'published' : 'draft'; if ($what === '/publish') array_unshift($d['front'], (int)$i); $d['front'] = array_slice($d['front'], 0, 14); keep(); json(['ok' => true]); }
  if ($what === '/revisions') json($d['revs'][$i] ?? []);
  if ($what === '/preview') out(200, "<p>$a[title]</p>" . $a['text']);
  if ($what === '/lock') { if ($method === 'DELETE') unset($d['locks'][$i]); else $d['locks'][$i] = $editor; keep(); out(204); }
  if ($what === '/autosave') { if ($method === 'GET') isset($d['auto'][$editor . $i]) ? json($d['auto'][$editor . $i]) : json(['error' => 'nothing saved'], 404); if ($method === 'DELETE') unset($d['auto'][$editor . $i]); else $d['auto'][$editor . $i] = $body; keep(); out(204); }
}
if ($path === "$A/comments") json(array_values(array_filter($d['comments'], fn($c) => (($_GET['state'] ?? '') !== 'pending' || !$c['ok']))));
if (preg_match("#^$A/comments/(\d+)$#", $path, $m)) { foreach ($d['comments'] as $k => $c) if ($c['id'] == $m[1]) { if ($method === 'DELETE') { array_splice($d['comments'], $k, 1); keep(); out(204); } if ($method === 'PATCH') { $d['comments'][$k]['ok'] = $body['ok']; keep(); json(['ok' => true]); } json($c); } json(['error' => 'no such comment'], 404); }
if ($path === "$A/media") { if ($method === 'POST') { $d['media'][] = ['id' => ++$d['n'], 'kb' => intdiv($_SERVER['CONTENT_LENGTH'] ?? 0, 100)]; keep(); json(['id' => $d['n']], 201); } json($d['media']); }
if (preg_match("#^$A/media/(\d+)$#", $path, $m)) { if ($method === 'DELETE') { $d['media'] = array_values(array_filter($d['media'], fn($x) => $x['id'] != $m[1])); keep(); out(204); } }
if ($path === "$A/frontpage") { if ($method === 'PUT') { $d['front'] = $body['order']; keep(); json(['ok' => true]); } tagged($d['front']); }
if ($path === "$A/issues") { if ($method === 'POST') { $d['issues'][] = ['id' => ++$d['n'], 'subject' => $body['subject'], 'sent' => false]; keep(); json(['id' => $d['n']], 201); } json($d['issues']); }
if (preg_match("#^$A/issues/(\d+)/(test|send)$#", $path, $m)) { if ($m[2] === 'send') foreach ($d['issues'] as &$x) if ($x['id'] == $m[1]) $d['jobs'][$m[1]] = 0; keep(); json(['queued' => true], 202); }
if (preg_match("#^$A/issues/(\d+)$#", $path, $m)) { foreach ($d['issues'] as $k => $x) if ($x['id'] == $m[1]) { if (isset($d['jobs'][$m[1]]) && ++$d['jobs'][$m[1]] >= 3) $d['issues'][$k]['sent'] = true; keep(); json($d['issues'][$k]); } json(['error' => 'no such issue'], 404); }
if ($path === "$A/subscribers") $chief ? json(['count' => $d['subs'], 'bounced' => range(1, $d['subs'] % 9 + 1)]) : json(['error' => 'for the chief'], 403);
if ($path === "$A/tips") json($d['tips']);
if ($path === "$A/spell") json(strlen($body['text'] ?? '') % 7 === 0 ? [['at' => 4, 'word' => 'teh']] : []);
if ($path === "$A/stats") json(['comments' => count($d['comments']), 'reactions' => $d['react'], 'spam' => $d['spam']]);
if ($path === "$A/locks") json($d['locks'] ?: new stdClass);
if ($path === "$A/errors") json(in_array('works2', $modes) ? ['feed importer: timeout'] : []);
gone();
