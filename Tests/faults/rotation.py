"""(a) Real logrotate on a real nginx under load, a scan after each step and some amid the requests.

Each request asks for a path that nobody else asks for (`/n/abcd`, letters), so that each line is an endpoint of its own: a
line that is counted twice is an endpoint with two requests or in two sources, a lost one is no endpoint at all. (Up to 4096
with and as many without a referer: a day's tables hold no more, which `compare` would tell.) The truth
is the lines that stood in a file at some scan, with whatever copytruncate loses between copy and truncate left out; it
is written to one flat file, and an undisturbed scan of that must give the same evidence.
"""
import gzip
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import load
from workbench import Place, give_key, scan

SERVER = """daemon off;
worker_processes 2;
pid {place}/nginx.pid;
error_log {place}/error.txt;
events {{ worker_connections 256; }}
http {{
  client_body_temp_path {place}/t1; proxy_temp_path {place}/t2; fastcgi_temp_path {place}/t3;
  uwsgi_temp_path {place}/t4; scgi_temp_path {place}/t5;
  keepalive_requests 1000000;
  server {{
    listen unix:{place}/socket;
    set_real_ip_from unix:;
    access_log {place}/logs/access.log combined;
    location / {{ return 200 "[1, 2, 3]"; }}
  }}
}}
"""
ROTATE = "{place}/logs/access.log {{\n  rotate 30\n  missingok\n  size 1\n{options}\n}}\n"
REOPEN = "  postrotate\n    kill -USR1 $(cat {place}/nginx.pid)\n    sleep 0.2\n  endscript"
FORMS = {
    "rename": ["nocompress", "nocreate", REOPEN],
    "rename + compress": ["compress", "nocreate", REOPEN],
    "rename + delaycompress": ["compress", "delaycompress", "nocreate", REOPEN],
    "copytruncate": ["nocompress", "copytruncate"],
    "copytruncate + compress": ["compress", "copytruncate"],
    "dateext": ["nocompress", "nocreate", "dateext", "dateformat -%Y%m%d-%s", REOPEN],
    "dateext + compress": ["compress", "nocreate", "dateext", "dateformat -%Y%m%d-%s", REOPEN],
    # Nginx goes on writing to the renamed file for a while: reopened only after the next scan.
    "rename, reopened late": ["nocompress", "nocreate"],
}
REQUEST = re.compile(rb'"GET (/n/[a-z]+) HTTP')


class Truth:
    """Each line that stood in a file at some scan, by the number in its path."""

    def __init__(self, logs):
        self.logs, self.lines = logs, {}

    def look(self):
        for path in self.logs.iterdir():
            data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            for line in data.split(b"\n")[:-1]:
                match = REQUEST.search(line)
                if match:
                    self.lines.setdefault(match[1], line)


class Server:
    def __init__(self, place):
        self.place = place
        (place / "logs").mkdir()
        # Workers drop to an account of their own; they must reach the socket's folder.
        place.chmod(0o755)
        (place / "nginx.conf").write_text(SERVER.format(place=place))
        self.process = subprocess.Popen(["nginx", "-p", str(place), "-c", str(place / "nginx.conf"),
                                         "-e", str(place / "error.txt")], stderr=subprocess.DEVNULL)
        load.wait_for(place / "socket")

    def reopen(self):
        self.process.send_signal(10)
        time.sleep(0.2)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def evidence(path):
    """Endpoints' evidence of all sources, as it lies there; the traffic row, a day's sum, is compared by count."""
    with closing(sqlite3.connect(path)) as db:
        rows = []
        for table in ("evidence", "folded_evidence"):
            rows += db.execute(f"SELECT day, part, key, value FROM {table} WHERE part <> 'traffic'").fetchall()
        return sorted(rows), db.execute("SELECT coalesce(sum(lines), 0), coalesce(sum(records), 0) FROM source").fetchone()


def compare(place, truth, db, banner_lines=0):
    """Against one undisturbed scan of the truth in one file."""
    flat = place / "flat"
    flat.mkdir()
    (flat / "access.log").write_bytes(b"".join(line + b"\n" for line in truth.lines.values()))
    give_key(place, "flat.db")
    ran = scan(place, "flat/access.log", db="flat.db")
    expected, found = evidence(place / "flat.db"), evidence(place / db)
    faults = [] if ran.code == 0 else [f"flat: exit {ran.code} {ran.err}"]
    if len(expected[0]) != len(truth.lines):
        faults.append(f"{len(expected[0])} endpoints of {len(truth.lines)} lines: the harness sees less than each line")
    # A banner's lines may be messages, or nothing that is known.
    if expected[1][0] + banner_lines != found[1][0] or (not banner_lines and expected[1] != found[1]):
        faults.append(f"{found[1]} lines and records, in truth {expected[1]} and a banner of {banner_lines}")
    keys = lambda rows: [blob(row[2]) for row in rows]
    a, b = keys(expected[0]), keys(found[0])
    lost, doubled = sorted(set(a) - set(b)), sorted({key for key in b if b.count(key) > 1}) if len(b) != len(set(b)) else []
    faults += [f"{len(lost)} lines lost, such as {lost[0]}"] if lost else []
    faults += [f"{len(doubled)} lines in two sources, such as {doubled[0]}"] if doubled else []
    if not lost and not doubled and stripped(expected[0]) != stripped(found[0]):
        differ = [x for x, y in zip(stripped(expected[0]), stripped(found[0])) if x != y]
        faults.append(f"{len(differ)} lines counted other than once, such as {differ[0][:3]}")
    return faults


def blob(value):
    return value if isinstance(value, bytes) else str(value).encode()


def stripped(rows):
    """Without the place (file and line) of the sample: version and count of requests begin an endpoint's evidence.

    `a_line_twice_is_seen` holds this to be so.
    """
    return [(day, part, blob(key), bytes(value[:2])) for day, part, key, value in rows]


def a_line_twice_is_seen(report):
    """The harness's own eyes: a flat file in which one line stands twice gives other evidence."""
    with Place("eyes") as place:
        lines = [load.line(n) for n in range(50)]
        found = {}
        for name, text in (("once", lines), ("twice", lines + lines[7:8])):
            (place / f"{name}.log").write_bytes(b"".join(text))
            give_key(place, f"{name}.db")
            scan(place, f"{name}.log", db=f"{name}.db")
            found[name] = stripped(evidence(place / f"{name}.db")[0])
        differ = sum(a != b for a, b in zip(found["once"], found["twice"]))
        report.check("rotation: a line that is counted twice is seen", len(found["once"]) == len(found["twice"]) == 50
                     and differ == 1, f"{differ} of {len(found['once'])} endpoints differ")


def logrotate(place, options):
    config = place / "rotate.conf"
    config.write_text(ROTATE.format(place=place, options="\n".join(
        option if option.startswith("  ") else f"  {option}" for option in options)).replace("{place}", str(place)))
    config.chmod(0o644)
    subprocess.run(["logrotate", "-f", "-s", str(place / "rotate.state"), str(config)], check=True,
                   capture_output=True)


def rotated(report, name, options, steps, requests_a_step):
    with Place("rotate") as place:
        server, truth, codes = Server(place), Truth(place / "logs"), []
        give_key(place)
        try:
            asker = load.Asker(place / "socket")
            for step in range(steps):
                asker.ask(requests_a_step // 2)
                look_and_scan(place, truth, codes, asker)
                with asker.asking():
                    logrotate(place, options)
                look_and_scan(place, truth, codes, asker)
                if "late" in name:
                    asker.ask(requests_a_step // 4)
                    look_and_scan(place, truth, codes, asker)
                    server.reopen()
                if "dateext" in name:
                    time.sleep(1.1)
        finally:
            server.stop()
        look_and_scan(place, truth, codes, None)
        faults = compare(place, truth, "night.db") + [f"scan: {code}" for code in codes if code]
        report.differences(f"rotation: {name}", faults, f"{asker.asked} requests, {len(truth.lines)} lines stood in a file "
                           f"at a scan, {len(codes)} scans, {steps} rotations, {len(list((place / 'logs').iterdir()))} files")


def look_and_scan(place, truth, codes, asker):
    """A scan while nobody asks (what stands there is the truth), and then one amid requests (a line more or less)."""
    # A server writes its line after the answer.
    time.sleep(0.05)
    truth.look()
    codes.append(problem(scan(place, "logs")))
    if asker:
        with asker.asking():
            codes.append(problem(scan(place, "logs")))


def problem(ran):
    return f"exit {ran.code}: {ran.err[-200:]}" if ran.code else ""


def same_inode(report, steps):
    """A log is deleted and another made: by chance, and here by force, with the inode of the first."""
    with Place("inode") as place:
        logs = place / "logs"
        logs.mkdir()
        give_key(place)
        truth, codes, reused, number = Truth(logs), [], 0, 0
        log = logs / "access.log"
        for step in range(steps):
            before = log.stat().st_ino if log.exists() else None
            log.unlink(missing_ok=True)
            spares = []
            for attempt in range(200):
                log.touch()
                if before is None or log.stat().st_ino == before:
                    break
                spare = place / f"spare-{attempt}"
                log.rename(spare)
                spares.append(spare)
            for spare in spares:
                spare.unlink()
            reused += before == log.stat().st_ino
            # Longer and shorter than the one before, and as long.
            for count in (30 + 10 * (step % 3), 20):
                with open(log, "ab") as out:
                    for _ in range(count):
                        out.write(load.line(number))
                        number += 1
                truth.look()
                codes.append(problem(scan(place, "logs")))
        faults = compare(place, truth, "night.db") + [f"scan: {code}" for code in codes if code]
        if not reused:
            report.skip("rotation: the same inode", "the file system never gave an inode again")
        else:
            report.differences("rotation: the same inode", faults, f"{steps} logs, {reused} of them with the inode of the "
                               f"one before, {len(truth.lines)} lines, {len(codes)} scans")


def begins_alike(report, logs_count):
    """Logs whose first 5 kB are the same (a banner without times) are different logs, and the same when renamed."""
    banner = b"".join(b"panel | starting worker %d of 90 with the usual settings\n" % n for n in range(90))
    with Place("alike") as place:
        logs = place / "logs"
        logs.mkdir()
        give_key(place)
        truth, codes, number, written = Truth(logs), [], 0, 0
        for step in range(logs_count):
            for n in range(step, 0, -1):
                for suffix in ("", ".gz"):
                    old = logs / f"access.log.{n}{suffix}"
                    if old.exists():
                        old.rename(logs / f"access.log.{n + 1}{suffix}")
            if (logs / "access.log").exists():
                (logs / "access.log").rename(logs / "access.log.1")
            if step % 3 == 1 and (logs / "access.log.2").exists():
                packed = gzip.compress((logs / "access.log.2").read_bytes(), 6, mtime=0)
                (logs / "access.log.2.gz").write_bytes(packed)
                (logs / "access.log.2").unlink()
            for part in range(2):
                with open(logs / "access.log", "ab") as out:
                    if part == 0:
                        out.write(banner)
                        written += 90
                    for _ in range(12):
                        out.write(load.line(number))
                        number, written = number + 1, written + 1
                truth.look()
                codes.append(problem(scan(place, "logs")))
        faults = compare(place, truth, "night.db", banner_lines=written - number)
        report.differences("rotation: logs that begin alike", faults + [f"scan: {code}" for code in codes if code],
                           f"{logs_count} logs with the same first {len(banner)} bytes, {written} lines, {len(codes)} scans")


def run(report):
    a_line_twice_is_seen(report)
    begins_alike(report, 4 if report.short else 12)
    same_inode(report, 6 if report.short else 40)
    missing = [tool for tool in ("nginx", "logrotate") if not load.install(tool)]
    if missing:
        report.skip("rotation: logrotate", f"no {' and no '.join(missing)}, and no leave to install it", len(FORMS))
        return
    for name, options in FORMS.items():
        rotated(report, name, options, 2 if report.short else 7, 120 if report.short else 400)
