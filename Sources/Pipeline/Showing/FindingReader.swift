internal import Foundation
internal import Store
public import Vocabulary

/// Reads findings from a database while a run may be going on.
public struct FindingReader {
  private let store: Store
  private let judgement: Judgement

  /// A missing database is an error, not an empty answer.
  public init(database: String, site: Site = Site()) throws {
    store = try Store(readingFrom: database)
    judgement = Judgement(site)
  }

  /// All findings that were seen in `span`, with the decisions that hold at `now`, and what could
  /// not be seen. What the configuration allows is left out.
  public func report(asOf now: Instant, span: TimeSpan = TimeSpan()) throws -> Report {
    try store.read { transaction in
      var summary = RunSummary()
      for source in try transaction.sources() { summary.add(source.summary) }
      let concluded = try transaction.findings(asOf: now).filter(\.isConcluded).map(\.finding)
      let findings = judgement.unallowed(concluded, at: now)
        .filter { span.overlaps($0.firstSeen, $0.lastSeen) }
      return Report(
        findings: findings, notObservable: try transaction.notObservable(), summary: summary,
        asOf: now)
    }
  }

  /// Numbers that entries of the register were ever given.
  public func numbersGiven() throws -> [String] { try store.read { try $0.numbersGiven() } }

  /// One finding and what happened to it; nil for an id that nobody knows.
  public func finding(
    _ id: String, asOf now: Instant
  ) throws -> (finding: Finding, history: [FindingChange])? {
    try store.read { transaction in
      let known = try transaction.findings(asOf: now)
      guard let stored = known.first(where: { $0.finding.id == id }) else { return nil }
      let history = try transaction.history(of: id).map { entry in
        FindingChange(
          at: entry.at, what: entry.what.rawValue, old: entry.old, new: entry.new, who: entry.who,
          why: entry.why)
      }
      return (stored.finding, history)
    }
  }
}
