"""(f) However a night's logs are split, `findings` says the same, byte for byte but for `source` and `line` of samples.

By line into rotated files and into hosts, by file, over runs, in another order, growing bit by bit and cut within a line, packed,
and with --jobs 1…8. Each log of a night (its rotations joined) in one file, in one run, is what the others are compared with.
"""
import gzip
import json
import random
import re
import shutil
import subprocess
import sys

from workbench import ROOT, Place, gapwatch, give_key, scan

ROTATED = re.compile(r"(?P<base>.+?)(?:\.(?P<number>\d{1,3})|[.-](?P<date>\d{8}(?:-\d{4,6})?))?(?P<packed>\.gz)?")


def join(folder):
    """{path of the log: its lines, the oldest rotation first}."""
    sets = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in ("README.md", "truth.json"):
            continue
        name = ROTATED.fullmatch(path.name)
        data = gzip.decompress(path.read_bytes()) if name["packed"] else path.read_bytes()
        age = (0, name["date"]) if name["date"] else (1, -int(name["number"])) if name["number"] else (2, 0)
        sets.setdefault(path.relative_to(folder).with_name(name["base"]), []).append((*age, data))
    return {path: b"".join(data for *_, data in sorted(parts)) for path, parts in sorted(sets.items())}


def put(logs, path, data, packed=False):
    target = logs / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if packed:
        target = target.with_name(target.name + ".gz")
        data = gzip.compress(data, 6, mtime=0)
    target.write_bytes(data)


def parts_of(data, rng, count):
    lines = data.splitlines(keepends=True)
    cuts = sorted(rng.randrange(len(lines) + 1) for _ in range(count - 1))
    return [b"".join(lines[a:b]) for a, b in zip([0, *cuts], [*cuts, len(lines)])]


# A split writes files and yields at each scan, with the paths to scan.

def whole(sets, logs, rng):
    for path, data in sets.items():
        put(logs, path, data)
    yield ["logs"]


def rotated(sets, logs, rng):
    """Cut between lines, named as logrotate names them, the older ones packed."""
    for path, data in sets.items():
        count = rng.randint(2, 9)
        for n, part in zip(range(count - 1, -1, -1), parts_of(data, rng, count)):
            put(logs, path.with_name(f"{path.name}.{n}") if n else path, part, packed=n > 1)
    yield ["logs"]


def night_by_night(sets, logs, rng):
    """A part a run, and everything renamed in between."""
    parts = {path: parts_of(data, rng, 4) for path, data in sets.items()}
    for night in range(4):
        for path in sets:
            for n in range(night - 1, -1, -1):
                old = logs / (path.with_name(f"{path.name}.{n}") if n else path)
                old.rename(logs / path.with_name(f"{path.name}.{n + 1}"))
            put(logs, path, parts[path][night])
        yield ["logs"]


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


SPLITS = [rotated, night_by_night, file_by_file, named_in_any_order, dealt_to_hosts, growing]


def findings(place, split, sets, seed, as_of, jobs=2):
    """What is found after the last scan of a split."""
    shutil.rmtree(place / "logs", ignore_errors=True)
    for path in place.glob("night.db*"):
        path.unlink(missing_ok=True)
    give_key(place)
    for paths in split(sets, place / "logs", random.Random(f"{split.__name__} {seed}")):
        ran = scan(place, *paths, as_of=as_of, extra=["--jobs", jobs])
        if ran.code:
            return f"exit {ran.code}: {ran.err[-300:]}"
    return listing(place, "night.db", as_of)


def listing(place, db, as_of):
    ran = gapwatch("findings", "--db", db, "--format", "json", "--all", "--as-of", as_of, cwd=place)
    if ran.code:
        return f"exit {ran.code}: {ran.err[-300:]}"
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
    if isinstance(found, str) or isinstance(expected, str):
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


def run(report):
    with Place("split") as place:
        faults = {name: [] for name in [split.__name__ for split in SPLITS] + ["jobs"]}
        count, seen, seeds = 0, 0, 1 if report.short else 3
        for folder in nights(place, report.short):
            sets, as_of = join(folder), end_of(place, folder)
            expected = findings(place, whole, sets, 0, as_of)
            seen += len(expected)
            for split in SPLITS:
                for seed in range(seeds):
                    count += 1
                    differs = difference(expected, findings(place, split, sets, seed, as_of))
                    faults[split.__name__] += [f"{folder.name}, seed {seed}: {differs}"] if differs else []
            for jobs in ((8,) if report.short else range(1, 9)):
                count += 1
                differs = difference(expected, findings(place, whole, sets, 0, as_of, jobs))
                faults["jobs"] += [f"{folder.name}, --jobs {jobs}: {differs}"] if differs else []
        for name, found in faults.items():
            report.differences(f"splitting: {name.replace('_', ' ')}", found, f"{count} splits of all kinds")
        report.check("splitting: there was something to find", seen >= 5, f"{count} splits, {seen} findings")
