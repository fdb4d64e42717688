<?php // A blog, a forum and a shop, as their visitors meet them. Nothing here is missing: what is empty is empty, what is refused is refused.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH); $method = $_SERVER['REQUEST_METHOD'];
$file = getenv('WORK') . '/state-' . $_SERVER['SERVER_PORT'] . '.json'; $lock = fopen($file, 'c+'); flock($lock, LOCK_EX);
$d = json_decode(stream_get_contents($lock), true) ?: ['comments' => [], 'likes' => ['bread' => 7, 'garden' => 8, 'lamp' => 96, 'river' => 41, 'chess' => 9, 'winter' => 98], 'topics' => array_fill(1, 9, 2), 'carts' => [], 'posts' => 6, 'orders' => 0];
$user = preg_match('/member=([\w-]+)/', $_SERVER['HTTP_COOKIE'] ?? '', $m) ? $m[1] : null; $sid = preg_match('/sid=(\w+)/', $_SERVER['HTTP_COOKIE'] ?? '', $m) ? $m[1] : '';
function keep() { global $lock, $d; rewind($lock); ftruncate($lock, 0); fwrite($lock, json_encode($d)); fflush($lock); }
function out($status, $body = '', $type = 'text/html; charset=UTF-8', $more = []) { http_response_code($status); header("Content-Type: $type"); foreach ($more as $h) header($h); echo $body; exit; }
function json($x, $status = 200) { out($status, json_encode($x), 'application/json'); }
function page($title, $n) { out(200, "<!doctype html><html><title>$title</title>" . str_repeat("<p>$title</p>", $n) . '</html>'); }
function gone() { out(404, '<!doctype html><html><title>Page not found</title>' . str_repeat('<p>It looks like nothing was found here.</p>', 12) . '</html>'); }
$posts = ['bread', 'garden', 'lamp', 'river', 'chess', 'winter']; $q = $_GET['s'] ?? $_GET['q'] ?? null;
if ($path === '/' && isset($_GET['wc-ajax'])) { if ($_GET['wc-ajax'] === 'add_to_cart') { $d['carts'][$sid] = ($d['carts'][$sid] ?? 0) + 1; keep(); } json($_GET['wc-ajax'] === 'apply_coupon' ? ['message' => 'Coupon does not exist'] : ['fragments' => ['count' => (string)($d['carts'][$sid] ?? 0)], 'hash' => '']); }
if ($path === '/' && isset($_GET['p'])) out(301, '', 'text/html', ['Location: /2026/06/' . $posts[$_GET['p'] % 6] . '/']);
if ($path === '/' && $q !== null) { $hits = array_filter($posts, fn($p) => $q !== '' && str_contains($p, $q)); page('Search: ' . count($hits), 9 + 30 * count($hits)); }
if ($path === '/') page('Home', 60 + count($d['comments']));
if (preg_match('#^/2026/06/([\w-]+)/(feed/)?$#', $path, $m)) { if (!in_array($m[1], $posts)) gone(); if (!empty($m[2])) out(200, '<rss>' . str_repeat('<item/>', count(array_keys($d['comments'], $m[1]))) . '</rss>', 'application/rss+xml'); page($m[1], 50 + 5 * strlen($m[1]) + count(array_keys($d['comments'], $m[1]))); }
if (preg_match('#^/2026/06/([\w-]+)$#', $path, $m)) out(301, '', 'text/html', ["Location: $path/"]);
if (preg_match('#^/(category|tag)/(food|home)/$#', $path)) page('Archive', 44);
if (preg_match('#^/page/(\d+)/$#', $path, $m)) $m[1] < 4 ? page("Page $m[1]", 40) : gone();
if ($path === '/feed/') { $tag = '"' . intdiv(count($d['comments']), 7) . '"'; if (($_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === $tag) out(304, '', 'application/rss+xml', ["ETag: $tag"]); out(200, '<rss>' . str_repeat('<item>post</item>', 40) . '</rss>', 'application/rss+xml', ["ETag: $tag"]); }
if ($path === '/comments/feed/') out(200, '<rss>' . str_repeat('<item/>', count($d['comments'])) . '</rss>', 'application/rss+xml');
if ($path === '/sitemap.xml') out(301, '', 'text/html', ['Location: /wp-sitemap.xml']);
if ($path === '/wp-sitemap.xml') out(200, '<urlset>' . str_repeat('<url/>', 30) . '</urlset>', 'application/xml');
if ($path === '/author/editor/') out(301, '', 'text/html', ['Location: /']);
if ($path === '/wp-comments-post.php') { if ($method !== 'POST') out(405, '', 'text/html', ['Allow: POST']); $p = $_POST['post'] ?? ''; $t = $_POST['text'] ?? ''; if ($t === 'again') out(409, 'Duplicate comment detected'); if (!in_array($p, $posts)) out(200, '<p>Error: comment rejected</p>'); $d['comments'][] = $p; keep(); out(302, '', 'text/html', ["Location: /2026/06/$p/#comment"]); }
if ($path === '/wp-login.php') { if ($method === 'POST' && ($_POST['pwd'] ?? '') === 'right') out(302, '', 'text/html', ['Location: /wp-admin/', 'Set-Cookie: member=editor']); page('Log In', 35); }
if ($path === '/wp-admin/' || $path === '/wp-admin/edit.php') $user === 'editor' ? page('Dashboard', 80 + $d['posts']) : out(302, '', 'text/html', ['Location: /wp-login.php?redirect_to=/wp-admin/']);
if ($path === '/wp-admin/admin-ajax.php') { if (($_POST['action'] ?? $_GET['action'] ?? '') === 'heartbeat') json(['server_time' => time(), 'nonces_expired' => false]); out(400, '0'); }
if ($path === '/wp-cron.php') out(200, '');
if ($path === '/xmlrpc.php') out($method === 'POST' ? 200 : 405, '<methodResponse><fault/></methodResponse>', 'text/xml');
if ($path === '/wp-json/oembed/1.0/embed') json(['type' => 'rich', 'title' => $_GET['url'] ?? '']);
if ($path === '/wp-json/wp/v2/posts') { if ($method === 'POST') { if ($user !== 'editor') json(['code' => 'rest_cannot_create'], 401); $d['posts']++; keep(); json(['id' => $d['posts']], 201); } json(array_map(fn($i) => ['id' => $i, 'slug' => "p$i"], $q === null ? range(1, $d['posts']) : [])); }
if (preg_match('#^/wp-json/wp/v2/(users|settings|users/me)$#', $path)) $user === 'editor' ? json(['id' => 1, 'name' => 'editor']) : json(['code' => 'rest_not_logged_in'], 401);
if (preg_match('#^/wp-json/wp/v2/(blocks|templates)$#', $path)) json([]);
if (preg_match('#^/wp-json/likes/v1/(\w+)$#', $path, $m)) { if ($method === 'POST') { $d['likes'][$m[1]] = ($d['likes'][$m[1]] ?? 0) + 1; keep(); json(['ok' => true]); } json(['likes' => $d['likes'][$m[1]] ?? 0]); }
if ($path === '/wp-json/wc/store/v1/cart/items') json(array_map(fn($i) => ['key' => $i, 'name' => 'Lamp'], ($d['carts'][$sid] ?? 0) ? range(1, $d['carts'][$sid]) : []));
if ($path === '/wp-json/wc/store/v1/cart/coupons') json([]);
if ($path === '/wp-json/forum/v1/unread') json($user ? array_slice(array_keys($d['topics']), 0, array_sum($d['topics']) % 5) : []);
if ($path === '/forum/api/online') json(['online' => array_sum($d['topics']) % 7 + 3]);
if ($path === '/forum/api/typing') out(204);
if ($path === '/forum/') page('Forum', 30 + array_sum($d['topics']));
if ($path === '/forum/search') page('Forum search', $q === 'lamp' ? 70 : 12);
if ($path === '/forum/login') { if ($method === 'POST' && ($_POST['pwd'] ?? '') === 'right') out(303, '', 'text/html', ['Location: /forum/']); page('Forum login', 18); }
if (preg_match('#^/forum/topic/(\d+)/(reply)?$#', $path, $m)) { if (!isset($d['topics'][$m[1]])) gone(); if (!empty($m[2])) { if ($method !== 'POST') out(405); if (!$user) out(302, '', 'text/html', ['Location: /forum/login']); if (!str_starts_with($user, 'new')) { $d['topics'][$m[1]]++; keep(); } out(303, '', 'text/html', ["Location: /forum/topic/$m[1]/"]); } page("Topic $m[1]", 20 + 3 * $d['topics'][$m[1]]); }
if (preg_match('#^/forum/u/#', $path)) $user ? page('Profile', 10) : gone();
if (preg_match('#^/forum/admin#', $path)) out(403, '<h1>Forbidden</h1>');
if ($path === '/shop/') page('Shop', 50);
if (preg_match('#^/product/(\w+)/$#', $path, $m)) in_array($m[1], ['lamp', 'vase', 'towel', 'clock']) ? page("Product $m[1]", 40 + strlen($m[1])) : gone();
if ($path === '/cart/') page('Cart', 20 + ($d['carts'][$sid] ?? 0));
if ($path === '/checkout/') { if ($method === 'POST') { unset($d['carts'][$sid]); $d['orders']++; keep(); json(['result' => 'success', 'redirect' => '/checkout/received/' . $d['orders'] . '/']); } ($d['carts'][$sid] ?? 0) ? page('Checkout', 45) : out(302, '', 'text/html', ['Location: /cart/']); }
if (preg_match('#^/checkout/received/\d+/$#', $path)) page('Thank you', 15);
if ($path === '/newsletter/subscribe') json(['subscribed' => true]);
if ($path === '/collect') out(204);
if (str_starts_with($path, '/docs/')) page('The page you asked for has moved', 8);                 // a soft 404
gone();
