"""What a database says, without what two equal nights may still store differently.

VOLATILE is the whole list of exceptions. Row ids are replaced by the row they stand for, so that a row that belongs to
another source or stream than it should is seen; what is not listed here must be equal, whatever tables the schema has.
"""
import sqlite3
from collections import Counter
from contextlib import closing

VOLATILE = {
    # Columns that hold the clock's time, not the time of --as-of.
    "clock": {("run", "started_at"), ("run", "finished_at")},
    # What one run did, which depends on where runs were cut.
    "per run": {"run"},
    # Row ids that SQLite hands out in the order in which rows are stored (every INTEGER PRIMARY KEY, and what
    # refers to one), and its own book of them.
    "row ids": {"sqlite_sequence"},
}
#: What a source may still lack while a run is at work: that people were told of its damage, and that the file need not be
#: looked at again, are noted last, so that a killed run tells it twice rather than never.
UNFINISHED = {("source", "damage_told"), ("source", "file_stamp")}


class State:
    """Tables → rows, as multisets."""

    def __init__(self, path):
        # Not read-only: a killed run's journal is to be rolled back. A database that is not there is not to be made.
        with closing(sqlite3.connect(f"file:{path}?mode=rw", uri=True)) as db:
            self.integrity = [row[0] for row in db.execute("PRAGMA integrity_check")]
            self.version = db.execute("PRAGMA user_version").fetchone()[0]
            self._db, self._natural = db, {}
            names = [name for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            self.columns = {name: self._kept(name) for name in names}
            self.tables = {name: self._rows(name) for name in sorted(names)
                           if name not in VOLATILE["per run"] | VOLATILE["row ids"]
                           and not name.startswith("sqlite_stat")}

    def _shape(self, table):
        """(columns, index of the row id or None, {index of a reference to a row id: table})."""
        info = self._db.execute(f"PRAGMA table_info({table})").fetchall()
        keys = [row for row in info if row[5]]
        is_row_id = len(keys) == 1 and keys[0][2].upper() == "INTEGER"
        names = [row[1] for row in info]
        references = {}
        for row in self._db.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            if self._row_id(row[2]):
                references[names.index(row[3])] = row[2]
        return names, keys[0][0] if is_row_id else None, references

    def _row_id(self, table):
        keys = [row for row in self._db.execute(f"PRAGMA table_info({table})") if row[5]]
        return keys[0][1] if len(keys) == 1 and keys[0][2].upper() == "INTEGER" else None

    def _kept(self, table):
        names, row_id, _ = self._shape(table)
        return [name for i, name in enumerate(names) if i != row_id and (table, name) not in VOLATILE["clock"]]

    def _rows(self, table):
        names, _, references = self._shape(table)
        kept = [names.index(name) for name in self._kept(table)]
        rows = self._db.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()
        return Counter(tuple(self._named(references[i], row[i]) if i in references else row[i] for i in kept)
                       for row in rows)

    def _named(self, table, row_id):
        """The row that an id stands for, without ids."""
        if table not in self._natural:
            names, key, references = self._shape(table)
            self._natural[table] = {}
            for row in self._db.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall():
                self._natural[table][row[key]] = (table, *(
                    self._named(references[i], value) if i in references and value is not None else value
                    for i, value in enumerate(row) if i != key and (table, names[i]) not in VOLATILE["clock"]))
        return self._natural[table].get(row_id, (table, "no such row") if row_id is not None else None)

    def differences(self, other):
        """In words; empty when equal. `self` is what should be."""
        out = [] if self.integrity == ["ok"] else [f"integrity: {self.integrity[:3]}"]
        out += [] if other.integrity == ["ok"] else [f"integrity: {other.integrity[:3]}"]
        for table in sorted(self.tables.keys() | other.tables.keys()):
            a, b = self.tables.get(table, Counter()), other.tables.get(table, Counter())
            if a != b:
                missing, extra = list((a - b).elements()), list((b - a).elements())
                out.append(f"{table}: {len(missing)} rows missing, {len(extra)} too many"
                           f"\n  {self._contrast(table, missing, extra)}")
        return out

    def _contrast(self, table, missing, extra):
        """What tells the first missing row from the extra row that is most like it; or that row."""
        if not missing or not extra:
            return f"{'missing' if missing else 'too many'}: {(missing or extra)[0]!r:.400}"
        row = missing[0]
        other = max(extra, key=lambda some: sum(a == b for a, b in zip(row, some)))
        return "; ".join(f"{name} {b!r:.160} instead of {a!r:.160}"
                         for name, a, b in zip(self.columns.get(table, []), row, other) if a != b)

    def sources(self):
        """Each source with its evidence, as one comparable value; without what is UNFINISHED during a run."""
        kept = [i for i, name in enumerate(self.columns.get("source", [])) if ("source", name) not in UNFINISHED]
        evidence = {}
        for (source, *rest), count in self.tables.get("evidence", {}).items():
            evidence.setdefault(source[1:], set()).add((*rest, count))
        return {(tuple(row[i] for i in kept), frozenset(evidence.get(row, ()))) for row in self.tables.get("source", {})}
