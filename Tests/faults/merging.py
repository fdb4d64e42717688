"""(g) `merge` of two hosts' databases equals one scan over both hosts' logs; the same host twice counts once."""
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from random import Random
from splitting import dealt_to_hosts, difference, end_of, join, listing, nights, one_by_one
from state import State
from workbench import CLIENT_KEY, Place, copy_database, gapwatch, give_key, scan

HOSTS = ("host-1", "host-2", "host-3")


def merge(place, *databases, into, as_of):
    return gapwatch("merge", *databases, "--db", into, "--as-of", as_of, "--quiet", cwd=place)


def sums(path):
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT sum(lines), sum(records), sum(unparsed) FROM source").fetchone()


def remove(place, *names):
    for name in names:
        for path in place.glob(f"{name}*"):
            path.unlink(missing_ok=True)


class Night:
    """One night's lines, dealt out to hosts with a database each; `all.db` is one scan over all of them."""

    def __init__(self, place, name, sets, as_of):
        self.place, self.name, self.as_of, self.faults = place, name, as_of, []
        shutil.rmtree(place / "logs", ignore_errors=True)
        remove(place, *(f"{host}.db" for host in HOSTS), "all.db", "c.db", "d.db")
        for _ in dealt_to_hosts(sets, place / "logs", Random(name)):
            pass
        for host in HOSTS:
            give_key(place, f"{host}.db")
            self.expect(scan(place, f"logs/{host}", db=f"{host}.db", as_of=self.as_of), f"scan of {host}")
        give_key(place, "all.db")
        self.expect(scan(place, "logs", db="all.db", as_of=self.as_of), "scan of all")

    def expect(self, ran, what, code=0):
        if ran.code != code:
            self.note(f"{what}: exit {ran.code}: {ran.err[-300:]}")

    def note(self, what):
        self.faults.append(f"{self.name}: {what}")

    def merge(self, *hosts, into="c.db"):
        self.expect(merge(self.place, *(f"{host}.db" for host in hosts), into=into, as_of=self.as_of),
                    f"merge of {', '.join(hosts)} into {into}")

    def is_all(self, db, what):
        differs = difference(listing(self.place, "all.db", self.as_of), listing(self.place, db, self.as_of))
        if differs:
            self.note(f"{what}: {differs}")
        if sums(self.place / db) != sums(self.place / "all.db"):
            self.note(f"{what}: {sums(self.place / db)} lines, records, unparsed instead of {sums(self.place / 'all.db')}")

    def check(self):
        self.merge(*HOSTS)
        self.is_all("c.db", "merged")
        before = State(self.place / "c.db")
        self.merge(HOSTS[0])
        for differs in before.differences(State(self.place / "c.db")):
            self.note(f"merged a second time: {differs}")
        # One after the other, in the other order, into a database that has a host of its own.
        copy_database(self.place / f"{HOSTS[2]}.db", self.place / "d.db")
        for host in (HOSTS[1], HOSTS[0]):
            self.merge(host, into="d.db")
        self.is_all("d.db", "merged into a host's own")


def refusals(report, place):
    """Nothing is merged of what does not fit, and the target stays as it was."""
    (place / "a.log").write_bytes(b"".join(
        b'203.0.113.9 - - [26/Jan/2026:10:00:%02d +0000] "GET /api/v1/users HTTP/1.1" 200 9 "-" "Mozilla/5.0"\n' % n
        for n in range(50)))
    for name in ("one.db", "two.db"):
        give_key(place, name)
        scan(place, "a.log", db=name)
    (place / "other.db.key").write_bytes(bytes(reversed(CLIENT_KEY)))
    (place / "other.db.key").chmod(0o600)
    scan(place, "a.log", db="other.db")
    copy_database(place / "two.db", place / "newer.db")
    with closing(sqlite3.connect(place / "newer.db")) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute(f"PRAGMA user_version = {version + 1}")
        if db.execute("SELECT name FROM sqlite_master WHERE name = 'grdb_migrations'").fetchone():
            db.execute("INSERT INTO grdb_migrations VALUES ('99 of a later version')")
        db.commit()
    (place / "text.db").write_text("no database at all\n" * 100)
    before = State(place / "one.db")
    for name, codes, what in (("other.db", (78,), "another client key"), ("newer.db", (78,), "a newer version"),
                              ("text.db", (66, 78), "no database"), ("nowhere.db", (66,), "nothing there")):
        ran = gapwatch("merge", name, "--db", "one.db", cwd=place)
        unchanged = not before.differences(State(place / "one.db"))
        report.check(f"merging: {what} is refused", ran.code in codes and name in ran.err and unchanged,
                     f"exit {ran.code}: {ran.err.strip()[:160]!r}")
    if Path(place / "nowhere.db").exists():
        report.check("merging: nothing is made of what is not there", False, "nowhere.db was created")


def run(report):
    with Place("merge") as place:
        if " merge " not in gapwatch("--help", cwd=place).out:
            report.skip("merging", "the program has no 'merge' yet", 5)
            return
        faults, count = [], 0
        for folder in nights(place, report.short):
            as_of = end_of(place, folder)
            for server, sets in one_by_one(join(folder)).items():
                night = Night(place, f"{folder.name}/{server}", sets, as_of)
                night.check()
                faults, count = faults + night.faults, count + 1
        report.differences("merging: hosts", faults, f"{count} nights of three hosts, merged in two orders and again")
        refusals(report, place)
