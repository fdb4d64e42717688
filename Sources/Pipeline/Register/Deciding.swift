internal import FindingsToRegister
internal import Store
public import Vocabulary

/// Brings what a person decides into the database, and accepted findings into the register.
public struct Deciding {
  private let database: String
  private let who: String
  private let now: Instant

  /// `who` is a login name.
  public init(database: String, who: String, now: Instant) {
    self.database = database
    self.who = who
    self.now = now
  }

  /// What a person says of findings.
  public enum Word: Sendable, Equatable {
    case reject
    case snooze(until: Instant?, requests: Int?)
  }

  /// Rejects or snoozes; all of them, or none when an id is unknown.
  public func decide(_ word: Word, _ ids: [String], reason: String?) throws {
    let store = try Store(decidingIn: database)
    try store.transaction { transaction in
      try Self.check(ids, transaction.findings(asOf: now).map(\.finding))
      for id in ids { try transaction.decide(row(word, id, reason)) }
    }
  }

  private func row(_ word: Word, _ id: String, _ reason: String?) -> DecisionRow {
    var row = DecisionRow(finding: id, decision: .rejected, who: who, at: now)
    if case .snooze(let until, let requests) = word {
      row.decision = .snoozed
      row.until = until
      row.requests = requests
    }
    row.reason = reason
    return row
  }

  /// Writes the entries of these findings into the registers and notes the decision.
  ///
  /// The registers come first: a process that dies in between has written whole ones, whose entries
  /// are recognised by their mark when the same is accepted again. Throws a `RegisterFault` for a
  /// register that has changed since it was read, and `UnknownIDs`; then nothing was decided.
  public func accept(
    _ ids: [String], _ drafting: Drafting, reason: String? = nil, texts: [String: String] = [:]
  ) throws -> [Acceptance] {
    let store = try Store(decidingIn: database)
    return try store.transaction { transaction in
      let findings = try transaction.findings(asOf: now).map(\.finding)
      let drafting = drafting.without(numbers: try transaction.numbersGiven())
      let accepted = try Self.write(ids, findings, drafting, texts: texts)
      for acceptance in accepted {
        var row = DecisionRow(finding: acceptance.id, decision: .accepted, who: who, at: now)
        row.reason = reason
        try transaction.decide(row)
        for number in acceptance.newNumbers { try note(number, acceptance.id, transaction) }
      }
      return accepted
    }
  }

  private func note(_ number: String, _ id: String, _ transaction: Transaction) throws {
    var entry = HistoryEntry(finding: id, at: now, what: .entry, new: number)
    entry.who = who
    try transaction.append(entry)
  }

  /// The same without a database: findings come from another host's file, and the decision is not
  /// kept. The entry's mark tells that host.
  public static func write(
    _ ids: [String], _ findings: [Finding], _ drafting: Drafting, texts: [String: String] = [:]
  ) throws -> [Acceptance] {
    try check(ids, findings)
    let edits = try drafting.edits(findings, asked: distinct(ids), texts: texts)
    for edit in edits where !edit.isEmpty { try edit.file.replace(with: edit.edited) }
    return acceptances(ids, edits)
  }

  /// What `accept` would do, as one patch; the database is only read.
  public func patch(_ ids: [String], _ drafting: Drafting) throws -> [UInt8] {
    let (findings, numbers) = try Store(readingFrom: database).read { transaction in
      (try transaction.findings(asOf: now).map(\.finding), try transaction.numbersGiven())
    }
    return try Self.patch(ids, findings, drafting.without(numbers: numbers))
  }

  /// The same from another host's file.
  public static func patch(
    _ ids: [String], _ findings: [Finding], _ drafting: Drafting
  ) throws -> [UInt8] {
    try check(ids, findings)
    return try drafting.edits(findings, asked: distinct(ids)).flatMap(\.patch)
  }

  private static func check(_ ids: [String], _ findings: [Finding]) throws {
    let known = Set(findings.map(\.id))
    if let unknown = ids.first(where: { !known.contains($0) }) {
      throw RunError.unknownFinding(unknown)
    }
  }

  private static func distinct(_ ids: [String]) -> [String] {
    var seen = Set<String>()
    return ids.filter { seen.insert($0).inserted }
  }

  private static func acceptances(_ ids: [String], _ edits: [RegisterEdit]) -> [Acceptance] {
    distinct(ids).map { id in
      let places = edits.compactMap { edit in
        edit.entered[id].map { Acceptance.Place(path: edit.path, entered: $0) }
      }
      return Acceptance(id: id, places: places)
    }
  }
}

/// What `accept` did with one finding.
public struct Acceptance: Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    public var path: String
    public var entered: Entered
  }

  public var id: String
  /// A register each; none without a register.
  public var places: [Place]

  var newNumbers: [String] {
    var numbers: [String] = []
    for case .drafted(let number) in places.map(\.entered)
    where !number.isEmpty && !numbers.contains(number) {
      numbers.append(number)
    }
    return numbers
  }
}

extension Transaction {
  /// Numbers that entries were ever given; a retired one is not given again.
  func numbersGiven() throws -> [String] {
    try history().filter { $0.what == .entry }.compactMap(\.new)
  }
}
