"""(b) `merge`, `rescan` and `forget`, killed at every write: asked for again, they end where an undisturbed one would."""
import shutil
import signal

from kill import WRITES, still
from panel import Panel
from state import State
from workbench import AS_OF, Place, copy_database, gapwatch, give_key, scan

COMMANDS = {
    "merge": ["merge", "other.db"],
    "rescan": ["rescan", "logs/plain.log", "logs/shop.log"],
    "forget": ["forget", "logs/shop.log"],
}


class Keeping:
    """A database with three sources, another host's beside it, and what each command makes of it."""

    def __init__(self, place, lines):
        self.place, self.faults, self.deaths = place, [], {name: 0 for name in COMMANDS}
        for folder, names in (("logs", ("plain", "shop", "desk")), ("others", ("farm", "port"))):
            (place / folder).mkdir()
            for name in names:
                (place / folder / f"{name}.log").write_bytes(Panel(name, 40, 20).night(390, lines))
            still(place / folder)
        for db, folder in (("before.db", "logs"), ("other.db", "others")):
            give_key(place, db)
            scan(place, folder, db=db)
        # Read as they are now: `rescan` finds more than the database holds.
        (place / "logs/plain.log").write_bytes(Panel("plain", 40, 20).night(390, lines * 2))
        still(place / "logs")

    def run(self, name, prefix=()):
        return gapwatch(*COMMANDS[name], "--db", "trial.db", "--as-of", AS_OF, "--quiet", cwd=self.place, prefix=prefix)

    def end(self):
        """After the command and the next night."""
        scan(self.place, "logs", db="trial.db")
        return State(self.place / "trial.db")

    def begin(self):
        copy_database(self.place / "before.db", self.place / "trial.db")

    def kill(self, name, call, number, end):
        self.begin()
        how = f"{name}, killed at {call} {number}"
        ran = self.run(name, ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}",
                              "-e", f"inject={call}:signal=KILL:when={number}"])
        self.deaths[name] += ran.code == -signal.SIGKILL
        left = State(self.place / "trial.db")
        if left.integrity != ["ok"]:
            self.faults.append(f"{how}: integrity: {left.integrity[:3]}")
        again = self.run(name)
        # What was forgotten cannot be forgotten again.
        if again.code not in ((0, 66) if name == "forget" else (0,)):
            self.faults.append(f"{how}: again: exit {again.code}: {again.err[-300:]}")
        self.faults += [f"{how}: {difference}" for difference in end.differences(self.end())]


def run(report):
    if not shutil.which("strace"):
        report.skip("upkeep", "no strace", len(COMMANDS))
        return
    with Place("upkeep") as place:
        keeping = Keeping(place, 60 if report.short else 400)
        for name in COMMANDS:
            keeping.begin()
            ran = keeping.run(name)
            if ran.code:
                keeping.faults.append(f"{name}: exit {ran.code}: {ran.err[-300:]}")
            end = keeping.end()
            for call in WRITES:
                keeping.begin()
                keeping.run(name, ["strace", "-f", "--seccomp-bpf", "-o", "trace.txt", "-e", f"trace={call}"])
                calls = (place / "trace.txt").read_text().count(f"{call}(")
                for number in range(1, calls + 1, max(1, calls // 3) if report.short else 1):
                    keeping.kill(name, call, number, end)
            report.differences(f"upkeep: {name} killed at its writes", keeping.faults, f"{keeping.deaths[name]} deaths")
            report.check(f"upkeep: {name} died at all", keeping.deaths[name] > 0, f"{keeping.deaths[name]} deaths")
            keeping.faults = []
