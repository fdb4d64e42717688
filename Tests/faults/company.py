"""(e) Two scans at once and a reader in a loop: one of the scans waits or is refused (75), the reader sees no half thing.

And a stranger who holds the database: waited for, then told, never swallowed.
"""
import json
import sqlite3
import subprocess
import threading
import time
from contextlib import closing

from panel import Panel
from state import State
from workbench import AS_OF, Place, command, copy_database, environment, gapwatch, give_key, scan


def start(place, name, *arguments):
    log = open(place / f"{name}.txt", "wb")
    return subprocess.Popen(command(*arguments), cwd=place, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                            env=environment())


class Reader(threading.Thread):
    """`findings --format json` again and again."""

    def __init__(self, place):
        super().__init__()
        self.place, self.faults, self.read, self.seen = place, [], 0, set()
        self.is_over = threading.Event()

    def run(self):
        while not self.is_over.is_set():
            ran = gapwatch("findings", "--db", "night.db", "--format", "json", "--all", cwd=self.place)
            self.read += 1
            try:
                document = json.loads(ran.out)
                self.seen.add(len(document["findings"]))
                if ran.code or "summary" not in document:
                    self.faults.append(f"reader: exit {ran.code}: {ran.err[-200:]}")
            except (ValueError, KeyError) as error:
                self.faults.append(f"reader: exit {ran.code}, {error}: {ran.out[-80:]!r} {ran.err[-200:]}")


def at_once(report, times):
    faults, refused, unnamed, in_turn, reads, seen = [], 0, 0, 0, 0, set()
    with Place("company") as place:
        logs = place / "logs"
        logs.mkdir()
        give_key(place, "before.db")
        panel = Panel("company", 40, 20)
        (logs / "access.log").write_bytes(b"".join(panel.night(day, 300) for day in range(386, 390)))
        scan(place, "logs", db="before.db")
        for name in ("access.log", "other.log"):
            with open(logs / name, "ab") as log:
                log.write(Panel(name, 40, 20).night(390, 200))
        copy_database(place / "before.db", place / "end.db")
        scan(place, "logs", db="end.db")
        end = State(place / "end.db")
        for n in range(times):
            copy_database(place / "before.db", place / "night.db")
            reader = Reader(place)
            reader.start()
            scans = [start(place, f"scan-{i}", "scan", "--db", "night.db", "--as-of", AS_OF, "--quiet", "logs")
                     for i in range(2)]
            codes = [process.wait() for process in scans]
            reader.is_over.set()
            reader.join()
            faults += [f"round {n + 1}: {fault}" for fault in reader.faults]
            reads, seen = reads + reader.read, seen | reader.seen
            told = [(place / f"scan-{i}.txt").read_text() for i in range(2)]
            if sorted(codes) == [0, 75]:
                refused += 1
                loser = codes.index(75)
                unnamed += str(scans[1 - loser].pid) not in told[loser]
            elif codes == [0, 0]:
                in_turn += 1
            else:
                faults.append(f"round {n + 1}: exits {codes}: {told}")
            faults += [f"round {n + 1}: {difference}" for difference in end.differences(State(place / "night.db"))]
    report.differences("company: two scans and a reader", faults, f"{times} rounds, {refused} refused with 75, {in_turn} "
                       f"in turn, {unnamed} not told by whom, {reads} reads that saw {'/'.join(map(str, sorted(seen)))} findings")
    # Just before the winner says who it is, and just after it has ended, nobody can be named.
    report.check("company: the refused one is told by whom", unnamed <= refused / 10, f"{refused - unnamed} of {refused}")
    report.check("company: the reader saw findings", max(seen) > 0, f"{max(seen)} at most")


def stranger(report, seconds):
    """A program that is not gapwatch holds the write lock, shortly and for good."""
    with Place("stranger") as place:
        give_key(place)
        (place / "access.log").write_bytes(Panel("company", 40, 20).night(388, 300))
        scan(place, "access.log")
        for name, held in (("shortly", seconds), ("for good", None)):
            with open(place / "access.log", "ab") as log:
                log.write(Panel("company", 40, 20).night(389, 50))
            other = sqlite3.connect(place / "night.db", isolation_level=None, check_same_thread=False)
            other.execute("BEGIN IMMEDIATE")
            release = threading.Timer(held or 0, lambda: other.execute("ROLLBACK"))
            if held:
                release.start()
            started = time.monotonic()
            ran = scan(place, "access.log", limit=120)
            waited = time.monotonic() - started
            if held:
                release.join()
                report.check("company: a lock that is held shortly is waited for", ran.code == 0,
                             f"exit {ran.code} after {waited:.1f} s; held for {held} s; {ran.err.strip()}")
            else:
                read = gapwatch("findings", "--db", "night.db", "--format", "json", cwd=place)
                other.execute("ROLLBACK")
                report.check("company: a lock that is held for good is told", ran.code in (73, 75) and "night.db" in ran.err,
                             f"exit {ran.code} after {waited:.1f} s: {ran.err.strip().splitlines()[:1]}")
                report.check("company: readers read meanwhile", read.code == 0 and read.out.startswith("{"),
                             f"exit {read.code}")
            other.close()
        again = scan(place, "access.log")
        with closing(sqlite3.connect(place / "night.db")) as db:
            lines = db.execute("SELECT sum(lines) FROM source").fetchone()[0]
        report.check("company: the next run goes on", again.code == 0 and lines == 400, f"{lines} of 400 lines")


def run(report):
    at_once(report, 30 if report.short else 1000)
    stranger(report, 1 if report.short else 3)
