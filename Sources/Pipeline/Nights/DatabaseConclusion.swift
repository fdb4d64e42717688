internal import EvidenceToFindings
internal import Store
internal import Vocabulary

/// Concludes from all evidence that a database holds, and stores what changed.
struct DatabaseConclusion {
  private let settings: RunSettings
  private let store: Store

  init(_ settings: RunSettings, _ store: Store) {
    self.settings = settings
    self.store = store
  }

  /// One transaction: upkeep, findings, history, and that there was a run.
  ///
  /// `time` is when the run started, and a clock for when it has finished.
  func conclude(
    _ summary: RunSummary, asOf: Instant, time: (started: Instant, now: () -> Instant)
  ) throws -> NightlyReport {
    var summary = summary
    let upkeep = Upkeep(retentionDays: settings.site.configuration.retentionDays)
    let changes = try store.transaction { transaction in
      let keptSince = try upkeep.run(transaction, asOf: asOf)
      let (conclusion, expired) = try conclusion(transaction, keptSince, asOf: asOf)
      summary.complaints += expired
      let changes = try transaction.conclude(conclusion)
      try transaction.append(
        run(summary, changes, RunRow(started: time.started, finished: time.now(), asOf: asOf)))
      return changes
    }
    summary.complaints += changes.snoozeEnded.map { id in
      Complaint(
        "the snooze of \(id) has ended", path: store.path ?? "", severity: .warning,
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

  private func run(
    _ summary: RunSummary, _ changes: ConclusionChanges, _ row: RunRow
  ) -> RunRow {
    var run = row
    run.exitCode = summary.isIncomplete ? 2 : 0
    run.sources = summary.newSources
    run.lines = summary.lines
    run.records = summary.records
    run.unparsed = summary.unparsed
    run.bytes = summary.bytes
    run.created = changes.created.count
    run.opened = changes.opened.count
    return run
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
    let observed = try Concluder(settings: settings.conclusion).observe(streams, asOf: asOf) {
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
    _ transaction: Transaction, _ keptSince: Day?, asOf: Instant
  ) throws -> (StoredConclusion, expired: [Complaint]) {
    let streams = try StreamAssembly(stored: transaction).streams
    let findings = try transaction.findings(asOf: asOf)
    let isUnderSameContract = try noteContract(transaction)
    let known = findings.filter { !isUnderSameContract || !Self.isOfThisMoment($0, asOf) }.sorted {
      ($0.created, $0.finding.id) < ($1.created, $1.finding.id)
    }.map(\.finding)
    let sinceSnooze = try requestsSinceSnooze(transaction, streams, known, asOf: asOf)
    let concluded = try Concluder(settings: settings.conclusion)
      .conclude(streams, known: known, keptSince: keptSince, asOf: asOf)
    let judgement = Judgement(settings.site)
    var conclusion = StoredConclusion(
      findings: judgement.judged(concluded.findings, asOf: asOf), asOf: asOf)
    conclusion.notObservable = concluded.notObservable
    conclusion.requestsSinceSnooze = sinceSnooze
    conclusion.evidenceSince = keptSince
    let unmatched = settings.site.unmatchedContract(answered: concluded.answeredOperations)
    return (conclusion, judgement.expired(for: concluded.findings, at: asOf) + unmatched)
  }

  /// Whether the last conclusion knew the same contract; another one gives findings other templates, and they keep their ids.
  private func noteContract(_ transaction: Transaction) throws -> Bool {
    let hash = String(settings.conclusion.contract.stableHash, radix: 16)
    let former = try transaction.setting("contract")
    if former != hash { try transaction.set("contract", to: hash) }
    return former == nil || former == hash
  }

  /// Concluded as of the same moment from less: what a night is cut into, by runs or hosts, does not show in the end.
  private static func isOfThisMoment(_ finding: StoredFinding, _ asOf: Instant) -> Bool {
    finding.created == asOf && finding.decided == nil
  }
}
