"""Neighbours that look like a gap until one sees who asks: programs, old tabs, the wrong role, one address for all."""
import words
from scene import listing, reads, some_rows, spot, turns
from browser import Browser, Visit
from collection import Collection, base
from exchange import Person, Request
from lab import DAY, encoded


def program(lab, name, agent, address, **more):
    return Person(name, address, agent, kind="program", gzip=more.pop("gzip", False), **more)


def every(lab, who, seconds, targets, jitter=0.4, hours=(0, 24), method="GET", query="", limit=900):
    """A program that asks the same, day and night."""
    seconds = max(seconds, lab.days * DAY * (hours[1] - hours[0]) / 24 / limit)
    b = Browser(lab, who)

    def actor():
        yield lab.rng.uniform(0, seconds)
        while True:
            if hours[0] <= (lab.now - lab.start) % DAY / 3600 < hours[1]:
                for target in targets:
                    b.ask(method, target, query, referer="")
            yield seconds + lab.rng.uniform(-jitter, jitter)
    lab.act(lab.start, actor())


def fill(lab, template, who=None):
    who = who or lab.people[0]
    path = encoded(template).replace("{tenant}", who.tenant).replace("{locale}", "en")
    return path + "/" * lab.framework.slashed


def other_methods(lab):
    """HEAD and OPTIONS by somebody's tool, on paths that work."""
    c = base(lab, (), weight=0.4)
    who = program(lab, "tool", lab.rng.choice(["curl/8.5.0", "axios/1.7.2", "okhttp/4.12.0"]), "198.51.100.88", tenant=lab.people[0].tenant)
    for method in ("HEAD", "OPTIONS"):
        every(lab, who, 7200, [fill(lab, c.path)], 600, (7, 20), method)
        lab.neighbour(method, c.path, "somebody's tool", [8], aside=True)


def preflights(lab):
    """Preflights of another origin before each request: no content, always; what follows works."""
    lab.cors = True
    c = Collection(lab, rows=8).serve()

    def run(b):
        b.turn_to(c.page)
        b.ask("OPTIONS", b.url(c.path, {}))
        b.get(c.path)
        yield b.pause(2, 20)
    lab.visits.append(Visit(run, 0.4, must=14))
    lab.neighbour("OPTIONS", c.path, "preflights; GET follows and works", [8], aside=True)
    lab.neighbour("GET", c.path, "works", [8])


def wrong_monitor(lab):
    """A monitor that was set up with a path nobody serves: asked day and night, by no page."""
    path = (lab.prefix or "/api") + "/" + lab.rng.choice(["status", "heartbeat", "durum"])
    who = program(lab, "probe", lab.rng.choice(["Uptime-Kuma/1.23.16", "UptimeRobot/2.0", "Pingdom.com_bot_version_1.4"]), "203.0.113.241",
                  tenant=lab.people[0].tenant)
    every(lab, who, lab.rng.choice([600, 900, 1800]), [fill(lab, path)])
    lab.neighbour("GET", path, "404 to a monitor that was set up wrong; no user asks", [12], fails=True, aside=True, needs=["client"])


def partner(lab):
    """A partner's program calls a path that is gone, and others that work; no page asks."""
    c, root = base(lab, (), weight=0.4), lab.word("TABS")
    path = c.path + "/" + root + "/" + lab.word("REPORTS")
    agent = lab.rng.choice(["python-requests/2.31.0", "okhttp/4.12.0", "Go-http-client/1.1", "Apache-HttpClient/4.5.14 (Java/17.0.9)"])
    who = program(lab, "partner", agent, "198.51.100.77", tenant=lab.people[0].tenant)
    every(lab, who, lab.rng.choice([3600, 5400]), [fill(lab, c.path), fill(lab, path)], 60)
    lab.neighbour("GET", path, "404 to a partner's program only", [12, 40], fails=True, aside=True, needs=["agent", "client"])


def expired_token(lab):
    """An integration whose token has expired: 401 for ever, while users read the same."""
    c = base(lab, (), weight=0.6)
    who = program(lab, "sync", "python-httpx/0.27.0", "198.51.100.79", tenant=lab.people[0].tenant)
    answer = c.list
    lab.route("GET", c.path, lambda rq, ids: lab.framework.refused(rq, 401) if rq.who is who else answer(rq, ids))
    every(lab, who, 1800, [fill(lab, c.path)], 5)
    lab.neighbour("GET", c.path, "401 to a program with an old token, 200 to users", [28, 12])


def roles(lab):
    """403 for some roles."""
    path, page = spot(lab)
    rows = some_rows(lab, 5)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows) if rq.who.role == "admin" else lab.framework.refused(rq, 403))
    reads(lab, path, page, must=16)
    reads(lab, path, page, must=4, weight=0, allowed=lambda p, d: p.role == "admin")
    lab.neighbour("GET", path, "403 for those who may not, 200 for administrators", [28])


def hidden(lab):
    """404 where others would answer 403."""
    path, page = spot(lab)
    rows = some_rows(lab, 5)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows) if rq.who.role == "admin" else lab.framework.problem(rq, 404))
    reads(lab, path, page, must=16)
    reads(lab, path, page, must=4, weight=0, allowed=lambda p, d: p.role == "admin")
    lab.neighbour("GET", path, "404 for those who may not, 200 for administrators", [29, 28])


def plan_limited(lab):
    """A feature that some tenants (or users) have not bought."""
    path, page = spot(lab)
    rows, status = some_rows(lab, 5), lab.rng.choice([404, 403, 0])
    has = lab.people[0].tenant if lab.tenants != [""] else lab.people[0].name

    def answer(rq, ids):
        if has in (rq.who.tenant, rq.who.name):
            return listing(lab, rows)
        if not status:
            return listing(lab, [])
        return lab.framework.problem(rq, 404) if status == 404 else lab.framework.refused(rq, 403)
    lab.route("GET", path, answer)
    reads(lab, path, page, must=16)
    reads(lab, path, page, must=4, weight=0, allowed=lambda p, d: has in (p.tenant, p.name))
    lab.neighbour("GET", path, "only one plan has it", [36])


def moved_version(lab):
    """An old bundle asks the old version; the same tail of the new one works."""
    c = base(lab, (), weight=0.6)
    old = c.path.replace("/v1/", "/v0/").replace("/v2/", "/v1/").replace("/v3/", "/v2/")
    if old == c.path:
        old = f"{lab.prefix}/v0/{c.name}"
    old_tab(lab, c, old, [31, 32])


def old_bundle(lab):
    """A tab opened long ago: it asks for what the next deploy took away, until it is reloaded."""
    c = base(lab, (), weight=0.5)
    old_tab(lab, c, c.path + "/" + lab.word("TABS") + "/" + lab.word("TABS"), [32])


def old_tab(lab, c, old, traps):
    days = range(1, 3) if lab.days > 3 else range(1, 2)
    who = lab.rng.choice([p for p in lab.people if not p.since])
    for day in days:
        b = Browser(lab, who)

        def actor(b=b):
            b.page = c.page
            for _ in range(lab.rng.randint(2, 4)):
                b.get(old)
                b.get(c.path)
                yield b.pause(60, 1500)
        lab.act(lab.start + day * DAY + lab.rng.uniform(9, 17) * 3600, actor())
    lab.neighbour("GET", old, "404 to one old tab on a day or two; gone after a reload", traps, fails=True)


def driven_browser(lab):
    """End-to-end tests against the live system: paths only they ask for."""
    path = f"{lab.prefix}/{lab.rng.choice(['testing', 'e2e', 'qa'])}/{lab.word('PARTS')}"
    agent = ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/"
             f"{lab.rng.randint(120, 140)}.0.0.0 Safari/537.36")
    who = Person("e2e", "198.51.100.200", agent, kind="program", tenant=lab.people[0].tenant)
    method, c = lab.rng.choice(["GET", "POST", "DELETE"]), base(lab, (), weight=0.3)

    def actor(b):
        b.page = lab.ui + "/home"
        b.load()
        for _ in range(3):
            b.ask(method, fill(lab, path))
            b.get(c.path)
            for gap in lab.gaps[:1]:      # tests see the true gaps too
                for m in gap["members"]:
                    if m["method"] == "GET" and "{" not in m["path"]:
                        b.ask("GET", m["path"])
            yield 1.5
    for day in range(lab.days):
        for hour in lab.rng.sample(range(24), 2):
            lab.act(lab.start + day * DAY + hour * 3600 + 17, actor(Browser(lab, who)))
    lab.neighbour(method, path, "only a driven browser asks", [40], fails=True, aside=True, needs=["agent"])


def busy_tab(lab):
    """One tab that asks every few seconds: thousands of equal answers from one client on one or two days."""
    path, page = spot(lab)
    who, rows = lab.rng.choice(lab.people), some_rows(lab, 3)
    times = lab.rng.randint(80, 500)
    full = turns(37)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows if rq.who is not who or full() else []))
    for day in lab.rng.sample(range(lab.days), 2):
        def actor(b=Browser(lab, who)):
            b.page = page
            for _ in range(times):
                b.get(path)
                yield 15 + b.rng.uniform(-0.2, 0.2)
        lab.act(lab.start + day * DAY + 9.2 * 3600, actor())
    reads(lab, path, page, must=6)
    lab.neighbour("GET", path, "one tab polls it, empty nearly always; rows now and then", [45, 2])


def other_address(lab):
    """Everybody comes through one address; some of them see rows."""
    path, page = spot(lab)
    rows = some_rows(lab, 4)
    lab.route("GET", path, lambda rq, ids: listing(lab, rows if sum(map(ord, rq.who.name)) % 2 else []))
    reads(lab, path, page, must=14)
    lab.neighbour("GET", path, "empty for half of those behind one address", [46, 2])


def explosion(lab):
    """A crawler that makes up paths, dots and slashes included."""
    who = program(lab, "crawler", words.browser(lab.rng), f"192.0.2.{lab.rng.randint(180, 250)}", gzip=True, tenant=lab.people[0].tenant)
    stem = fill(lab, lab.prefix or "/api").rstrip("/")

    def actor():
        b = Browser(lab, who)
        for _ in range(lab.rng.randint(60, 300)):
            r = lab.rng.getrandbits(48)
            tail = lab.rng.choice([f"{r:012x}", f"..%2f..%2f{r % 999}", f"%2e%2e/{r % 77}", f"{r % 9999}/{r % 31}/x", f"a/{r:x}/b"])
            b.ask("GET", f"{stem}/{tail}", referer="")
            yield lab.rng.uniform(0.2, 3)
    for day in lab.rng.sample(range(lab.days), min(lab.days, 3)):
        lab.act(lab.start + day * DAY + lab.rng.uniform(0, 23) * 3600, actor())
    lab.neighbour("GET", (lab.prefix or "/api") + "/{rest}", "made-up paths of a crawler", [39, 1], fails=True, aside=True)


def rubbish(lab):
    """What is no request: TLS on the plain port, other protocols, nothing."""
    who = program(lab, "noise", "", "192.0.2.251")
    lines = ["\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "SSH-2.0-Go", "\x00\x01\xfe\xff", "-", "GET", "t3 12.1.2"]

    def actor():
        for _ in range(lab.rng.randint(6, 25)):
            lab.serve(Request(lab.now, who, "", "", raw=lab.rng.choice(lines)))
            yield lab.rng.uniform(60, lab.days * DAY / 20)
    lab.act(lab.start + 60, actor())
    lab.neighbour("GET", "/{rest}", "bytes that are no request", [38], fails=True, aside=True)


def repeating_scanner(lab):
    """A scanner with a word list and a browser's agent, from several addresses, day by day; the paths look like an API."""
    rng = lab.rng
    list_ = [f"{lab.prefix.replace('{tenant}', lab.people[0].tenant).replace('{locale}', 'en') or '/api'}/{w}" for w in rng.sample(
        ["users", "admin", "config", "debug", "internal", "env", "login", "graphql", "swagger.json", "actuator/env", "tokens", "backup",
         "v1/users", "private", "keys", "logs", "test", "jobs", "roles", "export"], 14)]
    agent, lies = words.browser(rng), rng.random() < 0.4

    def actor(who):
        b = Browser(lab, who)
        for path in rng.sample(list_, len(list_)):
            b.ask(rng.choice(["GET", "GET", "GET", "POST"]), path, referer=f"https://{lab.host}/" if lies and lab.referers == "full" else "")
            yield rng.uniform(0.3, 2)
    for day in range(lab.days):
        who = program(lab, f"scan-{day}", agent, f"192.0.2.{200 + rng.randint(0, 2)}", gzip=True)
        lab.act(lab.start + day * DAY + rng.uniform(0, 23) * 3600, actor(who))
    for path in list_:
        for method in ("GET", "POST"):
            if not lab.lookup(path):
                lab.neighbour(method, path, "a scanner's word list, day by day", [1], fails=True, aside=True, needs=["client"])


NEIGHBOURS = [other_methods, preflights, wrong_monitor, partner, expired_token, roles, hidden, plan_limited,
              moved_version, old_bundle, driven_browser, busy_tab, other_address, explosion, rubbish, repeating_scanner]
