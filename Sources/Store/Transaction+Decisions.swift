internal import GRDB
internal import Vocabulary

extension Transaction {
  /// Brings what a person decided into force and into the history; the same decision again changes
  /// nothing.
  ///
  /// `.undecided` takes a decision back. Throws `StoreError.unknownFinding`.
  public func decide(_ decision: DecisionRow) throws {
    let id = decision.finding
    let known = "SELECT EXISTS (SELECT 1 FROM finding WHERE id = ?)"
    guard try Bool.fetchOne(db, sql: known, arguments: [id]) ?? false else {
      throw StoreError.unknownFinding(id: id)
    }
    let former = try self.decision(on: id)
    let old = former?.historyText ?? Decision.undecided.rawValue
    if old == decision.historyText && former?.reason == decision.reason { return }
    var decision = decision
    decision.requestsSince = 0
    try store(decision)
    var entry = HistoryEntry(
      finding: id, at: decision.at, what: .decision, old: old, new: decision.historyText)
    entry.who = decision.who
    entry.why = decision.reason
    try append(entry)
  }

  /// What was decided last; nil when nobody ever did.
  public func decision(on finding: String) throws -> DecisionRow? {
    try decisions("WHERE finding_id = ?", [finding])[finding]
  }

  /// Snoozes that a run has to count requests for, by finding.
  public func snoozes() throws -> [DecisionRow] {
    try decisions("WHERE decision = ?", [Decision.snoozed.rawValue]).values
      .sorted { $0.finding < $1.finding }
  }

  func decisions(
    _ filter: String = "", _ arguments: StatementArguments = []
  ) throws -> [String: DecisionRow] {
    var decisions: [String: DecisionRow] = [:]
    let sql = "SELECT * FROM decision \(filter)"
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      guard let decision = Decision(rawValue: row["decision"]) else {
        throw StoreError.unknownValue(table: "decision", column: "decision")
      }
      var decided = DecisionRow(
        finding: row["finding_id"], decision: decision, who: row["who"],
        at: Instant(nanoseconds: row["at"]))
      decided.reason = row["reason"]
      decided.until = Instant(stored: row["until"])
      decided.requests = row["requests"]
      decided.requestsSince = row["requests_since"]
      decisions[decided.finding] = decided
    }
    return decisions
  }

  func store(_ decision: DecisionRow) throws {
    let sql = """
      INSERT OR REPLACE INTO decision
        (finding_id, decision, who, at, reason, until, requests, requests_since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    try db.execute(
      sql: sql,
      arguments: [
        decision.finding, decision.decision.rawValue, decision.who, decision.at.nanoseconds,
        decision.reason, decision.until?.nanoseconds, decision.requests, decision.requestsSince,
      ])
  }

  /// Counts on, ends what is over; answers the findings whose snooze ended.
  func endSnoozes(_ counts: [String: Int], asOf now: Instant) throws -> [String] {
    var ended: [String] = []
    for var snooze in try snoozes() {
      let counted = max(snooze.requestsSince, counts[snooze.finding] ?? 0)
      let hasMore = counted != snooze.requestsSince
      snooze.requestsSince = counted
      if snooze.hasEnded(asOf: now) {
        let entry = HistoryEntry(
          finding: snooze.finding, at: now, what: .decision, old: snooze.historyText,
          new: Decision.undecided.rawValue)
        try append(entry)
        snooze.decision = .undecided
        snooze.until = nil
        snooze.requests = nil
        ended.append(snooze.finding)
      }
      if hasMore || snooze.decision == .undecided { try store(snooze) }
    }
    return ended
  }
}
