import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U, V = "caddy-json", "cri-slog", "/rest/v2"
def full(s): return s.replace("@/", V + "/")
def gap(name, kind, rows, why, reads=(), proxy=False, **more):
    ms = members(*[full(r) for r in rows])
    for m in ms:
        if m["kind"] == "non-persisting-write": m["reads"] = [full(r) for r in reads]
    return {"name": name, "kind": kind, "members": ms, "reads": [full(r) for r in reads], "observableIn": [N] if proxy else [N, U], "why": why, **more}
gaps = [
    gap("a domain has no bounces", "empty-list", ["GET @/domains/{id}/bounces empty-list"], '{"data":[],"meta":{…,"total":0}} for every domain on all days; the quarantine beside it has the same 54 bytes for most and rows for some'),
    gap("senders are blocked in vain", "empty-list", ["GET @/blocklist empty-list", "POST @/blocklist non-persisting-write"], '{"data":null,"meta":{"total":0}} on all days, before and after each POST that says 201; the list of allowed senders is longer after its POST', ["@/blocklist"]),
    gap("a mailbox has no devices", "missing-endpoint", ["GET @/mailboxes/{id}/devices missing-endpoint"], "net/http's own 404 (19 bytes, text) for every mailbox, that was read a moment before; the autoresponder is 404 in JSON for those without one"),
    gap("aliases are switched in vain", "non-persisting-write", ["PATCH @/aliases/{id} non-persisting-write"], "200 with an echo of the new state, and the list and the alias read right after weigh what they weighed; spam rules, by PATCH too, change", ["@/aliases", "@/aliases/{id}"]),
    gap("forwarders are switched in vain", "non-persisting-write", ["POST @/forwarders/{id}/enable non-persisting-write", "POST @/forwarders/{id}/disable non-persisting-write"], '200 {"data":{"ok":true}}, and the list read right after is 304 or weighs what it weighed; mailboxes beside them are enabled and disabled, and the list of forwarders is another after one is made or deleted', ["@/forwarders"]),
    gap("tokens cannot be revoked", "non-persisting-write", ["DELETE @/tokens/{id} non-persisting-write"], "204, and the list read right after is as long as before, also on later days; tokens that are made show at once", ["@/tokens"]),
    gap("keys are not rotated", "non-persisting-write", ["POST @/domains/{id}/dkim/rotate non-persisting-write"], '200 {"data":{"status":"rotated"}}, always; the key read right after weighs what it weighed, though its selector ought to be a longer one of the day', ["@/domains/{id}/dkim"], alsoAs=members(full("POST @/domains/{id}/dkim/rotate safe-stub"))),
    gap("delivery and reputation are stubs", "safe-stub", ["GET @/stats/delivery safe-stub", "GET @/domains/{id}/reputation safe-stub"], "one size for every range, every domain and all days, while the volume beside it and the check of the DNS have several"),
    gap("a mailing list cannot be deleted", "method-not-allowed", ["DELETE @/lists/{id} method-not-allowed"], "405 always, for lists that were read a moment before"),
    gap("an invoice cannot be credited", "not-implemented", ["POST @/invoices/{id}/credit not-implemented"], "501 always; marking as paid beside it is kept"),
    gap("a backup cannot be restored", "failing-endpoint", ["POST @/backups/{id}/restore failing-endpoint"], "500 always; the application's log has 'restore failed … not implemented' beside each; the same backups can be downloaded", alsoAs=members(full("POST @/backups/{id}/restore not-implemented"))),
    gap("the throughput is the page", "html-fallback", ["GET /stats/v1/throughput html-fallback"], "200 with what the page weighs and its Content-Type, before and after the release: Caddy hands only /rest to the application, whose log never sees it", proxy=True),
    gap("nobody may change the limits of a reseller", "always-forbidden", ["PUT @/resellers/{id}/limits always-forbidden"], "403 for the only administrator, who changes the same resellers with PATCH"),
    gap("webhooks are sent to the wrong host", "lost-redirect", ["POST @/webhooks lost-redirect"], "308 to the host name of the pod; nobody follows, and the list (with its slash) does not grow; the 301 of the certificates is followed at once", ["@/webhooks/"]),
]
text = """
POST @/auth/login | 26 28 | a wrong password now and then | nowrite constant
GET @/me | 28 43 | 401 after a session ended, then a login | constant
GET @/version | 43 31 | constant but for the release, of one length | constant
GET @/plans | 9 43 | constant; 304 | constant
GET @/permissions | 43 | {"data":[]} always, rightly so: the panel knows no special permissions | constant undecidable
GET @/overview | 43 | numbers of nearly one length | constant
GET @/alerts | 2 45 | a telephone and a tab that poll; empty but for three hours on the seventh day
GET @/domains | 4 5 | filters and searches without hits, pages past the end
POST @/domains | 24 | kept; 422, 409
GET @/domains/{id} | 6 7 | works; 404 for one that was deleted
PATCH @/domains/{id} | 25 9 | kept; the same plan again now and then
DELETE @/domains/{id} | 7 27 | works; 404 the second time | nowrite
POST @/domains/{id}/verify | 23 | 202; false becomes true after twenty minutes | nowrite constant
GET @/domains/{id}/dns-check | 37 | 503 for three hours on the seventh day
GET @/domains/{id}/quarantine | 2 | empty for most, rows for every fourth
DELETE @/quarantine/{id} | 27 | released: gone at once; 404 the second time | nowrite
GET @/domains/{id}/dkim | 43 | one of three lengths, as the gap leaves it
GET @/domains/{id}/catch-all | 2 43 | "" for nearly all
PUT @/domains/{id}/catch-all | 11 25 | 204; kept; often the same target again
GET @/mailboxes | 4 5 | by domain and state, some without any, pages past the end
POST @/mailboxes | 24 | kept; 409, 422
GET @/mailboxes/{id} | 6 7 | works; 404 for deleted ones
PATCH @/mailboxes/{id} | 25 9 | kept; a quota of the same length mostly, a note now and then
DELETE @/mailboxes/{id} | 7 27 | works; 404 the second time | nowrite
POST @/mailboxes/{id}/enable | 25 27 | kept
POST @/mailboxes/{id}/disable | 25 27 | kept; enabled again within seconds now and then
POST @/mailboxes/{id}/reset-password | 26 | 202; a mail | nowrite constant
POST @/mailboxes/{id}/sieve/check | 26 43 | a check, always fine | nowrite constant
GET @/mailboxes/{id}/autoresponder | 6 | 404 in JSON for most, a text for some
PUT @/mailboxes/{id}/autoresponder | 11 27 | kept: 404 becomes 200
DELETE @/mailboxes/{id}/autoresponder | 27 7 | works: 200 becomes 404 | nowrite
GET @/aliases | 43 5 | changes when one is made or deleted, never by the gap
POST @/aliases | 24 | kept | nowrite
GET @/aliases/{id} | 6 | works
DELETE @/aliases/{id} | 7 | works | nowrite
GET @/forwarders | 9 43 | entity tag: 304 until one is made or deleted
POST @/forwarders | 24 | kept | nowrite
DELETE @/forwarders/{id} | 7 | works | nowrite
GET @/lists | 43 | grows
POST @/lists | 24 | kept | nowrite
GET @/lists/{id} | 6 43 | works
GET @/lists/{id}/subscribers | 2 3 | empty for new ones
POST @/lists/{id}/subscribers | 24 | kept; several at once
GET @/spam-rules | 43 | seven rows; a byte more or less
PATCH @/spam-rules/{id} | 25 9 | kept; half of them flipped back within seconds, a weight of one digit now and then
GET @/spam-policy | 9 | works
PUT @/spam-policy | 25 9 | kept; saved as it was, or with another figure of the same length, for most
GET @/allowlist | 9 | entity tag: 304 until a sender was added or removed
POST @/allowlist | 24 | kept; 409
DELETE @/allowlist/{id} | 7 | works | nowrite
GET @/queue | 45 4 | a tab that polls; varies by itself
GET @/queue/summary | 31 33 | 405 until the release on the fifth day (its path is that of a row, which can only be deleted), 200 ever since: looks fixed
POST @/queue/flush | 23 | 202; half of the queue is gone four minutes later | nowrite constant
DELETE @/queue/{id} | 27 | works; 404 for what was delivered meanwhile | nowrite
GET @/tokens | 43 | grows, as the gap leaves it
POST @/tokens | 24 | kept
GET @/webhooks/ | 30 43 | as the gap leaves it: two rows | constant
GET @/certificates | 30 | 301 to the slash, followed at once
GET @/certificates/ | 43 | seven rows that nobody changes | constant
GET @/backups | 23 | grows
POST @/backups | 23 | 202; shows after fifteen minutes | nowrite constant
GET @/backups/{id}/download | 26 | a file
GET @/invoices | 4 | rows of nearly one length; searches without hits
GET @/invoices/export | 26 | a file
GET @/invoices/{id} | 6 43 | of nearly one length
POST @/invoices/{id}/mark-paid | 25 27 | kept: a byte; 409 the second time
POST @/invoices/{id}/remind | 26 23 | 202; a mail | nowrite constant
GET @/resellers | 43 | works
GET @/resellers/{id} | 6 | works
PATCH @/resellers/{id} | 25 9 | kept; the same contact again now and then
GET @/stats/volume | 43 | varies
POST @/search | 26 4 | a search by POST, often without hits | nowrite
GET @/audit | 5 | grows
GET @/incidents | 2 | empty for both until the first one on the seventh day
POST @/incidents | 24 | kept | nowrite
GET @/self/mailbox | 12 | customers | aside
PUT @/self/password | 12 | customers; 204 | aside nowrite
POST /autodiscover/autodiscover.xml | 12 43 | customers' mail programs; one answer | aside constant nowrite
GET /mail/config-v1.1.xml | 12 43 | customers' mail programs; one answer | aside constant
GET /healthz | 12 | a monitor | aside constant
HEAD @/domains | 8 | a look; 405 | aside fails
OPTIONS @/mailboxes | 8 | a look; 405 | aside fails
GET /assets/{id} | 9 | bundle; 304 | aside
GET / | 9 1 | the page | aside
GET /app/{rest} | 9 | pages opened by their address | aside
GET @/{rest} | 1 | scanners | aside fails
GET /{rest} | 1 9 39 | scanners; the page's own 200 | aside
POST /{rest} | 1 | scanners; the page's own 200 | aside nowrite
"""
rows = neighbours("\n".join(full(l) for l in text.strip().splitlines()))
LISTS = {("PATCH", "spam-rules/{id}"): ["spam-rules"], ("POST", "mailboxes/{id}/enable"): ["mailboxes/{id}"], ("POST", "mailboxes/{id}/disable"): ["mailboxes/{id}"], ("POST", "invoices/{id}/mark-paid"): ["invoices", "invoices/{id}"]}
for n in rows:
    reads = LISTS.get((n["method"], n["path"].removeprefix(V + "/")))
    if reads: n["reads"] = [V + "/" + r for r in reads]
write_truth("mailhost-go", {"night": "mailhost-go", "stack": "Go's net/http with a router of its own (JSON lines in the shape of slog's HTTP middleware, in CRI format: sizes and accounts, the proxy's address as the only client) behind Caddy 2 with its default JSON log, uncompressed; the panel of a small e-mail hosting provider; ONE administrator with a desktop and a telephone, an auditor who may only read; Europe/Vienna",
    "logs": {N: [N], U: [U]}, "ui": ["https://panel.letterpost.example"], "api": ["/rest", "/stats"], "oneAdmin": True, "gaps": gaps, "neighbours": rows})
