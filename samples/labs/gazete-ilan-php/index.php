<?php
// A newspaper's classified advertisements: pages, an API for the app, a small back office. Nothing is missing here.
declare(strict_types=1);
date_default_timezone_set('UTC');
$W = getenv('WORK');
$method = $_SERVER['REQUEST_METHOD'];
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/';
$raw = file_get_contents('php://input');
$in = json_decode($raw, true) ?: [];
$cookie = $_SERVER['HTTP_COOKIE'] ?? '';
$uye = preg_match('/uye=(u\d+)/', $cookie, $m) ? $m[1] : null;
$masa = preg_match('/masa=(\w+)/', $cookie, $m) ? $m[1] : null;
$app = preg_match('/^Bearer (u\d+)$/', $_SERVER['HTTP_AUTHORIZATION'] ?? '', $m) ? $m[1] : null;
$modes = explode(' ', trim((string)@file_get_contents("$W/mode")));
$lock = fopen("$W/ilan.db", 'c+');
flock($lock, LOCK_EX);
$D = ($s = stream_get_contents($lock)) ? unserialize($s) : tohum();
$dirty = false;

class Bitti extends Exception {}
function tohum(): array
{
    mt_srand(1923);
    $pick = fn(array $l) => $l[mt_rand(0, count($l) - 1)];
    $D = ['n' => 0, 'seq' => 5200, 'ilan' => [], 'uye' => [], 'mesaj' => [], 'sikayet' => [], 'soru' => [], 'bulten' => 40, 'hit' => 0, 'taslak' => [], 'vitrin' => [], 'ayar' => ['baslik' => 'Gazete İlan', 'sure' => 30, 'not' => ''], 'rss' => 1];
    for ($i = 1; $i <= 64; $i++) $D['uye']["u$i"] = ['ad' => $pick(['Ayhan', 'Belgin', 'Cem', 'Derya', 'Ece']) . " $i", 'tel' => '0532' . mt_rand(1000000, 9999999), 'engelli' => false, 'fav' => mt_rand(0, 2) ? [] : [4000 + mt_rand(1, 60)], 'arama' => [], 'engel' => $i === 9 ? ['u3'] : [], 'ayar' => ['anlik' => (bool)mt_rand(0, 1), 'eposta' => true], 'yeni' => []];
    foreach (range(4001, 4066) as $i => $id) {
        [$k, $b] = $pick([['emlak', 'kiralik'], ['emlak', 'satilik'], ['vasita', 'otomobil'], ['vasita', 'motosiklet'], ['ev-eşyası', 'mobilya'], ['is', 'eleman']]);
        $t = ['kiralik' => 'kiralık daire', 'satilik' => 'satılık arsa', 'otomobil' => 'temiz otomobil', 'motosiklet' => 'az kullanılmış motosiklet', 'mobilya' => 'ceviz yemek masası', 'eleman' => 'deneyimli usta'][$b];
        $D['ilan'][$id] = ['id' => $id, 'kat' => $k, 'alt' => $b, 'baslik' => "$t " . $pick(['Kadıköy', 'Bornova', 'Çankaya', 'Nilüfer', 'Muratpaşa']), 'fiyat' => mt_rand(5, 900) * 1000, 'metin' => str_repeat($pick(['Sahibinden. ', 'Acil. ', 'Masrafsız, bakımlı. ']), mt_rand(3, 20)), 'sahip' => 'u' . mt_rand(1, 64), 'durum' => $i % 16 === 5 ? 'kalkti' : 'yayinda', 'foto' => mt_rand(0, 5), 'gecmis' => $i % 21 === 4 ? [900, 850] : [], 'ekspertiz' => in_array($i, [9, 30], true), 'okuma' => mt_rand(1, 900)];
        if (mt_rand(0, 6) === 0) $D['soru'][] = ['id' => ++$D['seq'], 'ilan' => $id, 'metin' => 'Pazarlık olur mu?', 'cevap' => 'Olur.', 'ok' => true];
    }
    $D['vitrin'] = [4001, 4009, 4015, 4023, 4034, 4047];
    return $D;
}
function sluk(array $a): string { return trim(preg_replace('/[^a-z0-9]+/', '-', strtr(mb_ascii($a['baslik']), ' ', '-')), '-') . "-$a[id]"; }
function mb_ascii(string $s): string { return strtolower(strtr($s, ['ı' => 'i', 'İ' => 'i', 'ş' => 's', 'Ş' => 's', 'ç' => 'c', 'Ç' => 'c', 'ö' => 'o', 'ü' => 'u', 'ğ' => 'g'])); }
function cevap(int $kod, string $govde = '', string $tur = 'text/html; charset=UTF-8', array $bas = []): never
{
    http_response_code($kod);
    header("Content-Type: $tur");
    foreach ($bas as $b) header($b);
    echo $govde;
    throw new Bitti();
}
function json(mixed $x, int $kod = 200, array $bas = []): never { cevap($kod, json_encode($x, JSON_UNESCAPED_UNICODE), 'application/json', $bas); }
function hata(int $kod, string $m): never { json(['hata' => $m], $kod); }
function sayfa(string $ad, array $satir, int $kod = 200): never { cevap($kod, "<!doctype html><html lang=\"tr\"><head><title>$ad - Gazete İlan</title><link rel=\"stylesheet\" href=\"/css/ilan.css\"><script src=\"/js/ilan.js\"></script></head><body>" . implode('', array_map(fn($x) => "<div class=\"satir\">" . htmlspecialchars((string)$x) . '</div>', $satir)) . '</body></html>'); }
function git(string $yer, int $kod = 303): never { cevap($kod, '', 'text/html; charset=UTF-8', ["Location: $yer"]); }
function bos(): never { http_response_code(204); header_remove('Content-Type'); throw new Bitti(); }
function yaz(): void { global $dirty; $dirty = true; }
function no(): int { global $D; return ++$D['seq']; }
function ilan(int $id, bool $html = false): array
{
    global $D;
    $a = $D['ilan'][$id] ?? null;
    if (!$a) $html ? sayfa('Bulunamadı', array_fill(0, 6, 'Böyle bir ilan yok.'), 404) : hata(404, 'İlan bulunamadı');
    if ($a['durum'] === 'kalkti') $html ? sayfa('Yayından kalktı', array_fill(0, 11, 'Bu ilan yayından kaldırıldı.'), 410) : hata(410, 'İlan yayından kalktı');
    return $a;
}
function acik(?callable $f = null): array { global $D; return array_values(array_filter(array_reverse($D['ilan'], true), fn($a) => $a['durum'] === 'yayinda' && (!$f || $f($a)))); }
function kart(array $a): array { return ['id' => $a['id'], 'baslik' => $a['baslik'], 'fiyat' => $a['fiyat']]; }
function uye(): string { global $uye; if (!$uye) git('/uye/giris?don=' . rawurlencode($_SERVER['REQUEST_URI']), 302); return $uye; }
function appu(): string { global $app; if (!$app) hata(401, 'Oturum açın'); return $app; }
function masa(string ...$kim): string { global $masa; if (!$masa) hata(401, 'Oturum yok'); if ($kim && !in_array($masa, $kim, true)) hata(403, 'Yetkiniz yok'); return $masa; }
function etiketli(string $govde, string $tur): never
{
    $e = '"' . md5($govde) . '"';
    if (preg_replace('#^W/#', '', $_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === $e) cevap(304, '', $tur, ["ETag: $e"]);
    cevap(200, $govde, $tur, ["ETag: $e"]);
}
function konusmalar(string $u): array { global $D; $l = []; foreach ($D['mesaj'] as $m) if ($m['kimden'] === $u || $m['kime'] === $u) { $k = $m['ilan']; $l[$k] = ['ilan' => $k, 'adet' => ($l[$k]['adet'] ?? 0) + 1]; } return array_values($l); }
function konusma(string $u, int $id): array { global $D; $l = array_values(array_filter($D['mesaj'], fn($m) => $m['ilan'] === $id && in_array($u, [$m['kimden'], $m['kime']], true))); return array_map(fn($m) => ['kim' => $m['kimden'], 'metin' => $m['metin']], $l); }
function mesaj(string $u, int $id, string $t): void { global $D; $s = $D['ilan'][$id]['sahip']; $kime = $s === $u ? 'u' . (1 + $id % 64) : $s; $D['mesaj'][] = ['ilan' => $id, 'kimden' => $u, 'kime' => $kime, 'metin' => $t]; $D['uye'][$kime]['yeni'][] = ['ilan' => $id]; yaz(); }
function liste(array $l, int $s, int $n = 12): array { return ['toplam' => count($l), 'ilanlar' => array_map('kart', array_slice($l, ($s - 1) * $n, $n))]; }

$I = fn(array $p): int => (int)preg_replace('/^.*-/', '', $p['id']);
$R = [
    // --- pages
    'GET /' => fn() => sayfa('Ana sayfa', array_merge(array_fill(0, 20, 'vitrin'), array_map(fn($a) => $a['baslik'], array_slice(acik(), 0, 14)))),
    'GET /kategori/(?<k>[^/]+)(?:/(?<b>[^/]+))?' => function ($p) {
        $k = rawurldecode($p['k']); if (!in_array($k, ['emlak', 'vasita', 'ev-eşyası', 'is', 'hayvanlar'], true)) sayfa('Bulunamadı', ['Kategori yok'], 404);
        $l = acik(fn($a) => $a['kat'] === $k && (empty($p['b']) || $a['alt'] === $p['b']) && (!isset($_GET['enaz']) || $a['fiyat'] >= (int)$_GET['enaz'])); $s = (int)($_GET['sayfa'] ?? 1);
        if ($s > 1 && count($l) <= ($s - 1) * 10) sayfa('Bulunamadı', array_fill(0, 6, 'Sayfa yok'), 404);
        sayfa($k, array_merge(["$k ilanları"], array_map(fn($a) => $a['baslik'] . ' ' . $a['fiyat'], array_slice($l, ($s - 1) * 10, 10))));
    },
    'GET /ilan/(?<id>[^/]+)' => function ($p) use ($I) { global $D; $a = ilan($I($p), true); if (sluk($a) !== $p['id']) git('/ilan/' . sluk($a), 301); $D['ilan'][$a['id']]['okuma']++; yaz(); sayfa($a['baslik'], [$a['metin'], "$a[fiyat] TL", ...array_fill(0, 8 + $a['foto'], 'foto')]); },
    'POST /ilan/(?<id>[^/]+)/mesaj' => function ($p) use ($I) { $u = uye(); mesaj($u, $I($p), (string)($_POST['metin'] ?? '')); git("/ilan/$p[id]"); },
    'POST /ilan/(?<id>[^/]+)/sikayet' => function ($p) use ($I) { global $D; $D['sikayet'][] = ['id' => no(), 'ilan' => $I($p), 'neden' => $_POST['neden'] ?? '']; yaz(); git("/ilan/$p[id]"); },
    'POST /ilan/(?<id>[^/]+)/telefon' => function ($p) use ($I) { global $D; json(['tel' => $D['uye'][ilan($I($p))['sahip']]['tel']]); },
    'GET /ara' => function () { global $modes; if (in_array('hizli', $modes, true)) sayfa('Yavaşlayın', ['Çok hızlısınız'], 429); $q = mb_ascii($_GET['q'] ?? ''); $l = $q === '' ? [] : acik(fn($a) => str_contains(mb_ascii($a['baslik']), $q)); sayfa('Arama', $l ? array_map(fn($a) => $a['baslik'], array_slice($l, 0, 20)) : ['Sonuç yok.']); },
    'GET /ara/oneri' => function () { $q = mb_ascii($_GET['q'] ?? ''); json(array_slice(array_values(array_unique(array_map(fn($a) => $a['baslik'], acik(fn($a) => $q !== '' && str_contains(' ' . mb_ascii($a['baslik']), " $q"))))), 0, 6)); },
    'GET /ajax/ilceler' => fn() => json(['34' => ['Kadıköy', 'Üsküdar', 'Şişli'], '35' => ['Bornova', 'Konak'], '06' => ['Çankaya', 'Keçiören', 'Mamak', 'Etimesgut']][$_GET['il'] ?? ''] ?? []),
    'GET /ajax/doviz' => fn() => json(['usd' => '41,20', 'eur' => '44,75', 'altin' => '4310']),
    'GET /ajax/reklam' => fn() => json(hexdec(substr(md5($_SERVER['REMOTE_ADDR']), 0, 1)) > 12 ? [['yer' => 'sag', 'ne' => 'abonelik']] : []),
    'GET /ajax/favori-sayisi' => function () { global $D, $uye; json(['adet' => $uye ? count($D['uye'][$uye]['fav']) : 0]); },
    'POST /ajax/favori' => function () { global $D; $u = uye(); $id = (int)($_POST['ilan'] ?? 0); $f = $D['uye'][$u]['fav']; $var = in_array($id, $f, true); $D['uye'][$u]['fav'] = $var ? array_values(array_diff($f, [$id])) : [...$f, $id]; yaz(); json(['favori' => !$var]); },
    'GET /ajax/bildirim' => function () { global $D, $uye; $n = $uye ? count($D['uye'][$uye]['yeni']) : 0; $n ? json(['yeni' => $n]) : bos(); },
    'GET /uye/giris' => fn() => sayfa('Üye girişi', array_fill(0, 7, 'form')),
    'POST /uye/giris' => fn() => ($_POST['parola'] ?? '') === 'dogru' ? git($_POST['don'] ?? '/hesabim') : sayfa('Üye girişi', array_fill(0, 8, 'form hatalı')),
    'GET /uye/cikis' => fn() => git('/', 302),
    'GET /uye/kayit' => fn() => sayfa('Üye ol', array_fill(0, 9, 'form')),
    'POST /uye/kayit' => fn() => strlen($_POST['tel'] ?? '') === 11 ? git('/uye/giris') : sayfa('Üye ol', array_fill(0, 10, 'eksik'), 422),
    'GET /hesabim' => function () { global $D; $u = uye(); sayfa('Hesabım', [$D['uye'][$u]['ad'], count($D['uye'][$u]['fav']), count(konusmalar($u))]); },
    'GET /hesabim/ilanlarim' => function () { global $D; $u = uye(); sayfa('İlanlarım', array_map(fn($a) => "$a[baslik] $a[durum]", array_filter($D['ilan'], fn($a) => $a['sahip'] === $u))); },
    'GET /hesabim/taslaklar' => function () { global $D; $u = uye(); sayfa('Taslaklar', array_map(fn($t) => $t['baslik'] ?? '(adsız)', array_filter($D['taslak'], fn($t) => $t['sahip'] === $u))); },
    'GET /hesabim/favoriler' => function () { global $D; $u = uye(); sayfa('Favoriler', array_map(fn($i) => $D['ilan'][$i]['baslik'] ?? 'silinmiş ilan', $D['uye'][$u]['fav'])); },
    'GET /hesabim/mesajlar' => function () { global $D; $u = uye(); $D['uye'][$u]['yeni'] = []; yaz(); sayfa('Mesajlar', array_map(fn($k) => "$k[ilan]: $k[adet]", konusmalar($u))); },
    'GET /hesabim/mesajlar/(?<id>\d+)' => fn($p) => sayfa('Yazışma', array_column(konusma(uye(), (int)$p['id']), 'metin')),
    'POST /hesabim/mesajlar/(?<id>\d+)' => function ($p) { mesaj(uye(), (int)$p['id'], (string)($_POST['metin'] ?? '')); git("/hesabim/mesajlar/$p[id]"); },
    'GET /hesabim/ayarlar' => function () { global $D; $u = uye(); sayfa('Ayarlar', [$D['uye'][$u]['ad'], $D['uye'][$u]['tel'], (int)$D['uye'][$u]['ayar']['eposta']]); },
    'POST /hesabim/ayarlar' => function () { global $D; $u = uye(); $D['uye'][$u]['ad'] = $_POST['ad'] ?? $D['uye'][$u]['ad']; yaz(); git('/hesabim/ayarlar'); },
    'POST /hesabim/ilanlarim/(?<id>\d+)/(?<ne>yayindan-kaldir|yenile|sil)' => function ($p) { global $D; $u = uye(); $id = (int)$p['id']; if (($D['ilan'][$id]['sahip'] ?? '') !== $u || $D['ilan'][$id]['durum'] === 'kalkti' && $p['ne'] !== 'yenile') sayfa('Bulunamadı', ['İlan yok'], 404); $D['ilan'][$id]['durum'] = $p['ne'] === 'yenile' ? 'yayinda' : 'kalkti'; yaz(); git('/hesabim/ilanlarim'); },
    'GET /ilan-ver/adim-(?<n>[1-4])' => function ($p) { global $D; $u = uye(); $t = array_filter($D['taslak'], fn($t) => $t['sahip'] === $u && empty($t['app'])); if ($p['n'] > 1 && !$t) git('/ilan-ver/adim-1', 302); sayfa("İlan ver $p[n]", array_merge(array_fill(0, 4 + (int)$p['n'], 'alan'), array_map(fn($x) => $x['baslik'] ?? '', $t))); },
    'POST /ilan-ver/adim-(?<n>[1-4])' => function ($p) {
        global $D; $u = uye(); $k = array_key_first(array_filter($D['taslak'], fn($t) => $t['sahip'] === $u && empty($t['app']))) ?? no(); $t = $D['taslak'][$k] ?? ['sahip' => $u];
        if ($p['n'] === '2' && strlen($_POST['baslik'] ?? '') < 4) sayfa('İlan ver 2', array_fill(0, 7, 'başlık kısa'), 422);
        $D['taslak'][$k] = [...$t, ...array_intersect_key($_POST, array_flip(['kat', 'baslik', 'fiyat', 'metin']))];
        if ($p['n'] === '4') { $t = $D['taslak'][$k]; unset($D['taslak'][$k]); $D['ilan'][$k] = ['id' => $k, 'kat' => 'emlak', 'alt' => 'kiralik', 'baslik' => $t['baslik'] ?? 'ilan', 'fiyat' => (int)($t['fiyat'] ?? 0), 'metin' => $t['metin'] ?? '', 'sahip' => $u, 'durum' => 'bekliyor', 'foto' => 0, 'gecmis' => [], 'ekspertiz' => false, 'okuma' => 0]; }
        yaz(); git($p['n'] === '4' ? '/hesabim/ilanlarim' : '/ilan-ver/adim-' . ($p['n'] + 1));
    },
    'POST /ilan-ver/otomatik-kaydet' => function () { global $D; $u = uye(); foreach ($D['taslak'] as $k => $t) if ($t['sahip'] === $u) $D['taslak'][$k]['metin'] = $_POST['metin'] ?? ''; yaz(); bos(); },
    'GET /bulten' => fn() => sayfa('Bülten', array_fill(0, 5, 'form')),
    'POST /bulten' => function () { global $D; $D['bulten']++; yaz(); git('/bulten/tesekkur'); },
    'GET /bulten/tesekkur' => fn() => sayfa('Teşekkürler', array_fill(0, 4, 'Gelen kutunuza bakın.')),
    'GET /bulten/(onay|cik)' => fn() => ($_GET['t'] ?? '') > '6' ? sayfa('Tamam', array_fill(0, 4, 'İşleminiz yapıldı.')) : sayfa('Süresi geçmiş', array_fill(0, 5, 'Bağlantının süresi geçmiş.'), 410),
    'GET /bulten/piksel/(\d+)\.gif' => fn() => cevap(200, 'GIF89a' . str_repeat("\0", 37), 'image/gif'),
    'GET /rss/(?<k>[a-z]+)\.xml' => fn($p) => etiketli('<rss>' . implode('', array_map(fn($a) => "<item>$a[baslik]</item>", array_slice(acik(fn($a) => $a['kat'] === $p['k']), 0, 15))) . '</rss>', 'application/rss+xml'),
    'GET /site-haritasi\.xml' => fn() => cevap(200, '<urlset>' . implode('', array_map(fn($a) => '<url>' . sluk($a) . '</url>', acik())) . '</urlset>', 'application/xml'),
    'GET /robots\.txt' => fn() => cevap(200, "User-agent: *\nDisallow: /yonetim/\nCrawl-delay: 10\n", 'text/plain'),
    'GET /git/(?<id>\d+)' => function ($p) { global $D; $D['hit']++; yaz(); git("https://reklam.example.com/k/$p[id]", 302); },
    'GET /eski/ilan\.php' => function () { global $D; $a = $D['ilan'][(int)($_GET['id'] ?? 0)] ?? null; $a && $a['durum'] === 'yayinda' ? git('/ilan/' . sluk($a), 301) : sayfa('Eski ilan', ['Bu ilan artık yok.'], 410); },
    // --- the app
    'POST /api/v3/oturum' => fn() => ($GLOBALS['in']['parola'] ?? '') === 'dogru' ? json(['belirtec' => $GLOBALS['in']['uye'], 'sure' => 86400]) : hata(401, 'Bilgiler hatalı'),
    'GET /api/v3/vitrin' => function () { global $D; json(array_map(fn($i) => kart($D['ilan'][$i]), array_values(array_filter($D['vitrin'], fn($i) => ($D['ilan'][$i]['durum'] ?? '') === 'yayinda')))); },
    'GET /api/v3/ilanlar' => fn() => json(liste(acik(fn($a) => (!isset($_GET['kategori']) || $a['kat'] === $_GET['kategori']) && (!isset($_GET['q']) || str_contains(mb_ascii($a['baslik']), mb_ascii($_GET['q'])))), (int)($_GET['sayfa'] ?? 1))),
    'OPTIONS /api/v3/ilanlar' => fn() => bos(),
    'GET /api/v3/ilanlar/(?<id>\d+)' => function ($p) { $a = ilan((int)$p['id']); unset($a['gecmis'], $a['ekspertiz']); json($a); },
    'POST /api/v3/ilanlar' => function () { global $D, $in; $u = appu(); if (strlen($in['baslik'] ?? '') < 4) hata(422, 'Başlık kısa'); $k = no(); $D['ilan'][$k] = ['id' => $k, 'kat' => 'ev-eşyası', 'alt' => 'mobilya', 'baslik' => $in['baslik'], 'fiyat' => (int)$in['fiyat'], 'metin' => $in['metin'] ?? '', 'sahip' => $u, 'durum' => 'taslak', 'foto' => 0, 'gecmis' => [], 'ekspertiz' => false, 'okuma' => 0]; yaz(); json(['id' => $k], 201); },
    'PUT /api/v3/ilanlar/(?<id>\d+)' => function ($p) { global $D, $in; appu(); $a = ilan((int)$p['id']); if (isset($in['fiyat']) && $in['fiyat'] !== $a['fiyat']) $D['ilan'][$a['id']]['gecmis'][] = $a['fiyat']; foreach (['baslik', 'fiyat', 'metin'] as $x) if (isset($in[$x])) $D['ilan'][$a['id']][$x] = $in[$x]; yaz(); json(['tamam' => true]); },
    'DELETE /api/v3/ilanlar/(?<id>\d+)' => function ($p) { global $D; appu(); ilan((int)$p['id']); $D['ilan'][(int)$p['id']]['durum'] = 'kalkti'; yaz(); bos(); },
    'POST /api/v3/ilanlar/(?<id>\d+)/yayinla' => function ($p) { global $D; appu(); ilan((int)$p['id']); if ($D['ilan'][(int)$p['id']]['durum'] === 'taslak') $D['ilan'][(int)$p['id']]['durum'] = 'bekliyor'; yaz(); json(['durum' => 'bekliyor'], 202); },
    'POST /api/v3/ilanlar/(?<id>\d+)/fotograflar' => function ($p) { global $D, $raw; appu(); ilan((int)$p['id']); if (strlen($raw) > 60000) hata(413, 'Fotoğraf çok büyük'); $D['ilan'][(int)$p['id']]['foto']++; yaz(); json(['no' => $D['ilan'][(int)$p['id']]['foto']], 201); },
    'GET /api/v3/ilanlar/(?<id>\d+)/sorular' => function ($p) { global $D; json(array_values(array_map(fn($s) => ['metin' => $s['metin'], 'cevap' => $s['cevap']], array_filter($D['soru'], fn($s) => $s['ok'] && $s['ilan'] === (int)$p['id'])))); },
    'POST /api/v3/ilanlar/(?<id>\d+)/sorular' => function ($p) { global $D, $in; appu(); $D['soru'][] = ['id' => no(), 'ilan' => (int)$p['id'], 'metin' => $in['metin'], 'cevap' => null, 'ok' => false]; yaz(); json(['durum' => 'onay bekliyor'], 202); },
    'GET /api/v3/ilanlar/(?<id>\d+)/benzer' => function ($p) { $a = ilan((int)$p['id']); json($a['id'] % 7 === 0 ? [] : array_map('kart', array_slice(acik(fn($b) => $b['alt'] === $a['alt'] && $b['id'] !== $a['id']), 0, 4))); },
    'GET /api/v3/ilanlar/(?<id>\d+)/fiyat-gecmisi' => fn($p) => json(ilan((int)$p['id'])['gecmis']),
    'GET /api/v3/ilanlar/(?<id>\d+)/istatistik' => function ($p) { $a = ilan((int)$p['id']); if ($a['sahip'] !== appu()) hata(403, 'Yalnız ilan sahibi görebilir'); json(['okuma' => $a['okuma']]); },
    'GET /api/v3/ilanlar/(?<id>\d+)/ekspertiz' => fn($p) => ilan((int)$p['id'])['ekspertiz'] ? json(['boya' => 'yok', 'degisen' => ['sol ön çamurluk'], 'km' => 81000]) : hata(404, 'Ekspertiz raporu yok'),
    'GET /api/v3/taslaklar' => function () { global $D; $u = appu(); json(array_values(array_map('kart', array_filter($D['ilan'], fn($a) => $a['sahip'] === $u && $a['durum'] === 'taslak')))); },
    'GET /api/v3/favoriler' => function () { global $D; json(array_map(fn($i) => isset($D['ilan'][$i]) ? kart($D['ilan'][$i]) : ['id' => $i], $D['uye'][appu()]['fav'])); },
    'PUT /api/v3/favoriler/(?<id>\d+)' => function ($p) { global $D; $u = appu(); $D['uye'][$u]['fav'] = array_values(array_unique([...$D['uye'][$u]['fav'], (int)$p['id']])); yaz(); bos(); },
    'DELETE /api/v3/favoriler/(?<id>\d+)' => function ($p) { global $D; $u = appu(); $D['uye'][$u]['fav'] = array_values(array_diff($D['uye'][$u]['fav'], [(int)$p['id']])); yaz(); bos(); },
    'GET /api/v3/aramalar' => function () { global $D; json(array_values($D['uye'][appu()]['arama'])); },
    'POST /api/v3/aramalar' => function () { global $D, $in; $u = appu(); if (in_array($in['q'], array_column($D['uye'][$u]['arama'], 'q'), true)) hata(409, 'Bu arama kayıtlı'); $k = no(); $D['uye'][$u]['arama'][$k] = ['id' => $k, 'q' => $in['q']]; yaz(); json(['id' => $k], 201); },
    'DELETE /api/v3/aramalar/(?<id>\d+)' => function ($p) { global $D; $u = appu(); if (!isset($D['uye'][$u]['arama'][(int)$p['id']])) hata(404, 'Kayıtlı arama yok'); unset($D['uye'][$u]['arama'][(int)$p['id']]); yaz(); bos(); },
    'GET /api/v3/mesajlar' => fn() => json(konusmalar(appu())),
    'GET /api/v3/mesajlar/(?<id>\d+)' => fn($p) => json(konusma(appu(), (int)$p['id'])),
    'POST /api/v3/mesajlar/(?<id>\d+)' => function ($p) { $u = appu(); ilan((int)$p['id']); mesaj($u, (int)$p['id'], $GLOBALS['in']['metin']); json(['gonderildi' => true], 201); },
    'GET /api/v3/bildirimler' => function () { global $D; json(array_values($D['uye'][appu()]['yeni'])); },
    'POST /api/v3/bildirimler/okundu' => function () { global $D; $D['uye'][appu()]['yeni'] = []; yaz(); bos(); },
    'GET /api/v3/ayarlar' => function () { global $D; json($D['uye'][appu()]['ayar']); },
    'PATCH /api/v3/ayarlar' => function () { global $D, $in; $u = appu(); $D['uye'][$u]['ayar'] = [...$D['uye'][$u]['ayar'], ...$in]; yaz(); json(['tamam' => true]); },
    'GET /api/v3/engellenenler' => function () { global $D; json($D['uye'][appu()]['engel']); },
    'PUT /api/v3/engellenenler/(?<id>u\d+)' => function ($p) { global $D; $u = appu(); $D['uye'][$u]['engel'] = array_values(array_unique([...$D['uye'][$u]['engel'], $p['id']])); yaz(); bos(); },
    'DELETE /api/v3/engellenenler/(?<id>u\d+)' => function ($p) { global $D; $u = appu(); $D['uye'][$u]['engel'] = array_values(array_diff($D['uye'][$u]['engel'], [$p['id']])); yaz(); bos(); },
    'GET /api/v3/kampanyalar' => fn() => json(in_array('haftasonu', $GLOBALS['modes'], true) ? [['ad' => 'Hafta sonu vitrini', 'indirim' => 30]] : []),
    'PUT /api/v3/cihaz' => fn() => bos(),
    'GET /api/v3/surum' => fn() => etiketli('{"enaz":"3.1.0","son":"3.4.2"}', 'application/json'),
    '(GET|POST|PUT|DELETE) /api/v2/.*' => fn() => hata(426, 'Lütfen uygulamayı güncelleyin'),
    'POST /api/kanca/odeme' => fn() => ($_SERVER['HTTP_X_IMZA'] ?? '') === 'gecerli' ? json(['alindi' => 1]) : hata(401, 'imza'),
    'GET /saglik\.php' => fn() => cevap(200, 'OK', 'text/plain'),
    // --- the back office
    'GET /yonetim/giris\.php' => fn() => cevap(200, '<!doctype html><title>Yönetim</title><form method="post">' . str_repeat('<input>', 3) . '</form>'),
    'POST /yonetim/giris\.php' => fn() => ($_POST['sifre'] ?? '') === 'masa' ? git('/yonetim/', 302) : cevap(200, '<!doctype html><title>Yönetim</title><form method="post"><b>Hatalı</b>' . str_repeat('<input>', 3) . '</form>'),
    'GET /yonetim/' => fn() => $GLOBALS['masa'] ? cevap(200, '<!doctype html><title>Yönetim</title><script src="/js/yonetim.js"></script>' . str_repeat('<div></div>', 30)) : git('/yonetim/giris.php', 302),
];
$ajax = [
    'GET liste' => function () { global $D; masa(); $d = $_GET['durum'] ?? 'bekliyor'; json(['draw' => (int)($_GET['draw'] ?? 1), 'data' => array_slice(array_values(array_map(fn($a) => [$a['id'], $a['baslik'], $a['sahip']], array_filter(array_reverse($D['ilan'], true), fn($a) => $a['durum'] === $d))), (int)($_GET['start'] ?? 0), 15)]); },
    'GET ilan' => function () { global $D; masa(); json($D['ilan'][(int)($_GET['id'] ?? 0)] ?? hata(404, 'ilan yok')); },
    'POST onayla' => function () { global $D; masa(); $i = (int)$_POST['id']; if (($D['ilan'][$i]['durum'] ?? '') !== 'bekliyor') hata(409, 'işlenmiş'); $D['ilan'][$i]['durum'] = 'yayinda'; yaz(); json(['ok' => 1]); },
    'POST reddet' => function () { global $D; masa(); $i = (int)$_POST['id']; if (($D['ilan'][$i]['durum'] ?? '') !== 'bekliyor') hata(409, 'işlenmiş'); $D['ilan'][$i]['durum'] = 'red'; yaz(); json(['ok' => 1]); },
    'POST toplu' => function () { global $D; masa(); $n = 0; foreach (explode(',', $_POST['idler'] ?? '') as $i) if (($D['ilan'][(int)$i]['durum'] ?? '') === 'bekliyor') { $D['ilan'][(int)$i]['durum'] = 'yayinda'; $n++; } yaz(); json(['ok' => 1, 'n' => $n]); },
    'POST kaydet' => function () { global $D; masa(); $i = (int)$_POST['id']; if (!isset($D['ilan'][$i])) hata(404, 'ilan yok'); $D['ilan'][$i]['metin'] = $_POST['metin']; yaz(); json(['ok' => 1]); },
    'GET sikayetler' => function () { global $D; masa(); json(['data' => array_values($D['sikayet'])]); },
    'POST sikayet-kapat' => function () { global $D; masa(); $D['sikayet'] = array_values(array_filter($D['sikayet'], fn($s) => $s['id'] !== (int)$_POST['id'])); yaz(); json(['ok' => 1]); },
    'GET sorular' => function () { global $D; masa(); json(['data' => array_values(array_map(fn($s) => [$s['id'], $s['metin']], array_filter($D['soru'], fn($s) => !$s['ok'])))]); },
    'POST soru-onayla' => function () { global $D; masa(); foreach ($D['soru'] as $k => $s) if ($s['id'] === (int)$_POST['id']) { $D['soru'][$k]['ok'] = true; $D['soru'][$k]['cevap'] = 'Satıcı yanıtladı: ' . str_repeat('evet ', $s['id'] % 5 + 1); } yaz(); json(['ok' => 1]); },
    'GET uyeler' => function () { global $D; masa(); $q = mb_ascii($_GET['q'] ?? ''); json(['data' => array_slice(array_values(array_map(fn($k) => [$k, $D['uye'][$k]['ad'], $D['uye'][$k]['engelli']], array_keys(array_filter($D['uye'], fn($u) => $q === '' || str_contains(mb_ascii($u['ad']), $q))))), (int)($_GET['start'] ?? 0), 20)]); },
    'POST uye-engelle' => function () { global $D; masa('sevgi', 'patron'); $D['uye'][$_POST['uye']]['engelli'] = !$D['uye'][$_POST['uye']]['engelli']; yaz(); json(['ok' => 1]); },
    'GET vitrin' => function () { global $D; masa(); json(['sira' => $D['vitrin']]); },
    'POST vitrin-sirala' => function () { global $D; masa(); $D['vitrin'] = array_map('intval', explode(',', $_POST['sira'])); yaz(); json(['ok' => 1]); },
    'GET ayarlar' => function () { global $D; masa(); json($D['ayar']); },
    'POST ayarlar-kaydet' => function () { global $D; masa(); $D['ayar'] = [...$D['ayar'], ...array_intersect_key($_POST, $D['ayar'])]; yaz(); json(['ok' => 1]); },
    'GET istatistik' => function () { global $D, $modes; masa(); if (in_array('tablo', $modes, true)) throw new RuntimeException('istatistik tablosu kilitli'); json(['gun' => array_map(fn($i) => ($i * 17 + $D['n'] * 7) % 300, range(1, (int)($_GET['gun'] ?? 7)))]); },
    'GET bulten' => function () { global $D; masa(); json(['abone' => $D['bulten'], 'son' => array_map(fn($i) => "abone$i@example.org", range(max(1, $D['bulten'] - 5), $D['bulten']))]); },
    'POST bulten-gonder' => function () { masa(); json(['kuyruk' => 1], 202); },
    'GET gunluk' => function () { global $D; masa('patron'); json(['satir' => array_map(fn($i) => "islem $i", range(1, 5 + $D['n'] % 20))]); },
    'GET nabiz' => function () { masa(); bos(); },
];
foreach ($ajax as $k => $f) { [$m2, $ad] = explode(' ', $k); $R["$m2 /yonetim/ajax/$ad\\.php"] = $f; }
try {
    if (in_array('bakim', $modes, true) && !str_starts_with($path, '/saglik')) cevap(503, '<p>Kısa bir bakım</p>', 'text/html', ['Retry-After: 600']);
    $as = $method === 'HEAD' ? 'GET' : $method;
    foreach ($R as $desen => $f) if (preg_match("#^$desen\$#u", "$as $path", $m)) $f($m);
    str_starts_with($path, '/api/') ? hata(404, 'Adres yok') : sayfa('Bulunamadı', array_fill(0, 6, 'Aradığınız sayfa yok.'), 404);
} catch (Bitti) {
} catch (Throwable $e) { http_response_code(500); header('Content-Type: application/json'); error_log((string)$e); echo '{"hata":"Beklenmeyen hata"}'; }
if ($dirty) { $D['n']++; rewind($lock); ftruncate($lock, 0); fwrite($lock, serialize($D)); fflush($lock); }
