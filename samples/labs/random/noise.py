"""What every server on the net sees beside its users, and whole labs that consist of it."""
import words
from asking import every, fill, program
from browser import Browser
from collection import Collection
from exchange import Answer
from lab import DAY

PROBES = ("/.env /.git/config /wp-login.php /wp-admin/setup-config.php /xmlrpc.php /admin.php /phpmyadmin/index.php /config.json /backup.zip "
          "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php /cgi-bin/luci /boaform/admin/formLogin /owa/auth/logon.aspx /solr/admin/info "
          "/actuator/health /server-status /.aws/credentials /telescope/requests /HNAP1 /api/v1/pods /api/.env /api/users /users/sign_in "
          "/login.action /hudson /druid/index.html /_ignition/health-check /sitemap.xml /robots.txt").split()
BOTS = ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Mozilla/5.0 (compatible; bingbot/2.0; "
        "+http://www.bing.com/bingbot.htm)", "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
        "Mozilla/5.0 zgrab/0.x", "Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)", "-", "curl/7.88.1"]


def scanners(lab, waves):
    rng = lab.rng
    for n in range(waves):
        who = program(lab, f"scanner-{n}", words.browser(rng) if rng.random() < 0.5 else rng.choice(BOTS[3:]), f"192.0.2.{rng.randint(100, 179)}")
        who.tenant = lab.tenants[0]

        def actor(who=who):
            b = Browser(lab, who)
            for path in rng.sample(PROBES, rng.randint(5, len(PROBES))):
                b.ask(rng.choice(["GET", "GET", "GET", "HEAD", "POST"]), path, referer="")
                yield rng.uniform(0.1, 4)
        lab.act(lab.start + rng.uniform(0, lab.days) * DAY, actor())
    lab.neighbour("GET", "/{rest}", "scanners", [1], fails=True, aside=True)


def monitors(lab):
    rng = lab.rng
    lab.route("GET", lab.health, lambda rq, ids: lab.framework.text(200, rng.choice(["ok", "ok"])))
    for agent in rng.sample(["kube-probe/1.30", "Prometheus/2.53.0", "UptimeRobot/2.0", "check_http/v2.3.3 (monitoring-plugins 2.3.3)"], rng.randint(1, 2)):
        every(lab, program(lab, agent[:5], agent, "203.0.113.250"), rng.choice([600, 900, 1800]), [lab.health + "/" * lab.framework.slashed], 0.5)
    lab.neighbour("GET", lab.health, "a monitor; two bytes", [12], constant=True, aside=True)


def crawlers(lab):
    rng = lab.rng
    who = program(lab, "bot", rng.choice(BOTS[:3]), "198.51.100.240", gzip=True)

    def actor():
        b = Browser(lab, who)
        for _ in range(lab.days * 3):
            b.ask("GET", rng.choice(["/robots.txt", "/", "/sitemap.xml", f"/{rng.choice(words.MODULES)}"]), referer="")
            yield rng.uniform(0.2, 0.6) * DAY
    lab.act(lab.start, actor())


def load_test(lab, c):
    """A quarter of an hour of load on one day, also on ids that are not there."""
    rng, who = lab.rng, program(lab, "load", "k6/0.49.0 (https://k6.io/)", "198.51.100.222", tenant=lab.people[0].tenant)

    def actor():
        b = Browser(lab, who)
        for i in range(rng.randint(150, 600)):
            b.ask("GET", fill(lab, c.path + ("/{id}" if i % 2 else "")).replace("{id}", str(900000 + i)), referer="")
            yield 0.5
    lab.act(lab.start + rng.randrange(lab.days) * DAY + 14 * 3600, actor())
    lab.neighbour("GET", c.path + "/{id}", "404 for made-up ids of a load test", [6, 12])


# Whole labs without an admin UI


def public_site(lab):
    """Pages, images, forms that post and redirect; broken links are not ours."""
    rng = lab.rng
    pages = ["/"] + [f"/{lab.word('COLLECTIONS')}/" for _ in range(7)]
    broken = [f"/images/{w}.png" for w in rng.sample(words.FLAGS, 3)] + ["/favicon.ico", "/apple-touch-icon.png"]
    form, done = f"/{lab.word('PARTS')}", f"/{lab.word('PARTS')}/"
    lab.fallback, lab.ui, bodies = False, "/nowhere", {p: lab.page_of(rng.randint(900, 6000)) for p in pages + [done]}
    lab.prefix, lab.framework.slashed, lab.framework.slash = "/cms", False, 0

    def file(rq):
        if rq.method == "POST" and rq.path == form:
            return Answer(302, b"", "", {"Location": done}, by="app")
        if rq.path in bodies:
            return Answer(200, bodies[rq.path], "text/html; charset=utf-8", by="static", took=0.002)
        if rq.path.startswith("/assets/"):
            return Answer(200, lab.script, "application/javascript", {"ETag": '"5f"'}, by="static")
        return lab.proxy.own(rq, 404 if rq.method == "GET" else 405)
    lab.file = file

    def visit(who):
        b = Browser(lab, who)
        for page in rng.choices(pages, k=rng.randint(1, 6)):
            b.ask("GET", page)
            b.page = page
            for path in ["/assets/app.js"] + rng.choices(broken, k=2):
                b.ask("GET", path)
            yield rng.uniform(3, 80)
        if rng.random() < 0.15:
            b.ask("POST", form, body={"name": "x"})
    for n in range(rng.randint(60, 400)):
        who = program(lab, f"visitor-{n}", words.browser(rng), f"{('198.51.100', '203.0.113')[n % 2]}.{rng.randint(1, 250)}", gzip=True)
        lab.act(lab.start + rng.uniform(0, lab.days) * DAY, visit(who))
    for path in broken:
        lab.neighbour("GET", path, "a broken link of a public page", [16], fails=True)
    lab.neighbour("POST", form, "a form: redirected, and followed with GET", [30], nowrite=True)


def machines(lab):
    """An API that only programs use: no pages, no referer."""
    rng = lab.rng
    things = [Collection(lab).serve("create") for _ in range(3)]
    queue = f"{lab.prefix}/{lab.word('TABS')}/next"
    drawn = iter(range(10**9))
    lab.route("POST", queue, lambda rq, ids: Answer(204, b"", "") if next(drawn) % 7 else lab.framework.json({"job": next(drawn)}))
    for n in range(rng.randint(2, 6)):
        who = program(lab, f"machine-{n}", rng.choice(["python-requests/2.31.0", "okhttp/4.12.0", "Go-http-client/2.0", "axios/1.7.2"]),
                      f"198.51.100.{60 + n}", tenant=lab.tenants[n % len(lab.tenants)], gzip=rng.random() < 0.5)

        def actor(who=who):
            b = Browser(lab, who)
            for _ in range(rng.randint(100, 500)):
                c = rng.choice(things)
                chance = rng.random()
                if chance < 0.4:
                    b.get(c.path + "/{id}", id=c.some(b) if rng.random() < 0.6 else f"no-{rng.randint(1, 400)}")
                elif chance < 0.6:
                    b.get(c.path, f"page={rng.randint(1, 3)}")
                elif chance < 0.7 and len(c.tenants[who.tenant]) < 200:
                    b.send("POST", c.path, {"name": c.title()})
                else:
                    b.send("POST", queue)
                yield rng.uniform(0.2, 1.8) * lab.days * DAY / 500
        lab.act(lab.start + rng.uniform(0, 1) * 3600, actor())
    for c in things:
        lab.neighbour("GET", c.path, "programs page through it, past the end too", [5])
        lab.neighbour("GET", c.path + "/{id}", "many missing rows", [6])
        lab.neighbour("POST", c.path, "persists; programs hardly read what they wrote", [24], nowrite=True)
    lab.neighbour("POST", queue, "204 while the queue is empty", [11, 26], nowrite=True)
    gone = lab.prefix + "/" + lab.word("TABS")
    every(lab, program(lab, "stale", "python-requests/2.19.0", "198.51.100.90", tenant=lab.tenants[0]), 3000, [fill(lab, gone)], 30)
    lab.neighbour("GET", gone, "404 to one old program", [12], fails=True, needs=["agent"])
