"""(b) Killed at random moments and at every write; interrupted by Ctrl-C and SIGTERM.

A killed run leaves each source as before or as after; a repeated run ends where an undisturbed one would.
"""
import gzip
import os
import random
import shutil
import signal
import subprocess
import time

from panel import Panel
from state import State
from workbench import (AS_OF, Place, command, copy_database, environment, gapwatch, give_key, scan)

#: What a scan does to files; each is a place to die at.
WRITES = ["pwrite64", "fdatasync", "fsync", "ftruncate", "unlink"]


def night(place, lines):
    """Two nights: `logs` as the second finds them, `before.db` as the first left it, and both undisturbed ends."""
    logs = place / "logs"
    logs.mkdir()
    text = {name: Panel(name, 40, 20).night(390, lines) for name in ("grow", "plain", "shop", "packed", "cut")}
    start, end = text["grow"][:len(text["grow"]) // 2 + 7], text["grow"]
    (logs / "growing.log").write_bytes(start)
    (logs / "plain.log").write_bytes(text["plain"])
    (logs / "shop.log").write_bytes(text["shop"])
    packed = gzip.compress(text["cut"], 6, mtime=0)
    (logs / "cut.log.gz").write_bytes(packed[:len(packed) // 3])
    still(logs)
    give_key(place, "before.db")
    scan(place, "logs", db="before.db")
    (logs / "growing.log").write_bytes(end[:-30])
    (logs / "cut.log.gz").write_bytes(packed[:2 * len(packed) // 3])
    (logs / "packed.log.gz").write_bytes(gzip.compress(text["packed"], 6, mtime=0))
    (logs / "shop.log").rename(logs / "shop.log.1")
    (logs / "shop.log").write_bytes(Panel("shop", 40, 20).night(391, lines // 2))
    still(logs)
    give_key(place, "empty.db")
    return {name: undisturbed(place, name) for name in ("before.db", "empty.db")}


def still(folder):
    """Times of change that do not depend on when the harness ran."""
    for n, path in enumerate(sorted(folder.iterdir())):
        os.utime(path, (1_767_000_000 + n, 1_767_000_000 + path.stat().st_size))


def undisturbed(place, start):
    copy_database(place / start, place / "end.db")
    ran = scan(place, "logs", db="end.db")
    before = State(place / start).sources() if (place / start).exists() else set()
    return {"seconds": ran.seconds, "code": ran.code, "end": State(place / "end.db"), "before": before}


class Trial:
    """One night that is killed, then repeated to its end."""

    def __init__(self, place, start, ends):
        self.place, self.start, self.end = place, start, ends[start]
        self.faults, self.told = [], ""
        copy_database(place / start, place / "trial.db")

    def note(self, what):
        self.faults.append(f"{self.start}, {what}")

    def kill(self, after, sign=signal.SIGKILL):
        """Whether the run was still at work then."""
        log = self.place / "killed.txt"
        with open(log, "wb") as out:
            process = subprocess.Popen(
                command("scan", "--db", "trial.db", "--as-of", AS_OF, "--quiet", "logs"), cwd=self.place,
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment())
            time.sleep(after)
            process.send_signal(sign)
            code = process.wait()
        self.told += log.read_text()
        return code

    def between(self, how):
        """What the killed run left, looked at in a copy."""
        if not (self.place / "trial.db").exists() or not (self.place / "trial.db").stat().st_size:
            return 0
        copy_database(self.place / "trial.db", self.place / "copy.db")
        try:
            left = State(self.place / "copy.db")
        except Exception as error:  # whatever SQLite says of it is the finding
            self.note(f"{how}: unreadable: {error}")
            return 0
        if left.integrity != ["ok"]:
            self.note(f"{how}: integrity: {left.integrity[:3]}")
        known = self.end["before"] | self.end["end"].sources()
        for row, _ in left.sources() - known:
            self.note(f"{how}: a source between before and after: {row[:2]}")
        return len(left.sources() - self.end["before"])

    def finish(self, how):
        ran = scan(self.place, "logs", db="trial.db")
        self.told += ran.out + ran.err
        if ran.code not in (0, 2):
            self.note(f"{how}: exit {ran.code}: {ran.err[-300:]}")
        for difference in self.end["end"].differences(State(self.place / "trial.db")):
            self.note(f"{how}: {difference}")
        # The first night told those of `before.db`.
        if self.start == "empty.db" and "cut.log.gz" not in self.told:
            self.note(f"{how}: nobody was told of cut.log.gz (exit {ran.code})")
        return ran


def at_random(report, kills, lines):
    faults, alive, halfway = [], 0, 0
    rng = random.Random(300)
    with Place("kill") as place:
        ends = night(place, lines)
        for n in range(kills):
            trial = Trial(place, rng.choice(list(ends)), ends)
            for _ in range(rng.choice([1, 1, 1, 2, 3])):
                moment = rng.random() * trial.end["seconds"] * 1.05
                killed = trial.kill(moment) == -signal.SIGKILL
                alive += killed
                halfway += bool(trial.between(f"kill {n + 1} at {moment * 1000:.0f} ms")) and killed
            trial.finish(f"kill {n + 1}")
            faults += trial.faults
        report.differences("kill: at random moments", faults, f"{kills} nights, {alive} kills hit a run, {halfway} of "
                           f"them with sources stored; a run takes {ends['empty.db']['seconds'] * 1000:.0f} ms")
        report.check("kill: enough of them hit", alive >= kills * 0.8 and halfway >= kills * 0.1, f"{alive} of {kills}")


def at_writes(report, step, lines):
    """Every `step`th of the calls that change a file is the one the run dies at."""
    if not shutil.which("strace"):
        report.skip("kill: at every write", "no strace")
        return
    faults, count = [], {}
    with Place("writes") as place:
        ends = night(place, lines)
        for start in ends:
            for call in WRITES:
                copy_database(place / start, place / "trial.db")
                traced = gapwatch("scan", "--db", "trial.db", "--as-of", AS_OF, "--quiet", "logs", cwd=place, prefix=[
                    "strace", "-f", "--seccomp-bpf", "-o", "trace.txt", "-e", f"trace={call}"])
                calls = (place / "trace.txt").read_text().count(f"{call}(")
                if traced.code != ends[start]["code"]:
                    faults.append(f"traced run: exit {traced.code} {traced.err[-200:]}")
                for n in range(1, calls + 1, step if call == "pwrite64" else max(1, step // 4)):
                    trial = Trial(place, start, ends)
                    how = f"{call} {n} of {calls}"
                    ran = gapwatch("scan", "--db", "trial.db", "--as-of", AS_OF, "--quiet", "logs", cwd=place, prefix=[
                        "strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
                        "-e", f"inject={call}:signal=KILL:when={n}"])
                    trial.told = ran.out + ran.err
                    if ran.code == -signal.SIGKILL:
                        count[call] = count.get(call, 0) + 1
                    trial.between(how)
                    trial.finish(how)
                    faults += trial.faults
        report.differences("kill: at writes", faults, f"{sum(count.values())} deaths: "
                           + ", ".join(f"{n} at {call}" for call, n in count.items()))


def interrupted(report, times, lines):
    """Ctrl-C and SIGTERM: 130 and 143, or done before; the repeated run ends as an undisturbed one."""
    faults, hits, rng = [], 0, random.Random(15)
    with Place("signals") as place:
        ends = night(place, lines)
        for n in range(times):
            trial = Trial(place, rng.choice(list(ends)), ends)
            sign, expected = rng.choice([(signal.SIGINT, 130), (signal.SIGTERM, 143)])
            # Not before the program has had the time to listen.
            moment = (0.1 + 0.9 * rng.random()) * trial.end["seconds"]
            code = trial.kill(moment, sign)
            hits += code == expected
            if code not in (expected, -sign, trial.end["code"]):
                trial.note(f"{sign.name} at {moment * 1000:.0f} ms: exit {code}")
            trial.between(sign.name)
            trial.finish(f"{sign.name} {n + 1}")
            faults += trial.faults
        report.differences("kill: Ctrl-C and SIGTERM", faults, f"{times} signals, {hits} with exit 130 or 143")


def run(report):
    lines = 100 if report.short else 12000
    at_random(report, 8 if report.short else 300, lines)
    at_writes(report, 45 if report.short else 1, 60)
    interrupted(report, 5 if report.short else 60, lines)
