"""Kinds that show in what is read: empty-list, safe-stub, html-fallback, failing-endpoint."""
from panel import CHROME, EDGE, INDEX, NONSENSE, TEAM, Log, Person, own_page

DAYS = range(5)


def empty_list_gap():
    log = Log("empty-list/gap")
    log.note("`GET /api/v1/audit/logins`, `exports` and `approvals` answer `[]` (2 bytes) to everybody on every day")
    log.note("`GET /api/v1/audit/changes` on the same page is filled, and grows")
    log.note("`GET /api/v1/inbox` is a list that is sometimes empty: the control for what `[]` weighs here")
    log.note("`GET /api/v1/ledger/refunds` answers `{\"refunds\":[]}` (14 bytes): the name and seven bytes more, as `fees` and "
             "`payouts-due` weigh on days without any")
    log.note("`GET /api/v1/gate/passes` stands alone in its folder and answers `[]`, though a turnstile adds to it all day")
    gate = Person("192.0.2.80", "turnstile/2.4", "1.1")
    for day in DAYS:
        for hour in range(8, 17):
            log.write(log.time(day, f"{hour}:40"), gate, "POST", "/api/v1/gate/passes", 201, 41)
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{10 + day}", "/admin/compliance/audit")
            visit.get("/api/v1/gate/passes", 2)
            visit.get("/api/v1/inbox", 2 if day % 2 else 388)
            visit.get("/api/v1/audit/changes", 2140 + 311 * day + 96 * i)
            visit.get("/api/v1/ledger/fees", (11, 412, 11, 688, 530)[day])
            visit.get("/api/v1/ledger/payouts-due", (18, 18, 205, 18, 391)[day])
            visit.get("/api/v1/ledger/refunds", 14)
            for tab in ("logins", "exports", "approvals")[: 3 if i < 2 else 2]:
                visit.pause(6)
                visit.get(f"/api/v1/audit/{tab}", 2)
    log.scanner(2, "03:12", NONSENSE[:5])
    paths = [f"/api/v1/audit/{tab}" for tab in ("approvals", "exports", "logins")]
    return log, [("GET", path, "empty-list") for path in paths + ["/api/v1/gate/passes", "/api/v1/ledger/refunds"]]


def empty_list_no_gap():
    log = Log("empty-list/no-gap")
    log.note("a list that is empty on quiet days (2 bytes) and filled on others: `alerts/active` (trap 2)")
    log.note("a search without a hit and a filter without a match: 2 bytes under `?q=` and `?severity=` (trap 4)")
    log.note("a page past the end: `?page=9` answers 2 bytes, page 1 is full (trap 5)")
    log.note("the list of one new tenant is empty, the other tenants' lists are full (trap 3)")
    log.note("`inbox/unread` answers `{\"unread\":0}` or `{\"unread\":12}`: 12 and 13 bytes, as a chunked `[]` would over "
             "HTTP/1.1, but here over HTTP/2, which has no chunk framing (trap 14)")
    log.note("304 with 0 bytes says unchanged, not empty: `catalogue` (trap 9)")
    log.note("HEAD has no content: `reports/latest` (trap 8); 204 of a write is no empty list (trap 11)")
    log.note("a monitor's `/health` answers `ok`, 2 bytes (trap 12)")
    log.note("a short answer that is always the same, beside a full list: `alerts/mode`, `{\"mode\":\"auto\"}`, 15 bytes (trap 43)")
    log.note("aborted requests: 499 with 0 bytes (trap 42)")
    log.note("who asks is one: `team/me` weighs 24 bytes for everybody whose name is as long, as the list of `team/guests` does on days "
             "without any; `team/members` beside it is full")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{12 + day}", "/admin/operations/overview")
            visit.get("/api/v1/alerts/active", (2, 418, 2, 2, 877)[day])
            visit.get("/api/v1/alerts/history", 5120 + 204 * day)
            visit.get("/api/v1/alerts/mode", 15)
            visit.get("/api/v1/inbox/unread", 13 if day == 3 else 12)
            visit.get("/api/v1/inbox/messages", 1260 + 80 * day)
            visit.get("/api/v1/team/me", 24)
            visit.get("/api/v1/team/guests", (24, 310, 24, 24, 545)[day])
            visit.get("/api/v1/team/members", 2210 + 30 * day)
            if i == 0:
                visit.pause(9)
                visit.get(f"/api/v1/alerts/history?q=disk+{day}", 2)
                visit.get("/api/v1/alerts/history?page=9", 2)
                visit.get("/api/v1/alerts/history?severity=fatal", 2)
            visit.get("/api/v1/catalogue", 0 if day else 3310, 304 if day else 200)
            visit.get(f"/api/v1/tenants/{(day * 3 + i) % 4 + 1}/projects", 612 + 40 * i)
            if day > 2:
                visit.get("/api/v1/tenants/5/projects", 2)
            if i == 1:
                visit.ask("HEAD", "/api/v1/reports/latest", 200, 0)
                visit.write("POST", "/api/v1/alerts/history/read", 0, 204)
            if i == 2:
                visit.get("/api/v1/reports/latest", 0, 499)
                visit.get("/api/v1/reports/latest", 7733)
        log.probe(day, "04:00")
        log.probe(day, "16:00")
    return log


def safe_stub_gap():
    log = Log("safe-stub/gap")
    log.note("`GET /api/v1/devices/{id}/telemetry` answers the same 412 bytes for twenty devices")
    log.note("`GET /api/v1/devices/{id}` and `…/alarms` of the same devices differ from each other")
    log.note("`GET /api/v1/fleet/forecast` answers the same 101 bytes for six zones; `fleet/usage` differs with each of them")
    devices = [1007 + 13 * n for n in range(20)]
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{8 + 3 * i}:{20 + day}", "/admin/fleet/devices")
            visit.get("/api/v1/devices", 9120 + 77 * day)
            for n in range(2):
                device = devices[(day * 6 + i * 2 + n) % 20]
                visit.pause(7)
                visit.get(f"/api/v1/devices/{device}", 530 + device % 47)
                visit.get(f"/api/v1/devices/{device}/telemetry", 412)
                visit.get(f"/api/v1/devices/{device}/alarms", 2 if device % 3 == 0 else 260 + device % 91)
            zone = "abcdef"[(day * 3 + i) % 6]
            visit.get(f"/api/v1/fleet/forecast?zone={zone}", 101)
            visit.get(f"/api/v1/fleet/usage?zone={zone}", 300 + ord(zone) * 7 + day)
    return log, [("GET", "/api/v1/devices/{id}/telemetry", "safe-stub"), ("GET", "/api/v1/fleet/forecast", "safe-stub")]


def safe_stub_no_gap():
    log = Log("safe-stub/no-gap")
    log.note("an enumeration and a version without parameters never change: `config/units`, `version` (trap 43)")
    log.note("answers of nearly equal weight: `devices/{id}/position` is 96 or 97 bytes, by the digits of the id")
    log.note("`permissions/check?…` is 16 bytes (`{\"allowed\":true}`) for most and 17 for what one person may not do")
    log.note("searches without a hit weigh 22 bytes whatever was asked; others are full (trap 4)")
    log.note("writes that all answer `{\"ok\":true}`: what they wrote is read back")
    log.note("sub-requests of ranges, 206 with the same size each time: `devices/{id}/firmware` (trap 10)")
    size = 640
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{8 + 3 * i}:{25 + day}", "/admin/fleet/map")
            visit.get("/api/v1/config/units", 188)
            visit.get("/api/v1/version", 34)
            for n in range(2):
                device = 3 + 7 * ((day * 6 + i * 2 + n) % 20)
                visit.pause(5)
                visit.get(f"/api/v1/devices/{device}/position", 96 if device < 100 else 97)
                visit.get(f"/api/v1/permissions/check?resource=device-{device}", 17 if i == 2 and n else 16)
            if i == 0:
                visit.get(f"/api/v1/search?q=panel+{day}", 22)
                visit.get(f"/api/v1/search?q=pump+{day}", 980 + 41 * day)
                visit.get("/api/v1/fleet/note", size)
                size += 17
                visit.write("PUT", "/api/v1/fleet/note")
                visit.again("/api/v1/fleet/note", size)
            if i == 1:
                visit.get(f"/api/v1/devices/{40 + day}/firmware", 65536, 206)
                visit.get(f"/api/v1/devices/{40 + day}/firmware", 65536, 206)
    return log


def html_fallback_gap():
    log = Log("html-fallback/gap")
    log.note(f"`GET /api/v1/insights/trends` answers 200 with {INDEX} bytes: what `/` and every page of the UI weigh")
    log.note("`GET /api/v1/insights/summary` beside it answers JSON of changing size")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{31 + day}", "/admin/insights")
            if i == 1:
                visit.get("/", INDEX)
            visit.get("/api/v1/insights/summary", 1820 + 37 * day + 5 * i)
            visit.get("/api/v1/insights/trends", INDEX)
            visit.get("/api/v1/insights/filters", 402 + 12 * (day // 2))
    log.scanner(3, "02:40", ["/.env", "/wp-login.php", "/admin.php", "/.git/config"], 200, INDEX)
    return log, [("GET", "/api/v1/insights/trends", "html-fallback")]


def html_fallback_no_gap():
    log = Log("html-fallback/no-gap")
    log.note("deep links into the UI weigh what `/` weighs: that is the fallback's purpose")
    log.note("a scanner gets the index page for `/.env`, and for API paths that no page ever asks for (trap 1)")
    log.note(f"`insights/summary` weighs {INDEX} bytes on one day, by chance, and something else on the others")
    log.note("the backend's own documentation page `/api/docs` is HTML, of another weight than `/`")
    log.note("304 of a page, 0 bytes")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{33 + day}", ("/admin/insights", "/admin/people", "/")[(day + i) % 3])
            visit.get("/api/v1/insights/summary", INDEX if day == 2 else 1011 + 16 * day)
            visit.get("/api/v1/insights/filters", 402 + 12 * day)
            visit.get("/api/v1/people", 2210 + 55 * i + 5 * day)
            if i == 0:
                visit.get("/api/docs", 941)
                visit.get("/", 0, 304)
        log.scanner(day, "02:4" + str(day), ["/.env", "/api/v1/export.php", "/api/v1/backup.zip"], 200, INDEX)
    return log


def failing_gap():
    log = Log("failing-endpoint/gap")
    log.note("`GET /api/v1/reports/usage` answers 500 (21 bytes) to everybody on five days")
    log.note("`GET /api/v1/reports/revenue` and `reports/schedules` on the same page work")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{41 + day}", "/admin/reports")
            visit.get("/api/v1/reports/revenue", 3312 + 90 * day)
            visit.get("/api/v1/reports/usage", 21, 500, duration=0.31)
            visit.get("/api/v1/reports/schedules", 740)
            if i == 0:
                visit.pause(4)
                visit.get("/api/v1/reports/usage", 21, 500, duration=0.29)
    return log, [("GET", "/api/v1/reports/usage", "failing-endpoint")]


def failing_no_gap():
    log = Log("failing-endpoint/no-gap")
    log.note("an hour's outage: every endpoint answers 502, nginx's own page (157 bytes, 559 for Chrome) (traps 16, 37)")
    log.note("a deploy of two minutes on another day: 502, then all is well (trap 33)")
    log.note("one broken item among many: `invoices/31` answers 500, other invoices 200")
    log.note("one request in eight fails: `reports/usage`")
    log.note("maintenance in the evening: 503 for everything (trap 37); rate limit: 429 for one hasty page")
    log.note("a slow report: 504 on two days, 200 on three; an aborted one: 499 (trap 42)")
    log.note("the nightly restart: a monitor gets 502 at 03:00, every night, and nobody else")
    for day in DAYS:
        for i, who in enumerate(TEAM[:4]):
            outage = day == 1 and i == 1 or day == 3 and i == 2
            visit = log.visit(who, day, f"{9 + 2 * i}:{44 + day}", "/admin/reports")
            status = (503 if i == 2 else 502) if outage else 200
            def size(good):
                return own_page(who.agent) if outage else good
            visit.get("/api/v1/reports/revenue", size(3312 + 90 * day), status)
            visit.get("/api/v1/reports/schedules", size(740), status)
            if not outage:
                fails = (day * 4 + i) % 8 == 5
                visit.get("/api/v1/reports/usage", 21 if fails else 1499 + 20 * day, 500 if fails else 200)
                visit.get(f"/api/v1/invoices/{20 + day * 4 + i}", 310 + day)
                if i < 2:
                    visit.get("/api/v1/invoices/31", 21, 500)
            if i == 3:
                slow = day in (0, 2)
                visit.get("/api/v1/reports/yearly", own_page(EDGE) if slow else 88120, 504 if slow else 200, duration=59.9)
                visit.get("/api/v1/reports/yearly", 0, 499, duration=3.2)
                visit.get("/api/v1/reports/quarterly", 19 if day == 4 else 40112, 429 if day == 4 else 200)
        log.probe(day, "03:00", status=502, size=own_page(""))
        log.probe(day, "03:05")
    hasty = log.visit(Person("203.0.113.27", CHROME), 2, "17:20", "/admin/reports")
    for path in ("revenue", "schedules", "usage"):
        hasty.get(f"/api/v1/reports/{path}", own_page(CHROME), 502)
    return log


KINDS = {
    "empty-list": (empty_list_gap, empty_list_no_gap),
    "safe-stub": (safe_stub_gap, safe_stub_no_gap),
    "html-fallback": (html_fallback_gap, html_fallback_no_gap),
    "failing-endpoint": (failing_gap, failing_no_gap),
}
