internal import GRDB
internal import Vocabulary

extension Transaction {
  /// Makes the findings the current ones; the history gets what changed, and nothing else.
  ///
  /// Known findings that are not among them stay, with their decisions, as no longer concluded.
  public func conclude(_ conclusion: StoredConclusion) throws -> ConclusionChanges {
    var changes = ConclusionChanges()
    let known = Dictionary(
      uniqueKeysWithValues: try stored("", [], asOf: conclusion.asOf).map { ($0.finding.id, $0) })
    for finding in conclusion.findings.sorted(by: { $0.id < $1.id }) {
      try take(finding, former: known[finding.id], of: conclusion, &changes)
    }
    let concluded = Set(conclusion.findings.map(\.id))
    for (id, former) in known.sorted(by: { $0.key < $1.key }) where !concluded.contains(id) {
      try leave(former, of: conclusion, &changes)
    }
    changes.snoozeEnded = try endSnoozes(conclusion.requestsSinceSnooze, asOf: conclusion.asOf)
    try replaceNotObservable(conclusion.notObservable)
    return changes
  }

  private func take(
    _ finding: Finding, former: StoredFinding?, of conclusion: StoredConclusion,
    _ changes: inout ConclusionChanges
  ) throws {
    var finding = finding
    // Nothing but the logs' own words is stored here; the decision has a table of its own.
    finding.decision = .undecided
    finding.members = Array(Set(finding.members)).sorted()
    if let since = conclusion.evidenceSince, let first = former?.finding.firstSeen,
      first < since.start
    {
      finding.firstSeen = min(first, finding.firstSeen ?? first)
    }
    let isNewlyOpen = try finding.state == .open && !hasBeen(.open, finding.id)
    if isNewlyOpen { changes.opened.append(finding.id) }
    try note(finding, former, at: conclusion.asOf, &changes)
    try write(finding, created: former?.created ?? conclusion.asOf)
    if former?.finding.members != finding.members { try writeMembers(finding) }
  }

  /// Tells the history, and `changes`, how the finding differs from what was known.
  private func note(
    _ finding: Finding, _ former: StoredFinding?, at now: Instant,
    _ changes: inout ConclusionChanges
  ) throws {
    func tell(_ what: HistoryEntry.What, _ old: String?, _ new: String?) throws {
      try append(HistoryEntry(finding: finding.id, at: now, what: what, old: old, new: new))
    }
    let old = former?.finding
    if let former, !former.isConcluded { try tell(.returned, former.absorbedBy, nil) }
    if old == nil {
      changes.created.append(finding.id)
      try tell(.created, nil, finding.kind.rawValue)
    } else if let old, old.kind != finding.kind {
      try tell(.kind, old.kind.rawValue, finding.kind.rawValue)
    }
    if old?.state != finding.state {
      try tell(.state, old?.state.rawValue, finding.state.rawValue)
    }
    if old?.members != finding.members {
      try tell(.members, try old.map(Self.memberList), try Self.memberList(finding))
    }
    guard let old else { return }
    if old.state != finding.state {
      let change = StateChange(finding: finding.id, old: old.state, new: finding.state)
      changes.stateChanged.append(change)
    }
    if old.members != finding.members { changes.membersChanged.append(finding.id) }
  }

  private func leave(
    _ former: StoredFinding, of conclusion: StoredConclusion, _ changes: inout ConclusionChanges
  ) throws {
    let id = former.finding.id
    let heir = conclusion.absorbed[id]
    if !former.isConcluded && heir == former.absorbedBy { return }
    // Once absorbed it stays so until it is concluded again.
    if !former.isConcluded && heir == nil { return }
    let sql = "UPDATE finding SET is_concluded = 0, absorbed_by = ? WHERE id = ?"
    try db.execute(sql: sql, arguments: [heir, id])
    let what: HistoryEntry.What = heir == nil ? .withdrawn : .absorbed
    try append(HistoryEntry(finding: id, at: conclusion.asOf, what: what, new: heir))
    if heir == nil { changes.withdrawn.append(id) }
  }

  private func write(_ finding: Finding, created: Instant) throws {
    let body = try FindingJSON.text(finding)
    let sql = """
      INSERT INTO finding (id, created_at, kind, state, impact, confidence, first_seen, last_seen,
        is_concluded, absorbed_by, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, NULL, ?)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, state = excluded.state,
        impact = excluded.impact, confidence = excluded.confidence,
        first_seen = excluded.first_seen, last_seen = excluded.last_seen,
        is_concluded = 1, absorbed_by = NULL, body = excluded.body
      """
    try db.execute(
      sql: sql,
      arguments: [
        finding.id, created.nanoseconds, finding.kind.rawValue, finding.state.rawValue,
        finding.impact.rawValue, finding.confidence, finding.firstSeen?.nanoseconds,
        finding.lastSeen?.nanoseconds, body,
      ])
  }

  private func writeMembers(_ finding: Finding) throws {
    try db.execute(sql: "DELETE FROM member WHERE finding_id = ?", arguments: [finding.id])
    // A NUL would end the TEXT; the exact bytes are in the finding's JSON.
    let sql = "INSERT OR IGNORE INTO member (finding_id, path, method, kind) VALUES (?, ?, ?, ?)"
    for member in finding.members {
      let path = member.path.replacing("\0", with: "\u{2400}")
      let method = member.method.replacing("\0", with: "\u{2400}")
      try db.execute(
        sql: sql, arguments: [finding.id, path, method, member.kind.rawValue])
    }
  }

  private func replaceNotObservable(_ rows: [NotObservable]) throws {
    try db.execute(sql: "DELETE FROM not_observable")
    let sql = """
      INSERT OR IGNORE INTO not_observable (source, kind, parser, reason) VALUES (?, ?, ?, ?)
      """
    for row in rows {
      try db.execute(
        sql: sql,
        arguments: [row.source, row.kind.rawValue, row.parser, row.reason.rawValue])
    }
  }

  private static func memberList(_ finding: Finding) throws -> String {
    try FindingJSON.text(finding.members.map { "\($0.method) \($0.path) \($0.kind.rawValue)" })
  }
}
