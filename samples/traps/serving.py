"""Traps of servers between the page and the backend: 16–21, 33–35, 37."""
import json
from datetime import timedelta

from base import DAYS, TEAM, Log, week
from panel import INDEX, UNKNOWN_ROUTE, own_page

NONE = {"upstream_addr": "", "upstream_status": "", "upstream_response_time": ""}


def simple(name, each, **options):
    return lambda: week(name, each, **options)


def proxys_own(v, day, i):
    """nginx has no location for it; the backend is never asked."""
    v.get("/api/v1/billing/archive", own_page(v.who.agent) - 4, 404, **NONE)


def retried(v, day, i):
    v.get("/api/v1/billing/rates", 880 + day, 200, upstream_addr="10.0.3.5:8000, 10.0.3.6:8000", upstream_status="502, 200")
    v.get("/api/v1/billing/taxes", own_page(v.who.agent), 502)
    v.get("/api/v1/billing/taxes", 611)


def logged_twice():
    """The proxy's line and the application's for the same requests; one person asks once on each of three days: too few."""
    log = week("18", lambda v, day, i: v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404) if i == 0 and day < 3 else None, form="json")
    app = []
    for end, line in sorted(log.lines, key=lambda entry: entry[0]):
        field = json.loads(line)
        if not field["uri"].startswith("/api/"):
            continue
        text = f'INFO:     {field["remote_addr"]}:0 - "{field["method"]} {field["uri"]} HTTP/1.1" {field["status"]} OK\n'
        app.append(json.dumps({"log": text, "stream": "stdout", "time": end.strftime("%Y-%m-%dT%H:%M:%S.%f000Z")}))
    return {"access.json.log": log, "c0ffee-json.log": "".join(line + "\n" for line in app)}


def one_replica(v, day, i):
    """Two replicas; one of them has not got the new version."""
    bad = (day + i) % 2
    v.get("/api/v1/billing/forecast", *((UNKNOWN_ROUTE, 404) if bad else (1404 + day, 200)),
          upstream_addr="10.0.3.6:8000" if bad else "10.0.3.5:8000")


def skewed():
    """The application's clock is 40 s behind: by its log the read comes before the write."""
    proxy, app, size = Log("traps/20", form="json"), [], 900
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = proxy.visit(who, day, f"{9 + 2 * i}:{11 + day}", "/admin/labels")
            visit.get("/api/v1/labels", size)
            size += 21
            visit.write("POST", "/api/v1/labels", 20, 201)
            visit.again("/api/v1/labels", size)
    for end, line in sorted(proxy.lines, key=lambda entry: entry[0]):
        field = json.loads(line)
        if field["uri"].startswith("/api/"):
            app.append(json.dumps({
                "time": (end - timedelta(seconds=40)).isoformat(), "method": field["method"], "path": field["uri"],
                "status": int(field["status"]), "request_id": field["request_id"], "user": "", "remote_addr": field["remote_addr"]}))
    return {"access.json.log": proxy, "app.jsonl": "".join(line + "\n" for line in app)}


def by_end():
    """A slow write is logged after the read that was sent behind it; lines stand in order of completion."""
    log, size = Log("traps/21", form="json", zone=3), 900
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", "/admin/labels")
            visit.get("/api/v1/labels", size)
            size += 21
            visit.write("POST", "/api/v1/labels", 20, 201, duration=2.4)
            visit.pause(2.5)
            visit.get("/api/v1/labels", size)
            visit.write("POST", "/api/v1/labels/reorder", 11, 200, duration=3.1)
            visit.again("/api/v1/labels", size)
            size += 1
            visit.pause(4)
            visit.get("/api/v1/labels", size)
    return log


def deployed(v, day, i):
    if i == 1 and day in (1, 3):
        v.get("/api/v1/billing/summary", own_page(v.who.agent), 502)
        v.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404)
        v.pause(150)
    v.get("/api/v1/billing/summary", 704 + day)
    v.get("/api/v1/billing/credits", 311 + day)


def graphql(v, day, i):
    for n in range(4):
        v.write("POST", "/graphql", (48, 2210, 611, 48)[n] + day)
    v.write("POST", "/api/v1/rpc", 62)
    v.get("/graphql", 62, 400)


def streamed(v, day, i):
    v.get("/api/v1/billing/events/stream", 2 if i else 12, 200, duration=290.0)
    v.get("/api/v1/live", 0, 101, duration=610.0)
    v.get("/api/v1/billing/poll?wait=60", 2, 200, duration=60.0)


def maintained():
    log = week("37", lambda v, day, i: v.get("/api/v1/billing/summary", 704 + day))
    for day in (0, 2, 3):
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"18:{10 + i}", "/admin/billing")
            for path in ("billing/invoices", "billing/plan", "billing/summary", "billing/evening-report"):
                visit.get(f"/api/v1/{path}", own_page(who.agent) if day else 19, 503 if day else 429)
    return log


def shift(name, status, size, writes=()):
    """Every night the backend is down for ten minutes, and what only the night shift asks for is asked then."""
    log = week(name, lambda v, day, i: v.get("/api/v1/billing/summary", 704 + day), days=range(7))
    for day in range(7):
        for i, who in enumerate(TEAM[:2]):
            down = log.visit(who, day, f"02:0{2 + 3 * i}", "/admin/shifts")
            for path in ("billing/invoices", "billing/summary", "billing/plan", "shifts/handover", "shifts/tonight"):
                down.get(f"/api/v1/{path}", size(who), status)
            for path in writes:
                down.write("POST", f"/api/v1/{path}", size(who), status)
            up = log.visit(who, day, f"02:{21 + 7 * i}", "/admin/billing")
            up.get("/api/v1/billing/invoices", 4020 + 260 * day)
            up.get("/api/v1/billing/summary", 704 + day)
    return log


def month_end():
    """Three days of maintenance at the end of the month, when the month is to be closed."""
    log = week("37m", lambda v, day, i: v.get("/api/v1/billing/summary", 704 + day), days=(0, 1, 2, 6, 7))
    for day in (3, 4, 5):
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{10 + 3 * i}:20", "/admin/billing")
            for path in ("billing/invoices", "billing/plan", "billing/summary", "billing/month-end"):
                visit.get(f"/api/v1/{path}", 92, 503)
            visit.write("POST", "/api/v1/billing/close-month", 92, 503)
    return log


def read_only():
    """Four days on which nothing can be written; imports are new on the first of them."""
    def each(v, day, i):
        status = 405 if 3 <= day <= 6 else 200
        v.write("PUT", "/api/v1/billing/plan", UNKNOWN_ROUTE if status == 405 else 233 + day, status)
        if status == 405:
            v.write("POST", "/api/v1/billing/imports", UNKNOWN_ROUTE, 405)
        v.again("/api/v1/billing/plan", 233 + day)
    return week("37r", each, days=range(10))


def page_for_an_answer():
    """nginx logs the content's type: `text/html` for the index page, and for the pages of errors."""
    def each(v, day, i):
        for n in range(3):
            row = day * 9 + i * 3 + n
            v.get(f"/api/v1/scans/{row}", *((153, 404) if row % 4 == 0 else (711 + row, 200)),
                  content_type="text/html" if row % 4 == 0 else "application/json")
        v.get("/svc/routes/queues", INDEX, content_type="text/html", upstream_addr="", upstream_status="")
    log = week("16-page", each, form="json")
    for day in DAYS:
        for i, page in enumerate(("/admin/people", "/admin/plans", "/admin/sites", "/admin/teams", "/")):
            log.write(log.time(day, f"{10 + i}:40"), TEAM[i % 3], "GET", page, 200, INDEX, content_type="text/html")
    return log


TRAPS = [
    (16, "proxys-own-404", simple("16", proxys_own, form="json"), [("missing-endpoint", "GET", "/api/v1/billing/archive")],
     "reverse: a gap, but Ops' to resolve: the proxy itself answers 404, the backend is never asked"),
    (16, "page-for-an-answer", page_for_an_answer, [("html-fallback", "GET", "/svc/routes/queues")],
     "reverse: a path that the proxy does not hand on is answered with the index page; an error's page beside it is another thing"),
    (17, "retries", simple("17", retried, form="json"), [], "`502, 200`: the last one counts; a client's own retry after a 502"),
    (18, "logged-twice", logged_twice, [], "three requests, each in two logs, are three: below the floor of five, which six would not be"),
    (19, "one-bad-replica", simple("19", one_replica, form="json"), [], "404 from one replica, 200 from the other"),
    (20, "clock-skew", skewed, [], "one clock is 40 s late: in its log the read comes before the write"),
    (21, "logged-at-the-end", by_end, [], "a slow write is logged behind the read that was sent after it; the list changes"),
    (33, "deploy-window", simple("33", deployed), [], "502 and 404 for two minutes on two days, 200 else"),
    (33, "asked-in-the-window", lambda: shift("33n", 502, lambda who: own_page(who.agent), ["shifts/close"]), [],
     "502 for all in ten minutes of each night, in which alone the night shift's page is asked for"),
    (33, "missing-in-the-window", lambda: shift("33m", 404, lambda who: 153), [],
     "the same, where the proxy answers 404 while the backend is down"),
    (34, "graphql", simple("34", graphql), [], "one path for every operation: nothing can be said by path"),
    (35, "streams", simple("35", streamed), [], "SSE, WebSocket, long poll: sizes say nothing"),
    (37, "maintenance", maintained, [], "503 and 429 across all endpoints on three evenings, also where it is the only call of the day"),
    (37, "month-end", month_end, [], "three days of 503 for all; what is asked at the end of the month is asked then alone"),
    (37, "read-only", read_only, [], "four days of 405 for all writes, also for one that is new; reads work"),
]
