"""(a) Real logrotate on a real nginx under load, a scan after each step and some amid the requests.

Each request asks for a path that nobody else asks for, and is answered with one of ten statuses in turn. The truth is the lines that stood in a file
at some scan; what copytruncate loses between copy and truncate never did. It is written to one flat file, and what an
undisturbed scan of that tells of the requests (`explain`) must be told of the rotated logs too, status by status.
"""
import gzip
import re
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing

import load
from workbench import AS_OF, Place, gapwatch, give_key, scan

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
{locations}
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
#: Requests while logrotate or a scan is at work, at most.
AMID = 160
REQUEST = re.compile(rb'"GET (/api/v1/users/[0-9]+) HTTP[^"]*" ([0-9]+)')
TIMES = re.compile(r"^  (\d{3}): ([\d,]+) time", re.MULTILINE)


def answers():
    """The last digit of a request's number says its status."""
    return "\n".join(f'    location ~ "{digit}$" {{ return {status} "[1, 2, 3]"; }}'
                     for digit, status in enumerate(load.STATUSES))


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
        (place / "nginx.conf").write_text(SERVER.format(place=place, locations=answers()))
        self.process = subprocess.Popen(["nginx", "-p", str(place), "-c", str(place / "nginx.conf"),
                                         "-e", str(place / "error.txt")], stderr=subprocess.DEVNULL)
        load.wait_for(place / "socket")

    def reopen(self):
        self.process.send_signal(10)
        time.sleep(0.2)

    def stop(self):
        self.process.terminate()
        self.process.wait()


def counts(path):
    """Lines and records of all sources."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT coalesce(sum(lines), 0), coalesce(sum(records), 0) FROM source").fetchone()


def told(place, db, as_of):
    """What is told of the requests, and how many it counts by status."""
    page = gapwatch("explain", "GET /api/v1/users/1", "--db", db, "--as-of", as_of, cwd=place).out
    return page, Counter({status: int(n.replace(",", "")) for status, n in TIMES.findall(page)})


def compare(place, truth, as_of=AS_OF, banner_lines=0):
    """Against one undisturbed scan of the truth in one file."""
    flat = place / "flat"
    flat.mkdir()
    (flat / "access.log").write_bytes(b"".join(line + b"\n" for line in truth.lines.values()))
    give_key(place, "flat.db")
    ran = scan(place, "flat/access.log", db="flat.db", as_of=as_of)
    faults = [] if ran.code == 0 else [f"flat: exit {ran.code} {ran.err}"]
    expected, found = counts(place / "flat.db"), counts(place / "night.db")
    # A banner's lines may be messages, or nothing that is known.
    if expected[0] + banner_lines != found[0] or (not banner_lines and expected != found):
        faults.append(f"{found} lines and records, in truth {expected} and a banner of {banner_lines}")
    wanted = Counter(REQUEST.search(line)[2].decode() for line in truth.lines.values())
    (flat_page, flat_counts), (page, page_counts) = told(place, "flat.db", as_of), told(place, "night.db", as_of)
    if flat_counts != wanted:
        faults.append(f"the harness reads {dict(flat_counts)} from 'explain' instead of {dict(wanted)}")
    elif page_counts != wanted:
        faults.append(f"{dict(page_counts)} requests by status, in truth {dict(wanted)}")
    elif page != flat_page:
        faults.append(f"told otherwise:\n{page}instead of\n{flat_page}")
    return faults


def a_line_twice_is_seen(report):
    """The harness's own eyes: a flat file in which one line stands twice is told otherwise."""
    with Place("eyes") as place:
        lines, seen = [load.line(n) for n in range(100)], []
        for name, text in (("once", lines), ("twice", lines + lines[7:8])):
            (place / f"{name}.log").write_bytes(b"".join(text))
            give_key(place, f"{name}.db")
            scan(place, f"{name}.log", db=f"{name}.db")
            seen.append(told(place, f"{name}.db", AS_OF)[1])
        report.check("rotation: a line that is counted twice is seen", seen[0].total() == 100 and
                     seen[1] - seen[0] == {str(load.status_of(7)): 1}, f"{dict(seen[0])}, then {dict(seen[1] - seen[0])} more")


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
        tomorrow = time.strftime("%Y-%m-%dT23:59:59Z", time.gmtime(time.time() + 86400))
        give_key(place)
        try:
            asker = load.Asker(place / "socket")
            for step in range(steps):
                asker.ask(requests_a_step // 2)
                look_and_scan(place, truth, codes, asker)
                with asker.asking(AMID):
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
        faults = compare(place, truth, tomorrow) + [f"scan: {code}" for code in codes if code]
        report.differences(f"rotation: {name}", faults, f"{asker.asked} requests, {len(truth.lines)} lines stood in a file "
                           f"at a scan, {len(codes)} scans, {steps} rotations, {len(list((place / 'logs').iterdir()))} files")


def look_and_scan(place, truth, codes, asker):
    """A scan while nobody asks (what stands there is the truth), and then one amid requests (a line more or less)."""
    # A server writes its line after the answer.
    time.sleep(0.05)
    truth.look()
    codes.append(problem(scan(place, "logs")))
    if asker:
        with asker.asking(AMID):
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
            # A file system may keep an inode to itself: then the log has another.
            log.touch()
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
        faults = compare(place, truth) + [f"scan: {code}" for code in codes if code]
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
        faults = compare(place, truth, banner_lines=written - number)
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
