"""Eight days of an admin panel: who opens which page when, and who else knocks."""
import asyncio, json, os, random, re, shutil, signal, subprocess, sys
from datetime import datetime, timezone
from pathlib import Path

from truth import CATEGORIES, TABS, write_truth
from world import ANSWERED, Agent, Container, ORIGIN, Settle, World, rotate, shift

LAB, WORK, OUT = Path(__file__).resolve().parent, Path(sys.argv[1]), Path(sys.argv[2])
PORT, APP = int(os.environ.get("LAB_PORT", "18080")), int(os.environ.get("LAB_APP_PORT", "18081"))
R = random.Random(20260105)
DAY0 = datetime(2026, 1, 5, tzinfo=timezone.utc).timestamp()


def at(day: int, clock: str) -> float:                 # at(1, "09:30") is Monday; the fraction keeps times from being round
    h, m, *s = map(int, clock.split(":"))
    return DAY0 + (day - 1) * 86400 + h * 3600 + m * 60 + (s[0] if s else R.randrange(50)) + R.random()


w = World(DAY0 - 60)
w.bundle = "app.3f9c1a.js"
CH = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36"
FF = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0"
SA = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15"
ED = CH + " Edg/143.0.0.0"
AN = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36"
new = lambda ip, ua, user=None, **k: Agent(w, PORT, ip, ua, user, **k)
admin1, admin1_home = new("203.0.113.11", CH, "admin-1"), new("203.0.113.170", SA, "admin-1")
admin2, ops1 = new("203.0.113.24", FF, "admin-2"), new("203.0.113.37", SA, "ops-1")
ops2 = new("198.51.100.42", ED, "ops-2", basic=False)      # signs in through the form: no user in nginx's logs
ops2_phone = new("198.51.100.142", AN, "ops-2", basic=False)
support = new("203.0.113.58", CH.replace("143", "142"), "support-1")
tenant = new("198.51.100.7", FF.replace("Linux x86_64", "Ubuntu; Linux x86_64"), "tenant-7-owner")
STAFF = [admin1, admin2, ops1, ops2, support]
SCANNED: set[tuple[str, str]] = set()


# ---------------------------------------------------------------- pages
async def go(a, page, load=False):
    """Enter a page: by a full load, or inside the single-page application (then only the API calls show)."""
    if load or a.page is None:
        await a.load(page, referer=ORIGIN + a.page if a.page else None)
        await a.many("/api/v1/me", "/api/v1/me/restrictions", "/api/v1/notifications?unread=1")
    else:
        await w.think(R.uniform(4, 40))
        a.page = page
        if R.random() < .35:
            await a.api("POST", "/api/v1/telemetry/beacon", {"view": page})


async def dashboard(a):
    await go(a, "/admin")
    await a.many("/api/v1/incidents", "/api/v1/approvals", "/api/v1/announcements", "/api/v1/system/queues")
    if R.random() < .5:
        await a.api("POST", "/api/v1/graphql", {"operationName": "Widgets", "query": "query Widgets{widgets{id n}}"})
    if R.random() < .3:
        await a.api("POST", "/api/v1/graphql", {"operationName": "Alerts", "query": "query Alerts{alerts{id}}"})
    if R.random() < .15:
        await a.api("POST", "/api/v1/graphql", {"operationName": "SaveLayout", "query": "mutation SaveLayout{saveLayout{ok}}"})


async def logs(a, tabs=None):
    await go(a, "/admin/system/logs")
    await a.api("GET", "/api/v1/logs/events")
    for c in tabs or R.sample(CATEGORIES, R.randrange(4, 8)):
        await w.think(R.uniform(1.5, 14))
        await a.api("GET", "/api/v1/logs/" + c)
    if R.random() < .4:
        await w.think(R.uniform(3, 9))
        await a.api("GET", "/api/v1/logs/events?q=" + R.choice(("login", "giri%C5%9F", "nothing-like-this", "%C5%9Fube+silindi", "zzz")))
    if R.random() < .3:
        for p in range(2, R.choice((4, 6))):
            await w.think(R.uniform(2, 5))
            await a.api("GET", f"/api/v1/logs/events?page={p}")


async def admin_users(a, tabs=None):
    await go(a, "/admin/system/admin-users")
    rows = await a.api("GET", "/api/v1/admin/users")
    for t in tabs or R.sample(TABS, R.randrange(2, 5)):
        await w.think(R.uniform(1.5, 12))
        await a.api("GET", "/api/v1/admin/" + t)
    if rows.status == 200 and R.random() < .5:
        await w.think(R.uniform(2, 8))
        await a.api("GET", f"/api/v1/admin/users/{R.choice(rows.json)['id']}")
    if R.random() < .25:
        await a.api("GET", "/api/v1/admin/users?page=2")


async def flags(a, create=None, toggles=None):
    await go(a, "/admin/system/feature-flags")
    await a.api("GET", "/api/v1/flags/" if R.random() < .9 else "/api/v1/flags")
    for i in range(R.choice((0, 1, 1)) if create is None else create):
        await w.think(R.uniform(6, 25))
        await a.api("POST", "/api/v1/flags/", {"key": R.choice(("dark-mode", "new-billing", "beta-export", "fast-search")), "enabled": False})
        await w.think(R.uniform(.6, 6))
        await a.api("GET", "/api/v1/flags/")
    for i in range(R.choice((1, 1, 2, 3)) if toggles is None else toggles):
        await w.think(R.uniform(5, 20))
        await a.api("POST", f"/api/v1/flags/{R.choice(('dark-mode', 'new-billing', 'beta-export'))}/toggle")
        await w.think(R.uniform(.6, 5))
        await a.api("GET", "/api/v1/flags/")
    if R.random() < .3:                                 # reload, to be sure
        await w.think(4)
        await go(a, "/admin/system/feature-flags", load=True)
        await a.api("GET", "/api/v1/flags/")


async def kill_switch(a, change=False, state=True):
    await go(a, "/admin/operations/kill-switch")
    await a.many("/api/v1/ops/kill-switch", "/api/v1/ops/maintenance")
    if change:
        await w.think(R.uniform(5, 20))
        await a.api("PUT", "/api/v1/ops/kill-switch/" + R.choice(("payments", "signup", "outbound-mail")),
                    {"engaged": state, "reason": R.choice(("provider outage", "deneme", "load test, see ticket 4711")) if state else None})
        await w.think(R.uniform(.8, 4))
        await a.api("GET", "/api/v1/ops/kill-switch")


async def integrations(a, times=2):
    await go(a, "/admin/operations/integrations")
    await a.api("GET", "/api/v1/integrations")
    for _ in range(times):
        await w.think(R.uniform(3, 9))
        await a.api("POST", "/api/v1/integrations/pager/toggle")
        if times % 2 or R.random() < .3:
            await w.think(R.uniform(.7, 3))
            await a.api("GET", "/api/v1/integrations")
    await w.think(1.4)
    await a.api("GET", "/api/v1/integrations")


async def settings(a, save=True):
    await go(a, "/admin/system/settings")
    got = (await a.many("/api/v1/settings/general", "/api/v1/config/regions", "/api/v1/me/preferences"))[0]
    if save and got.status == 200:
        await w.think(R.uniform(5, 30))
        await a.api("PUT", "/api/v1/settings/general", got.json)           # saved without a change
        await w.think(R.uniform(.8, 3))
        await a.api("GET", "/api/v1/settings/general")


async def tenants(a):
    await go(a, "/admin/tenants")
    await a.api("GET", "/api/v1/tenants")
    for p in R.choice(((), (2,), (2, 3))):
        await w.think(R.uniform(2, 6))
        await a.api("GET", f"/api/v1/tenants?page={p}")
    s = R.choice(("t-1", "t-2", "t-3", "t-4", "t-5", "%C5%9Fi%C5%9Fli-%C5%9Fubesi"))
    await w.think(R.uniform(2, 9))
    a.page = f"/admin/tenants/{s}"
    await a.many(f"/api/v1/tenants/{s}", f"/api/v1/tenants/{s}/projects", f"/api/v1/tenants/{s}/sso", f"/api/v1/tenants/{s}/billing")


async def alerts(a):
    await go(a, "/admin/operations/alerts")
    for _ in range(R.choice((1, 2, 3))):
        tag = a.etag.get("rules")
        got = await a.api("GET", "/api/v1/alerts/rules", headers={"If-None-Match": tag} if tag else None)
        a.etag["rules"] = got.headers.get("etag", tag)
        await w.think(R.uniform(5, 40))
    await a.api("GET", f"/api/v1/alerts/rules/rule-{R.randrange(1, 5)}")


async def audit(a):
    await go(a, "/admin/system/audit")
    await a.many("/api/v1/audit", "/api/v1/audit/exports")          # the second is not for support
    for p in range(2, R.choice((2, 3, 7))):
        await w.think(R.uniform(1, 4))
        await a.api("GET", f"/api/v1/audit?page={p}")
    if R.random() < .3:                                             # impatient: closes the tab
        await w.think(3)
        await a.req("GET", "/api/v1/audit?since=2025-01-01", abort=.12)
        await asyncio.sleep(.6)


async def reports(a, order=False):
    await go(a, "/admin/reports")
    await a.api("GET", "/api/v1/reports")
    if order:
        await w.think(R.uniform(5, 15))
        await a.api("POST", "/api/v1/reports/preview", {"days": R.randrange(2, 9)})
        await w.think(R.uniform(5, 15))
        await a.api("POST", "/api/v1/reports", {"name": R.choice(("monthly", "usage", "özet"))})
        await w.think(R.uniform(1, 5))
        await a.api("GET", "/api/v1/reports")
    else:
        await w.think(R.uniform(3, 9))
        await a.api("GET", "/api/v1/reports/1")
    if R.random() < .3:
        await a.api("GET", "/api/v1/reports/1/download", headers={"Range": f"bytes={R.randrange(900)}-"})


async def jobs(a):
    await go(a, "/admin/operations/jobs")
    v = "v1" if a.bundle == "app.3f9c1a.js" else "v2"
    await a.api("GET", f"/api/{v}/jobs")


async def incidents(a):
    await go(a, "/admin/operations/incidents")
    got = await a.api("GET", R.choice(("/api/v1/incidents", "/api/v1/incidents", "/api/v1/incidents/")))
    await a.api("GET", "/api/v1/incidents?state=resolved")
    if got.status == 200 and got.json:
        await w.think(5)
        await a.api("GET", f"/api/v1/incidents/{R.choice(got.json)['id']}")


async def search(a):
    await go(a, "/admin/search")
    for q in R.sample(("t-1", "%C5%9Fi%C5%9Fli", "xyzzy", "t-", "kay%C4%B1p", "t-99"), 3):
        await w.think(R.uniform(1.2, 6))
        await a.api("GET", "/api/v1/search?q=" + q)
    await w.think(3)
    await a.api("POST", "/api/v1/search", {"text": R.choice(("ops", "agent-2", "nobody-at-all", "a"))})


async def tokens(a):
    await go(a, "/admin/profile/tokens")
    await a.api("GET", "/api/v1/tokens")
    if R.random() < .7:
        await w.think(4)
        got = await a.api("POST", "/api/v1/tokens")
        await w.think(1.5)
        await a.api("GET", "/api/v1/tokens")
        if got.status == 201 and R.random() < .7:
            await w.think(20)
            await a.api("DELETE", f"/api/v1/tokens/{got.json['id']}")
            await w.think(1.1)
            await a.api("GET", "/api/v1/tokens")


async def export(a):
    await go(a, "/admin/reports/export")
    await w.think(5)
    await a.api("POST", "/api/v1/exports", {"kind": R.choice(("users", "tenants", "audit"))})
    await w.think(4)
    await a.api("POST", "/api/v1/admin/users/import/validate", {"rows": R.randrange(3, 90)})


async def live(a):
    await go(a, "/admin/operations/live")
    await asyncio.gather(a.req("GET", "/api/v1/stream/events", headers={"Accept": "text/event-stream"}),
                         a.socket("/api/v1/ws", .05 if R.random() < .15 else .6))       # some leave at once
    await asyncio.sleep(.3)


HONEST = [dashboard, kill_switch, integrations, settings, tenants, alerts, audit, reports, jobs, incidents, search, tokens, export, live]


async def session(a, *steps):
    a = a.tab()
    for s in steps:
        await (s(a) if callable(s) else s)
        await w.think(R.uniform(10, 150))
    for c in a.pool:
        c[1].close()


def visit(day, clock, a, *steps):
    w.spawn(at(day, clock), session(a, *steps))


# ---------------------------------------------------------------- the staff's week
def plan_staff():
    for day in range(1, 9):
        weekend, last = day in (6, 7), day == 8
        for k, a in enumerate(STAFF):
            if weekend and a not in (ops1, ops2):
                continue
            for hour in ((10,) if weekend else (8 + k % 2,) if last else (8 + k % 3, 13 + k % 2)):
                steps = [dashboard]
                pool = [s for s in HONEST[1:] if not (a is support and s is settings)]
                steps += R.sample(pool, R.randrange(2, 4))
                if R.random() < (.5 if weekend else .72):
                    steps.append(logs)
                if R.random() < (.4 if weekend else .62):
                    steps.append(admin_users)
                if R.random() < (.3 if weekend else .58):
                    steps.append(flags)
                R.shuffle(steps)
                visit(day, f"{hour}:{R.randrange(2, 50):02}", a, *steps)


def step(f, *p, **k):
    async def s(a):
        await f(a, *p, **k)
    return s


def call(method, path, body=None, think=3.0, **k):
    async def s(a):
        await w.think(think)
        await a.api(method, path, body, **k)
    return s


def plan_stories():
    # every gap is surely seen by several people on several days
    visit(1, "11:05", admin1, step(logs, CATEGORIES), step(admin_users, TABS), step(flags, 1, 2))
    visit(2, "11:20", ops1, step(logs, CATEGORIES[::-1]), step(admin_users, TABS))
    visit(3, "10:40", admin2, step(logs, CATEGORIES), step(admin_users, TABS[::-1]), step(flags, 2, 3))
    visit(4, "16:12", ops2, step(logs, CATEGORIES), step(admin_users, TABS), step(flags, 1, 1))
    visit(5, "11:31", support, step(logs, CATEGORIES), step(admin_users, TABS), step(flags, 1, 2))
    visit(8, "10:15", admin2, step(logs, CATEGORIES), step(admin_users, TABS), step(flags, 1, 1))

    # the kill switch persists; so do toggles that look like the stub's
    for day, a, state in ((1, ops1, True), (2, ops2, False), (3, admin1, True), (5, ops1, True), (8, ops2, False)):
        visit(day, "15:30" if day < 8 else "10:35", a, step(kill_switch, True, state), step(integrations, 1 if day % 2 else 2))
    for day, a in ((1, admin2), (3, ops1), (4, admin1), (8, admin1)):
        visit(day, "11:40" if day < 8 else "09:40", a, step(settings), step(integrations, 2))
    visit(4, "11:10", admin2, settings, call("PUT", "/api/v1/me/preferences", {"dense": True, "theme": "dark"}), call("GET", "/api/v1/me/preferences", think=1.2))
    visit(4, "12:50", admin1, settings, call("PUT", "/api/v1/settings/general", {"site_name": "Panel (TR)"}), call("GET", "/api/v1/settings/general", think=1.7))
    for day in (5, 8):
        visit(day, "09:50" if day == 8 else "16:40", admin2, settings)

    # a list that is empty until Wednesday's incident
    visit(3, "14:09", ops1, incidents, call("POST", "/api/v1/incidents", {"title": "502 during deploy", "severity": 2}), call("GET", "/api/v1/incidents", think=1.3))
    visit(5, "13:05", ops2, incidents, call("POST", "/api/v1/incidents", {"title": "Mail queue slow"}), call("GET", "/api/v1/incidents", think=2.1))
    for day, a in ((1, admin1), (1, ops2), (2, admin2), (2, ops1), (4, admin1), (5, ops1), (8, ops1)):
        visit(day, "10:55", a, incidents)

    async def settle_incident(a):
        rows = (await a.api("GET", "/api/v1/incidents?state=open")).json
        await w.think(8)
        await a.api("POST", f"/api/v1/incidents/{rows[0]['id']}/resolve")
        await w.think(1.2)
        await a.api("GET", "/api/v1/incidents?state=open")
    visit(4, "09:45", ops1, incidents, settle_incident)

    # approvals: a queue that is mostly empty
    async def asks(a):
        await a.api("POST", "/api/v1/approvals", {"what": "raise limit"})

    async def approves(a):
        await go(a, "/admin/operations/approvals")
        for row in (await a.api("GET", "/api/v1/approvals")).json[:1]:
            await w.think(12)
            await a.api("POST", f"/api/v1/approvals/{row['id']}/approve")
            await w.think(1)
            await a.api("GET", "/api/v1/approvals")
    for day in (2, 4, 5):
        visit(day, "12:10", support, dashboard, asks)
        visit(day, "12:30", admin1, approves)

    # users: one is added, one removed; an old link to the removed one is opened later
    async def hire(a):
        await a.api("POST", "/api/v1/admin/users", {"name": "agent-61"})
        await w.think(1.1)
        await a.api("GET", "/api/v1/admin/users")
        await w.think(9)
        await a.api("PATCH", "/api/v1/admin/users/23", {"active": False})
        await w.think(4)
        await a.api("DELETE", "/api/v1/admin/users/23")
        await w.think(1)
        await a.api("GET", "/api/v1/admin/users")
    visit(2, "14:45", admin1, admin_users, hire)

    async def stale_user(a):
        await a.load("/admin/system/admin-users/23")
        await a.api("GET", "/api/v1/admin/users/23")
    for day, a in ((2, ops1), (3, admin2), (4, support), (5, ops2), (8, admin1)):
        visit(day, "16:55" if day < 8 else "09:35", a, stale_user)

    # a page that no longer exists, from somebody's bookmarks, once
    async def bookmark(a):
        await a.load("/admin/legacy/dashboard")
        await a.api("GET", "/api/v1/legacy/dashboard/summary")
    visit(2, "08:20", admin2, bookmark, dashboard)

    # alert rules: removed, looked for, put back
    visit(3, "11:15", ops2, alerts, call("DELETE", "/api/v1/alerts/rules/rule-4"), call("GET", "/api/v1/alerts/rules/rule-4", think=1),
          call("PUT", "/api/v1/alerts/rules/rule-4", {"metric": "queue", "limit": 55}, think=30), call("GET", "/api/v1/alerts/rules/rule-4", think=1),
          call("GET", "/api/v1/alerts/rules", think=1))

    # reports come half an hour after they were ordered
    for day, clock, a in ((1, "14:40", admin2), (2, "09:25", ops1), (4, "14:20", admin2), (5, "10:25", admin1)):
        visit(day, clock, a, step(reports, True))
        visit(day, clock.replace(clock[:2], f"{int(clock[:2]) + 2:02}"), a, reports)

    async def slow(a):                                  # written at its end: the quick ones that began later come first
        await go(a, "/admin/reports/1")
        async def quick():
            await asyncio.sleep(.2)
            other = ops1.tab()
            other.page = "/admin"
            for p in ("/api/v1/me", "/api/v1/notifications?unread=1", "/api/v1/system/queues"):
                await other.api("GET", p)
                await asyncio.sleep(.15)
        await asyncio.gather(a.api("GET", "/api/v1/reports/1?slow=1"), quick())
    for day, clock in ((1, "16:20"), (4, "10:05"), (5, "15:10")):
        visit(day, clock, admin1, slow)

    async def boom(a):
        await go(a, "/admin/reports/1")
        await a.api("GET", "/api/v1/reports/1?slow=2", retry=True)
    visit(2, "15:05", support, boom)
    visit(5, "09:15", ops1, boom)

    # announcements are cached by the proxy for a second
    async def announce(a):
        await dashboard(a)
        await a.api("GET", "/api/v1/announcements")
        await a.api("POST", "/api/v1/announcements", {"text": "Bakım: cumartesi 11:00"})
        await a.api("GET", "/api/v1/announcements")
        await w.think(1.6)
        await a.api("GET", "/api/v1/announcements")
    visit(1, "10:30", admin1, announce)
    visit(4, "15:05", admin2, announce)

    # a tenant's first days
    async def newcomer(a):
        await go(a, "/admin/projects")
        await a.many("/api/v1/projects", "/api/v1/tenants/t-7/projects")
    for day in (3, 4, 5, 8):
        visit(day, "10:20", tenant, newcomer, dashboard, newcomer)
    visit(5, "15:45", tenant, newcomer, call("POST", "/api/v1/projects", {"id": "p-71"}), call("GET", "/api/v1/projects", think=1.5))
    for day, a in ((1, admin1), (2, support), (4, ops1), (8, admin1)):
        visit(day, "12:45" if day < 8 else "10:50", a, newcomer)

    # one person's page, little traffic
    async def backups(a):
        await go(a, "/admin/system/backups")
        await a.api("GET", "/api/v1/backups")
        await w.think(9)
        await a.api("POST", "/api/v1/backups/run")
        await w.think(2)
        await a.api("GET", "/api/v1/backups")
    for day in (1, 3, 5):
        visit(day, "17:15", admin1, backups)

    # a tab left open
    async def tab(a, n, every):
        await go(a, "/admin")
        for i in range(n):
            await w.think(every + R.uniform(-.02, .02))
            await a.api("GET", "/api/v1/notifications")
        await a.api("POST", "/api/v1/notifications/read-all")
        await w.think(1)
        await a.api("GET", "/api/v1/notifications?unread=1")
    visit(2, "17:30", admin2, step(tab, 40, 30))
    visit(4, "12:05", admin2, step(tab, 30, 30))
    visit(5, "17:05", ops1, step(tab, 15, 60))

    # type-ahead runs into the rate limit; an oversized payload
    async def type_ahead(a):
        await go(a, "/admin/search")
        for i in range(12):
            await w.think(.3)
            await a.api("GET", "/api/v1/search?q=" + "t-1 tenant no"[:i + 1].replace(" ", "+"))
    visit(4, "13:35", support, type_ahead)
    visit(3, "16:20", admin2, dashboard, call("POST", "/api/v1/debug/dump-payload", b'{"rows":"' + b"0123456789 abcdef <&> " * 1700 + b'"}'))

    # Wednesday: a deploy takes two minutes; people keep clicking. It moves /api/v1/jobs to /api/v2/jobs.
    async def deploy():
        await asyncio.sleep(.1)
        await container.stop()
        await w.think(121)
        await container.start("42")
        w.bundle = "app.77b02e.js"
    w.spawn(at(3, "14:02:08"), deploy())

    CALLS = {"/admin/system/logs": ["/api/v1/logs/events", "/api/v1/logs/cron", "/api/v1/logs/db"], "/admin/tenants": ["/api/v1/tenants", "/api/v1/tenants/t-1"],
             "/admin/system/admin-users": ["/api/v1/admin/users", "/api/v1/admin/roles", "/api/v1/admin/teams"], "/admin/system/feature-flags": ["/api/v1/flags/", "/api/v1/me"],
             "/admin/operations/kill-switch": ["/api/v1/ops/kill-switch", "/api/v1/ops/maintenance"], "/admin/system/settings": ["/api/v1/settings/general", "/api/v1/config/regions"]}

    async def impatient(a):
        await go(a, "/admin", load=True)
        for i in range(9):
            await w.think(R.uniform(1, 9))
            a.page, paths = R.choice(list(CALLS.items()))
            await a.many(*R.sample(paths, 2))
    for clock, a in (("14:02:20", admin1), ("14:02:41", admin2), ("14:03:05", ops1)):
        w.spawn(at(3, clock), session(a, impatient))

    # tabs opened before the deploy keep asking for the old path until they are reloaded
    async def old_tab(a, bundle="app.3f9c1a.js"):
        a.page = "/admin/operations/jobs"
        for i in range(3):
            await w.think(R.uniform(20, 90))
            await a.api("GET", "/api/v1/jobs")
    for day, clock, a in ((1, "09:33", admin1), (2, "10:10", ops2), (3, "09:20", support), (3, "13:10", ops2)):
        visit(day, clock, a, jobs)
    for day, clock, a in ((3, "14:25", support), (3, "15:02", ops2), (4, "08:05", support)):
        visit(day, clock, a, old_tab)
    for day, a in ((4, admin1), (5, ops1), (8, ops1)):
        visit(day, "11:02", a, jobs)

    # Saturday: maintenance, everything answers 503
    async def maintain(a):
        await kill_switch(a)
        await a.api("PUT", "/api/v1/ops/maintenance", {"on": True})
        await a.api("GET", "/api/v1/ops/maintenance")
        await w.think(170)
        await a.api("PUT", "/api/v1/ops/maintenance", {"on": False})
        await a.api("GET", "/api/v1/ops/maintenance")
    visit(6, "11:00:05", ops1, maintain)

    async def meanwhile(a):
        await go(a, "/admin", load=True)
        for a.page, paths in CALLS.items():
            for p in paths:
                await w.think(R.uniform(1, 6))
                await a.api("GET", p)
    w.spawn(at(6, "11:01:10"), session(ops2, meanwhile))

    # a night on call, across the rotation at midnight
    async def night(a):
        await kill_switch(a, True, True)
        await flags(a, 1, 1)
        await w.until(at(4, "23:59:52"))
        await a.api("POST", "/api/v1/flags/new-billing/toggle")
        await w.until(at(5, "00:00:09"))
        await a.api("GET", "/api/v1/flags/")
        await w.think(20)
        await kill_switch(a, True, False)
    visit(4, "23:49", ops2_phone, night)

    # the owner at home, on another machine
    for day in (4, 7):
        visit(day, "20:30", admin1_home, dashboard, logs, flags, kill_switch)

    # a second front end on another origin: preflights, then the calls
    async def backoffice(a):
        o = {"Origin": "https://backoffice.example.com"}
        for p in ("/api/v1/logs/events", "/api/v1/tenants", "/api/v1/settings/general"):
            await a.req("OPTIONS", p, headers=o | {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "authorization"}, auth=False,
                        referer="https://backoffice.example.com/")
            await a.req("GET", p, headers=o, referer="https://backoffice.example.com/")
            await w.think(2)
        await a.req("OPTIONS", "/api/v1/exports", headers=o | {"Access-Control-Request-Method": "POST"}, auth=False, referer="https://backoffice.example.com/")
        await a.req("POST", "/api/v1/exports", {"kind": "tenants"}, headers=o, referer="https://backoffice.example.com/")
    for day in (1, 2, 4, 5, 8):
        visit(day, "10:02", ops1, backoffice)

    async def heads(a):                                 # a link checker: FastAPI answers HEAD with 405
        for p in ("/api/v1/logs/events", "/api/v1/logs/cron", "/api/v1/tenants", "/api/v1/flags/", "/", "/admin", "/health"):
            await w.think(1)
            await a.req("HEAD", p, referer=None)
        await a.req("OPTIONS", "/api/v1/reports", referer=None)
    for day in (1, 3, 6):
        visit(day, "04:40", new("192.0.2.33", "LinkChecker/10.4 (+https://example.org)"), heads)


# ---------------------------------------------------------------- machines and strangers
async def direct(path):                                 # the container's own health check: the proxy never sees it
    r, wr = await asyncio.open_connection("127.0.0.1", APP)
    wr.write(f"GET {path} HTTP/1.1\r\nHost: localhost:{APP}\r\nUser-Agent: curl/7.88.1\r\nAccept: */*\r\nConnection: close\r\n\r\n".encode())
    if m := re.search(rb"x-request-id: (\w+)", await r.read()):
        ANSWERED.add(m[1].decode())
    wr.close()


async def every(first, seconds, end, f):
    t = first
    while t < end:
        await w.until(t)
        try:
            await f()
        except OSError:
            pass
        t += seconds


def scanner(a, n, paths, **k):
    async def s():
        for p in paths:
            await w.think(R.uniform(.05, .6))
            method = k.get("method", "GET")
            SCANNED.add((method, (p if isinstance(p, str) else p.decode("latin-1")).partition("?")[0]))
            await a.req(method, p, referer=k.get("referer"), headers=k.get("headers"))
    return s()


def plan_strangers():
    end = at(8, "11:30")
    probe = new("198.51.100.10", "UptimeProbe/2.1")
    prom = new("192.0.2.5", "Prometheus/3.8.1")
    w.spawn(DAY0 + 13, every(DAY0 + 13, 900, end, lambda: probe.req("GET", "/health", close=True)))
    w.spawn(DAY0 + 44, every(DAY0 + 44, 3600, end, lambda: probe.req("GET", "/ready", close=True)))
    w.spawn(DAY0 + 7, every(DAY0 + 7, 1200, end, lambda: prom.req("GET", "/metrics")))
    w.spawn(DAY0 + 30, every(DAY0 + 30, 2400, end, lambda: direct("/health")))

    words = "wp admin backup old test dev shop blog db sql phpmyadmin pma cgi-bin vendor config api2 console manager solr jenkins git svn hudson actuator owa".split()
    tails = "wp-login.php xmlrpc.php .env .git/config config.php index.php setup.php info.php backup.zip dump.sql phpinfo.php .aws/credentials shell.php".split()
    many = [f"/{a}/{b}" for a in words for b in tails]
    R.shuffle(many)
    api = ["/api/.env", "/api/v1/.env", "/api/users", "/api/v1/users", "/api/v1/admin", "/api/v1/admin/config", "/api/v1/admin/login", "/api/v1/pods", "/api/swagger.json",
           "/api/v1/swagger", "/api/v2/users", "/api/v2/admin/roles", "/api/v1/logs", "/api/v1/logs/access", "/api/v1/logs/../../etc/passwd", "/api/v1/flags/%27%20OR%201=1--/",
           "/api/v1/admin/roles", "/api/v1/logs/cron", "/api/graphql", "/api/console", "/api/jsonws/invoke", "/api/v1/%2e%2e/%2e%2e/etc/passwd", "/api/v1/admin/users/%00"]
    first = new("198.51.100.66", "Mozilla/5.0 zgrab/0.x")
    w.spawn(at(2, "03:12"), scanner(first, 0, ["/wp-login.php", "/.env", "/xmlrpc.php", "/.git/HEAD"] + many[:200] + api + ["/x/%2e%2e/%2e%2e/" + f"{R.getrandbits(48):012x}" for _ in range(12)]))
    second = new("192.0.2.201", None)
    w.spawn(at(6, "05:40"), scanner(second, 0, many[200:290] + api[::2] + ["/.env", "/wp-login.php"]))
    # a third one sends a browser's user agent and a false referer
    third = new("192.0.2.119", CH.replace("143", "118"))
    w.spawn(at(4, "02:22"), scanner(third, 0, ["/api/v1/admin/" + x for x in ("groups", "keys", "billing", "secrets", "backup", "tokens", "tenants", "settings", "audit", "impersonate", "export")] +
                                    ["/api/v1/logs/" + x for x in ("auth", "access", "debug", "sql", "mail", "nginx")] + many[290:310], referer=ORIGIN + "/"))
    # one path, many addresses, many days: a botnet
    for i, day in enumerate((1, 2, 3, 4, 5, 7, 8)):
        w.spawn(at(day, f"0{1 + i % 4}:1{i % 6}"), scanner(new(f"192.0.2.{140 + i}", "python-requests/2.32.5" if i % 2 else "Go-http-client/1.1"), 0, ["/api/v1/pods", "/api/v1/users", "/.env"]))
        w.spawn(at(day, f"0{5 + i % 3}:33"), scanner(new(f"192.0.2.{150 + i}", "curl/8.11.0"), 0, ["/api/v1/admin/login"], method="POST"))

    google = new("192.0.2.66", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
    bing = new("192.0.2.67", "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")
    for day in (1, 3, 5, 7):
        w.spawn(at(day, "06:10"), scanner(google, 0, ["/robots.txt", "/", "/sitemap.xml"]))
        w.spawn(at(day, "06:25"), scanner(bing, 0, ["/robots.txt", "/admin", "/favicon.ico"]))

    # nightly end-to-end tests: a synthetic user, one path that exists only on the test system
    e2e = new("198.51.100.90", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/143.0.0.0 Safari/537.36", "e2e-1")

    async def e2e_run(a):
        await go(a, "/admin/system/logs", load=True)
        await a.api("POST", "/api/v1/e2e/reset")
        await a.api("GET", "/api/v1/e2e/fixtures")
        await a.many("/api/v1/logs/events", "/api/v1/tenants", "/api/v1/admin/users")
    for day in range(1, 8):
        visit(day, "02:00:30", e2e, e2e_run)

    hostile = new("192.0.2.77", "<script>alert(1)</script> ](javascript:x) `id` | \x1b[31mred\x1b[0m ' OR '1'='1'; DROP TABLE hits;-- \"")
    bad = new("192.0.2.78", "Mozilla/5.0 \xff\xfe\xc3\x28 na\xefve")

    async def hostilities():
        await hostile.req("GET", "/api/v1/logs/<img%20src=x%20onerror=alert(1)>", referer="https://evil.example/\"><b>bold</b>|**x**|")
        SCANNED.add(("GET", "/api/v1/logs/<img%20src=x%20onerror=alert(1)>"))
        await w.think(2)
        await hostile.req("GET", b"/api/v1/search?q=%1b[2J%0d%0aSet-Cookie:x&x='\"|$(id)`id`<!--", referer="javascript:alert(1)")
        await w.think(2)
        await bad.req("GET", b"/api/v1/caf\xe9/\xff\xfe", referer="https://panel.example.com/admin/\xe7")
        SCANNED.add(("GET", "/api/v1/caf\xe9/\xff\xfe"))
        await w.think(2)
        await bad.req("GET", "/api/v1/" + "A" * 900, referer=None)
        SCANNED.add(("GET", "/api/v1/" + "A" * 900))
        await w.think(2)
        await hostile.raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(40, 120)))
        await w.think(2)
        await hostile.raw(b"GET /\r\n")
        await w.think(2)
        await hostile.raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        await w.think(2)
        await hostile.raw(b"\x00\x0e8\x8d\xbf\xfb\xd2mstshash=hello\r\n\r\n")
        await w.think(2)
        await hostile.raw(b"GET /api/v1/logs/cron HTTP/1.1\r\nHost: panel.example.com\r\nX: " + b"a" * 9000 + b"\r\n" + b"Y: " + b"b" * 40000 + b"\r\n\r\n")
        await w.think(2)
        await hostile.raw(b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n")
        await w.think(2)
        await hostile.raw(b"GET http://example.org/api/v1/logs/cron HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n")
    for day, clock in ((2, "03:50"), (5, "01:20"), (7, "22:05")):
        w.spawn(at(day, clock), hostilities())

    # a colleague's script: no referer
    script = new("203.0.113.99", "python-httpx/0.28.1", "admin-2")

    async def nightly():
        await script.api("GET", "/api/v1/tenants?page=1", referer=None)
        await script.api("POST", "/api/v1/exports", {"kind": "users"}, referer=None)
    for day in range(1, 8):
        w.spawn(at(day, "00:30"), nightly())


async def main():
    global container
    container = Container(WORK, LAB, APP)
    conf = (LAB / "nginx.conf.in").read_text().replace("@WORK@", str(WORK)).replace("@LAB@", str(LAB)).replace("@PORT@", str(PORT)).replace("@APP@", str(APP))
    (WORK / "nginx.conf").write_text(conf)
    (WORK / "tmp/cache").mkdir(parents=True, exist_ok=True)
    w.on_jump = lambda offset: (WORK / "clock").write_text(repr(offset))
    w.on_jump(w.virt[0] - w.real[0])
    await container.start("41")
    nginx = ["/usr/sbin/nginx", "-e", str(WORK / "nginx-error.log"), "-p", str(WORK), "-c", str(WORK / "nginx.conf")]
    server = subprocess.Popen(nginx, env=os.environ | {"TZ": "UTC"})
    for _ in range(100):
        if (WORK / "nginx.pid").exists() or server.poll() is not None:
            break
        await asyncio.sleep(.05)
    await asyncio.sleep(.2)
    if server.poll() is not None:
        raise SystemExit("nginx did not start")
    try:
        plan_staff()
        plan_stories()
        plan_strangers()

        async def midnight():
            await asyncio.sleep(.05)
            rotate(w, WORK)
        for day in range(2, 9):
            w.spawn(DAY0 + (day - 1) * 86400 + 3, midnight())
        await w.run(Settle(WORK / "logs/app-json/app.jsonl"))
        await asyncio.sleep(.2)
    finally:
        await container.stop()
        server.send_signal(signal.SIGQUIT)
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
    container.file.close()
    shift(w, WORK / "logs")
    for d in ("nginx-combined", "nginx-json", "uvicorn-docker", "app-json"):
        shutil.rmtree(OUT / d, ignore_errors=True)
        shutil.copytree(WORK / "logs" / d, OUT / d)
    write_truth(OUT / "truth.json", SCANNED)


asyncio.run(main())
