"""What the sample logs are written with: people at an admin panel, behind nginx, line by line.

Sizes are those that nginx logs in front of FastAPI (`$body_bytes_sent`, Content-Length sent): `[]` is 2, an unknown
route's 404 is 22, `HTTPException(404, "User not found")` 27, a 405 31, nginx's own 502 157 (559 for Chrome).
"""
import json
import random
from datetime import datetime, timedelta, timezone

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36"
SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15"
EDGE = CHROME + " Edg/144.0.0.0"
DRIVEN = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/144.0.0.0 Safari/537.36"

UNKNOWN_ROUTE = 22
UNKNOWN_ROW = 27
NOT_ALLOWED = 31
OK = 11
INDEX = 1043


def own_page(agent):
    """nginx's own 502 or 405; padded for Chrome."""
    return 559 if "Chrome" in agent else 157


class Person:
    def __init__(self, address, agent, version="2.0", user="-"):
        self.address, self.agent, self.version, self.user = address, agent, version, user


TEAM = [
    Person("203.0.113.11", FIREFOX), Person("203.0.113.27", CHROME),
    Person("198.51.100.8", SAFARI), Person("198.51.100.44", EDGE, "1.1"),
]


class Log:
    """One log; times are given as (day, "HH:MM") and become those of a working week in March."""

    def __init__(self, name, site="panel.example.net", zone=0, form="combined"):
        self.rng = random.Random(name)
        self.site, self.form = site, form
        self.zone = timezone(timedelta(hours=zone))
        self.lines = []
        self.notes = []
        self.warm = set()

    def note(self, text):
        """A situation, for the README."""
        self.notes.append(text)

    def time(self, day, clock):
        hour, minute = clock.split(":")
        start = datetime(2026, 3, 2, int(hour), int(minute), tzinfo=self.zone) + timedelta(days=day)
        return start + timedelta(seconds=self.rng.uniform(0, 40))

    def write(self, time, who, method, target, status, size, referer="-", **more):
        duration = more.pop("duration", round(self.rng.uniform(0.004, 0.09), 3))
        end = time + timedelta(seconds=duration)
        if self.form == "combined":
            stamp = end.strftime("%d/%b/%Y:%H:%M:%S %z")
            line = (f'{who.address} - {who.user} [{stamp}] "{method} {target} HTTP/{who.version}" '
                    f'{status} {size} "{referer}" "{who.agent}"')
        else:
            line = self.json(end, duration, who, method, target, status, size, referer, more)
        self.lines.append((end, line))

    def json(self, end, duration, who, method, target, status, size, referer, more):
        """The `gapwatch_json` of deploy/nginx-log-format.conf."""
        field = {
            "time": end.isoformat(timespec="seconds"), "msec": f"{end.timestamp():.3f}",
            "remote_addr": who.address, "forwarded_for": "", "remote_user": "", "host": self.site,
            "method": method, "uri": target, "protocol": f"HTTP/{who.version}", "status": str(status),
            "body_bytes_sent": str(size), "request_length": str(self.rng.randint(300, 700)),
            "request_time": f"{duration:.3f}", "referer": "" if referer == "-" else referer,
            "user_agent": who.agent, "request_id": f"{self.rng.getrandbits(128):032x}",
            "content_type": "application/json", "content_encoding": "", "gzip_ratio": "", "cache_status": "",
            "upstream_addr": "10.0.3.5:8000", "upstream_status": str(status),
            "upstream_response_time": f"{duration:.3f}",
        }
        return json.dumps({**field, **more}, separators=(",", ":"))

    def text(self):
        return "".join(line + "\n" for _, line in sorted(self.lines, key=lambda entry: entry[0]))

    def visit(self, who, day, clock, page):
        return Visit(self, who, day, clock, page)

    def scanner(self, day, clock, targets, status=404, size=UNKNOWN_ROUTE, address="192.0.2.66"):
        """A machine that tries paths: no referer, no page, many misses."""
        who = Person(address, "Mozilla/5.0 zgrab/0.x", "1.1")
        time = self.time(day, clock)
        for target in targets:
            time += timedelta(seconds=self.rng.uniform(0.1, 0.9))
            self.write(time, who, "GET", target, status, size)

    def probe(self, day, clock, target="/health", status=200, size=2, method="GET", agent="UptimeProbe/2.1"):
        """A monitor asks once."""
        self.write(self.time(day, clock), Person("192.0.2.5", agent, "1.1"), method, target, status, size)


class App(Log):
    """The application's own log behind the proxy: its own count of the content, and no more of who asked than an address."""

    def write(self, time, who, method, target, status, size, referer="-", **more):
        duration = more.pop("duration", round(self.rng.uniform(0.004, 0.09), 3))
        end = time + timedelta(seconds=duration)
        field = {"level": "info", "ts": round(end.timestamp(), 6), "logger": "http", "msg": "request", "method": method,
                 "path": target, "query": "", "status": status, "size": size, "ip": who.address, "latency_ms": duration * 1000}
        self.lines.append((end, json.dumps(field, separators=(",", ":"))))


NONSENSE = ["/api/.env", "/api/v1/phpinfo.php", "/api/actuator/env", "/api/v1/console", "/api/jmx", "/api/v1/.git/HEAD",
            "/api/xmlrpc.php", "/api/v1/login.action"]


class Visit:
    """One person on one page: its document and files, then what the page asks for."""

    def __init__(self, log, who, day, clock, page):
        self.log, self.who, self.page = log, who, page
        self.day = day
        self.t = log.time(day, clock)
        self.referer = f"https://{log.site}{page}"
        log.write(self.t, who, "GET", page, 200, INDEX)
        if who.address not in log.warm:
            # Immutable files: asked for once, then in the browser's cache.
            log.warm.add(who.address)
            self.get("/assets/app.41c7e0.js", 48211)
            self.get("/assets/app.9d02.css", 6120)
        self.get("/api/v1/me", 64 + len(who.address))

    def ask(self, method, target, status, size, after=(0.02, 0.2), **more):
        self.t += timedelta(seconds=self.log.rng.uniform(*after))
        self.log.write(self.t, self.who, method, target, status, size, self.referer, **more)

    def get(self, target, size, status=200, **more):
        self.ask("GET", target, status, size, **more)

    def write(self, method, target, size=OK, status=200, **more):
        """A click, some seconds after what was read."""
        self.ask(method, target, status, size, after=(4, 15), **more)

    def again(self, target, size, status=200, **more):
        """The page reads anew, right after a write."""
        self.ask("GET", target, status, size, after=(0.3, 0.9), **more)

    def pause(self, seconds):
        self.t += timedelta(seconds=seconds)


class Rows:
    """A list as JSON: its size follows from its rows' sizes."""

    def __init__(self, *sizes):
        self.sizes = list(sizes)

    @property
    def size(self):
        return 2 + sum(self.sizes) + max(0, len(self.sizes) - 1)
