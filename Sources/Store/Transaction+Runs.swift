internal import GRDB
internal import Vocabulary

extension Transaction {
  /// Adds a run to the log; nothing refers to it.
  public func append(_ run: RunRow) throws {
    let sql = """
      INSERT INTO run (started_at, finished_at, as_of, exit_code, sources, lines, records, unparsed,
        bytes, created, opened) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    try db.execute(
      sql: sql,
      arguments: [
        run.started.nanoseconds, run.finished.nanoseconds, run.asOf.nanoseconds, run.exitCode,
        run.sources, run.lines, run.records, run.unparsed, run.bytes, run.created, run.opened,
      ])
  }

  /// The latest `limit` runs, latest first.
  public func runs(limit: Int) throws -> [RunRow] {
    let sql = "SELECT * FROM run ORDER BY id DESC LIMIT ?"
    return try Row.fetchAll(db, sql: sql, arguments: [limit]).map { row in
      var run = RunRow(
        started: Instant(nanoseconds: row["started_at"]),
        finished: Instant(nanoseconds: row["finished_at"]),
        asOf: Instant(nanoseconds: row["as_of"]))
      run.exitCode = row["exit_code"]
      run.sources = row["sources"]
      run.lines = row["lines"]
      run.records = row["records"]
      run.unparsed = row["unparsed"]
      run.bytes = row["bytes"]
      run.created = row["created"]
      run.opened = row["opened"]
      return run
    }
  }
}
