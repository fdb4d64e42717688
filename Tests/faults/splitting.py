"""(f) However a night's logs are split, `findings` says the same, byte for byte but for `source` and `line` of samples.

By line into rotated files and into hosts, by file, over runs, in another order, growing bit by bit and cut within a line, packed,
and with --jobs 1…8. Each log of a night (its rotations joined) in one file, in one run, is what the others are compared with.
"""
import gzip
import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing

from workbench import ROOT, Place, gapwatch, give_key, scan

#: `access.log.2.gz`, `0.log.20260105-233112`.
ROTATED = re.compile(r"(?P<base>.+?)(?:\.(?P<number>\d{1,3})|[.-](?P<date>\d{8}(?:-\d{4,6})?))?(?P<packed>\.gz)?")

#: Caddy's `access-2026-04-13T20-32-59.609.log.gz`, Tomcat's `localhost_access_log.2026-04-13.txt`.
DATED = re.compile(r"(?P<stem>.+?)[-.](?P<date>\d{4}-\d\d-\d\d(?:T[\d.-]+)?)(?P<end>\.(?:log|txt))(?P<packed>\.gz)?")


def log_of(name):
    """(the name of the log, how old this rotation of it is, whether it is packed)."""
    dated = DATED.fullmatch(name)
    if dated:
        return dated["stem"] + dated["end"], (0, dated["date"]), dated["packed"]
    parts = ROTATED.fullmatch(name)
    age = (0, parts["date"]) if parts["date"] else (1, -int(parts["number"])) if parts["number"] else (2, 0)
    return parts["base"], age, parts["packed"]


def join(folder):
    """{path of the log: its lines, the oldest rotation first}."""
    sets = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in ("README.md", "truth.json"):
            continue
        name, age, is_packed = log_of(path.name)
        data = gzip.decompress(path.read_bytes()) if is_packed else path.read_bytes()
        sets.setdefault(path.relative_to(folder).with_name(name), []).append((*age, data))
    return {path: b"".join(data for *_, data in sorted(parts)) for path, parts in sorted(sets.items())}


def one_by_one(sets):
    """What each server of the night wrote, by itself."""
    servers = {}
    for path, data in sets.items():
        servers.setdefault(path.parts[0], {})[path] = data
    return servers


def put(logs, path, data, packed=False):
    target = logs / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if packed:
        target = target.with_name(target.name + ".gz")
        data = gzip.compress(data, 6, mtime=0)
    target.write_bytes(data)


class Log(bytes):
    """A log's bytes; `starts` are the lines, counted from 0, that begin a record, and no record of another stream of the
    container (standard error beside standard output) goes on soon after."""
    starts = (0,)

    def look(self, place):
        (place / "look.log").write_bytes(self)
        records = gapwatch("parse", "look.log", cwd=place).out.splitlines()
        begins = {json.loads(record)["line"] - 1 for record in records}
        self.starts = [n for n in sorted(begins) if begins.issuperset(range(n, n + 6))] or [0]
        return self


def parts_of(data, rng, count, within_records=False):
    lines = data.splitlines(keepends=True)
    cuts = sorted(rng.randrange(len(lines) + 1) if within_records else rng.choice(data.starts) for _ in range(count - 1))
    return [b"".join(lines[a:b]) for a, b in zip([0, *cuts], [*cuts, len(lines)])]


# A split writes files and yields at each scan, with the paths to scan.

def whole(sets, logs, rng):
    for path, data in sets.items():
        put(logs, path, data)
    yield ["logs"]


def rotated(sets, logs, rng, within_records=False):
    """Cut between records, named as logrotate names them, the older ones packed."""
    for path, data in sets.items():
        count = rng.randint(2, 9)
        for n, part in zip(range(count - 1, -1, -1), parts_of(data, rng, count, within_records)):
            put(logs, path.with_name(f"{path.name}.{n}") if n else path, part, packed=n > 1)
    yield ["logs"]


def rotated_within_records(sets, logs, rng):
    """Cut between any two lines: the first may hold a traceback's beginning, the second its end."""
    yield from rotated(sets, logs, rng, within_records=True)


def night_by_night(sets, logs, rng, within_records=False):
    """A part a run, and everything renamed in between."""
    parts = {path: parts_of(data, rng, 4, within_records) for path, data in sets.items()}
    for night in range(4):
        for path in sets:
            for n in range(night - 1, -1, -1):
                old = logs / (path.with_name(f"{path.name}.{n}") if n else path)
                old.rename(logs / path.with_name(f"{path.name}.{n + 1}"))
            put(logs, path, parts[path][night])
        yield ["logs"]


def night_by_night_within_records(sets, logs, rng):
    """The same, where the first may hold a traceback's beginning, the next run's new log its end."""
    yield from night_by_night(sets, logs, rng, within_records=True)


def file_by_file(sets, logs, rng):
    """A run for each log."""
    for path, data in sets.items():
        put(logs, path, data)
    paths = [f"logs/{path}" for path in sets]
    rng.shuffle(paths)
    for path in paths:
        yield [path]


def named_in_any_order(sets, logs, rng):
    for path, data in sets.items():
        for n, part in enumerate(parts_of(data, rng, 3)):
            put(logs, path.with_name(f"{path.name}.{3 - n}"), part)
    paths = sorted(str(path.relative_to(logs.parent)) for path in logs.rglob("*") if path.is_file())
    rng.shuffle(paths)
    yield paths


def dealt_to_hosts(sets, logs, rng):
    """Each line went to one of three hosts, as behind a balancer."""
    for path, data in sets.items():
        hosts = [[], [], []]
        for line in data.splitlines(keepends=True):
            rng.choice(hosts).append(line)
        for n, lines in enumerate(hosts):
            put(logs / f"host-{n + 1}", path, b"".join(lines))
    yield ["logs"]


def growing(sets, logs, rng):
    """Appended to bit by bit; a scan sees the beginning of a line."""
    cuts = {path: sorted(rng.randrange(len(data)) for _ in range(4)) + [len(data)] for path, data in sets.items()}
    for step in range(5):
        for path, data in sets.items():
            put(logs, path, data[:cuts[path][step]])
        yield ["logs"]


def growing_with_a_date(sets, logs, rng):
    """The log that is written to has a date in its name, as rotatelogs, Tomcat and Logback give it."""
    dated = {path.with_name(f"{path.stem}.2026-01-05{path.suffix}"): data for path, data in sets.items()}
    yield from growing(dated, logs, rng)


SPLITS = [rotated, rotated_within_records, night_by_night, night_by_night_within_records, file_by_file,
          named_in_any_order, growing, growing_with_a_date]


def findings(place, split, sets, seed, as_of, jobs=2):
    """What is found after the last scan of a split."""
    shutil.rmtree(place / "logs", ignore_errors=True)
    for path in place.glob("night.db*"):
        path.unlink(missing_ok=True)
    give_key(place)
    for paths in split(sets, place / "logs", random.Random(f"{split.__name__} {seed}")):
        ran = scan(place, *paths, as_of=as_of, extra=["--jobs", jobs])
        if ran.code:
            return [f"exit {ran.code}: {ran.err[-300:]}"]
    return [counts(place), *listing(place, "night.db", as_of)]


def counts(place):
    """Lines of each kind, as if they were a finding: a line that was lost need not change one."""
    with closing(sqlite3.connect(place / "night.db")) as db:
        row = db.execute("SELECT sum(lines), sum(records), sum(continuations), sum(other), sum(unparsed) FROM source")
        names = ("lines", "records", "continuations", "other", "unparsed")
        return {"kind": "all", "method": "lines", "endpoint": "", "state": "", **dict(zip(names, row.fetchone()))}


def listing(place, db, as_of):
    ran = gapwatch("findings", "--db", db, "--format", "json", "--all", "--as-of", as_of, cwd=place)
    if ran.code:
        return [f"exit {ran.code}: {ran.err[-300:]}"]
    found = json.loads(ran.out)["findings"]
    for finding in found:
        for sample in finding["samples"]:
            sample.pop("source", None)
            sample.pop("line", None)
    return found


def difference(expected, found):
    """The first thing that differs, in a line; nothing when equal."""
    if json.dumps(expected) == json.dumps(found):
        return ""
    if any(isinstance(each, str) for each in (*found, *expected)):
        return f"{found!s:.300} instead of {expected!s:.60}"
    names = [[f"{f['kind']} {f['method']} {f['endpoint']}" for f in some] for some in (expected, found)]
    if names[0] != names[1]:
        lost, new = [n for n in names[0] if n not in names[1]], [n for n in names[1] if n not in names[0]]
        states = {f"{f['kind']} {f['method']} {f['endpoint']}": f["state"] for f in (*found, *expected)}
        return f"lost {lost[:3]}, new {[f'{n} ({states[n]})' for n in new[:3]]}" if lost or new else f"another order: {names[1][:4]} for {names[0][:4]}"
    for a, b in zip(expected, found):
        if a != b:
            return f"{a['kind']} {a['method']} {a['endpoint']} ({b['state']}): {inner(a, b)}"
    return "keys in another order"


def inner(a, b, at=""):
    """Where in two documents the first difference is."""
    if isinstance(a, dict) and isinstance(b, dict):
        key = next(key for key in sorted(a.keys() | b.keys()) if a.get(key) != b.get(key))
        return inner(a.get(key), b.get(key), f"{at}.{key}")
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        n = next(n for n in range(len(a)) if a[n] != b[n])
        return inner(a[n], b[n], f"{at}[{n}]")
    return f"{at[1:]} {json.dumps(b):.160} instead of {json.dumps(a):.160}"


def end_of(place, folder):
    """A time soon after the last request that a finding speaks of."""
    ran = gapwatch("replay", folder, "--format", "json", "--quiet", "--all", cwd=place)
    document = json.loads(ran.out)
    times = [finding["lastSeen"] for finding in document["findings"]] or [
        source["lastTime"] for source in document["sources"] if source.get("lastTime")]
    return max(times)[:10] + "T23:59:59Z"


def nights(place, short):
    """Folders with logs: the shipped nights, and companies that nobody has seen."""
    shipped = sorted(path for path in (ROOT / "samples/nights").iterdir() if path.is_dir())
    if short:
        return [path for path in shipped if path.name == "town-lighttpd"]
    make = ROOT / "samples/labs/random/make.py"
    subprocess.run([sys.executable, str(make), "--seed", "77", "--count", "3", "--out", str(place / "labs")],
                   check=True, capture_output=True)
    return shipped + sorted(path for path in (place / "labs").iterdir() if path.is_dir())


def is_line_by_line(place):
    """Whether each line stands for itself: none of the last scan's logs has tracebacks or the like."""
    with closing(sqlite3.connect(place / "night.db")) as db:
        return db.execute("SELECT sum(continuations) + sum(other) FROM source").fetchone()[0] == 0


class Splitting:
    def __init__(self, place, short):
        self.place, self.short, self.seeds = place, short, 1 if short else 3
        self.faults, self.counts, self.seen = {}, Counter(), 0

    def compare(self, kind, what, expected, found):
        differs = difference(expected, found)
        self.counts[kind] += 1
        self.faults.setdefault(kind, []).extend([f"{what}: {differs}"] if differs else [])

    def take(self, folder):
        place, as_of = self.place, end_of(self.place, folder)
        sets = {path: Log(data).look(place) for path, data in join(folder).items()}
        expected = findings(place, whole, sets, 0, as_of)
        self.seen += len(expected) - 1
        for split in SPLITS:
            for seed in range(self.seeds):
                self.compare(split.__name__, f"{folder.name}, seed {seed}", expected,
                             findings(place, split, sets, seed, as_of))
        for jobs in (8,) if self.short else range(1, 9):
            self.compare("jobs", f"{folder.name}, --jobs {jobs}", expected, findings(place, whole, sets, 0, as_of, jobs))
        # Dealt out apart, two servers' logs of the same requests would no longer tell of the same requests.
        for server, logs in one_by_one(sets).items():
            expected = findings(place, whole, logs, 0, as_of)
            for seed in range(self.seeds if is_line_by_line(place) else 0):
                self.compare("dealt_to_hosts", f"{folder.name}/{server}, seed {seed}", expected,
                             findings(place, dealt_to_hosts, logs, seed, as_of))


def run(report):
    with Place("split") as place:
        splitting = Splitting(place, report.short)
        for folder in nights(place, report.short):
            splitting.take(folder)
        for kind, faults in splitting.faults.items():
            report.differences(f"splitting: {kind.replace('_', ' ')}", faults, f"{splitting.counts[kind]} splits")
        report.check("splitting: there was something to find", splitting.seen >= 5, f"{splitting.seen} findings")
