"""What is a gap in this traffic and what only looks like one. Placeholders in braces are one path segment, * is any rest."""
import json

CATEGORIES = ["cron", "health", "deployments", "config", "errors", "queues", "db", "cache", "archive"]
TABS = ["roles", "teams", "sessions", "invites", "security"]
SIZED = ["nginx-combined", "nginx-json", "app-json"]

GAPS = [
    {"name": "log-categories", "kind": "empty-list", "page": "/admin/system/logs", "registerEntry": "1.1",
     "members": [{"method": "GET", "path": f"/api/v1/logs/{c}", "kind": "empty-list"} for c in CATEGORIES],
     "observableIn": SIZED, "why": "nine stubs return [] to everybody on every day, beside /api/v1/logs/events, which is filled"},
    {"name": "admin-user-tabs", "kind": "missing-endpoint", "page": "/admin/system/admin-users", "registerEntry": "1.2",
     "members": [{"method": "GET", "path": f"/api/v1/admin/{t}", "kind": "missing-endpoint"} for t in TABS],
     "observableIn": SIZED + ["uvicorn-docker"],
     "why": "the tabs call routes that are not there (22 bytes, the unknown-route 404); /api/v1/admin/users on the same page works. In uvicorn's lines only method, path, status and address are left"},
    {"name": "feature-flags", "kind": "non-persisting-write", "page": "/admin/system/feature-flags", "registerEntry": "1.3",
     "members": [{"method": "GET", "path": "/api/v1/flags/", "kind": "empty-list"},
                 {"method": "POST", "path": "/api/v1/flags/", "kind": "non-persisting-write"},
                 {"method": "POST", "path": "/api/v1/flags/{id}/toggle", "kind": "non-persisting-write"}],
     "observableIn": SIZED, "why": "writes answer OK (11 bytes, constant), the list re-read seconds later and on later days is still []"},
]

P = "/api/v1/"
N = [  # method, path, traps, why
    ("GET", P + "logs/events", [4, 5, 42, 2], "filled; [] only with ?q= without a hit and for pages past the end"),
    ("GET", P + "admin/users", [2], "filled; the working tab of the page"),
    ("GET", P + "admin/users/{id}", [6, 7], "200 for most; 404 of 27 bytes for one removed user, from five people's old links"),
    ("POST", P + "admin/users", [27], "persists: the list changes"), ("PATCH", P + "admin/users/{id}", [25], "persists"),
    ("DELETE", P + "admin/users/{id}", [11], "204 is its proper answer"),
    ("POST", P + "admin/users/import/validate", [26, 28], "a check, never meant to persist; constant 14 bytes; 403 for support"),
    ("GET", P + "flags", [30], "307 to the slash variant, followed at once: belongs to GET /api/v1/flags/"),
    ("GET", P + "ops/kill-switch", [23], "size changes after every write"),
    ("PUT", P + "ops/kill-switch/{name}", [23, 44], "constant {\"ok\":true}, persists; one pair is cut by the rotation at midnight"),
    ("GET", P + "ops/maintenance", [37], "12 bytes, 11 while on"), ("PUT", P + "ops/maintenance", [37], "persists"),
    ("GET", P + "integrations", [25], "one byte changes with every odd flip"),
    ("POST", P + "integrations/{id}/toggle", [25], "same constant answer as the flag stub, but persists; often flipped twice, list then unchanged"),
    ("GET", P + "settings/general", [25], "the same 85 bytes for days, then five more after a real change"),
    ("PUT", P + "settings/general", [25], "saved without a change again and again: equal size before and after; one save changes it"),
    ("GET", P + "config/regions", [43], "constant, but not empty"),
    ("GET", P + "me", [28], "401 before sign-in, then 200"),
    ("GET", P + "me/restrictions", [43, 2], "[] for everybody but one role"),
    ("GET", P + "me/preferences", [2], "{} (2 bytes) until a user saves"), ("PUT", P + "me/preferences", [25], "persists for that user"),
    ("GET", P + "notifications", [45, 2], "polled every 30 s by an open tab; [] after read-all with ?unread=1"),
    ("POST", P + "notifications/read-all", [2], "persists: the unread list empties"),
    ("POST", P + "telemetry/beacon", [11, 26], "fire and forget, 204, nothing to read back"),
    ("POST", P + "auth/login", [26, 28], "sign-in, not a record"),
    ("GET", P + "incidents", [2, 30], "empty for everybody until Wednesday afternoon, filled since; ?state=resolved often empty"),
    ("GET", P + "incidents/", [30], "307, followed"), ("POST", P + "incidents", [24], "persists"),
    ("GET", P + "incidents/{id}", [6], "filled"), ("POST", P + "incidents/{id}/resolve", [25], "persists"),
    ("GET", P + "approvals", [2, 24], "a queue that is empty nearly always; filled for minutes on three days"),
    ("POST", P + "approvals", [24, 2], "constant answer; persists; the next reader is somebody else"),
    ("POST", P + "approvals/{id}/approve", [2], "the list is [] afterwards because it worked"),
    ("GET", P + "backups", [41], "one person's page, three visits, list grows"), ("POST", P + "backups/run", [41, 23], "202, constant answer, list grows"),
    ("GET", P + "tenants", [5], "[] past the last page only"),
    ("GET", P + "tenants/{slug}", [6], "filled; also with a percent-escaped Turkish name"),
    ("GET", P + "tenants/{slug}/projects", [3], "[] for the new tenant t-7 only"),
    ("GET", P + "tenants/{slug}/sso", [36, 6], "404 for tenants on the basic plan, 200 for others"),
    ("GET", P + "tenants/{slug}/billing", [29], "404 with the unknown-route body (22 bytes) for the support role, 200 for others"),
    ("GET", P + "projects", [3], "[] for the new tenant's owner until the first project, filled for others"), ("POST", P + "projects", [3], "persists"),
    ("GET", P + "search", [4, 37, 26], "[] without a hit; 429 when typed too fast"), ("POST", P + "search", [26], "a search by POST"),
    ("GET", P + "alerts/rules", [9], "304 with 0 bytes most of the time"),
    ("GET", P + "alerts/rules/{id}", [27, 7], "404 between DELETE and the PUT that re-creates it"),
    ("DELETE", P + "alerts/rules/{id}", [11, 27], "204"), ("PUT", P + "alerts/rules/{id}", [27], "re-creates the removed rule"),
    ("GET", P + "audit", [5, 42], "[] past page 4; 499 when the tab is closed during a long one"),
    ("GET", P + "audit/exports", [28], "403 (also 22 bytes) for support, 200 for others"),
    ("GET", P + "reports", [23], "grows half an hour after an order"), ("POST", P + "reports", [23], "202, constant answer, visible later"),
    ("POST", P + "reports/preview", [26], "a preview"), ("GET", P + "reports/{id}", [17, 21], "a few single 500s, each repeated once by the UI; a slow one is logged after quicker later ones"),
    ("GET", P + "reports/{id}/download", [10], "206"), ("POST", P + "exports", [26, 14], "an export, chunked, varying size"),
    ("GET", P + "jobs", [31, 32, 33], "200 until Wednesday's deploy moves it to /api/v2/jobs; 404 afterwards from tabs that were not reloaded"),
    ("GET", "/api/v2/jobs", [31], "its successor"),
    ("GET", P + "announcements", [22], "cached by the proxy for a second: unchanged right after a write, grown later"),
    ("POST", P + "announcements", [22], "constant answer; persists"),
    ("GET", P + "system/queues", [43], "filled; named like a stub's last segment"),
    ("GET", P + "tokens", [2], "[] for users without a token, filled after POST"), ("POST", P + "tokens", [2], "persists"),
    ("DELETE", P + "tokens/{id}", [11], "204; the list is often [] again afterwards"),
    ("POST", P + "graphql", [34], "one path, sizes vary by operation; one operation always {\"data\":{\"alerts\":[]}}"),
    ("GET", P + "stream/events", [35], "server-sent events"), ("GET", P + "ws", [35, 38], "101; uvicorn logs it in another form, on stderr; the application's own log has no line"),
    ("POST", P + "debug/dump-payload", [42], "413, once; leaves a line of more than 16 KiB in the container log"),
    ("GET", P + "legacy/dashboard/summary", [7, 41], "404, one person's old bookmark, once, with a true referer"),
    ("POST", P + "e2e/reset", [40], "404, nightly end-to-end test, HeadlessChrome, one client"), ("GET", P + "e2e/fixtures", [40], "404, the same test"),
    ("OPTIONS", P + "logs/events", [8], "CORS preflight: 200 with the 2 bytes OK"), ("OPTIONS", P + "tenants", [8], "preflight"),
    ("OPTIONS", P + "settings/general", [8], "preflight"), ("OPTIONS", P + "exports", [8], "preflight"), ("OPTIONS", P + "reports", [8], "no preflight: 405"),
    ("HEAD", P + "logs/events", [8], "405 to a link checker"), ("HEAD", P + "logs/cron", [8], "405 on a gap's path: says nothing about GET"),
    ("HEAD", P + "flags/", [8], "the same"), ("HEAD", P + "tenants", [8], "405"), ("HEAD", "/", [8], "static"), ("HEAD", "/admin", [8], "static"), ("HEAD", "/health", [8, 12], "405"),
    ("GET", "/health", [12], "monitor every 15 min through the proxy; the container's own check every 40 min past it"),
    ("GET", "/ready", [12], "monitor"), ("GET", "/metrics", [12], "scraper"),
    ("GET", "/", [1], "document; also an HTTP/0.9 request without a version"), ("GET", "/admin", [1], "document"), ("GET", "/admin/*", [1], "documents of the single-page application"),
    ("GET", "/assets/*", [9, 32], "static, mostly 304; the bundle's name changes with the deploy"),
]
SITUATIONS = [
    {"method": "*", "path": "*", "status": 502, "from": "2026-01-07T14:02:00Z", "to": "2026-01-07T14:05:00Z", "traps": [33, 16],
     "why": "a deploy takes two minutes: nginx answers 502 itself (157 bytes, 559 to Chrome) on gap and honest endpoints alike; nothing of it reaches the application's logs"},
    {"method": "*", "path": "/api/*", "status": 503, "from": "2026-01-10T11:00:00Z", "to": "2026-01-10T11:03:00Z", "traps": [37], "why": "maintenance"},
    {"method": "", "path": "", "status": 400, "traps": [38, 46], "why": "garbage bytes, refused by nginx before the proxy's address is resolved: the client shows as 127.0.0.1, the JSON log has no path, and combined can still show a well-formed request line (once GET /api/v1/logs/cron, with headers too large)"},
    {"method": "*", "path": "*", "status": 401, "traps": [28], "why": "first calls of a day of the one who signs in through the form; strangers"},
]


def write_truth(path, scanned):
    known = {(m, p) for m, p, *_ in N} | {(m["method"], m["path"]) for g in GAPS for m in g["members"]}
    names = ["nginx-combined", "nginx-json", "uvicorn-docker", "app-json"]
    near = [{"method": m, "path": p, "why": why, "traps": t} for m, p, t, why in N] + SITUATIONS
    for m, p in sorted(scanned):
        if (m, p) in known:
            continue
        near.append({"method": m, "path": p, "why": "scanner, crawler or hostile bytes: no page of the UI calls it", "traps": [1] + ([39] if len(p) > 200 or "%2e" in p else [])})
    for m, p in sorted(scanned & known):
        near.append({"method": m, "path": p, "client": "scanner", "why": "also probed by a stranger; such requests say nothing about it", "traps": [1]})
    head = {"night": "panel", "stack": "nginx 1.22.1 in front of FastAPI under uvicorn in a container", "firstDay": "2026-01-05", "lastDay": "2026-01-12",
            "messages": "the application also logs other services' calls (event outgoing_call; texts that hold a method, a path and a status, some of gap and neighbour paths): these are no exchanges with this panel",
            "logs": {n: [n] for n in names}}
    one = lambda x: json.dumps(x, ensure_ascii=True)
    rows = lambda xs: "[\n" + ",\n".join("  " + one(x) for x in xs) + "\n ]"
    path.write_text("{" + one(head)[1:-1] + ',\n "gaps":' + rows(GAPS) + ',\n "neighbours":' + rows(near) + "\n}\n")
