internal import Foundation
internal import Store
public import Vocabulary

/// `gapwatch forget`: takes the evidence of sources out, and concludes without it.
public struct Forgetting {
  private let settings: RunSettings
  private let database: String

  public init(_ settings: RunSettings, database: String) {
    self.settings = settings
    self.database = database
  }

  /// What became of the names.
  public struct Outcome: Sendable {
    /// Paths, as they were last told.
    public var forgotten: [String] = []
    /// One a name that no source has, or whose evidence cannot be taken apart any more.
    public var complaints: [Complaint] = []
  }

  /// The sources that have these names, or fit these globs. Evidence and tombstones go in one transaction; findings are concluded behind it, by the next scan if this run dies.
  public func run(
    _ names: [String], now: Instant, clock: (() -> Instant)? = nil
  ) throws -> Outcome {
    try Nightly.requireDatabase(database)
    let asOf = settings.asOf ?? now
    let store = try Store(path: database, started: now)
    var outcome = Outcome()
    try store.transaction { transaction in
      let sources = try transaction.sources()
      for name in names { try forget(name, sources, transaction, &outcome) }
    }
    if outcome.forgotten.isEmpty { return outcome }
    var settings = settings
    settings.asOf = asOf
    _ = try DatabaseConclusion(settings, store)
      .conclude(RunSummary(), asOf: asOf, time: (now, clock ?? { now }))
    try store.reclaim()
    return outcome
  }

  private func forget(
    _ name: String, _ sources: [SourceRow], _ transaction: Transaction, _ outcome: inout Outcome
  ) throws {
    let named = sources.filter { Self.fits($0.path, name) }
    if named.isEmpty {
      let near = Nearest.word(to: name, among: sources.map(\.path))
      outcome.complaints.append(
        Complaint(
          "no source of this name", path: name, note: near.map { "did you mean '\($0)'" },
          help: "'gapwatch doctor' lists the sources"))
    }
    for var source in named {
      guard let id = source.id, source.state != .forgotten else { continue }
      if source.state == .folded {
        outcome.complaints.append(
          Complaint(
            "its evidence has been added up with that of other files", path: source.path,
            help: "it goes with its days, after the retention"))
        continue
      }
      try transaction.deleteEvidence(of: id)
      source.state = .forgotten
      source.position.parseState = []
      try transaction.store(source)
      outcome.forgotten.append(source.path)
    }
  }

  private static func fits(_ path: String, _ name: String) -> Bool {
    if path == name || absolute(path) == absolute(name) { return true }
    guard name.contains("*") || name.contains("?") else { return false }
    // SAFETY: both strings are NUL-terminated for the call, which keeps neither.
    return unsafe fnmatch(name, path, 0) == 0
  }

  private static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }
}
