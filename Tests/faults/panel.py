"""Logs to break: a seeded admin panel whose nights are alike, in nginx's combined format.

Nothing of a night depends on another, so any night can be made by itself, with any number of lines.
"""
import datetime
import random

AGENTS = [
    "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15",
]
SITE = "https://panel.example.com"
FIRST_DAY = datetime.date(2025, 1, 1)
NOUNS = """users tenants projects invoices alerts events devices labels tokens roles teams sessions invites plans
coupons refunds payouts reports exports imports webhooks templates domains certificates backups""".split()


def endpoints(count):
    """`count` rows (method, path with a place for an id or none, status, size or None for any)."""
    rows = []
    for n in range(count):
        round_, noun = divmod(n // 8, len(NOUNS))
        base = f"/api/v1/{NOUNS[noun]}" + (f"-{round_}" if round_ else "")
        rows.append([
            ("GET", base, 200, None), ("GET", base + "/%d", 200, None), ("GET", base + "/archive", 200, 2),
            ("GET", base + "/health", 404, 22), ("GET", base + "/%d/history", 200, None), ("POST", base, 201, None),
            ("PATCH", base + "/%d", 200, None), ("POST", base + "/%d/toggle", 200, 11),
        ][n % 8])
    return rows


class Panel:
    def __init__(self, seed="panel", endpoint_count=200, client_count=60):
        self.seed = seed
        self.rows = endpoints(endpoint_count)
        # People read far more than they write.
        self.weights = [4 if method == "GET" else 0.4 for method, _, _, _ in self.rows]
        rng = random.Random(f"{seed} clients")
        self.clients = []
        for n in range(client_count):
            page = f"{SITE}/admin/{NOUNS[n % len(NOUNS)]}"
            self.clients.append((f"203.0.113.{n % 250 + 1}", f'"{page}" "{rng.choice(AGENTS)}"\n'))

    def night(self, number, lines):
        """The lines of day `number` (0 = FIRST_DAY) as bytes, in the order of time."""
        rng = random.Random(f"{self.seed} {number}")
        date = (FIRST_DAY + datetime.timedelta(days=number)).strftime("%d/%b/%Y")
        # Most requests are those of the working day; the hour weighs, the second is drawn.
        hours = rng.choices(range(24), weights=[1] * 7 + [6] * 12 + [2] * 5, k=lines)
        seconds = sorted(hour * 3600 + second for hour, second in zip(hours, rng.choices(range(3600), k=lines)))
        rows, clients = rng.choices(self.rows, self.weights, k=lines), rng.choices(self.clients, k=lines)
        numbers = rng.choices(range(1, 90000), k=lines)
        out = []
        for second, (method, path, status, size), (address, rest), n in zip(seconds, rows, clients, numbers):
            hour, second = divmod(second, 3600)
            path = path % n if "%" in path else path
            size = 180 + n % 4000 if size is None else size
            out.append(f"{address} - - [{date}:{hour:02}:{second // 60:02}:{second % 60:02} +0000] "
                       f'"{method} {path} HTTP/1.1" {status} {size} {rest}')
        return "".join(out).encode()


def as_of(number):
    """The evening of day `number`, for --as-of."""
    return (FIRST_DAY + datetime.timedelta(days=number)).isoformat() + "T23:59:59Z"
