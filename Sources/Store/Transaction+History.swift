internal import Foundation
internal import GRDB
internal import Vocabulary

extension Transaction {
  /// Of one finding, or of all, in the order of writing.
  public func history(of finding: String? = nil) throws -> [HistoryEntry] {
    let filter = finding == nil ? "" : "WHERE finding_id = ?"
    let arguments: StatementArguments = finding.map { [$0] } ?? []
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM history \(filter) ORDER BY id", arguments: arguments)
    return try rows.map { row in
      guard let what = HistoryEntry.What(rawValue: row["what"]) else {
        throw StoreError.unknownValue(table: "history", column: "what")
      }
      var entry = HistoryEntry(
        finding: row["finding_id"], at: Instant(nanoseconds: row["at"]), what: what,
        old: row["old"], new: row["new"])
      entry.who = row["who"]
      entry.why = row["why"]
      return entry
    }
  }

  /// Appends one line; there is no way to take it back.
  public func append(_ entry: HistoryEntry) throws {
    let sql = """
      INSERT INTO history (finding_id, at, what, old, new, who, why) VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    try db.execute(
      sql: sql,
      arguments: [
        entry.finding, entry.at.nanoseconds, entry.what.rawValue, entry.old, entry.new, entry.who,
        entry.why,
      ])
  }

  /// Whether the finding was in that state at any time.
  func hasBeen(_ state: FindingState, _ finding: String) throws -> Bool {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM history WHERE finding_id = ? AND what = 'state' AND new = ?)
      """
    return try Bool.fetchOne(db, sql: sql, arguments: [finding, state.rawValue]) ?? false
  }
}
