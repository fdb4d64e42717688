internal import GRDB

/// The schema, one step after the other. Append; never edit or reorder a step that was released.
///
/// `PRAGMA user_version` is the number of steps applied. Each step and its number are one
/// transaction.
enum Migrations {
  /// `PRAGMA application_id`: "GAPW".
  static let applicationID: Int32 = 0x4741_5057

  static let released: [(name: String, sql: String)] = [
    ("1 sources, evidence, findings", first),
    ("2 milestones", second),
  ]

  static func migrator(
    _ steps: [(name: String, sql: String)] = released
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(step.name) { db in
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }

  /// Times are nanoseconds since 1970, days are counted from 1970-01-01.
  private static let first = """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What log a source belongs to: its rotation set, told apart by host and role.
    CREATE TABLE stream (
      id INTEGER PRIMARY KEY,
      host TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (host, role, name)
    ) STRICT;

    -- One file by its content. A folded or forgotten one is a tombstone: known, and never read
    -- again.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      stream_id INTEGER NOT NULL REFERENCES stream (id),
      path TEXT NOT NULL,
      parser TEXT NOT NULL,
      envelope TEXT,
      state TEXT NOT NULL,
      head_length INTEGER NOT NULL,
      head_hash BLOB NOT NULL,
      byte_offset INTEGER NOT NULL,
      line INTEGER NOT NULL,
      tail_length INTEGER NOT NULL,
      tail_hash BLOB NOT NULL,
      parse_state BLOB NOT NULL,
      lines INTEGER NOT NULL,
      records INTEGER NOT NULL,
      continuations INTEGER NOT NULL,
      other INTEGER NOT NULL,
      unparsed INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      first_time INTEGER,
      last_time INTEGER,
      damage_told INTEGER NOT NULL,
      file_stamp BLOB NOT NULL,
      configuration_hash BLOB NOT NULL,
      evidence_version INTEGER NOT NULL,
      found_at INTEGER
    ) STRICT;
    CREATE INDEX source_by_head ON source (head_length, head_hash);
    CREATE INDEX source_by_stream ON source (stream_id);

    -- `key` is UTF-8 in a BLOB: paths come from outside and may hold a NUL, which would end a TEXT.
    CREATE TABLE evidence (
      source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      day INTEGER NOT NULL,
      part TEXT NOT NULL,
      key BLOB NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (source_id, day, part, key)
    ) STRICT;
    CREATE INDEX evidence_by_day ON evidence (day);

    -- The evidence of a stream's folded sources, added up.
    CREATE TABLE folded_evidence (
      stream_id INTEGER NOT NULL REFERENCES stream (id),
      day INTEGER NOT NULL,
      part TEXT NOT NULL,
      key BLOB NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (stream_id, day, part, key)
    ) STRICT;
    CREATE INDEX folded_evidence_by_day ON folded_evidence (day);

    -- The finding as last concluded; `body` is its JSON, without the decision.
    CREATE TABLE finding (
      id TEXT PRIMARY KEY,
      created_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL,
      impact TEXT NOT NULL,
      confidence REAL NOT NULL,
      first_seen INTEGER,
      last_seen INTEGER,
      is_concluded INTEGER NOT NULL,
      absorbed_by TEXT REFERENCES finding (id),
      body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_by_state ON finding (state, impact);

    CREATE TABLE member (
      finding_id TEXT NOT NULL REFERENCES finding (id),
      path TEXT NOT NULL,
      method TEXT NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (finding_id, path, method, kind)
    ) STRICT, WITHOUT ROWID;

    -- The decision that holds now; every change of it is in the history.
    CREATE TABLE decision (
      finding_id TEXT PRIMARY KEY REFERENCES finding (id),
      decision TEXT NOT NULL,
      who TEXT NOT NULL,
      at INTEGER NOT NULL,
      reason TEXT,
      until INTEGER,
      requests INTEGER,
      requests_since INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE not_observable (
      source TEXT NOT NULL,
      kind TEXT NOT NULL,
      parser TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (source, kind, parser, reason)
    ) STRICT, WITHOUT ROWID;

    -- Ids, changes and decisions, for good. `finding_id` refers to no row: history outlives all.
    CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      finding_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      what TEXT NOT NULL,
      old TEXT,
      new TEXT,
      who TEXT NOT NULL,
      why TEXT
    ) STRICT;
    CREATE INDEX history_by_finding ON history (finding_id, id);
    CREATE TRIGGER history_is_never_updated BEFORE UPDATE ON history
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
    CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
    -- INSERT OR REPLACE deletes without firing the trigger above.
    CREATE TRIGGER history_is_never_replaced BEFORE INSERT ON history
      WHEN EXISTS (SELECT 1 FROM history WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started_at INTEGER NOT NULL,
      finished_at INTEGER NOT NULL,
      as_of INTEGER NOT NULL,
      exit_code INTEGER NOT NULL,
      sources INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      records INTEGER NOT NULL,
      unparsed INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      created INTEGER NOT NULL,
      opened INTEGER NOT NULL
    ) STRICT;
    """

  /// A source of the first schema has none, and is known by its beginning and its position alone.
  private static let second = """
    ALTER TABLE source ADD COLUMN milestones BLOB NOT NULL DEFAULT x'';
    """
}

/// What two equal nights may still store differently, for tests that compare databases.
public enum Volatile {
  /// Row ids, per table: they follow the order in which sources were committed.
  public static let rowIDColumns = [
    "stream": ["id"], "source": ["id", "stream_id"], "evidence": ["source_id"],
    "folded_evidence": ["stream_id"], "history": ["id"], "run": ["id"],
  ]
  /// Columns that hold the clock's time instead of the as-of time.
  public static let clockColumns = ["run": ["started_at", "finished_at"]]
  /// Tables that say what one run did, and so depend on where runs were cut.
  public static let perRunTables = ["run"]
}
