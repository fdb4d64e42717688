internal import BytesToLines
internal import EvidenceBytes
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
  ///
  /// A stopped run keeps the sources that it finished, and leaves the conclusions to the next.
  public func run(now: Instant) throws -> NightlyReport {
    let asOf = settings.asOf ?? now
    if settings.paths.isEmpty, settings.site.configuration.sources.isEmpty {
      throw RunError.nothingToRead
    }
    let discovery = SourceDiscovery(settings)
    let store = try Store(path: database, started: now)
    let engine = try Engine(
      settings(asOf), clientKey: try store.clientKey()?.seed ?? 0, sources: discovery.sources)
    var intake = try Intake(store: store, discovery: discovery, engine: engine)
    let tasks = try intake.tasks()
    try engine.harvestAll(tasks.map(\.harvest)) { i, harvest in
      try intake.add(harvest, for: tasks[i])
    }
    intake.end()
    if intake.summary.stopSignal != nil {
      return NightlyReport(findings: [], summary: intake.summary, asOf: asOf)
    }
    return try conclude(store, intake.summary, asOf: asOf)
  }

  private func settings(_ asOf: Instant) -> RunSettings {
    var settings = settings
    settings.asOf = asOf
    return settings
  }

  private func conclude(
    _ store: Store, _ summary: RunSummary, asOf: Instant
  ) throws -> NightlyReport {
    var summary = summary
    let changes = try store.transaction { transaction in
      try forgetOldDays(transaction, asOf: asOf)
      let (conclusion, expired) = try conclusion(transaction, asOf: asOf)
      summary.complaints += expired
      return try transaction.conclude(conclusion)
    }
    summary.complaints += changes.snoozeEnded.map { id in
      Complaint(
        "the snooze of \(id) has ended", path: database, severity: .warning,
        help: "decide with 'gapwatch review', or 'gapwatch snooze' it again")
    }
    let findings = try store.read { try $0.findings(asOf: asOf) }.filter(\.isConcluded)
    var report = NightlyReport(findings: findings.map(\.finding), summary: summary, asOf: asOf)
    report.created = changes.created
    report.opened = changes.opened
    report.changedState = changes.stateChanged.map(\.finding)
    report.snoozeEnded = changes.snoozeEnded
    return report
  }

  /// Retention counts back from the newest day that there is evidence of: logs of last winter can be scanned as well.
  private func forgetOldDays(_ transaction: Transaction, asOf: Instant) throws {
    guard let newest = try transaction.lastDay(notAfter: asOf.day) else { return }
    let days = Int32(clamping: settings.site.configuration.retentionDays)
    try transaction.deleteDays(before: Day(number: newest.number - days))
  }

  /// What people asked for at the members of snoozed findings, on the days after the snooze.
  private func requestsSinceSnooze(
    _ transaction: Transaction, _ streams: [StreamEvidence], _ known: [Finding], asOf: Instant
  ) throws -> [String: Int] {
    let snoozes = try transaction.snoozes().filter { $0.requests != nil }
    if snoozes.isEmpty { return [:] }
    let ids = Set(snoozes.map(\.finding))
    let snoozed = known.filter { ids.contains($0.id) }
    let members = Set(snoozed.flatMap(\.members).map(\.name))
    let observed = Concluder(settings: settings.conclusion).observe(streams, asOf: asOf) {
      members.contains(EndpointName.of($0, $1))
    }
    var counts: [String: Int] = [:]
    for snooze in snoozes {
      let own = Set(
        snoozed.filter { $0.id == snooze.finding }.flatMap(\.members).map(\.name))
      counts[snooze.finding] = observed.filter { own.contains(EndpointName.of($0.method, $0.path)) }
        .flatMap(\.days).filter { $0.day > snooze.at.day }.reduce(0) { $0 + $1.requests }
    }
    return counts
  }

  private func conclusion(
    _ transaction: Transaction, asOf: Instant
  ) throws -> (StoredConclusion, expired: [Complaint]) {
    let streams = try StreamAssembly(stored: transaction)
    let known = try transaction.findings(asOf: asOf).sorted {
      ($0.created, $0.finding.id) < ($1.created, $1.finding.id)
    }.map(\.finding)
    let concluded = Concluder(settings: settings.conclusion)
      .conclude(streams.streams, known: known, asOf: asOf)
    let judgement = Judgement(settings.site)
    var conclusion = StoredConclusion(
      findings: judgement.judged(concluded.findings, asOf: asOf), asOf: asOf)
    conclusion.notObservable = concluded.notObservable
    conclusion.requestsSinceSnooze = try requestsSinceSnooze(
      transaction, streams.streams, known, asOf: asOf)
    conclusion.evidenceSince = try transaction.firstDay()
    let unmatched = settings.site.unmatchedContract(answered: concluded.answeredOperations)
    return (conclusion, judgement.expired(for: concluded.findings, at: asOf) + unmatched)
  }
}
