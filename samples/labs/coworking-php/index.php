<?php
// Co-working houses in the manner of Laravel: one file of state, one request at a time. Honest in most places.
$work = getenv('WORK'); $new = getenv('RELEASE') === '2'; $stateFile = "$work/state.json";
$method = $_SERVER['REQUEST_METHOD']; $path = trim(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/'); $verb = $method === 'HEAD' ? 'GET' : $method;
$mode = is_file("$work/mode") ? explode(' ', file_get_contents("$work/mode")) : [];
$body = json_decode(file_get_contents('php://input') ?: '', true) ?? []; $raw = (int)($_SERVER['CONTENT_LENGTH'] ?? 0);
$who = $_COOKIE['desk_session'] ?? ''; $role = explode('-', $who)[0]; $machine = isset($_SERVER['HTTP_X_DEVICE']);
class Stop extends Exception { public $data; function __construct($status, $data) { parent::__construct('', $status); $this->data = $data; } }
function stop($status, $message, $more = []) { throw new Stop($status, ['message' => $message] + $more); }
function missing($model, $key) { stop(404, "No query results for model [App\\Models\\$model] $key"); }
function now() { return gmdate('Y-m-d\TH:i:s.000000\Z'); }
function seed() {
    mt_srand(83); $first = explode(' ', 'Print Pottery Bicycle Radio Garden Map Sound Textile Glass Paper Coffee Camera Ceramics Lighting Type Timber Letterpress Harbour'); $last = explode(' ', 'Studio Workshop Agency Lab Press Collective Office Bureau Atelier Kitchen Cooperative');
    $all = [];
    foreach (['acme' => 46, 'harbor' => 33, 'station' => 18, 'loft' => 0] as $t => $n) {
        $h = ['n' => 0, 'seq' => 100, 'members' => [], 'rooms' => [], 'plans' => [], 'bookings' => [], 'events' => [], 'announcements' => [], 'badges' => [], 'invoices' => [], 'waitlist' => [], 'webhooks' => [], 'jobs' => [], 'imports' => [], 'documents' => [], 'unread' => 2, 'tours' => 0,
            'hours' => ['mon_fri' => ['08:00', '20:00'], 'sat' => ['10:00', '16:00'], 'sun' => null, 'note' => ''], 'branding' => ['primary' => '#224466', 'logo' => null, 'tagline' => "Work at $t"], 'notifications' => ['new_booking' => true, 'daily_digest' => false, 'invoice_paid' => true, 'tour_request' => false],
            'team' => [['id' => 1, 'role' => 'owner'], ['id' => 2, 'role' => 'manager'], ['id' => 3, 'role' => 'host']]];
        for ($i = 0; $i < $n; $i++) { $a = $first[mt_rand(0, 17)]; $b = $last[mt_rand(0, 10)]; $s = strtolower("$a-$b-" . (10 + $i)); $h['members'][$s] = ['slug' => $s, 'name' => "$a $b", 'company' => mt_rand(0, 1) ? "$b Holding" : null, 'email' => strtolower("$a.$b@example.com"), 'status' => ['active', 'paused', 'leaving'][mt_rand(0, 2)], 'newsletter' => (bool)mt_rand(0, 1), 'door_access' => (bool)mt_rand(0, 1), 'notes' => str_repeat('n', mt_rand(0, 60)), 'created_at' => '2028-01-0' . mt_rand(1, 9) . 'T10:00:00.000000Z', 'updated_at' => '2028-04-1' . mt_rand(0, 9) . 'T11:21:45.000000Z']; }
        if ($n) {
            foreach (['atrium', 'boiler-room', 'cabin', 'drawing-room', 'engine', 'foundry', 'greenhouse'] as $i => $s) if ($i < 3 + $n / 11) $h['rooms'][$s] = ['slug' => $s, 'name' => ucwords(strtr($s, '-', ' ')), 'capacity' => mt_rand(2, 40), 'price' => mt_rand(9, 120), 'equipment' => array_slice(['screen', 'whiteboard', 'video bar', 'kitchenette'], 0, mt_rand(0, 4)), 'bookable' => (bool)mt_rand(0, 1), 'updated_at' => '2028-04-02T09:30:00.000000Z'];
            foreach (['day-pass', 'hot-desk', 'fixed-desk', 'team-office'] as $s) $h['plans'][$s] = ['slug' => $s, 'price' => mt_rand(15, 900), 'description' => str_repeat('d', mt_rand(10, 80)), 'updated_at' => '2028-03-01T08:00:00.000000Z'];
            $ms = array_keys($h['members']); $rs = array_keys($h['rooms']);
            for ($i = 0; $i < $n * 5; $i++) { $id = ++$h['seq']; $h['bookings'][$id] = ['id' => $id, 'room' => $rs[array_rand($rs)], 'member' => $ms[mt_rand(0, (int)($n * .8))], 'date' => '2028-05-' . mt_rand(14, 26), 'from' => sprintf('%02d:00', mt_rand(8, 18)), 'status' => 'booked', 'note' => '']; }
            if ($t !== 'station') for ($i = 0; $i < 4; $i++) { $id = ++$h['seq']; $h['events'][$id] = ['id' => $id, 'title' => ['Breakfast', 'Founders’ evening', 'Yoga', 'Open house'][$i], 'date' => '2028-06-0' . mt_rand(1, 9)]; }
            for ($i = 0; $i < 1 + $n / 15; $i++) { $id = ++$h['seq']; $h['announcements'][$id] = ['id' => $id, 'title' => ['The lift is out of order', 'New coffee', 'Quiet hours', 'Summer party'][$i % 4], 'body' => str_repeat('b', mt_rand(20, 90))]; }
            for ($i = 0; $i < $n / 3; $i++) { $id = ++$h['seq']; $h['badges'][$id] = ['id' => $id, 'code' => strtoupper(substr(md5("$t$i"), 0, 8)), 'member' => $ms[array_rand($ms)]]; }
            for ($i = 0; $i < $n * 2; $i++) { $id = ++$h['seq']; $h['invoices'][$id] = ['id' => $id, 'member' => $ms[array_rand($ms)], 'total' => mt_rand(15, 1800), 'status' => ['open', 'paid', 'overdue'][mt_rand(0, 2)]]; }
            foreach ($ms as $i => $s) if ($i % 6 === 0) $h['documents'][$s] = [['id' => ++$h['seq'], 'file' => 'contract.pdf', 'size' => mt_rand(900, 90000)]];
            if ($t === 'acme') $h['webhooks'][90] = ['id' => 90, 'url' => 'https://hooks.example.net/a', 'events' => ['booking.created']];
        }
        $all[$t] = $h;
    }
    return $all;
}
$lock = fopen("$work/lock", 'c'); flock($lock, LOCK_EX);
$D = is_file($stateFile) ? json_decode(file_get_contents($stateFile), true) : seed();
$routes = [];
function route($verbs, $pattern, $f) { global $routes; foreach (explode('|', $verbs) as $v) $routes[$pattern][$v] = $f; }
function api($verbs, $pattern, $f) { route($verbs, "t/{t}/api/$pattern", $f); }
function one(&$list, $model, $key) { if (!isset($list[$key])) missing($model, $key); return $list[$key]; }
function data($x, $status = 200) { return [$status, ['data' => $x]]; }
function paged($l, $per = 15) { $p = max(1, (int)($_GET['page'] ?? 1)); $l = array_values($l); $n = count($l); return [200, ['data' => array_slice($l, ($p - 1) * $per, $per), 'meta' => ['current_page' => $p, 'last_page' => max(1, (int)ceil($n / $per)), 'per_page' => $per, 'total' => $n]]]; }
function nothing() { return [204, null]; }
function need($b, ...$keys) { $e = []; foreach ($keys as $k) if (empty($b[$k])) $e[$k] = ["The $k field is required."]; if ($e) { $m = reset($e)[0]; $k = count($e) - 1; stop(422, $m . ($k ? " (and $k more error" . ($k > 1 ? 's' : '') . ')' : ''), ['errors' => $e]); } }
function put(&$x, $b, ...$keys) { foreach ($keys as $k) if (array_key_exists($k, $b)) $x[$k] = $b[$k]; $x['updated_at'] = now(); }
function crc($s, $n) { return crc32($s) % $n; }
route('GET', 'up', fn() => [200, ['status' => 'up']]);
route('GET', 'sanctum/csrf-cookie', fn() => nothing());
route('POST', 'api/login', function () use ($body) { if (($body['password'] ?? '') !== 'ok') stop(422, 'These credentials do not match our records.', ['errors' => ['email' => ['These credentials do not match our records.']]]); return [200, ['two_factor' => false]]; });
route('POST', 'api/logout', fn() => nothing());
route('GET', 'api/me', fn() => data(['login' => $who, 'role' => $role]));
route('GET', 'api/tenants', fn() => data($role === 'support' ? ['acme', 'harbor', 'station', 'loft'] : [['1' => 'acme', '2' => 'harbor', '3' => 'loft'][explode('-', $who)[1]]]));
route('GET', 'api/countries', function () { $e = 'W/"c-17"'; header("ETag: $e"); return str_contains($_SERVER['HTTP_IF_NONE_MATCH'] ?? '', 'c-17') ? [304, null] : data(array_map(fn($i) => chr(65 + $i % 26) . chr(65 + $i * 7 % 26), range(0, 190))); });
route('GET', 'api/currencies', fn() => data(['CAD', 'USD']));
api('GET', 'features', fn($h, $t) => data($t === 'station' ? ['bookings'] : ['bookings', 'doors', 'analytics']));
api('GET', 'notifications/unread', fn($h) => [200, ['count' => $h['unread']]]);
api('POST', 'presence', fn() => nothing());
api('GET', 'search', fn($h) => data(array_values(array_map(fn($m) => ['slug' => $m['slug'], 'name' => $m['name']], array_filter($h['members'], fn($m) => stripos($m['name'], $_GET['q'] ?? '') !== false)))));
$brief = fn($m) => array_diff_key($m, ['notes' => 1, 'created_at' => 1]);
api('GET', 'members', fn($h) => paged(array_map($brief, array_filter(array_reverse($h['members']), fn($m) => (!isset($_GET['q']) || stripos($m['name'], $_GET['q']) !== false) && (!isset($_GET['status']) || $m['status'] === $_GET['status'])))));
api('POST', 'members', function (&$h) use ($body) {
    need($body, 'name', 'email'); $s = strtolower(strtr($body['name'], ' ', '-'));
    if (isset($h['members'][$s])) stop(409, 'The slug has already been taken.');
    $h['members'][$s] = ['slug' => $s, 'name' => $body['name'], 'company' => null, 'email' => $body['email'], 'status' => 'active', 'newsletter' => false, 'door_access' => false, 'notes' => '', 'created_at' => now(), 'updated_at' => now()]; return data($h['members'][$s], 201);
});
api('GET', 'members.csv', fn($h) => [200, "slug,name,status\n" . implode('', array_map(fn($m) => "$m[slug],$m[name],$m[status]\n", $h['members'])), 'text/csv']);
api('GET', 'members/{k}', fn($h, $t, $k) => data(one($h['members'], 'Member', $k)));
api('PUT', 'members/{k}', function (&$h, $t, $k) use ($body) { one($h['members'], 'Member', $k); need($body, 'name'); put($h['members'][$k], $body, 'name', 'company', 'email', 'notes'); return data($h['members'][$k]); });
api('DELETE', 'members/{k}', function (&$h, $t, $k) { one($h['members'], 'Member', $k); unset($h['members'][$k]); return nothing(); });
api('PATCH', 'members/{k}/newsletter', function (&$h, $t, $k) use ($body) { one($h['members'], 'Member', $k); put($h['members'][$k], $body, 'newsletter'); return data(['newsletter' => $body['newsletter']]); });
api('PATCH', 'members/{k}/door-access', function ($h, $t, $k) use ($body) { one($h['members'], 'Member', $k); return data(['door_access' => $body['door_access']]); });      // $fillable lacks it
api('PATCH', 'members/{k}/status', function (&$h, $t, $k) use ($body) { one($h['members'], 'Member', $k); put($h['members'][$k], $body, 'status'); return data(['status' => $body['status']]); });
api('GET', 'members/{k}/bookings', function ($h, $t, $k) { one($h['members'], 'Member', $k); return paged(array_filter($h['bookings'], fn($b) => $b['member'] === $k)); });
api('GET', 'members/{k}/invoices', function ($h, $t, $k) { one($h['members'], 'Member', $k); return paged([]); });                                                         // joined over a column that was renamed
api('GET', 'members/{k}/documents', function ($h, $t, $k) { one($h['members'], 'Member', $k); return paged($h['documents'][$k] ?? []); });
api('POST', 'members/{k}/documents', function (&$h, $t, $k) use ($raw) { one($h['members'], 'Member', $k); $d = ['id' => ++$h['seq'], 'file' => 'scan-' . $h['seq'] . '.pdf', 'size' => $raw]; $h['documents'][$k][] = $d; return data($d, 201); });
api('POST', 'members/{k}/photo', fn() => [302, '<!DOCTYPE html><html><head><meta charset="UTF-8" /><meta http-equiv="refresh" content="0;url=\'https://desk.example.com/login\'" /><title>Redirecting to https://desk.example.com/login</title></head><body>Redirecting to <a href="https://desk.example.com/login">https://desk.example.com/login</a>.</body></html>', 'text/html; charset=UTF-8', 'https://desk.example.com/login']);   // behind a guard that nobody signs into
api('GET', 'members/{k}/guarantor', function ($h, $t, $k) { one($h['members'], 'Member', $k); if (crc($k, 6)) missing('Guarantor', $k); return data(['name' => strrev($k), 'since' => '2027-11-01']); });
api('GET', 'members/{k}/credits', fn($h, $t, $k) => data(['credits' => crc($k, 40)]));
api('POST', 'members/{k}/welcome-mail', fn() => [202, ['queued' => true]]);
api('GET', 'rooms', fn($h) => paged($h['rooms']));
api('POST', 'rooms', function (&$h) use ($body) { need($body, 'name'); $s = strtolower(strtr($body['name'], ' ', '-')); $h['rooms'][$s] = ['slug' => $s, 'name' => $body['name'], 'capacity' => 4, 'price' => 20, 'equipment' => [], 'bookable' => false, 'updated_at' => now()]; return data($h['rooms'][$s], 201); });
api('GET', 'rooms/{k}', fn($h, $t, $k) => data(one($h['rooms'], 'Room', $k)));
api('PUT', 'rooms/{k}', function ($h, $t, $k) use ($body) { $x = one($h['rooms'], 'Room', $k); need($body, 'name'); return data(array_merge($x, array_intersect_key($body, ['name' => 1, 'capacity' => 1, 'price' => 1, 'equipment' => 1]))); });    // fill() without save()
api('PATCH', 'rooms/{k}/bookable', function (&$h, $t, $k) use ($body) { one($h['rooms'], 'Room', $k); put($h['rooms'][$k], $body, 'bookable'); return data(['bookable' => $body['bookable']]); });
api('GET', 'rooms/{k}/maintenance', function ($h, $t, $k) { one($h['rooms'], 'Room', $k); if (!in_array($k, ['cabin', 'engine'])) missing('Maintenance', $k); return data(['until' => '2028-06-01', 'what' => 'ventilation']); });
api('GET', 'rooms/{k}/photos', fn($h, $t, $k) => paged($k === 'atrium' ? [['id' => 1, 'file' => 'a.jpg'], ['id' => 2, 'file' => 'b.jpg']] : []));
api('GET', 'plans', fn($h) => paged($h['plans']));
api('POST', 'plans', function (&$h) use ($body) { need($body, 'slug'); $h['plans'][$body['slug']] = ['slug' => $body['slug'], 'price' => $body['price'], 'description' => '', 'updated_at' => now()]; return data($h['plans'][$body['slug']], 201); });
api('GET', 'plans/{k}', fn($h, $t, $k) => data(one($h['plans'], 'Plan', $k)));
api('PUT', 'plans/{k}', function (&$h, $t, $k) use ($body) { one($h['plans'], 'Plan', $k); put($h['plans'][$k], $body, 'price', 'description'); return data($h['plans'][$k]); });
api('DELETE', 'plans/{k}', function (&$h, $t, $k) { one($h['plans'], 'Plan', $k); if (strlen($k) < 12 && !str_starts_with($k, 'trial')) stop(409, 'The plan is still in use.'); unset($h['plans'][$k]); return nothing(); });
api('GET', 'bookings', fn($h) => data(array_values(array_filter($h['bookings'], fn($b) => $b['date'] === ($_GET['date'] ?? '2028-05-15')))));
api('POST', 'bookings', function (&$h) use ($body) {
    need($body, 'room', 'date');
    foreach ($h['bookings'] as $b) if ($b['room'] === $body['room'] && $b['date'] === $body['date'] && $b['from'] === $body['from']) stop(422, 'The room is taken.', ['errors' => ['from' => ['The room is taken.']]]);
    $id = ++$h['seq']; $h['bookings'][$id] = ['id' => $id, 'room' => $body['room'], 'member' => $body['member'] ?? '', 'date' => $body['date'], 'from' => $body['from'], 'status' => 'booked', 'note' => '']; return data($h['bookings'][$id], 201);
});
api('POST', 'bookings/bulk-cancel', function (&$h) use ($body) { $n = 0; foreach ($body['ids'] as $i) if (isset($h['bookings'][$i])) { unset($h['bookings'][$i]); $n++; } return [200, ['cancelled' => $n]]; });
api('GET', 'bookings/{k}', fn($h, $t, $k) => data(one($h['bookings'], 'Booking', $k)));
api('PATCH', 'bookings/{k}', function (&$h, $t, $k) use ($body) { one($h['bookings'], 'Booking', $k); foreach (['from', 'note'] as $f) if (isset($body[$f])) $h['bookings'][$k][$f] = $body[$f]; return data($h['bookings'][$k]); });
api('DELETE', 'bookings/{k}', function (&$h, $t, $k) { one($h['bookings'], 'Booking', $k); unset($h['bookings'][$k]); return nothing(); });
api('POST', 'bookings/{k}/check-in', function (&$h, $t, $k) { $b = one($h['bookings'], 'Booking', $k); if ($b['status'] === 'checked in') stop(409, 'Already checked in.'); $h['bookings'][$k]['status'] = 'checked in'; return data(['status' => 'checked in']); });
foreach (['events' => 'Event', 'badges' => 'Badge', 'webhooks' => 'Webhook'] as $c => $model) {
    api('GET', $c, fn($h) => $c === 'badges' ? data(array_values($h[$c])) : paged(array_reverse($h[$c])));
    api('POST', $c, function (&$h) use ($c, $body) {
        if ($c === 'webhooks' && !str_starts_with($body['url'] ?? '', 'https')) stop(422, 'The url field must be a valid URL.', ['errors' => ['url' => ['The url field must be a valid URL.']]]);
        $id = ++$h['seq']; $h[$c][$id] = ['id' => $id] + $body; return data($h[$c][$id], 201); });
    api('DELETE', "$c/{k}", function (&$h, $t, $k) use ($c, $model) { one($h[$c], $model, $k); if ($c !== 'badges') unset($h[$c][$k]); return nothing(); });               // badges: an observer cancels it
}
api('GET', 'webhooks/{k}/deliveries', fn($h, $t, $k) => paged($k === '90' ? [['id' => $h['n'], 'status' => 200]] : []));
api('GET', 'announcements', fn($h) => paged(array_reverse($h['announcements'])));
api('POST', 'announcements', function ($h) use ($body) { need($body, 'title'); return data(['id' => $h['seq'] + 1 + $h['n'] % 7, 'title' => $body['title'], 'body' => $body['body'] ?? ''], 201); });        // the transaction is rolled back
api('POST', 'announcements/preview', fn($h) => [200, ['html' => '<h1>' . ($body['title'] ?? '') . '</h1>' . ($body['body'] ?? '')]]);
api('GET', 'invoices', fn($h) => paged(array_filter(array_reverse($h['invoices']), fn($i) => !isset($_GET['status']) || $i['status'] === $_GET['status'])));
api('GET', 'invoices/{k}', fn($h, $t, $k) => data(one($h['invoices'], 'Invoice', $k)));
api('GET', 'invoices/{k}/pdf', function ($h, $t, $k) { $i = one($h['invoices'], 'Invoice', $k); return [200, '%PDF' . str_repeat('x', 700 + $i['total']), 'application/pdf']; });
api('POST', 'invoices/{k}/send', fn() => [202, ['queued' => true]]);
api('POST', 'invoices/{k}/void', function (&$h, $t, $k) { $i = one($h['invoices'], 'Invoice', $k); if ($i['status'] === 'void') stop(409, 'Already void.'); $h['invoices'][$k]['status'] = 'void'; return data(['status' => 'void']); });
api('POST', 'invoices/{k}/remind', fn() => stop(500, 'Server Error'));
api('GET', 'waitlist', fn($h, $t) => paged($t === 'harbor' && in_array('waitlist', $mode) ? [['email' => 'a@example.com'], ['email' => 'b@example.com']] : []));
api('GET', 'incidents', fn() => paged([]));                                                                                                                            // nothing happened
$span = fn($h) => array_map(fn($i) => ($i * 37 + $h['n'] * 11) % 100, range(1, min(120, max(1, (int)($_GET['days'] ?? 7)))));
api('GET', 'reports/occupancy', fn($h) => data($h['rooms'] ? $span($h) : []));
api('GET', 'reports/churn', fn() => data(['rate' => 0, 'joined' => 0, 'left' => 0, 'series' => []]));
api('GET', 'reports/revenue', fn($h) => in_array('view', $mode) ? stop(503, 'Service Unavailable') : data(['total' => array_sum(array_column($h['invoices'], 'total')), 'days' => $span($h)]));
api('GET', $new ? 'reports/digest' : 'reports/summary', fn($h) => data(['members' => count($h['members']), 'bookings' => array_slice(array_keys($h['bookings']), -($h['n'] % 6 + 1))]));
api('GET', 'analytics', fn($h, $t) => $t === 'station' ? stop(403, 'Your plan does not include analytics.') : data(['visits' => 100 + $h['n']]));
api('GET', 'settings/opening-hours', fn($h) => data($h['hours']));
api('PUT', 'settings/opening-hours', function (&$h) use ($body) { $h['hours'] = array_merge($h['hours'], $body); return data($h['hours']); });
api('GET', 'settings/branding', fn($h) => data($h['branding']));
api('PUT', 'settings/branding', fn() => nothing());                                                                                                                    // an empty controller
api('GET', 'settings/notifications', fn($h) => data($h['notifications']));
api('PATCH', 'settings/notifications', function (&$h) use ($body) { $h['notifications'] = array_merge($h['notifications'], $body); return nothing(); });
api('GET', 'team', fn($h) => $role === 'host' ? stop(403, 'This action is unauthorized.') : data($h['team']));
api('PATCH', 'team/{k}', function (&$h, $t, $k) use ($role, $body) { if ($role === 'host') stop(403, 'This action is unauthorized.'); foreach ($h['team'] as &$p) if ($p['id'] == $k) $p['role'] = $body['role']; return data(['ok' => true]); });
api('GET', 'audit-log', fn() => stop(403, 'This action is unauthorized.'));
api('GET', 'integrations/{k}', fn($h, $t, $k) => $k === 'calendar' && in_array($t, ['acme', 'harbor']) ? data(['connected' => true]) : missing('Integration', $k));
api('POST', 'imports', function (&$h, $t) { $id = ++$h['seq']; $h['imports'][$id] = ['id' => $id, 'rows' => $h['n'] % 30]; return [303, '', 'text/html', "https://desk.example.com/t/$t/api/imports/$id"]; });
api('GET', 'imports/{k}', fn($h, $t, $k) => data(one($h['imports'], 'Import', $k)));
api('POST', 'exports', function (&$h) { $id = ++$h['seq']; $h['jobs'][$id] = 0; return [202, ['job' => $id]]; });
api('GET', 'jobs/{k}', function (&$h, $t, $k) { one($h['jobs'], 'Job', $k); $n = ++$h['jobs'][$k]; return data(['state' => $n < 2 ? 'queued' : ($n < 3 ? 'running' : 'finished')]); });
api('GET', 'public/availability', fn($h) => data(array_values(array_diff(['09:00', '11:00', '14:00', '16:00'], array_slice(['11:00', '14:00'], 0, $h['tours'] % 3)))));
api('POST', 'public/tours', function (&$h) use ($body) { need($body, 'email'); $h['tours']++; $h['unread'] = ($h['unread'] + 1) % 9; return data(['ok' => true], 201); });
api('POST', 'doors/events', fn() => nothing());
api('GET', 'doors/commands', fn() => data([]));                                                                                                                        // nobody ever commanded one
function answer($status, $x, $type = 'application/json', $location = null) {
    http_response_code($status); header('Cache-Control: no-cache, private'); header_remove('X-Powered-By');
    if ($location) header("Location: $location", true, $status);
    if ($x === null) { header('Content-Type:'); header_remove('Content-Type'); return; }
    header("Content-Type: $type"); echo is_string($x) ? $x : json_encode($x);
}
try {
    if (in_array('maintenance', $mode) && $path !== 'up') stop(503, 'Service Unavailable');
    $found = null;
    foreach ($routes as $pattern => $verbs) {
        if (!preg_match('#^' . preg_replace('/\\\\\{\w+\\\\\}/', '([^/]+)', preg_quote($pattern, '#')) . '$#', $path, $m)) continue;
        if (isset($verbs[$verb])) { $found = $verbs[$verb]; break; }
        $allowed = implode(', ', array_map(fn($v) => $v === 'GET' ? 'GET, HEAD' : $v, array_keys($verbs)));
    }
    if (!$found && isset($allowed)) { if ($method === 'OPTIONS') { header("Allow: $allowed"); answer(200, '', 'text/html'); exit; } stop(405, "The $method method is not supported for route $path. Supported methods: $allowed."); }
    if (!$found) stop(404, "The route $path could not be found.");
    $open = in_array($path, ['up', 'sanctum/csrf-cookie', 'api/login']) || str_contains($path, '/api/public/') || $machine;
    if (!$open && !$who) stop(401, 'Unauthenticated.');
    if (in_array('limit', $mode) && !$open) stop(429, 'Too Many Attempts.');
    if (!$machine && !in_array($verb, ['GET', 'OPTIONS']) && !str_contains($path, '/public/') && ($_SERVER['HTTP_X_XSRF_TOKEN'] ?? '') !== 'ok') stop(419, 'CSRF token mismatch.');
    $args = array_slice($m, 1); $t = $args[0] ?? '';
    if (str_starts_with($path, 't/')) {
        if (!isset($D[$t])) missing('Tenant', $t);
        $r = $found($D[$t], ...$args);
    } else $r = $found();
    if ($verb !== 'GET' && $r[0] < 400 && isset($D[$t])) $D[$t]['n']++;
    if (isset($D[$t]) && ($verb !== 'GET' || str_contains($path, '/jobs/'))) file_put_contents($stateFile, json_encode($D));
    answer(...$r);
} catch (Stop $e) { answer($e->getCode(), $e->data); }
