"""(h) A year of nights, and the second night of a big log: what they cost, and how large the database grows.

Figures that hold as CPU time of the program alone; a machine with other work changes them little. Slow: `make nights`.
"""
import gzip
import os
import shutil
import sqlite3
from contextlib import closing

from panel import Panel, as_of
from workbench import Place, give_key, median, scan

LINES = int(os.environ.get("NIGHT_LINES", "20000"))
DAYS = int(os.environ.get("NIGHT_DAYS", "365"))
#: A panel of 200 endpoints with this many lines a night is what "reading" is measured on.
BUSY = int(os.environ.get("BUSY_LINES", "1000000"))
KEPT = 14


def rotate(folder):
    """As logrotate does with `rotate 14`, `compress` and `delaycompress`."""
    log = folder / "access.log"
    (folder / f"access.log.{KEPT}.gz").unlink(missing_ok=True)
    for n in range(KEPT - 1, 1, -1):
        if (folder / f"access.log.{n}.gz").exists():
            (folder / f"access.log.{n}.gz").rename(folder / f"access.log.{n + 1}.gz")
    last = folder / "access.log.1"
    if last.exists():
        with open(last, "rb") as plain, open(folder / "access.log.2.gz", "wb") as raw:
            with gzip.GzipFile("", "wb", 1, raw, mtime=0) as packed:
                shutil.copyfileobj(plain, packed)
        last.unlink()
    if log.exists():
        log.rename(last)


def tables(path):
    """Bytes per table and index, largest first; the counts of rows beside them."""
    with closing(sqlite3.connect(path)) as db:
        try:
            sizes = db.execute("select name, sum(pgsize) from dbstat group by name order by 2 desc").fetchall()
        except sqlite3.Error:
            names = [name for name, in db.execute("select name from sqlite_master where type = 'table'")]
            return ", ".join(f"{name} {db.execute(f'select count(*) from {name}').fetchone()[0]} rows" for name in names)
        return ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in sizes[:4])


def database_size(path):
    return sum(os.path.getsize(f"{path}{s}") for s in ("", "-wal") if os.path.exists(f"{path}{s}"))


def year(report):
    panel, cpu, sizes, complaints = Panel(), [], [], []
    with Place("year") as place:
        logs = place / "logs"
        logs.mkdir()
        give_key(place)
        for day in range(DAYS):
            rotate(logs)
            (logs / "access.log").write_bytes(panel.night(day, LINES))
            ran = scan(place, "logs", as_of=as_of(day))
            cpu.append(ran.cpu)
            sizes.append(database_size(place / "night.db"))
            if ran.code or ran.err:
                complaints.append(f"night {day + 1}: exit {ran.code}: {ran.err}")
            if (day + 1) % 50 == 0:
                around = cpu[-9:]
                print(f"          night {day + 1}: {median(around):.3f} s CPU, database {sizes[-1] / 1e6:.1f} MB", flush=True)
        # Sources whose days have all expired are gone; what was read of them is in the run log.
        with closing(sqlite3.connect(place / "night.db")) as db:
            lines = db.execute("select sum(lines) from run").fetchone()[0]
        report.differences("nights: quiet, exit 0", complaints, f"{DAYS} nights of {LINES} lines")
        if DAYS >= 365:
            report.check("nights: every line once", lines == DAYS * LINES, f"{lines} of {DAYS * LINES} lines in table run")
        report.check("nights: database at most 50 MB", sizes[-1] <= 50e6 and max(sizes) <= 55e6,
                     f"{sizes[-1] / 1e6:.1f} MB at the end, {max(sizes) / 1e6:.1f} MB at most; {tables(place / 'night.db')}")
        at = min(100, DAYS // 3)
        early, late = median(cpu[at - 10:at + 11]), median(cpu[-21:])
        report.check(f"nights: night {DAYS} costs at most 1.2 × night {at}", late <= 1.2 * early,
                     f"{late:.3f} s against {early:.3f} s of CPU time = {late / early:.2f}")
        concluding(report, place, panel)


def concluding(report, place, panel):
    """After the year: one night more, of realistic volume, and one scan for which nothing is new."""
    logs = place / "logs"
    idle = median([scan(place, "logs", as_of=as_of(DAYS - 1)).cpu for _ in range(5)])
    rotate(logs)
    (logs / "access.log").write_bytes(panel.night(DAYS, BUSY))
    ran = scan(place, "logs", as_of=as_of(DAYS))
    after = median([scan(place, "logs", as_of=as_of(DAYS)).cpu for _ in range(5)])
    reading = ran.cpu - after
    report.check("nights: concluding at most 20 % of reading", after <= 0.2 * reading,
                 f"{after:.3f} s against {reading:.3f} s of CPU time = {100 * after / reading:.0f} % with {BUSY} lines "
                 f"({os.path.getsize(logs / 'access.log') / 1e6:.0f} MB) a night; {idle:.3f} s before it")


def second_night(report, lines=4_000_000):
    """A log of 1 GB that grew by one percent."""
    panel, days = Panel("big"), 14
    with Place("big") as place:
        give_key(place)
        with open(place / "access.log", "wb") as log:
            for day in range(days):
                log.write(panel.night(day, lines // days))
        size = os.path.getsize(place / "access.log")
        first = scan(place, "access.log", as_of=as_of(days - 1))
        with open(place / "access.log", "ab") as log:
            log.write(panel.night(days, lines // 100))
        second = scan(place, "access.log", as_of=as_of(days))
        with closing(sqlite3.connect(place / "night.db")) as db:
            read = db.execute("select sum(lines) from source").fetchone()[0]
        report.check("second night: every line once", first.code == second.code == 0 and
                     read == lines // days * days + lines // 100, f"{read} lines; {first.err}{second.err}")
        report.check("second night: 1 % new lines cost at most 5 %", second.cpu <= 0.05 * first.cpu,
                     f"{second.cpu:.3f} s against {first.cpu:.2f} s of CPU time = {100 * second.cpu / first.cpu:.1f} % "
                     f"({size / 1e6:.0f} MB); database {database_size(place / 'night.db') / 1e6:.1f} MB")


def run(report):
    if report.short:
        report.skip("nights", "slow; 'make nights' runs them", 5)
        return
    second_night(report)
    year(report)
