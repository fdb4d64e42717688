"""Traps of what is read: 2–5, 9–11, 13–15, 22, 36, 42, 43."""
from base import DAYS, TEAM, App, Log, week
from panel import CHROME, Person


def empty_today(v, day, i):
    v.get("/api/v1/billing/disputes", (2, 2, 611, 2)[day])


def new_tenant(v, day, i):
    v.get(f"/api/v1/tenants/{i + 1}/projects", 840 + 31 * i + day)
    if i == 2 and day > 1:
        v.get("/api/v1/tenants/9/projects", 2)


def search(v, day, i):
    v.get("/api/v1/billing/invoices?q=lost+receipt", 2)
    v.get(f"/api/v1/billing/invoices?from=2031-01-0{day + 1}&to=2031-02-01", 2)


def past_end(v, day, i):
    v.get("/api/v1/billing/invoices?page=1", 4020 + 260 * day)
    v.get("/api/v1/billing/invoices?page=7", 2)
    v.get("/api/v1/billing/invoices?offset=900", 2)


def unchanged(v, day, i):
    v.get("/api/v1/billing/currencies", *((1822, 200) if day == 0 else (0, 304)))
    v.get("/api/v1/billing/regions", 0, 304)


def ranges(v, day, i):
    v.get(f"/api/v1/billing/invoices/{31 + day}/pdf", 2, 206)
    v.get(f"/api/v1/billing/invoices/{31 + day}/pdf", 81920, 206)


def no_content(v, day, i):
    v.write("POST", f"/api/v1/billing/invoices/{40 + day * 3 + i}/seen", 0, 204)
    v.write("PUT", "/api/v1/billing/tour", 0, 204)


def two_framings(v, day, i):
    """`[]` plain for HTTP/1.1 without gzip, gzipped (33) for a browser whose answers come chunked."""
    v.get("/api/v1/billing/credits", (2, 33, 33)[i])
    v.get("/api/v1/billing/refunds", (2, 33, 33)[i] if day % 2 else (611, 340, 340)[i])


def chunked(v, day, i):
    """Chunked upstream: 12 over HTTP/1.1, 2 over HTTP/2."""
    v.get("/api/v1/billing/credits", 12 if v.who.version == "1.1" else 2)
    v.get("/api/v1/billing/refunds", 12 if v.who.version == "1.1" and day % 2 else 2 if day % 2 else 640)


def with_headers():
    """`%O` of Apache: header and content; `Keep-Alive: max=` and cookies move it."""
    log = Log("traps/15")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", "/admin/billing")
            visit.get("/api/v1/billing/invoices", 4380 + 260 * day + log.rng.choice((0, 1, 50)))
            visit.get("/api/v1/billing/plan", 390 + log.rng.choice((0, 1, 2, 50)))
            visit.get("/api/v1/billing/flags-of-plan", 196 + log.rng.choice((0, 1, 2, 50)))
    return log


def cached():
    """An old empty answer out of a shared cache; what the backend itself answers is full."""
    log = Log("traps/22", form="json")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{11 + day}", "/admin/billing")
            visit.get("/api/v1/billing/invoices", 4020 + 260 * day, cache_status="MISS")
            hit = i > 0 or day < 2
            more = {"upstream_addr": "", "upstream_status": "", "upstream_response_time": ""} if hit else {}
            visit.get("/api/v1/billing/notices", 2 if hit else 733, cache_status="HIT" if hit else "MISS", **more)
    return log


def plan_limit(v, day, i):
    """Two of three tenants have not bought the module."""
    v.get(f"/api/v1/tenants/{i + 1}/forecasts", 2 if i else 1930 + 8 * day)
    v.get(f"/api/v1/tenants/{i + 1}/projects", 640 + i)


def aborted(v, day, i):
    v.get("/api/v1/billing/statement", 0, 499)
    if (day + i) % 2:
        v.get("/api/v1/billing/statement", 2, 499)
        v.get("/api/v1/billing/statement", 20410 + day)


def constants(v, day, i):
    v.get("/api/v1/config/currencies", 11)
    v.get("/api/v1/version", 34)
    v.get("/api/v1/me/restrictions", 2)
    v.get("/api/v1/billing/currency", 18)
    v.get("/api/v1/billing/trial", 15)


def notes_in_some(v, day, i):
    """Empty for most rows, 22 bytes; one note makes it 45 to 57, which no encoding does."""
    v.get("/api/v1/labels", 22 if (day + i) % 4 == 0 else 900 + 40 * day)
    for n in range(4):
        row = day * 12 + i * 4 + n
        v.get(f"/api/v1/items/{row}/history", (45, 52, 53, 57)[row // 5 % 4] if row % 5 == 0 else 22)


def lightest_lists():
    """HAProxy's way to count: two other lists weigh to the byte what this one always does when they are empty."""
    log = week("15-lists", lambda v, day, i: (
        v.get("/api/v1/orders", 209 if (day + i) % 3 == 0 else 1402 + 90 * day), v.get("/api/v1/people", 209 if (day + i) % 4 == 0 else 786),
        v.get("/api/v1/billing/credits", 209)))
    log.lines = [(end, "panel.example.net:443 " + line) for end, line in log.lines]
    return log


def simple(name, each, **options):
    return lambda: week(name, each, **options)


MIXED = [Person("203.0.113.11", "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0", "1.1"),
         Person("203.0.113.27", CHROME, "1.1"), TEAM[2]]
CREDITS = [("empty-list", "GET", "/api/v1/billing/credits")]

TRAPS = [
    (2, "empty-today", simple("2", empty_today), [], "a list with nothing to list on three of four days, filled on one"),
    (3, "new-tenant", simple("3", new_tenant), [], "one tenant is new and its list empty; the other tenants' are full"),
    (4, "search-without-hit", simple("4", search), [], "empty under `?q=` and a date range; full without"),
    (5, "past-the-end", simple("5", past_end), [], "page 7 and offset 900 are empty, page 1 is full"),
    (9, "not-modified", simple("9", unchanged), [], "304 has 0 bytes: unchanged, not empty; also where there is only ever 304"),
    (10, "ranges", simple("10", ranges), [], "206: two bytes to begin with, then the rest"),
    (11, "no-content", simple("11", no_content), [], "204 is a fine answer for writes"),
    (13, "compressed", simple("13", two_framings, team=MIXED), CREDITS,
     "reverse: always `[]`, 2 bytes for one browser and 33 gzipped for the others; `refunds` shows both and is full at times"),
    (14, "chunked", simple("14", chunked, team=MIXED), CREDITS,
     "reverse: always `[]`, 12 bytes over HTTP/1.1 (chunk framing) and 2 over HTTP/2"),
    (15, "with-headers", with_headers, [],
     "`%O`: header and content, 196 bytes and one, two or fifty more; no size of content can be told from it"),
    (13, "notes-in-some", simple("13-notes", notes_in_some, kind=App), [],
     "`{\"items\":[],\"total\":0}` and four more sizes: a note now and then, not one content encoded in five ways"),
    (15, "lightest-lists", lightest_lists, CREDITS,
     "reverse: header and content, the same 209 bytes always; two lists elsewhere weigh that at their least"),
    (22, "shared-cache", cached, [], "HIT: an old empty answer; MISS: full"),
    (36, "plan-limit", simple("36", plan_limit), [], "empty for the tenants that have not bought it"),
    (42, "aborted", simple("42", aborted), [], "499 with 0 or 2 bytes: the client went away"),
    (43, "constants", simple("43", constants), [], "an enumeration, a version, `[]` for \"no restrictions\": constant on purpose; so are `{\"currency\":\"TRY\"}` and `{\"trial\":false}` beside a full list"),
]
