"""Prints what `run` measured: medians, and the ratios that are demanded."""
import statistics
import sys
from pathlib import Path

RESULTS, LINES, RUNS = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
WALL, CPU, MEMORY = 0, 1, 2


def median(name, field):
    path = RESULTS / name
    if not path.exists():
        return None
    values = [float(line.split()[field]) for line in path.read_text().splitlines()]
    return max(values) if field == MEMORY else statistics.median(values)


def ratio(text, a, b, field, demanded, at_least):
    """One line: a's figure over b's."""
    x, y = median(a, field), median(b, field)
    if x is None or y is None:
        print(f"{text:58} {'–':>8}  {'≥' if at_least else '≤'} {demanded:g}  not measured")
        return
    value = x / max(y, 0.001)
    good = value >= demanded if at_least else value <= demanded
    print(f"{text:58} {value:8.2f}  {'≥' if at_least else '≤'} {demanded:g}  {'ok' if good else 'MISSED'}")


def main():
    print(f"{LINES} lines, medians of {RUNS} (memory: the largest)\n")
    print(f"{'':14} {'wall s':>9} {'CPU s':>9} {'MiB':>9}")
    for path in sorted(RESULTS.iterdir()):
        wall, cpu, memory = (median(path.name, field) for field in (WALL, CPU, MEMORY))
        print(f"{path.name:14} {wall:9.2f} {cpu:9.2f} {memory / 1024:9.1f}")
    print()
    for other, demanded in (("mawk", 8), ("duckdb", 12), ("lnav", 18), ("goaccess", 100)):
        ratio(f"{other} ÷ gapwatch, plain combined, wall", other, "plain", WALL, demanded, True)
    ratio("gapwatch plain ÷ gzip -dc of its .gz, CPU", "plain", "gzip-one", CPU, 0.5, False)
    ratio("gapwatch one .gz ÷ gzip -dc, wall", "one", "gzip-one", WALL, 1.0, False)
    ratio("gapwatch eight .gz ÷ gzip -dc, wall", "eight", "gzip-eight", WALL, 0.55, False)
    ratio("gapwatch nginx JSON ÷ gzip -dc of its .gz, CPU", "json", "gzip-json", CPU, 1.0, False)
    for name, limit in (("plain", 64), ("one", 64), ("eight", 64), ("json", 64), ("docker", 64), ("quarter", 64),
                        ("double", 64), ("urls", 128), ("version", None)):
        if limit and (memory := median(name, MEMORY)) is not None:
            print(f"{'peak memory of ' + name + ', MiB':58} {memory / 1024:8.1f}  ≤ {limit}  "
                  f"{'ok' if memory / 1024 <= limit else 'MISSED'}")
    if (wall := median("version", WALL)) is not None:
        print(f"{'gapwatch --version, ms':58} {wall * 1000:8.0f}  ≤ 30  {'ok' if wall <= 0.03 else 'MISSED'}")


if __name__ == "__main__":
    main()
