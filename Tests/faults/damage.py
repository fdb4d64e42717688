"""(c) A .gz cut at every byte, and with every byte flipped: no crash, no silent loss.

Either the file is named as damaged (exit 2) and what was readable before the damage is there, or it gave what the whole
one gives. When the whole one comes, it is as if there had been no damage.
"""
import gzip
import json
import os
import random
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from panel import Panel
from state import State
from workbench import Place, gapwatch, give_key, scan

NAME = "site.log.gz"
#: Read beside it, so that there is always something readable: exit 2, not 66.
SOUND, SOUND_LINES = "sound.log", 5
#: What a damaged file said for a while may have been told to people; history is for good.
REMEMBERED = {"history", "finding", "member", "decision"}
SHARED = Path("/dev/shm")


def fast():
    return SHARED if SHARED.is_dir() and os.access(SHARED, os.W_OK) else None


def put(place, data, second=0):
    (place / NAME).write_bytes(data)
    os.utime(place / NAME, (1_767_000_000 + second, 1_767_000_000 + second))


def tables(state):
    state.tables = {name: rows for name, rows in state.tables.items() if name not in REMEMBERED}
    return state


def lines_of(place):
    with closing(sqlite3.connect(place / "night.db")) as db:
        return db.execute("SELECT coalesce(sum(lines), 0), coalesce(sum(records), 0) FROM source").fetchone()


def readable(data):
    """Whole lines that can be unpacked before the damage shows."""
    unpacked = b""
    try:
        while data:
            stream = zlib.decompressobj(31)
            # A byte at a time: what came before the error is kept.
            for i in range(len(data)):
                unpacked += stream.decompress(data[i:i + 1])
                if stream.eof:
                    break
            data = stream.unused_data + data[i + 1:] if stream.eof else b""
    except zlib.error:
        pass
    return unpacked.count(b"\n")


class Variants:
    """Damaged forms of one file, each scanned, then mended and scanned again."""

    def __init__(self, place, whole):
        self.place, self.whole, self.faults = place, whole, []
        self.told = self.same = self.again = 0
        (place / SOUND).write_bytes(Panel("sound", 24, 6).night(390, SOUND_LINES))
        os.utime(place / SOUND, (1_767_000_000, 1_767_000_000))
        self.fresh()
        put(place, whole)
        ran = scan(place, NAME, SOUND)
        assert ran.code == 0, ran.err
        self.end, self.counts = tables(State(place / "night.db")), lines_of(place)
        self.findings = self.listing()

    def fresh(self):
        for path in self.place.glob("night.db*"):
            path.unlink(missing_ok=True)
        give_key(self.place)

    def listing(self):
        ran = gapwatch("findings", "--db", "night.db", "--format", "json", "--all", cwd=self.place)
        return json.loads(ran.out)["findings"] if ran.code == 0 else ran.err

    def note(self, what, why):
        self.faults.append(f"{what}: {why}")

    def take(self, data, what, is_cut=False, repeats=False):
        self.fresh()
        put(self.place, data, second=1)
        ran = scan(self.place, NAME, SOUND)
        if ran.code == 2 and NAME in ran.err:
            self.told += 1
            if is_cut and (self.place / "night.db").exists():
                lines, floor = lines_of(self.place)[0] - SOUND_LINES, readable(data)
                if not floor <= lines <= floor + 1:
                    self.note(what, f"{lines} lines read, {floor} whole lines are readable")
        elif ran.code == 0 and lines_of(self.place) == self.counts and self.is_whole():
            self.same += 1
        else:
            self.note(what, f"exit {ran.code}, {lines_of(self.place)} of {self.counts} lines and records; "
                            f"{ran.err.strip()[-200:] or 'silent'}")
        if repeats:
            self.again += 1
            again = scan(self.place, NAME, SOUND)
            if again.err or again.out:
                self.note(what, f"told again though nothing changed: {again.err[-200:]}")
        self.mend(what)

    def is_whole(self):
        state = tables(State(self.place / "night.db"))
        evidence = [name for name in state.tables if "evidence" in name]
        # The row of the source has the time of change of a damaged file.
        strip = lambda rows: {(*row[1:], count) for row, count in rows.items()}
        return all(strip(state.tables[name]) == strip(self.end.tables[name]) for name in evidence)

    def mend(self, what):
        put(self.place, self.whole)
        ran = scan(self.place, NAME, SOUND)
        if ran.code or ran.err:
            self.note(what, f"mended: exit {ran.code}: {ran.err[-200:]}")
        for difference in self.end.differences(tables(State(self.place / "night.db"))):
            self.note(what, f"mended: {difference}")

    def end_with(self, report, name, numbers):
        report.differences(f"damage: {name}", self.faults, f"{numbers}; {self.told} named as damaged, "
                           f"{self.same} gave the whole, {self.again} scanned again in silence")


def small(lines=24):
    """A .gz with a name in its header, as gzip makes it."""
    text = Panel("small", 24, 6).night(390, lines)
    with Place("make") as place:
        with open(place / "x.gz", "wb") as raw, gzip.GzipFile("site.log", "wb", 9, raw, mtime=1_767_000_000) as packed:
            packed.write(text)
        return (place / "x.gz").read_bytes()


def cuts(report, step):
    whole = small()
    with Place("cut", fast()) as place:
        variants = Variants(place, whole)
        for n in range(1, len(whole), step):
            variants.take(whole[:n], f"cut after {n} of {len(whole)} bytes", is_cut=True, repeats=n % 20 == 0)
        variants.end_with(report, "cut at every byte" if step == 1 else f"cut at every {step}th byte",
                          f"{len(whole)} bytes")


def flips(report, step):
    whole = small()
    with Place("flip", fast()) as place:
        variants = Variants(place, whole)
        for n in range(0, len(whole), step):
            for bit in range(8) if n < 10 and step == 1 else [n % 8]:
                data = bytearray(whole)
                data[n] ^= 1 << bit
                variants.take(bytes(data), f"bit {bit} of byte {n} of {len(whole)} flipped", repeats=n % 20 == 0)
        variants.end_with(report, "every byte flipped" if step == 1 else f"every {step}th byte flipped",
                          f"{len(whole)} bytes")


def members(report, step):
    """Two members: between them, a cut cannot be seen, and what comes later is more of the same log."""
    text = Panel("members", 24, 6).night(390, 30).splitlines(keepends=True)
    first, second = (gzip.compress(b"".join(part), 6, mtime=0) for part in (text[:15], text[15:]))
    with Place("members", fast()) as place:
        variants = Variants(place, first + second)
        for n in range(len(first) - 6, len(first + second), step):
            if n != len(first):
                variants.take((first + second)[:n], f"two members, cut after {n} bytes (the first has {len(first)})",
                              is_cut=True)
        variants.end_with(report, "two members", f"{len(first)} + {len(second)} bytes")


def large(report, times):
    """A flipped byte in the midst of a log: wrong lines come out before the error shows."""
    text = Panel("large", 60, 30).night(390, 6000)
    whole, rng = gzip.compress(text, 6, mtime=0), random.Random("large")
    with Place("large", fast()) as place:
        variants = Variants(place, whole)
        stale = 0
        for n in range(times):
            data = bytearray(whole)
            at = rng.randrange(100, len(data))
            data[at] ^= 1 << rng.randrange(8)
            variants.take(bytes(data), f"bit in byte {at} of {len(whole)} flipped")
            if variants.listing() != variants.findings:
                stale += 1
                variants.note(f"byte {at}", "findings differ after the file was mended")
        variants.end_with(report, "a byte within a long file flipped", f"{times} of {len(whole)} bytes; {stale} left findings")


def growing(report, steps):
    """A .gz that is written while it is read, step by step, and then closed."""
    text = Panel("growing", 24, 12).night(390, 3000)
    whole, faults = gzip.compress(text, 6, mtime=0), []
    with Place("growing", fast()) as place:
        variants = Variants(place, whole)
        variants.fresh()
        for n in range(1, steps):
            put(place, whole[:len(whole) * n // steps], second=n)
            ran = scan(place, NAME, SOUND)
            if ran.code not in (0, 2):
                faults.append(f"step {n}: exit {ran.code}: {ran.err[-200:]}")
        variants.mend("grown")
        report.differences("damage: a .gz that grows", faults + variants.faults, f"{steps} steps, {len(whole)} bytes")


def run(report):
    short = report.short
    cuts(report, 61 if short else 1)
    flips(report, 61 if short else 1)
    members(report, 97 if short else 3)
    large(report, 2 if short else 60)
    growing(report, 4 if short else 24)
