#!/usr/bin/env python3
"""Writes what `run` measures on: seeded, the same bytes every time for the same LINES.

    BENCH_DIR=/tmp/gapwatch-bench LINES=4000000 make_inputs.py

combined.log and .gz, combined-quarter.log, combined-double.log, eight/*.gz (together as long as combined.log),
nginx-json.log and .gz, docker/…-json.log (uvicorn's lines and the application's JSON, wrapped), urls.log (a tenth of
LINES among 2.5 × LINES requests of scanners, no two for the same URL).
"""
import json
import os
import random
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

DIR = Path(os.environ.get("BENCH_DIR", "/tmp/gapwatch-bench"))
LINES = int(os.environ.get("LINES", "4000000"))
BLOCK = 20_000
START = 1767571200  # 2026-01-05T00:00:00Z, a Monday
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SITE = "https://panel.example.com"
AGENTS = [
    "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.2 Safari/605.1.15",
]
PAGES = ["/admin/system/logs", "/admin/system/admin-users", "/admin/system/feature-flags", "/admin/operations/alerts",
         "/admin/tenants", "/admin/billing", "/admin/insights", "/"]


def endpoints():
    """(method, path with a place for an id, status, size or None for any) with weights."""
    rows = []
    for tab in "cron health deployments config errors queues db cache archive".split():
        rows.append(("GET", f"/api/v1/logs/{tab}", 200, 2))
    for tab in "roles teams sessions invites security".split():
        rows.append(("GET", f"/api/v1/admin/{tab}", 404, 22))
    rows += [("GET", "/api/v1/flags/", 200, 2), ("POST", "/api/v1/flags/%d/toggle", 200, 11)]
    for name in "users tenants projects invoices alerts events devices people labels tokens".split():
        rows += [("GET", f"/api/v1/{name}", 200, None), ("GET", f"/api/v1/{name}?page=%d&limit=50", 200, None),
                 ("GET", f"/api/v1/{name}/%d", 200, None), ("PATCH", f"/api/v1/{name}/%d", 200, None),
                 ("GET", f"/api/v1/{name}/%d/history", 200, None)]
    rows += [("GET", "/assets/app.3f9c1a.js", 304, 0), ("GET", "/admin/system/logs", 200, 1043), ("GET", "/health", 200, 2)]
    return rows


class Traffic:
    """Requests as tuples, in blocks, in the order of time."""

    def __init__(self, seed, lines, days=14):
        self.rng = random.Random(seed)
        self.lines, self.step = lines, days * 86400 / lines
        self.rows = endpoints()
        self.clients = [(f"203.0.113.{n % 250 + 1}" if n % 2 else f"198.51.100.{n % 250 + 1}", AGENTS[n % 3], PAGES[n % 8])
                        for n in range(400)]

    def blocks(self):
        done = 0
        while done < self.lines:
            count = min(BLOCK, self.lines - done)
            rows = self.rng.choices(self.rows, k=count)
            clients = self.rng.choices(self.clients, k=count)
            numbers = self.rng.choices(range(1, 90000), k=count)
            block = []
            for i in range(count):
                method, path, status, size = rows[i]
                number = numbers[i]
                time = START + (done + i) * self.step
                block.append((time, *clients[i], method, path % number if "%" in path else path, status,
                              size if size is not None else 180 + number % 4000, number))
            yield block
            done += count


CLOCKS = {}


def clock(time):
    """(combined, ISO) of a second."""
    second = int(time)
    if second not in CLOCKS:
        if len(CLOCKS) > 100_000:
            CLOCKS.clear()
        days, rest = divmod(second - START, 86400)
        month, day = 0, 5 + days
        h, m, s = rest // 3600, rest // 60 % 60, rest % 60
        CLOCKS[second] = (f"{day:02}/{MONTHS[month]}/2026:{h:02}:{m:02}:{s:02} +0000",
                          f"2026-{month + 1:02}-{day:02}T{h:02}:{m:02}:{s:02}")
    return CLOCKS[second]


def combined(r):
    return (f'{r[1]} - - [{clock(r[0])[0]}] "{r[4]} {r[5]} HTTP/1.1" {r[6]} {r[7]} "{SITE}{r[3]}" "{r[2]}"\n')


def nginx_json(r):
    time = clock(r[0])[1]
    return (f'{{"time":"{time}+00:00","msec":"{r[0]:.3f}","remote_addr":"{r[1]}","forwarded_for":"","remote_user":"",'
            f'"host":"panel.example.com","method":"{r[4]}","uri":"{r[5]}","protocol":"HTTP/1.1","status":"{r[6]}",'
            f'"body_bytes_sent":"{r[7]}","request_length":"412","request_time":"0.0{r[8] % 90 + 10}","referer":"{SITE}{r[3]}",'
            f'"user_agent":"{r[2]}","request_id":"{r[8] * 2654435761 % 2**64:032x}","content_type":"application/json",'
            f'"content_encoding":"","gzip_ratio":"","cache_status":"","upstream_addr":"10.0.0.5:8000",'
            f'"upstream_status":"{r[6]}","upstream_response_time":"0.0{r[8] % 80 + 10}"}}\n')


def docker(r):
    """uvicorn's access line, or the application's own JSON line, in Docker's envelope."""
    time = clock(r[0])[1]
    if r[8] % 2:
        text = f'INFO:     {r[1]}:0 - \\"{r[4]} {r[5]} HTTP/1.1\\" {r[6]} OK\\n'
    else:
        text = json.dumps(
            f'{{"timestamp": "{time}.{r[8] % 1000:03}Z", "level": "info", "event": "http_request", "method": "{r[4]}", '
            f'"path": "{r[5].partition("?")[0]}", "status": {r[6]}, "response_bytes": {r[7]}, "duration_ms": {r[8] % 90}.5, '
            f'"client_ip": "{r[1]}", "referer": "{SITE}{r[3]}", "user_agent": "{r[2]}"}}\n')[1:-1]
    return f'{{"log":"{text}","stream":"stdout","time":"{time}.{r[8] % 1000:03}000000Z"}}\n'


def write(path, traffic, line):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb", buffering=0) as file:
        for block in traffic.blocks():
            os.write(file.fileno(), "".join(map(line, block)).encode())
    print(f"{path}: {path.stat().st_size >> 20} MiB", file=sys.stderr)


def write_urls(path):
    """A normal night, and 25 requests of scanners for each of its requests."""
    rng = random.Random("urls")
    with open(path, "wb", buffering=0) as file:
        for block in Traffic("night", LINES // 10).blocks():
            text = []
            for r in block:
                text.append(combined(r))
                stamp = clock(r[0])[0]
                base = rng.getrandbits(48)
                for n in range(25):
                    text.append(f'192.0.2.{base % 250 + 1} - - [{stamp}] "GET /{("api/v1/", "", "wp-content/")[n % 3]}'
                                f'{base:x}-{n}.php HTTP/1.1" 404 22 "-" "Mozilla/5.0 zgrab/0.x"\n')
                    if len(text) >= BLOCK:
                        os.write(file.fileno(), "".join(text).encode())
                        text = []
            os.write(file.fileno(), "".join(text).encode())
    print(f"{path}: {path.stat().st_size >> 20} MiB", file=sys.stderr)


def gzip(path):
    with open(f"{path}.gz", "wb") as out:
        subprocess.run(["gzip", "-nc", str(path)], stdout=out, check=True)


def combined_log():
    write(DIR / "combined.log", Traffic("combined", LINES), combined)
    gzip(DIR / "combined.log")


def combined_quarter():
    write(DIR / "combined-quarter.log", Traffic("quarter", LINES // 4), combined)


def combined_double():
    write(DIR / "combined-double.log", Traffic("double", LINES * 2), combined)


def json_log():
    write(DIR / "nginx-json.log", Traffic("json", LINES), nginx_json)
    gzip(DIR / "nginx-json.log")


def docker_log():
    write(DIR / "docker" / f"{'5e' * 32}-json.log", Traffic("docker", LINES), docker)


def eight_logs():
    for n in range(8):
        part = DIR / "eight" / f"web-{n + 1}.log"
        write(part, Traffic(f"part-{n}", LINES // 8), combined)
        gzip(part)
        part.unlink()


def urls_log():
    write_urls(DIR / "urls.log")


def main():
    DIR.mkdir(parents=True, exist_ok=True)
    stamp = DIR / "made"
    if stamp.exists() and stamp.read_text() == f"{LINES}\n":
        return
    stamp.unlink(missing_ok=True)
    makers = [combined_double, json_log, combined_log, docker_log, eight_logs, urls_log, combined_quarter]
    with ProcessPoolExecutor() as pool:
        for done in [pool.submit(maker) for maker in makers]:
            done.result()
    stamp.write_text(f"{LINES}\n")


if __name__ == "__main__":
    main()
