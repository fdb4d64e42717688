"""Kinds that show in the status: missing-endpoint, method-not-allowed, not-implemented, always-forbidden."""
from panel import NONSENSE, NOT_ALLOWED, OK, TEAM, UNKNOWN_ROUTE, UNKNOWN_ROW, Log, own_page

DAYS = range(5)


def missing_gap():
    log = Log("missing-endpoint/gap")
    log.note("`GET` and `POST /api/v1/billing/credits` answer 404 to everybody, 22 bytes: what nonsense paths weigh here")
    log.note("`billing/invoices` and `billing/plan` on the same page work")
    log.note("a 404 of 27 bytes for one deleted invoice is no part of it (trap 6)")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{21 + day}", "/admin/billing")
            visit.get("/api/v1/billing/plan", 233)
            visit.get("/api/v1/billing/invoices", 4020 + 260 * day)
            visit.get("/api/v1/billing/credits", UNKNOWN_ROUTE, 404)
            if i == day % 3:
                visit.write("POST", "/api/v1/billing/credits", UNKNOWN_ROUTE, 404)
                visit.get(f"/api/v1/billing/invoices/{400 + day}", 530 + day)
                visit.get("/api/v1/billing/invoices/377", UNKNOWN_ROW, 404)
    log.scanner(1, "02:11", NONSENSE)
    members = [(method, "/api/v1/billing/credits", "missing-endpoint") for method in ("GET", "POST")]
    return log, members


def missing_no_gap():
    log = Log("missing-endpoint/no-gap")
    log.note("a deleted item: `invoices/377` answers 404 of 27 bytes from old links, other items 200 (traps 6, 7)")
    log.note("pictures that some people have and others have not: `people/{id}/picture`")
    log.note("no draft was ever saved: `billing/draft` answers 404 of 27 bytes to everybody, over HTTP/2, where unknown routes weigh 22, as "
             "the scanner over HTTP/1.1 shows (trap 6)")
    log.note("a scanner tries API paths, every night (trap 1)")
    log.note("a permission hidden behind a 404: `billing/ledger` for one junior, 200 for the others (trap 29)")
    log.note("an old tab still asks `/api/v1/usage` on the days after the move to `/api/v2/usage` (traps 31, 32)")
    log.note("three minutes of a deploy: 404 for what is there before and after (trap 33)")
    log.note("source maps and touch icons that are not there: files, no API")
    log.note("HEAD answers 404 where GET answers 200; a CORS preflight answers 404 (trap 8)")
    for day in DAYS[:4]:
        for i, who in enumerate(TEAM[:4]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{23 + day}", "/admin/billing")
            if i == 1 and day % 2:
                visit.ask("GET", "/assets/app.41c7e0.js.map", 404, 555)
                visit.ask("GET", "/apple-touch-icon.png", 404, 555)
            visit.get("/api/v1/billing/invoices", 4020 + 260 * day)
            visit.get(f"/api/v1/billing/invoices/{400 + (day * 4 + i) % 9}", 530 + day)
            if (day + i) % 2:
                visit.get("/api/v1/billing/invoices/377", UNKNOWN_ROW, 404)
            person = 5 + (day * 4 + i) % 7
            visit.get(f"/api/v1/people/{person}/picture", *((UNKNOWN_ROW, 404) if person % 3 == 0 else (8800 + 13 * person, 200)))
            if i < 3:
                visit.get("/api/v1/billing/draft", UNKNOWN_ROW, 404)
            visit.get("/api/v1/billing/ledger", *((UNKNOWN_ROW, 404) if i == 3 else (1720 + 3 * day, 200)))
            if i == 2 and day > 1:
                visit.get("/api/v1/usage", UNKNOWN_ROUTE, 404)
            else:
                visit.get(f"/api/v{1 if day < 2 else 2}/usage", 905 + 4 * day)
            if i == 0:
                visit.ask("HEAD", "/api/v1/billing/plan", 404, 0)
                visit.ask("OPTIONS", "/api/v1/billing/plan", 404, 0)
                visit.get("/api/v1/billing/plan", 233)
        log.scanner(day, "02:1" + str(day), NONSENSE)
    deploy = log.visit(TEAM[0], 3, "17:30", "/admin/billing")
    for path in ("billing/plan", "billing/invoices", "billing/ledger", "people", "me"):
        deploy.get(f"/api/v1/{path}", own_page(TEAM[0].agent) - 4, 404)
    return log


def method_gap():
    log = Log("method-not-allowed/gap")
    log.note("`DELETE /api/v1/tokens/{id}` answers 405 (31 bytes) to everybody, for every id")
    log.note("`GET` and `POST /api/v1/tokens` work, and so does `DELETE /api/v1/labels/{id}`")
    tokens, labels = 1800, 960
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{27 + day}", "/admin/security/tokens")
            visit.get("/api/v1/tokens", tokens)
            visit.write("DELETE", f"/api/v1/tokens/{20 + day * 3 + i}", NOT_ALLOWED, 405)
            visit.again("/api/v1/tokens", tokens)
            if i == 1:
                tokens += 188
                visit.write("POST", "/api/v1/tokens", 188, 201)
                visit.again("/api/v1/tokens", tokens)
            if i == 2:
                visit.get("/api/v1/labels", labels)
                labels -= 31
                visit.write("DELETE", f"/api/v1/labels/{7 + day}", 0, 204)
                visit.again("/api/v1/labels", labels)
    return log, [("DELETE", "/api/v1/tokens/{id}", "method-not-allowed")]


def method_no_gap():
    log = Log("method-not-allowed/no-gap")
    log.note("HEAD and OPTIONS on routes that only have GET: 405, as FastAPI answers them (trap 8)")
    log.note("a monitor that asks with HEAD, every day: 405 (traps 8, 12)")
    log.note("PROPFIND, TRACE and PUT of scanners (trap 1); their POST to a file: nginx's own 405")
    log.note("an old tab saves with PUT for one day after the move to PATCH: 405 there, 200 for everybody else (trap 32)")
    profile = 640
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{29 + day}", "/admin/profile")
            visit.ask("OPTIONS", "/api/v1/profile", 405, NOT_ALLOWED)
            visit.get("/api/v1/profile", profile)
            visit.ask("HEAD", "/api/v1/profile/picture", 405, 0)
            visit.get("/api/v1/profile/picture", 9120)
            if day == 0 and i == 0:
                profile += 9
                visit.write("PUT", "/api/v1/profile")
            elif day == 1 and i == 0:
                visit.write("PUT", "/api/v1/profile", NOT_ALLOWED, 405)
                visit.write("PUT", "/api/v1/profile", NOT_ALLOWED, 405)
            else:
                profile += 4
                visit.write("PATCH", "/api/v1/profile")
            visit.again("/api/v1/profile", profile)
        log.probe(day, "05:00", "/api/v1/profile", 405, 0, "HEAD")
        log.probe(day, "05:30", "/api/v1/", 405, NOT_ALLOWED, "PROPFIND", agent="Mozilla/5.0 zgrab/0.x")
        log.probe(day, "05:31", "/index.html", 405, 157, "POST", agent="Mozilla/5.0 zgrab/0.x")
        log.probe(day, "05:32", "/api/v1/profile", 405, NOT_ALLOWED, "TRACE", agent="Mozilla/5.0 zgrab/0.x")
    return log


def not_implemented_gap():
    log = Log("not-implemented/gap")
    log.note("`POST /api/v1/backups/{id}/restore` answers 501 (28 bytes) to everybody")
    log.note("`GET` and `POST /api/v1/backups` beside it work")
    log.note("`GET /api/v1/exports/catalogue.pdf` answers 501, too: below an API, what ends like a file is made by a handler")
    backups = 2210
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{33 + day}", "/admin/operations/backups")
            visit.get("/api/v1/backups", backups)
            visit.write("POST", f"/api/v1/backups/{60 + day * 2 + i}/restore", 28, 501)
            visit.get(f"/api/v1/backups/{60 + day * 2 + i}", 340 + i)
            visit.get("/api/v1/exports/catalogue.pdf", 28, 501)
            if i == 1:
                backups += 205
                visit.write("POST", "/api/v1/backups", 205, 201)
                visit.again("/api/v1/backups", backups)
    return log, [("GET", "/api/v1/exports/catalogue.pdf", "not-implemented"),
                 ("POST", "/api/v1/backups/{id}/restore", "not-implemented")]


def not_implemented_no_gap():
    log = Log("not-implemented/no-gap")
    log.note("501 for one afternoon, before the handler was rolled out; 200 ever since")
    log.note("scanners with methods of their own (`FOO`, `PROPFIND`): 501 of the server")
    log.note("`GET /api/v1/plan/limits` answers 501 to nobody but a driven browser of the tests (trap 40)")
    for day in DAYS:
        for i, who in enumerate(TEAM[:3]):
            visit = log.visit(who, day, f"{9 + 2 * i}:{35 + day}", "/admin/operations/backups")
            visit.get("/api/v1/backups", 2210 + 205 * day)
            early = day == 0 and i == 2
            for n in range(2 if early else 1):
                visit.write("POST", f"/api/v1/backups/{60 + day}/verify", *((28, 501) if early else (64, 200)))
            visit.get("/api/v1/plan/limits", 420)
            visit.get(f"/api/v1/backups/{60 + day}", 340 + i)
        log.probe(day, "04:50", "/api/v1/backups", 501, 28, "FOO", agent="-")
        log.probe(day, "04:51", "/", 501, 28, "PROPFIND", agent="-")
        log.probe(day, "06:15", "/api/v1/plan/limits", 501, 28, agent="Playwright/1.57.0 (x64; ubuntu 24.04) node/22.21")
    return log


def forbidden_gap():
    log = Log("always-forbidden/gap")
    log.note("`GET /api/v1/policies/retention` answers 403 to all four, on all days")
    log.note("the same four succeed at `policies/access` and `policies/passwords`, and one of them writes there")
    log.note("`GET /api/v1/vault/keys` answers 403, too, and nothing else stands below `vault`: the four succeed at all the rest")
    for day in DAYS:
        for i, who in enumerate(TEAM):
            visit = log.visit(who, day, f"{8 + 2 * i}:{37 + day}", "/admin/security/policies")
            visit.get("/api/v1/policies/access", 812 + day)
            visit.get("/api/v1/policies/passwords", 640)
            visit.get("/api/v1/policies/retention", 22, 403)
            visit.get("/api/v1/vault/keys", 22, 403)
            if i == 1:
                visit.write("PUT", "/api/v1/policies/access", 813 + day)
                visit.again("/api/v1/policies/access", 813 + day)
    return log, [("GET", "/api/v1/policies/retention", "always-forbidden"),
                 ("GET", "/api/v1/vault/keys", "always-forbidden")]


def forbidden_no_gap():
    log = Log("always-forbidden/no-gap")
    log.note("before signing in: `GET /api/v1/me` answers 401, then 200 in the same session (trap 28)")
    log.note("a token that ran out: 401, `POST /api/v1/auth/refresh`, the same request 200 (trap 28)")
    log.note("a junior's 403 at `policies/retention`, 200 for the others (trap 28)")
    log.note("somebody else's item: `tenants/9/keys` 403 to all, `tenants/{id}/keys` of their own 200")
    log.note("scanners: 401 at every API path they try (trap 1)")
    log.note("a form's token ran out: one 403 of a POST, then 200")
    for day in DAYS[:4]:
        for i, who in enumerate(TEAM):
            entry = log.visit(who, day, f"{8 + 2 * i}:{37 + day}", "/login")
            entry.get("/api/v1/policies/access", 30, 401)
            entry.write("POST", "/api/v1/auth/login", 420)
            visit = log.visit(who, day, f"{8 + 2 * i}:{39 + day}", "/admin/security/policies")
            visit.get("/api/v1/policies/access", 812 + day)
            visit.get("/api/v1/policies/retention", *((22, 403) if i == 3 else (404 + day, 200)))
            visit.get("/api/v1/tenants/9/keys", 22, 403)
            visit.get(f"/api/v1/tenants/{i + 1}/keys", 655 + 20 * i)
            if i == 2:
                visit.pause(1800)
                visit.get("/api/v1/policies/access", 30, 401)
                visit.ask("POST", "/api/v1/auth/refresh", 200, 420)
                visit.get("/api/v1/policies/access", 812 + day)
            if i == 0:
                visit.write("PUT", "/api/v1/policies/notes", *((22, 403) if day == 1 else (OK, 200)))
        log.scanner(day, "03:3" + str(day), NONSENSE[:3], 401, 30)
    return log


KINDS = {
    "missing-endpoint": (missing_gap, missing_no_gap),
    "method-not-allowed": (method_gap, method_no_gap),
    "not-implemented": (not_implemented_gap, not_implemented_no_gap),
    "always-forbidden": (forbidden_gap, forbidden_no_gap),
}
