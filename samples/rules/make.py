#!/usr/bin/env python3
"""Writes samples/rules/<rule>.log (or a folder) for the rules that no log of samples/traps shows by itself, and expected.json.

    make.py          the same bytes every time

Each log is one situation that a single rule decides: with the rule, what is expected is found, and nothing else; without it,
something else. The mutation test of Tests/PipelineTests takes every rule away in turn. `traps` are the numbers of samples/traps.
"""
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "detectors"), str(HERE.parent / "traps")]
from base import DAYS, PAGE, week  # noqa: E402
from panel import CHROME, EDGE, FIREFOX, NONSENSE, SAFARI, TEAM, UNKNOWN_ROUTE, Log, Person, Rows, own_page  # noqa: E402

CREDITS = ("GET", "/api/v1/billing/credits")
MIXED = [Person("203.0.113.11", FIREFOX, "1.1"), TEAM[1], TEAM[2]]


def busy_scanners():
    """With the site's own referer and one hit each: only the breadth of their misses tells."""
    log = week("rules/breadth", lambda v, day, i: None)
    for day in DAYS:
        for n in range(3):
            who = Person(f"192.0.2.{60 + n}", CHROME, "1.1")
            visit = log.visit(who, day, f"02:{10 + n}", PAGE)
            for target in NONSENSE + [f"/api/v1/{word}" for word in ("shell", "setup", "install", "backup", "debug", "trace")]:
                visit.get(target, UNKNOWN_ROUTE, 404)
    return log


class Silent(Log):
    """Browsers that send no referer."""

    def write(self, time, who, method, target, status, size, referer="-", **more):
        super().write(time, who, method, target, status, size, "-", **more)


def few_answers():
    """No referers: a script with a browser's name gets two things and misses one."""
    log = Silent("rules/several")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", PAGE)
            for n, part in enumerate(("invoices", "plan", "refunds", "taxes", "owners", "terms")):
                visit.get(f"/api/v1/billing/{part}", 800 + 31 * n + day)
            script = Person(f"192.0.2.{80 + i}", EDGE, "1.1")
            for target, status in (("/api/v1/billing/plan", 200), ("/api/v1/billing/invoices", 200), ("/api/v1/billing/feed", 404)):
                log.write(log.time(day, f"0{3 + i}:20"), script, "GET", target, status, 800 if status == 200 else UNKNOWN_ROUTE)
    return log


def two_old_tabs():
    """Two of five people, on two of six days."""
    team = TEAM + [Person("203.0.113.77", SAFARI)]

    def each(v, day, i):
        if i < 2 and day in (2, 3):
            for _ in range(2):
                v.get("/api/v1/billing/summary", UNKNOWN_ROUTE, 404)
    return week("rules/tabs", each, team=team, days=range(6))


def limited(v, day, i):
    """429 between two misses says nothing of the route."""
    v.get("/api/v1/billing/credits", *((19, 429) if (day + i) % 3 == 0 else (UNKNOWN_ROUTE, 404)))
    v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404)


def in_two_logs():
    """One request a day, in the edge's log and in the proxy's: three, not six."""
    each = lambda v, day, i: v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404) if day < 3 else None  # noqa: E731
    return {"edge.log": week("rules/overlap", each, team=TEAM[:1]),
            "proxy.json.log": week("rules/overlap", each, team=TEAM[:1], form="json")}


def filtered(v, day, i):
    v.get(f"/api/v1/billing/lost?q=receipt+{day}", 2)


def cached():
    def each(v, day, i):
        none = {"upstream_addr": "", "upstream_status": "", "upstream_response_time": ""}
        v.get("/api/v1/billing/notices", 2, cache_status="HIT", **none)
    return week("rules/cache", each, form="json")


def health(v, day, i):
    v.get("/api/system/jobs", 2411 + 17 * day)
    v.get("/api/system/health", 2)


def headers():
    """Apache's vhost_combined: the size counts the header section, and one list's least is by chance another answer's."""
    log = week("rules/headers", lambda v, day, i: (v.get("/api/v1/orders?q=none", 260), v.get("/api/v1/orders", 4200 + 90 * day),
                                                    v.get("/api/v1/billing/currency", 260)))
    log.lines = [(end, "panel.example.net:443 " + line) for end, line in log.lines]
    return log


def graphql(v, day, i):
    for n in range(3):
        v.get(f"/api/v1/graphql?query={day}{i}{n}&variables=%7B%7D", 62)
    v.get(f"/api/v1/people/{day * 3 + i}", 410 + 7 * day + i)


def two_sizes(plain, other):
    """`[]` as it is for one browser, otherwise for the others; nothing else in the log shows what an empty list weighs."""
    return lambda v, day, i: v.get("/api/v1/billing/credits", plain if i == 0 else other)


def filled_at_times():
    """A list that holds two words at times: it weighs what an encoded empty one does, but for the same browsers."""
    return lambda v, day, i: v.get("/api/v1/billing/credits", 22 if (day + i) % 4 == 3 else 2)


def proxied_crawler():
    """The application's own lines: everybody has a proxy's address. A crawler makes paths up where nothing ever answered."""
    lines = []
    log = Log("rules/neighbours")

    def line(time, target, status):
        proxy = 2 if time.minute % 6 == 1 else 1
        lines.append((time, f'{time:%Y-%m-%dT%H:%M:%S}.{log.rng.randint(0, 999):03}Z INFO:     172.18.0.{proxy}:0 - "GET {target} HTTP/1.1" {status} OK'))
    for day in range(5):
        for n, part in enumerate(("invoices", "plan", "refunds", "taxes", "owners", "terms", "people", "teams", "roles", "jobs", "mails", "logs")):
            line(log.time(day, f"09:{10 + n}"), f"/api/v1/{part}", 200)
        for n in range(6):
            line(log.time(day, f"03:{10 + n}"), f"/api/v1/aaa/{log.rng.randint(1, 9999)}/bbb", 404)
    return "".join(text + "\n" for _, text in sorted(lines))


def made_up():
    """Behind a proxy a crawler has the address and the browser of one of the team; it never asks for an id twice."""
    log = Silent("rules/made-up")
    team = [Person("172.30.0.1", agent, "1.1") for agent in (FIREFOX, EDGE, SAFARI)]
    for day in DAYS:
        for i, who in enumerate(team):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", PAGE)
            for n, part in enumerate(("invoices", "plan", "refunds", "taxes", "owners", "terms", "people", "teams", "jobs", "mails")):
                visit.get(f"/api/v1/billing/{part}", 800 + 31 * n + day)
        crawl = log.visit(team[1], day, "03:10", PAGE)
        for n in range(40):
            crawl.get(f"/api/v1/billing/{log.rng.randint(1000, 99999)}/export", UNKNOWN_ROUTE, 404)
            crawl.pause(1.5)
    return log


def new_since_yesterday():
    """Two days of 500 for one endpoint alone: a release that was bad, perhaps."""
    def each(v, day, i):
        if day >= 2:
            v.get("/api/v1/billing/forecast", 21, 500)
    return week("rules/two-days", each)


def few_rows(v, day, i):
    v.get(f"/api/v1/billing/invoices/{(day + i) % 3 + 1}/scan/{(day + i) % 3 + 4}", UNKNOWN_ROUTE, 404)


def photos(v, day, i):
    for n in range(5):
        row = day * 15 + i * 5 + n
        v.get(f"/api/v1/people/{row}/notes", 300 + 13 * row)
        v.get(f"/api/v1/people/{row}/photo", *((3000, 200) if n else (UNKNOWN_ROUTE, 404)))


def moved(v, day, i):
    v.get("/api/v1/usage", UNKNOWN_ROUTE, 404)
    v.get("/api/v2/usage", 905 + 4 * day)


def signed_out(v, day, i):
    v.get("/api/v1/account/profile", 911)
    v.get("/api/v1/account/session", 30, 401)


def gone_backend():
    def each(v, day, i):
        v.get("/api/v1/maps/layers", own_page(v.who.agent), 502, upstream_addr="", upstream_status="", upstream_response_time="")
    return week("rules/ops", each, form="json")


def mostly_same():
    state = {"size": 512}

    def each(v, day, i):
        v.get("/api/v1/profile", state["size"])
        if (day, i) == (2, 1):
            state["size"] += 5
        v.write("PATCH", "/api/v1/profile", 11)
        v.pause(3)
        v.get("/api/v1/profile", state["size"])
    return week("rules/changed", each)


def changed_hours_later():
    """A write that forgets; once, two hours later, another hand has changed what it should have."""
    log, size = Log("rules/later"), 512
    for day in range(4):
        for i, who in enumerate(TEAM):
            visit = log.visit(who, day, f"{8 + 3 * i}:11", PAGE)
            visit.get("/api/v1/profile", size)
            visit.write("PATCH", "/api/v1/profile", 11)
            visit.pause(3)
            visit.get("/api/v1/profile", size)
            size += 5 if (day, i) == (2, 1) else 0
            log.visit(who, day, f"{10 + 3 * i}:12", PAGE).get("/api/v1/profile", size)
    return log


def two_in_one_second():
    """A write that forgets; once, somebody else's write of the same second is kept, and both see it."""
    log, size = Log("rules/crowd"), 512
    for day in range(4):
        for i, who in enumerate(TEAM):
            crowd = (day, i) == (2, 1)
            visit = log.visit(who, day, f"{8 + 3 * i}:11", PAGE)
            visit.get("/api/v1/profile", size)
            visit.write("PATCH", "/api/v1/profile", 11)
            if crowd:
                log.write(visit.t, TEAM[0], "PUT", "/api/v1/profile/photo", 200, 11, visit.referer)
                size += 5
            visit.pause(3)
            visit.get("/api/v1/profile", size)
    return log


def next_night():
    """202: a job of the night does it; who looks again within the day sees what was."""
    log, size = Log("rules/accepted"), 700
    for day in range(8):
        # The next look comes more than a day after this write.
        visit = log.visit(TEAM[day % 2], day, f"{7 + day * 2}:11", PAGE)
        visit.get("/api/v1/feeds", size + 40 * day)
        visit.write("POST", "/api/v1/feeds", 44, 202)
        visit.pause(240)
        visit.get("/api/v1/feeds", size + 40 * day)
        # The feeds are changed, too: the list is not one of contributions that somebody looks at first.
        visit.pause(5000)
        visit.write("PATCH", "/api/v1/feeds/3", 44, 200)
    return log


def first_page():
    """The list shows the first twenty; what was made is opened at once."""
    state = {"id": 500}

    def each(v, day, i):
        v.get("/api/v1/orders", 4020 + 3 * (day > 2))
        v.write("POST", "/api/v1/orders", 11, 201)
        v.pause(3)
        v.get("/api/v1/orders", 4020 + 3 * (day > 2))
        state["id"] += 1
        v.get(f"/api/v1/orders/{state['id']}", 300 + day)
    return week("rules/found", each)


def replica():
    state = {"size": 900}

    def each(v, day, i):
        v.get("/api/v1/labels", state["size"])
        v.write("POST", "/api/v1/labels", 39, 201)
        v.pause(3)
        v.get("/api/v1/labels", state["size"])
        state["size"] += 40
        v.pause(30)
        v.get("/api/v1/labels", state["size"])
        v.pause(60)
        v.write("PATCH", "/api/v1/labels/7", 39, 200)
        state["size"] += 3
    return week("rules/later", each)


def whole_answers():
    """gin tells no sizes. Browsers are told "not modified" where nothing changed; after every third write they get it all."""
    lines = []
    for day in range(5):
        for client in (1, 2):
            second = 8 * 3600 + client * 7200

            def ask(method, path, status):
                nonlocal second
                second += 20
                clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
                lines.append(f'[GIN] 2026/03/0{2 + day} - {clock} | {status} |    1.2ms |    203.0.113.{client} | {method:<8}"{path}"\n')
            for path in ("me", "stock", "prices", "alerts", "people", "teams"):
                ask("GET", f"/api/{path}", 200)
            ask("GET", "/api/orders", 200)
            for n in range(6):
                ask("GET", "/api/orders", 304)
                ask("POST", "/api/orders", 201)
                ask("GET", "/api/orders", 304 if n % 3 else 200)
    return "".join(lines)


def everybodys_address():
    """uvicorn behind two proxies: their addresses for all, no agents, and a scanner that tries one path a night."""
    lines = []
    for day in range(6):
        for hour in range(9, 18):
            for n, path in enumerate(("me", "stock", "prices", "alerts", "people", "teams", "sites", "plans", "seats", "terms", "labels", "notes")):
                lines.append((f"2026-03-0{2 + day}T{hour:02}:10:{n:02}", f"GET /api/{path}", "200 OK"))
        lines.append((f"2026-03-0{2 + day}T02:0{day}:13", "GET /api/pods", "404 Not Found"))
    # Every fourth hour the second proxy asks.
    return "".join(
        json.dumps({"log": f'INFO:     10.0.0.{3 if int(time[11:13]) % 4 == 1 else 2}:0 - "{request} HTTP/1.1" {status}\n', "stream": "stdout", "time": f"{time}.1Z"}) + "\n"
        for time, request, status in sorted(lines))


def another_view():
    """One writes and never looks; another looks before and after, and sees what is theirs: the same."""
    log = Log("rules/own")
    for day in range(5):
        for n in range(3):
            reader = log.visit(TEAM[1], day, f"{9 + 3 * n}:10", "/admin/drafts")
            reader.get("/api/v1/drafts", 830)
            writer = log.visit(TEAM[n % 2 * 2], day, f"{9 + 3 * n}:20", "/admin/letters")
            writer.write("POST", "/api/v1/drafts", 11, 201)
            reader = log.visit(TEAM[1], day, f"{9 + 3 * n}:40", "/admin/drafts")
            reader.get("/api/v1/drafts", 830)
    return log


def simple(name, each, **options):
    return lambda: week("rules/" + name, each, **options)


MISSING = [("missing-endpoint", *CREDITS)]
EMPTY = [("empty-list", *CREDITS)]
RULES = [
    ("breadthOfMisses", [1, 39], busy_scanners, []),
    ("severalAnswers", [1], few_answers, []),
    ("oldTabs", [31, 32], two_old_tabs, []),
    ("nobodysAnswers", [37, 42], simple("limited", limited), MISSING),
    ("failuresOfThreeDays", [33, 37], new_since_yesterday, []),
    ("madeUpIDs", [38, 39], made_up, []),
    ("everybodysAddress", [1, 46], everybodys_address, []),
    ("overlap", [18, 20], in_two_logs, []),
    ("unfilteredOnly", [4, 5], simple("filtered", filtered), []),
    ("sharedCache", [22], cached, []),
    ("partialContent", [10], simple("ranges", lambda v, day, i: v.get("/api/v1/billing/archive", 2, 206)), []),
    ("notModified", [9], simple("unchanged", lambda v, day, i: v.get("/api/v1/billing/regions", 0, 304)), []),
    ("probes", [12], simple("health", health), []),
    ("streams", [35], simple("streams", lambda v, day, i: v.get("/api/v1/billing/stream", 2, duration=90.0)), []),
    ("sizesWithHeaders", [15], headers, []),
    ("singleEndpoints", [34], simple("graphql", graphql), []),
    ("chunkedArrays", [14], simple("chunked", two_sizes(2, 12), team=[TEAM[0], Person("203.0.113.27", CHROME, "1.1"), Person("198.51.100.8", SAFARI, "1.1")]), EMPTY),
    ("encodedArrays", [13], simple("encoded", two_sizes(2, 33), team=MIXED), EMPTY),
    ("onceFullRefutes", [2, 3, 36], simple("plans", lambda v, day, i: v.get("/api/v1/billing/credits", 900 if i else 2)), []),
    ("oneClientsSizes", [2, 13], simple("filled", filled_at_times()), []),
    ("knownNeighbours", [39], proxied_crawler, []),
    ("fewRowsMissing", [6, 7], simple("rows", few_rows), []),
    ("rowsMissingElsewhere", [6], simple("photos", photos), []),
    ("successor", [31], simple("moved", moved), []),
    ("signIn", [28], simple("session", signed_out), []),
    ("proxysOwn", [16], gone_backend, [("failing-endpoint", "GET", "/api/v1/maps/layers")]),
    ("onceChangedRefutes", [25], mostly_same, []),
    ("lateChanges", [23, 25], changed_hours_later, [("non-persisting-write", "PATCH", "/api/v1/profile")]),
    ("writesOfTheSecond", [23, 25], two_in_one_second, [("non-persisting-write", "PATCH", "/api/v1/profile")]),
    ("acceptedForLater", [23], next_night, []),
    ("newItems", [5, 24], first_page, []),
    ("laterReads", [23], replica, []),
    ("wholeAnswers", [9, 23], whole_answers, []),
    ("ownReads", [24], another_view, []),
]


def main():
    expected = {}
    for rule, traps, make, gaps in RULES:
        made = make()
        file = f"{rule}.log"
        if isinstance(made, dict):
            file = f"{rule}/"
            (HERE / rule).mkdir(exist_ok=True)
            for name, log in made.items():
                (HERE / rule / name).write_text(log.text())
        else:
            (HERE / file).write_text(made if isinstance(made, str) else made.text())
        expected[rule] = {"log": file, "traps": traps, "gaps": [dict(zip(("kind", "method", "path"), gap)) for gap in gaps]}
    (HERE / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
    print(f"{len(RULES)} rules")


if __name__ == "__main__":
    main()
