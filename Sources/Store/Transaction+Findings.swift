internal import GRDB
public import Vocabulary

extension Transaction {
  /// Every finding there is, whatever its state and decision, absorbed ones aside; most important
  /// first.
  ///
  /// `now` tells which snoozes hold.
  public func findings(asOf now: Instant) throws -> [StoredFinding] {
    try stored("WHERE absorbed_by IS NULL", [], asOf: now).sorted { a, b in
      (a.finding.impact, -a.finding.confidence, a.finding.id)
        < (b.finding.impact, -b.finding.confidence, b.finding.id)
    }
  }

  /// One finding, absorbed or not; throws `StoreError.unknownFinding`.
  public func finding(_ id: String, asOf now: Instant) throws -> StoredFinding {
    guard let found = try stored("WHERE id = ?", [id], asOf: now).first else {
      throw StoreError.unknownFinding(id: id)
    }
    return found
  }

  /// What the last conclusion could not see, by source and kind.
  public func notObservable() throws -> [NotObservable] {
    let sql = "SELECT * FROM not_observable ORDER BY source, kind, parser, reason"
    return try Row.fetchAll(db, sql: sql).map { row in
      guard let kind = GapKind(rawValue: row["kind"]),
        let reason = NotObservable.Reason(rawValue: row["reason"])
      else { throw StoreError.unknownValue(table: "not_observable", column: "kind, reason") }
      return NotObservable(
        kind: kind, source: row["source"], parser: row["parser"], reason: reason)
    }
  }

  func stored(
    _ filter: String, _ arguments: StatementArguments, asOf now: Instant
  ) throws -> [StoredFinding] {
    let decisions = try decisions()
    let sql = "SELECT * FROM finding \(filter) ORDER BY id"
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      var finding = try FindingJSON.finding(row["body"])
      // JSON holds milliseconds, the columns all digits.
      finding.firstSeen = Instant(stored: row["first_seen"])
      finding.lastSeen = Instant(stored: row["last_seen"])
      let decided = decisions[finding.id]
      finding.decision = decided?.holding(asOf: now) ?? .undecided
      return StoredFinding(
        finding: finding, created: Instant(nanoseconds: row["created_at"]),
        isConcluded: row["is_concluded"], absorbedBy: row["absorbed_by"], decided: decided)
    }
  }
}
