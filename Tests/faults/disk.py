"""(d) Disk full at twenty points, read-only file systems and folders: a clear message, an intact database.

With room again, the next run ends as an undisturbed one.
"""
import errno
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing

from kill import night
from state import State
from workbench import AS_OF, Place, copy_database, gapwatch, limit_file_size, scan

POINTS = 20
NOBODY = 65534


def intact(path):
    """Whether what is there is a whole database; no database is whole, too."""
    if not path.exists() or not path.stat().st_size:
        return True
    with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as db:
        return [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]


class Points:
    """The same two nights at each point, on whatever is too small."""

    def __init__(self, place, lines):
        self.place, self.ends = place, night(place, lines)
        self.size = (place / "end.db").stat().st_size
        self.faults, self.messages, self.full = [], set(), 0

    def judge(self, what, ran, db):
        """The run that had no room; then, in a copy, whether the database is whole."""
        if ran.code in (0, 2):
            return
        self.full += 1
        first = ran.err.strip().splitlines()[0] if ran.err.strip() else ""
        self.messages.add(first.rpartition("error: ")[2])
        if ran.code != 73 or "error: " not in first or "help: " not in ran.err:
            self.faults.append(f"{what}: exit {ran.code}: {ran.err[-300:]!r}")
        copy_database(db, self.place / "copy.db")
        if not intact(self.place / "copy.db"):
            self.faults.append(f"{what}: the database is damaged")

    def again(self, what, start, db, cwd):
        ran = gapwatch("scan", "--db", db, "--as-of", AS_OF, "--quiet", "logs", cwd=cwd)
        if ran.code not in (0, 2):
            self.faults.append(f"{what}: with room again: exit {ran.code}: {ran.err[-300:]}")
        for difference in self.ends[start]["end"].differences(State(db)):
            self.faults.append(f"{what}: with room again: {difference}")

    def end(self, report, name, count):
        report.differences(f"disk: {name}", self.faults,
                           f"{count} points, full at {self.full}; database {self.size >> 10} kB; told: "
                           + " / ".join(sorted(self.messages)))
        report.check(f"disk: {name}: it was full", self.full >= count / 2, f"{self.full} of {count}")


def mount(where, size, *more):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k,{','.join(more) or 'rw'}", "tmpfs", str(where)],
                          capture_output=True).returncode == 0


def small_disks(report, count):
    """A tmpfs that has room for the database as it was, and for a part of what comes."""
    with Place("disk") as place:
        small = place / "small"
        small.mkdir()
        if os.geteuid() or not mount(small, 64):
            report.skip("disk: a small tmpfs", "no leave to mount one", 2)
            return
        subprocess.run(["umount", str(small)], check=True)
        points = Points(place, 100 if report.short else 800)
        for n in range(count):
            start = ("empty.db", "before.db")[n % 2]
            there = sum(path.stat().st_size + 4096 for path in place.glob(f"{start}*"))
            room = (there >> 10) + 8 + (2 * points.size >> 10) * n // count
            what = f"{start}, {room} kB"
            mount(small, room)
            try:
                copy_database(place / start, small / "night.db")
                points.judge(what, scan(place, "logs", db="small/night.db"), small / "night.db")
                subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
                points.again(what, start, small / "night.db", place)
            finally:
                subprocess.run(["umount", str(small)], check=True)
        points.end(report, "a small tmpfs", count)


def small_files(report, count):
    """The same without root: no file may grow beyond a size."""
    with Place("files") as place:
        points = Points(place, 100 if report.short else 800)
        for n in range(count):
            start = ("empty.db", "before.db")[n % 2]
            size = 2048 + 3 * points.size * n // (2 * count)
            copy_database(place / start, place / "night.db")
            what = f"{start}, files of at most {size} bytes"
            points.judge(what, scan(place, "logs", preexec=limit_file_size(size)), place / "night.db")
            points.again(what, start, place / "night.db", place)
        points.end(report, "files that cannot grow", count)


def failing_writes(report, count, error):
    """Spread over all writes of a run: that write fails, and with it every one after it."""
    if not shutil.which("strace"):
        report.skip(f"disk: writes that fail with {error}", "no strace", 2)
        return
    with Place("writes") as place:
        points = Points(place, 100 if report.short else 800)
        for n in range(count):
            start = ("empty.db", "before.db")[n % 2]
            copy_database(place / start, place / "night.db")
            gapwatch("scan", "--db", "night.db", "--as-of", AS_OF, "--quiet", "logs", cwd=place, prefix=[
                "strace", "-f", "-o", "trace.txt", "-e", "trace=pwrite64"])
            writes = (place / "trace.txt").read_text().count("pwrite64(")
            copy_database(place / start, place / "night.db")
            at = 1 + writes * (n // 2) * 2 // count
            what = f"{start}, {error} at write {at} of {writes}"
            ran = scan(place, "logs", prefix=["strace", "-f", "-o", "/dev/null", "-e", "trace=pwrite64", "-e",
                                              f"inject=pwrite64:error={error}:when={at}+"])
            points.judge(what, ran, place / "night.db")
            points.again(what, start, place / "night.db", place)
        points.end(report, f"writes that fail with {error}", count)


def read_only(report):
    """Nothing can be written: told, and readers read all the same where SQLite can."""
    with Place("readonly") as place:
        points, frozen = Points(place, 100 if report.short else 800), place / "frozen"
        frozen.mkdir()
        if os.geteuid() or not mount(frozen, 8192):
            report.skip("disk: a read-only file system", "no leave to mount one", 2)
        else:
            for start in points.ends:
                copy_database(place / start, frozen / start)
                subprocess.run(["mount", "-o", "remount,ro", str(frozen)], check=True)
                ran = scan(place, "logs", db=f"frozen/{start}")
                report.check(f"disk: read-only file system, {start}", ran.code == 73 and "frozen" in ran.err,
                             f"exit {ran.code}: {ran.err.strip()!r}")
                if start == "before.db":
                    read = gapwatch("findings", "--db", f"frozen/{start}", "--format", "json", cwd=place)
                    report.check("disk: read-only file system, a reader", read.code == 0 or "error: " in read.err,
                                 f"exit {read.code}: {read.err.strip()!r}")
                subprocess.run(["mount", "-o", "remount,rw", str(frozen)], check=True)
            subprocess.run(["umount", str(frozen)], check=True)
        folder(report, place)


def folder(report, place):
    """A folder without leave to write, for somebody who is not root."""
    closed = place / "closed"
    closed.mkdir()
    copy_database(place / "before.db", closed / "night.db")
    for path in closed.iterdir():
        path.chmod(0o644)
    for path in (closed, place):
        path.chmod(0o755)
    drop = (lambda: os.setuid(NOBODY)) if not os.geteuid() else None
    if not drop:
        closed.chmod(0o555)
    for db in ("closed/night.db", "closed/new.db"):
        ran = scan(place, "logs", db=db, preexec=drop)
        report.check(f"disk: no leave to write, {db}", ran.code == 73 and "closed" in ran.err,
                     f"exit {ran.code}: {ran.err.strip()!r}")
    closed.chmod(0o755)


def run(report):
    count = 3 if report.short else POINTS
    small_disks(report, count)
    small_files(report, count)
    failing_writes(report, count, errno.errorcode[errno.ENOSPC])
    if not report.short:
        failing_writes(report, count, errno.errorcode[errno.EIO])
    read_only(report)
