#!/usr/bin/perl
# A sports club's site and its office: Mojolicious, all state in memory. Honest in most places.
use Mojolicious::Lite -signatures;
use utf8;
use Mojo::File 'path';
app->secrets(['lab']); app->log->level('fatal'); app->mode('production');
my $G = '/geschäftsstelle';
srand 1848;
my %member = map { my $n = $_ * 41 % 1300 + 3; $n => {nr => $n, name => (qw(Schmidt Müller Öztürk Nowak Jäger Krüger))[$_ % 6] . " $_", abteilung => (qw(turnen handball schwimmen))[$_ % 3], strasse => 'Ringstr. ' . $_, bemerkung => ''} } 1 .. 60;
my %family = map { $_ => [map { {name => "Kind $_"} } 1 .. $_ % 3 + 1] } grep { $_ % 6 == 1 } keys %member;
my %place = map { $_ => {name => $_, gesperrt => 0, hinweis => ''} } qw(stadion turnhalle-süd lehrschwimmbecken kunstrasen kegelbahn);
my %booking = map { $_ => [] } keys %place;
my @dates = map { {id => 100 + $_, titel => "Training $_", tag => $_ % 7} } 1 .. 12;
my (@mails, @letters, $next, %contact) = (); $next = 113;
my %photo = map { $_ => 1 } (sort { $a <=> $b } keys %member)[3, 11];
sub mode { my $f = path($ENV{WORK}, 'mode'); -e $f ? $f->slurp : '' }
helper hal => sub ($c, $name, $list, %more) { $c->render(json => {_embedded => {$name => $list}, _links => {self => {href => $c->req->url->path->to_string}}, %more}) };
helper weg => sub ($c) { $c->render(json => {fehler => 'nicht gefunden', pfad => $c->req->url->path->to_string}, status => 404) };
helper seite => sub ($c, $title, @body) { $c->render(text => "<!doctype html><html lang=de><head><meta charset=utf-8><title>$title</title><link rel=stylesheet href=/v.css><script src=/v.js></script></head><body><nav>" . "<a href=#>Menü</a>" x 12 . "</nav><h1>$title</h1>" . join('', map {"<p>$_</p>"} @body) . "</body></html>\n", format => 'html') };
hook before_dispatch => sub ($c) { $c->render(text => "Wartung\n", status => 503) if mode() =~ /wartung/ };

# the public site
get '/' => sub ($c) { $c->seite('TSV', 'Willkommen' x 30) };
get '/v.css' => sub ($c) { $c->render(text => 'p{margin:0}' x 60, format => 'css') };
get '/v.js' => sub ($c) { $c->render(text => 'let v=1;' x 700, format => 'js') };
get '/termine' => sub ($c) { ($c->req->headers->accept // '') =~ /json/ ? $c->hal(termine => \@dates) : $c->seite('Termine', map { $_->{titel} } @dates) };
get '/mannschaften/#name' => sub ($c) { $c->seite($c->param('name'), 'Kader' x 20) };
get '/tabelle/#name' => [format => ['json']] => sub ($c) { $c->render(json => {tabelle => [map { {platz => $_, verein => "Verein $_"} } 1 .. 10]}) };
get '/live' => [format => ['json']] => sub ($c) { $c->render(json => {spiele => mode() =~ /spieltag/ ? [{stand => int(rand 30) . ':' . int(rand 30)}] : []}) };
get '/kontakt' => sub ($c) { $c->seite('Kontakt', 'Schreiben Sie uns') };
post '/kontakt' => sub ($c) { return $c->render(text => 'Spam', status => 403) if ($c->req->body // '') =~ /viagra/; push @mails, {nr => scalar @mails, text => $c->param('text')}; $c->res->code(303); $c->redirect_to('/kontakt/danke') };
get '/kontakt/danke' => sub ($c) { $c->seite('Danke', 'Wir melden uns') };

# the office
under $G => sub ($c) { my $a = $c->req->headers->authorization // ''; return 1 if $a =~ /^Basic /; $c->res->headers->www_authenticate('Basic realm="Geschaeftsstelle"'); $c->render(text => "Anmelden\n", status => 401); return 0 };
get '/' => sub ($c) { $c->seite('Geschäftsstelle', scalar(@mails) . ' Nachrichten') };
for my $p (qw(mitglieder rundbriefe statistik beiträge nachrichten kalender)) { get "/$p" => sub ($c) { $c->seite(ucfirst $p, 'Tabelle' x 9) } }
get '/mitglieder' => [format => ['json']] => sub ($c) { my $q = $c->param('suche') // ''; my $s = $c->param('seite') // 1; my @l = grep { !$q || $_->{name} =~ /\Q$q\E/i } map { $member{$_} } sort { $a <=> $b } keys %member; $c->hal(mitglieder => [grep {defined} @l[($s - 1) * 15 .. $s * 15 - 1]], gesamt => scalar @l) };
get '/mitglieder/:nr' => [nr => qr/\d+/, format => ['html', 'json']] => {format => 'html'} => sub ($c) { my $m = $member{$c->param('nr')} or return $c->weg; $c->stash('format') eq 'json' ? $c->render(json => $m) : $c->seite("Mitglied $m->{nr}", 'Karteikarte' x 8) };
post '/mitglieder/:nr/adresse' => [format => ['json']] => sub ($c) { my $m = $member{$c->param('nr')} or return $c->weg; $m->{strasse} = $c->req->json->{strasse}; $c->render(json => {gespeichert => \1}) };
post '/mitglieder/:nr/bemerkung' => [format => ['json']] => sub ($c) { my $m = $member{$c->param('nr')} or return $c->weg; $c->render(json => {gespeichert => \1}) };
get '/mitglieder/:nr/familie' => [format => ['json']] => sub ($c) { $member{$c->param('nr')} or return $c->weg; $c->hal(familie => $family{$c->param('nr')} // []) };
get '/mitglieder/:nr/ehrungen' => [format => ['json']] => sub ($c) { $member{$c->param('nr')} or return $c->weg; $c->hal(ehrungen => []) };
get '/mitglieder/:nr/foto' => [format => ['jpg']] => sub ($c) { $photo{$c->param('nr')} ? $c->render(data => 'J' x 4000, format => 'jpg') : $c->weg };
get '/sportstätten' => [format => ['html', 'json']] => {format => 'html'} => sub ($c) { my @l = map { $place{$_} } sort keys %place; $c->stash('format') eq 'json' ? $c->hal(sportstätten => \@l) : $c->seite('Sportstätten', map { "$_->{name}: " . ($_->{gesperrt} ? 'gesperrt' : 'frei') . " $_->{hinweis}" } @l) };
get '/sportstätten/#name' => sub ($c) { my $p = $place{$c->param('name')} or return $c->weg; $c->seite($p->{name}, $p->{gesperrt} ? '<b>gesperrt bis auf weiteres</b>' : 'frei', $p->{hinweis}, map { "Belegung: $_" } @{$booking{$p->{name}}}) };
post '/sportstätten/#name/sperren' => sub ($c) { $place{$c->param('name')} or return $c->weg; $c->res->code(303); $c->redirect_to("$G/sportstätten/" . $c->param('name')) };
post '/sportstätten/#name/hinweis' => sub ($c) { my $p = $place{$c->param('name')} or return $c->weg; $p->{hinweis} = $c->param('hinweis') // ''; $c->res->code(303); $c->redirect_to("$G/sportstätten/$p->{name}") };
post '/sportstätten/#name/belegen' => sub ($c) { my $p = $place{$c->param('name')} or return $c->weg; push @{$booking{$p->{name}}}, $c->param('wer'); $c->res->code(303); $c->redirect_to("$G/sportstätten/$p->{name}") };
get '/termine' => [format => ['html', 'json']] => {format => 'html'} => sub ($c) { $c->stash('format') eq 'json' || ($c->req->headers->accept // '') =~ /json/ ? $c->hal(termine => \@dates) : $c->seite('Termine verwalten', map { $_->{titel} } @dates) };
post '/termine' => [format => ['json']] => sub ($c) { push @dates, {id => $next++, titel => $c->req->json->{titel}, tag => 1}; $c->render(json => $dates[-1], status => 201) };
get '/nachrichten/neu' => [format => ['json']] => sub ($c) { my $n = $c->param('ab') // 0; my @l = grep { $_->{nr} >= $n } @mails; @l ? $c->hal(nachrichten => \@l) : $c->rendered(204) };
get '/nachrichten' => [format => ['json']] => sub ($c) { $c->hal(nachrichten => [reverse @mails]) };
get '/rundbriefe' => [format => ['json']] => sub ($c) { $c->hal(rundbriefe => \@letters) };
post '/rundbriefe' => [format => ['json']] => sub ($c) { push @letters, $c->req->json; $c->render(json => {nr => scalar @letters}, status => 201) };
get '/statistik/altersstruktur' => [format => ['json']] => sub ($c) { $c->render(json => {gruppen => [{bis => 18, anzahl => 120}, {bis => 99, anzahl => 240}]}) };
get '/statistik/mitgliederzahl' => [format => ['json']] => sub ($c) { my $y = $c->param('jahr') // 2026; $c->render(json => {jahr => $y, monate => [map { 300 + ($y * $_) % 97 } 1 .. $y % 7 + 5]}) };
get '/beiträge/offen' => [format => ['json']] => sub ($c) { $c->hal(offen => mode() =~ /mahnlauf/ ? [map { {nr => $_, euro => 36} } (sort { $a <=> $b } keys %member)[0 .. 8]] : []) };
get '/beiträge/sätze' => [format => ['json']] => sub ($c) { $c->render(json => {kinder => 4, erwachsene => 9, familie => 18}) };
post '/sepa/einzug' => [format => ['json']] => sub ($c) { $c->render(json => {fehler => 'noch nicht fertig'}, status => 501) };
app->start;
