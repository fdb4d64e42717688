"""Traps of who asks, and when: 1, 6–8, 12, 28, 29, 31, 32, 38–41, 45, 46."""
from base import DAYS, TEAM, App, Log, week
from panel import CHROME, DRIVEN, FIREFOX, NONSENSE, NOT_ALLOWED, UNKNOWN_ROUTE, UNKNOWN_ROW, Person


def simple(name, each, **options):
    return lambda: week(name, each, **options)


def scanned():
    log = week("1", lambda v, day, i: None)
    for day in DAYS:
        for n in range(3):
            log.scanner(day, f"02:{10 + n}", NONSENSE + [f"/api/v1/{word}" for word in ("users.bak", "shell", "setup", "install")],
                        address=f"192.0.2.{60 + n}")
        log.scanner(day, "02:30", ["/wp-login.php", "/.env", "/phpmyadmin/", "/vendor/phpunit"], 404, 153)
    return log


def stale_row(v, day, i):
    v.get(f"/api/v1/billing/invoices/{400 + (day * 3 + i) % 7}", 530 + day)
    v.get("/api/v1/billing/invoices/377", UNKNOWN_ROW, 404)


def no_mandate():
    """A handler's own 404, 27 bytes over HTTP/2; unknown routes weigh 22, as scanners over HTTP/1.1 show."""
    log = week("6-mandate", lambda v, day, i: v.get("/api/v1/billing/mandate", UNKNOWN_ROW, 404))
    for day in DAYS:
        log.scanner(day, "02:10", NONSENSE)
    return log


def deleted():
    log = week("7", lambda v, day, i: v.get(f"/api/v1/billing/invoices/{400 + day * 3 + i}", 530 + day))
    for day in DAYS:
        visit = log.visit(TEAM[0], day, "16:10", "/admin/billing")
        visit.get(f"/api/v1/billing/invoices/{410 + day}", 551)
        visit.write("DELETE", f"/api/v1/billing/invoices/{410 + day}", 0, 204)
        visit.again(f"/api/v1/billing/invoices/{410 + day}", UNKNOWN_ROW, 404)
        who = TEAM[1]
        log.write(log.time(day, "17:00"), who, "GET", f"/api/v1/billing/invoices/{410 + day}", 404, UNKNOWN_ROW)
    return log


def other_methods(v, day, i):
    v.ask("HEAD", "/api/v1/billing/plan", 405, 0)
    v.ask("OPTIONS", "/api/v1/billing/plan", 405, NOT_ALLOWED)
    v.ask("OPTIONS", "/api/v1/billing/invoices", 200, 2)


def monitored():
    log = week("12", lambda v, day, i: None)
    for day in DAYS:
        for hour in range(0, 24, 3):
            log.probe(day, f"{hour:02}:00", "/health", 200, 2)
            log.probe(day, f"{hour:02}:01", "/api/v1/ready", 200, 2)
            log.probe(day, f"{hour:02}:02", "/api/v1/old-health", 404, UNKNOWN_ROUTE)
            log.probe(day, f"{hour:02}:03", "/metrics", 200, 4120 + hour, agent="Prometheus/3.8.1")
    return log


def signing_in(v, day, i):
    v.get("/api/v1/account", 30, 401)
    v.write("POST", "/api/v1/auth/refresh", 420)
    v.get("/api/v1/account", 911)
    v.get("/api/v1/policies", *((22, 403) if i == 2 else (1510, 200)))


def hidden(v, day, i):
    v.get("/api/v1/billing/ledger", *((UNKNOWN_ROW, 404) if i == 2 else (1720 + 3 * day, 200)))


def moved(v, day, i):
    v.get("/api/v2/usage", 905 + 4 * day)
    if i == 0:
        v.get("/api/v1/usage", UNKNOWN_ROUTE, 404)


def old_tab():
    """One tab was opened before the new version, and lives for two days; it never loads the page again."""
    log = week("32", lambda v, day, i: v.get("/api/v1/billing/summary", 704 + day))
    who = Person("203.0.113.90", FIREFOX)
    tab = log.visit(who, 0, "08:00", "/admin/billing")
    for day in (1, 2):
        for n in range(6):
            log.write(log.time(day, f"{8 + n}:30"), who, "GET", "/api/v1/billing/overview", 404, UNKNOWN_ROUTE, tab.referer)
            log.write(log.time(day, f"{8 + n}:31"), who, "GET", "/api/v1/billing/plan", 200, 233, tab.referer)
    return log


def garbage():
    log = week("38", lambda v, day, i: None)
    for day in DAYS:
        for n, request in enumerate((r"\x16\x03\x01\x00\xEE\x01\x00\x00\xEA\x03\x03", "", r"\x05\x01\x00", "GET", "HELP",
                                     r"GET /api/v1/billing/\xFF\xFE HTTP/1.1")):
            end = log.time(day, f"03:{20 + n}")
            log.lines.append((end, f'192.0.2.77 - - [{end:%d/%b/%Y:%H:%M:%S %z}] "{request}" 400 157 "-" "-"'))
    return log


def explosion():
    log = week("39", lambda v, day, i: None)
    for day in DAYS:
        log.scanner(day, "04:00", ["/" + "%2e%2e/" * (n % 5 + 1) + f"etc/{log.rng.getrandbits(40):010x}" for n in range(20)])
        log.scanner(day, "04:10", [f"/api/v1/{log.rng.getrandbits(64):016x}/{log.rng.getrandbits(30)}" for n in range(20)])
    return log


def driven():
    log = week("40", lambda v, day, i: None)
    robot = Person("198.51.100.200", DRIVEN)
    for day in DAYS:
        for n in range(3):
            visit = log.visit(robot, day, f"{5 + n}:00", "/admin/billing")
            visit.get("/api/v1/billing/plan", 233)
            visit.get("/api/v1/billing/sandbox", UNKNOWN_ROUTE, 404)
            visit.get("/api/v1/billing/fixtures", 2)
    return log


def known_in_one_log():
    """The edge counts headers and knows the agents; the application counts the content and knows the proxy's address."""
    class Edge(Log):
        def write(self, time, who, method, target, status, size, referer="-", **more):
            more["duration"] = 0.02
            super().write(time, who, method, target, status, size + 190, referer, **more)
            if "/api/" in target:
                app.write(time, Person("10.0.0.2", ""), method, target, status, size, duration=0.02)
    app = App("traps/40-app")
    edge = week("40-edge", lambda v, day, i: [v.get(f"/api/v1/billing/{part}", 700 + 9 * n + day)
                                              for n, part in enumerate(("refunds", "taxes", "owners", "terms", "seats", "notes"))], kind=Edge)
    partner = Person("198.51.100.77", "Apache-HttpClient/4.5.14 (Java/17.0.9)", "1.1")
    for day in DAYS:
        for hour in range(0, 24, 2):
            edge.write(edge.time(day, f"{hour:02}:50"), partner, "GET", "/api/v1/billing/feed", 404, UNKNOWN_ROUTE)
    edge.lines = [(end, "panel.example.net:443 " + line) for end, line in edge.lines]
    return {"edge.log": edge, "app.jsonl": app}


def two_kinds_of_ids(v, day, i):
    """People are asked for by their address; who types a number finds nobody."""
    for n in range(3):
        v.get(f"/api/v1/people/user{day * 9 + i * 3 + n}@example.com", 410 + 7 * n + i)
        v.get(f"/api/v1/people/{100 + (day * 9 + i * 3 + n) % 7}", UNKNOWN_ROW, 404)


def old_telephone(v, day, i):
    """Both got it on the first day; since then one page alone asks, and the other one's does not know it any more."""
    v.get("/api/v1/billing/plan", 233 + day)
    if day == 0 or i == 1:
        for _ in range(2):
            v.get("/api/v1/billing/meter", *((640, 200) if day == 0 else (UNKNOWN_ROUTE, 404)))


def languages(v, day, i):
    """Hardly any film has subtitles, and those are English."""
    for n, language in enumerate(("fr", "ga", "en")):
        film = 20 + (day * 4 + i + n) % 11
        v.get(f"/api/v1/films/{film}", 600 + film)
        has = language == "en" and film in (21, 24)
        v.get(f"/api/v1/films/{film}/subtitles/{language}", *((2210 + film, 200) if has else (UNKNOWN_ROW, 404)))


def alone(v, day, i):
    v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404)
    v.pause(30)
    v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404)


def polling():
    """One tab asks every ten seconds for an hour; nobody else, no other day."""
    log = week("45", lambda v, day, i: None)
    visit = log.visit(Person("203.0.113.5", CHROME), 2, "14:00", "/admin/billing")
    visit.get("/api/v1/billing/plan", 233)
    for _ in range(240):
        visit.pause(10)
        visit.get("/api/v1/billing/progress", UNKNOWN_ROUTE, 404)
    return log


def one_address():
    """A balancer's address for everybody; only the agents differ."""
    team = [Person("10.0.0.2", who.agent, who.version) for who in TEAM[:3]]
    return week("46", lambda v, day, i: v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404), team=team)


CREDITS = [("missing-endpoint", "GET", "/api/v1/billing/credits")]

TRAPS = [
    (1, "scanners", scanned, [], "three addresses try a dozen API paths every night; no page, no referer, nothing but 404"),
    (6, "missing-row", simple("6", stale_row), [], "one deleted id is 404 (27 bytes) for everybody, other ids answer"),
    (6, "missing-mandate", no_mandate, [], "an object that nobody has: the 404 of a handler, not of a missing route, by its weight"),
    (6, "two-kinds-of-ids", simple("6-kinds", two_kinds_of_ids), [],
     "addresses are found, numbers are not: one column of ids, and no route of its own for numbers"),
    (6, "languages", simple("6-languages", languages), [],
     "`subtitles/fr`, `…/ga` and `…/en`: languages are values, and hardly any film has any"),
    (7, "after-delete", deleted, [], "404 right after the item's own DELETE, and from an old bookmark"),
    (8, "other-methods", simple("8", other_methods), [], "HEAD and OPTIONS: 405 with 0 and 31 bytes, a preflight's `OK` with 2"),
    (12, "monitors", monitored, [], "constant period, one agent, no page: 2 bytes and even 404 of theirs say nothing"),
    (28, "signing-in", simple("28", signing_in), [], "401, refresh, 200; 403 for one role, 200 for the others"),
    (29, "hidden-permission", simple("29", hidden), [], "404 for one who may not, 200 for others"),
    (31, "version-moved", simple("31", moved), [], "`/v1` is 404 where the same sessions get `/v2`"),
    (32, "old-tab", old_tab, [], "one tab from before a release asks for what is gone, for two days"),
    (32, "old-telephone", simple("32-telephone", old_telephone, team=TEAM[:2]), [],
     "one person's telephone asks on for what is gone; at the desk the new version does not ask any more"),
    (38, "garbage", garbage, [], "TLS on port 80, empty and cut-off requests: no endpoints"),
    (39, "path-explosion", explosion, [], "every path another one"),
    (40, "driven-browser", driven, [], "end-to-end tests miss what people never ask for"),
    (40, "known-in-one-log", known_in_one_log, [],
     "a partner's program misses what people never ask for; in the application's log it is the proxy, as everybody"),
    (41, "one-admin", simple("41", alone, team=TEAM[:1]), CREDITS, "reverse: one administrator, four days; days count in place of clients"),
    (45, "polling", polling, [], "240 equal 404s of one tab within an hour are one observation"),
    (46, "one-address", one_address, CREDITS, "reverse: all come from the balancer's address; the agents still tell three people"),
]
