"""What all families of faults need: the program under test, a place to work, and a report that counts."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("GAPWATCH", ROOT / ".build/release/gapwatch")).resolve()
#: Conclusions are as of this time, whenever the harness runs.
AS_OF = "2026-01-31T23:59:59Z"
#: The same in every database, so that evidence of two of them can be compared.
CLIENT_KEY = bytes(range(7, 39))


@dataclass
class Ran:
    code: int
    out: str
    err: str
    cpu: float
    seconds: float


def command(*arguments):
    return [str(PROGRAM), *map(str, arguments)]


def environment():
    """No colours, no configuration of this machine's, no state outside of the place of work."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return keep | {"NO_COLOR": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def gapwatch(*arguments, cwd, prefix=(), limit=600, preexec=None):
    """Runs the program to its end; `prefix` is a command that runs it (strace)."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        process = subprocess.Popen([*prefix, *command(*arguments)], cwd=cwd, stdin=subprocess.DEVNULL,
                                   stdout=out, stderr=err, env=environment(), preexec_fn=preexec)
        deadline = started + limit
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.001)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        out.seek(0)
        err.seek(0)
        return Ran(process.returncode, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
                   usage.ru_utime + usage.ru_stime, seconds)


def scan(cwd, *paths, db="night.db", as_of=AS_OF, extra=(), **how):
    return gapwatch("scan", "--db", db, "--as-of", as_of, "--quiet", *extra, *paths, cwd=cwd, **how)


def give_key(folder, db="night.db"):
    """The client key that all databases of the harness share."""
    key = Path(folder) / f"{db}.key"
    key.write_bytes(CLIENT_KEY)
    key.chmod(0o600)


def copy_database(source, target):
    """Database, log and key, as a killed run left them; there is no run at the moment."""
    for suffix in ("", "-wal", "-shm", "-journal", ".key", ".lock"):
        if Path(f"{source}{suffix}").exists():
            shutil.copy2(f"{source}{suffix}", f"{target}{suffix}")
        else:
            Path(f"{target}{suffix}").unlink(missing_ok=True)


class Place:
    """A folder to work in, gone afterwards (KEEP=1 keeps it)."""

    def __init__(self, name, under=None):
        self.path = Path(tempfile.mkdtemp(prefix=f"faults-{name}-", dir=under))

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        if os.environ.get("KEEP"):
            print(f"kept: {self.path}", file=sys.stderr)
        else:
            shutil.rmtree(self.path, ignore_errors=True)


class Report:
    """One line a check."""

    def __init__(self, short):
        self.short = short
        self.passed = self.failed = self.skipped = 0

    def check(self, name, holds, numbers):
        self.passed += bool(holds)
        self.failed += not holds
        print(f"{'ok    ' if holds else 'FAILED'}  {name}: {numbers}", flush=True)
        return holds

    def differences(self, name, faults, numbers):
        """A check that holds when `faults` is empty; the first few are told."""
        holds = self.check(name, not faults, numbers if not faults else f"{len(faults)} faults; {numbers}")
        for fault in faults[:5]:
            print("          " + "\n          ".join(str(fault).splitlines()[:12]), flush=True)
        return holds

    def skip(self, name, why, count=1):
        self.skipped += count
        print(f"SKIPPED {name}: {why} ({count} checks)", flush=True)

    def end(self):
        print(f"{self.passed} checks hold, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed or not self.passed + self.skipped else 0


def median(values):
    values = sorted(values)
    return values[len(values) // 2]


def limit_file_size(size):
    """For `preexec`: a write beyond `size` fails with EFBIG, as on a full disk with ENOSPC."""
    import signal

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit
