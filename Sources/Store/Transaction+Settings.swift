internal import GRDB

extension Transaction {
  /// A named value of the whole database, as last set.
  public func setting(_ name: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  /// Sets the value, new or not.
  public func set(_ name: String, to value: String) throws {
    let sql = """
      INSERT INTO setting (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """
    try db.execute(sql: sql, arguments: [name, value])
  }
}
