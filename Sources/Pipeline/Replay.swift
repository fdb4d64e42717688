internal import BytesToLines
internal import EvidenceToFindings
internal import LinesToRecords
internal import Store
public import Vocabulary

/// The same engine over logs in a throw-away database. Deterministic: equal input gives equal reports.
public struct Replay {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// Reads everything and concludes, as of `settings.asOf` or the last day that holds 1 % of the records.
  public func run() throws -> Report {
    let listing = SourceFinder(paths: settings.paths).find()
    let engine = try Engine(
      settings, clientKey: ClientKey.fixed.seed, sources: listing.sources.count,
      asOf: settings.asOf)
    var summary = RunSummary()
    summary.complaints = listing.complaints
    summary.skippedFiles = listing.skipped.count
    var streams = StreamAssembly()
    let tasks = listing.sources.map { (source: $0, resumption: Harvester.Resumption?.none, isClosed: true) }
    var seen: Set<ContentIdentity> = []
    try engine.harvestAll(tasks) { _, harvest in
      if let identity = harvest.source.identity, identity.headLength > 0, !seen.insert(identity).inserted,
        harvest.tally.lines > 0
      {
        summary.complaints.append(Self.twin(harvest.source.path))
        return
      }
      summary.complaints += harvest.complaints
      summary.isIncomplete = summary.isIncomplete || harvest.damage != nil
      summary.add(harvest.summary)
      streams.add(harvest)
    }
    summary.isIncomplete = summary.isIncomplete || listing.complaints.contains { $0.severity == .error }
    summary.isUnreadable = summary.sources.isEmpty
    let asOf = settings.asOf ?? streams.lastFullDay
    let conclusion = Concluder(settings: settings.conclusion).conclude(streams.streams, asOf: asOf)
    return Report(
      findings: conclusion.findings, notObservable: conclusion.notObservable, summary: summary,
      asOf: asOf)
  }

  private static func twin(_ path: String) -> Complaint {
    Complaint(
      "begins like a file that was read already; it is counted once", path: path,
      severity: .warning)
  }
}
