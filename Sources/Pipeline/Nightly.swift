internal import BytesToLines
internal import EvidenceToFindings
internal import Store
public import Vocabulary

/// One night: reads what is new, adds up the evidence, concludes. Read this first.
public struct Nightly {
  private let settings: RunSettings
  private let database: String

  public init(_ settings: RunSettings, database: String) {
    self.settings = settings
    self.database = database
  }

  /// `now` is when the run starts; conclusions are as of `settings.asOf`, else `now`.
  public func run(now: Instant) throws -> NightlyReport {
    let asOf = settings.asOf ?? now
    let store = try Store(path: database, started: now)
    let listing = SourceFinder(paths: settings.paths).find()
    let engine = try Engine(
      settings, clientKey: try store.clientKey()?.seed ?? 0, sources: listing.sources.count,
      asOf: asOf)
    var intake = Intake(store: store, listing: listing)
    let tasks = try intake.tasks()
    try engine.harvestAll(tasks.map { ($0.source, $0.resumption, $0.isClosed) }) { i, harvest in
      try intake.add(harvest, for: tasks[i])
    }
    let changes = try store.transaction { transaction in
      try transaction.deleteDays(before: Day(number: asOf.day.number - Int32(settings.retentionDays)))
      return try transaction.conclude(try conclusion(transaction, asOf: asOf))
    }
    return try report(store, intake.summary, changes, asOf: asOf)
  }

  private func conclusion(_ transaction: Transaction, asOf: Instant) throws -> StoredConclusion {
    var streams = StreamAssembly()
    let parsers = Dictionary(
      try transaction.sources().map { ($0.stream, $0.parser) }, uniquingKeysWith: { a, _ in a })
    try transaction.forEachEvidenceDay { day in
      streams.add(
        try EvidenceRows.evidence(day.rows, on: day.day), on: day.day, of: day.stream,
        parser: parsers[day.stream] ?? "")
    }
    let known = try transaction.findings(asOf: asOf).sorted {
      ($0.created, $0.finding.id) < ($1.created, $1.finding.id)
    }.map(\.finding)
    let concluded = Concluder(settings: settings.conclusion)
      .conclude(streams.streams, known: known, asOf: asOf)
    var conclusion = StoredConclusion(findings: concluded.findings, asOf: asOf)
    conclusion.notObservable = concluded.notObservable
    conclusion.evidenceSince = try transaction.firstDay()
    return conclusion
  }

  private func report(
    _ store: Store, _ summary: RunSummary, _ changes: ConclusionChanges, asOf: Instant
  ) throws -> NightlyReport {
    let findings = try store.read { try $0.findings(asOf: asOf).map(\.finding) }
    var report = NightlyReport(findings: findings, summary: summary, asOf: asOf)
    report.created = changes.created
    report.opened = changes.opened
    report.changedState = changes.stateChanged.map(\.finding)
    report.snoozeEnded = changes.snoozeEnded
    return report
  }
}

/// What a night brought.
public struct NightlyReport: Sendable {
  /// All findings of the database, decisions applied.
  public var findings: [Finding]
  public var summary: RunSummary
  public var asOf: Instant
  /// Ids: known for the first time, `open` for the first time, in another state than before, awake again.
  public var created: [String] = []
  public var opened: [String] = []
  public var changedState: [String] = []
  public var snoozeEnded: [String] = []

  /// The same as a reading command would tell it.
  public func report(of findings: [Finding]) -> Report {
    Report(findings: findings, notObservable: [], summary: summary, asOf: asOf)
  }

  init(findings: [Finding], summary: RunSummary, asOf: Instant) {
    self.findings = findings
    self.summary = summary
    self.asOf = asOf
  }
}
