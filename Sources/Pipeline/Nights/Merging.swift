internal import Store
public import Vocabulary

/// `gapwatch merge`: adds up what several hosts have gathered, and concludes from all of it.
///
/// Sources are known by what they hold, as in a scan: what is there already counts once, what has grown is replaced.
public struct Merging {
  private let settings: RunSettings
  private let target: String

  public init(_ settings: RunSettings, database: String) {
    self.settings = settings
    target = database
  }

  private static let pending = "merge-to-conclude"

  /// What a merge brought.
  public struct Outcome: Sendable {
    /// Sources that were new or had grown.
    public var sources = 0
    /// One a stream whose folded evidence overlaps and cannot be taken apart.
    public var complaints: [Complaint] = []
    /// Nil: nothing was new, and nothing was concluded.
    public var report: NightlyReport?
  }

  /// Throws `StoreError.clientKeysDiffer` before anything is changed. All evidence in one transaction.
  public func run(
    _ databases: [String], now: Instant, clock: (() -> Instant)? = nil
  ) throws -> Outcome {
    let inputs = try databases.map { (path: $0, store: try Store(readingFrom: $0)) }
      .filter { Store.resolved($0.path) != Store.resolved(target) }
    try check(inputs)
    guard let first = inputs.first else { return Outcome() }
    try Store.adoptClientKey(of: inputs.map(\.path), for: target)
    let store = try Store(path: target, started: now)
    guard try store.clientKeyFingerprint() == first.store.clientKeyFingerprint() else {
      throw StoreError.clientKeysDiffer(path: first.path, other: target)
    }
    var outcome = Outcome()
    try store.transaction { transaction in
      for input in inputs {
        var merge = DatabaseMerge(into: transaction, from: input.path)
        try input.store.read { try merge.run($0) }
        outcome.sources += merge.sources
        outcome.complaints += merge.complaints
      }
      if outcome.sources > 0 { try transaction.set(Self.pending, to: "yes") }
    }
    let asOf = settings.asOf ?? now
    // A merge that died behind its evidence is concluded by the next one, which finds nothing new.
    if try store.read({ try $0.setting(Self.pending) }) == "yes" {
      var settings = settings
      settings.asOf = asOf
      outcome.report = try DatabaseConclusion(settings, store)
        .conclude(RunSummary(), asOf: asOf, time: (now, clock ?? { now }))
    }
    try store.transaction { transaction in
      if try transaction.setting(Self.pending) == "yes" {
        try transaction.set(Self.pending, to: "no")
      }
    }
    for input in inputs { try adoptDecisions(of: input.store, store, asOf: asOf) }
    try store.reclaim()
    return outcome
  }

  private func check(_ inputs: [(path: String, store: Store)]) throws {
    guard let first = inputs.first else { return }
    let key = try first.store.clientKeyFingerprint()
    for input in inputs.dropFirst() where try input.store.clientKeyFingerprint() != key {
      throw StoreError.clientKeysDiffer(path: input.path, other: first.path)
    }
  }

  /// What people decided elsewhere holds here, unless something was decided here.
  private func adoptDecisions(of other: Store, _ store: Store, asOf: Instant) throws {
    let decided = try other.read { try $0.findings(asOf: asOf) }
    try store.transaction { transaction in
      let own = try transaction.findings(asOf: asOf)
      for foreign in decided {
        guard var decision = foreign.decided, foreign.finding.decision != .undecided,
          let match = Self.match(foreign.finding, among: own), match.decided == nil
        else { continue }
        decision.finding = match.finding.id
        try transaction.decide(decision)
      }
    }
  }

  /// The finding of the same id, else the first that shares a member.
  private static func match(_ finding: Finding, among own: [StoredFinding]) -> StoredFinding? {
    if let same = own.first(where: { $0.finding.id == finding.id }) { return same }
    let members = Set(finding.members)
    return own.first {
      $0.finding.host == finding.host && !members.isDisjoint(with: $0.finding.members)
    }
  }
}
