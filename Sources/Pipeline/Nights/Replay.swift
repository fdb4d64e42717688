internal import BytesToLines
internal import EvidenceToFindings
internal import LinesToRecords
internal import Store
internal import Vocabulary

/// The same engine over logs in a throw-away database. Deterministic: equal input gives equal
/// reports.
public struct Replay {
  private let settings: RunSettings

  public init(_ settings: RunSettings) { self.settings = settings }

  /// Reads everything and concludes, as of `settings.asOf` or the last day that holds 1 % of the
  /// records.
  public func run() throws -> Report {
    let (streams, summary) = try gathered()
    return try report(streams, summary)
  }

  /// The evidence of all logs, and what was read.
  func gathered() throws -> (StreamAssembly, RunSummary) {
    let discovery = SourceDiscovery(settings)
    let engine = try Engine(
      settings, clientKey: ClientKey.fixed.seed, sources: discovery.sources)
    var summary = RunSummary(discovery)
    var streams = StreamAssembly()
    var logs = ReadLogs()
    let tasks = try engine.tasks(discovery.sources)
    try engine.harvestAll(tasks) { i, harvest in
      summary.add(complaintsOf: harvest)
      if harvest.isUnreadable { return }
      let added = unread(harvest, of: tasks[i], &logs, engine, &summary)
      if let added {
        summary.add(added.summary)
        streams.add(added, of: discovery.sources[i].stream)
      }
      summary.finishedSources += 1
    }
    summary.end(settings.watch)
    FreeMemory.giveBack()
    return (streams, summary)
  }

  /// What of a harvest no log before it has given; nil when it is all known.
  private func unread(
    _ harvest: Harvest, of task: HarvestTask, _ logs: inout ReadLogs, _ engine: Engine,
    _ summary: inout RunSummary
  ) -> Harvest? {
    switch logs.relation(of: harvest) {
    case .another:
      logs.add(harvest)
      return harvest
    case .contained(let number):
      summary.complaints.append(Self.copy(harvest.source.path, of: logs.path(of: number)))
      return nil
    case .continues(let number):
      summary.complaints.append(Self.copy(harvest.source.path, of: logs.path(of: number)))
      var rest = task
      rest.resumptions = [logs.resumption(of: number)]
      let more = engine.harvester.harvest(rest)
      logs.replace(number, by: more)
      return more
    }
  }

  private func report(_ streams: StreamAssembly, _ summary: RunSummary) throws -> Report {
    var summary = summary
    let asOf = try settings.asOf ?? streams.lastFullDay()
    let conclusion = try Concluder(settings: settings.conclusion)
      .conclude(streams.streams, asOf: asOf)
    let judgement = Judgement(settings.site)
    summary.complaints += judgement.expired(for: conclusion.findings, at: asOf)
    summary.complaints += settings.site.unmatchedContract(answered: conclusion.answeredOperations)
    return Report(
      findings: judgement.judged(conclusion.findings, asOf: asOf),
      notObservable: conclusion.notObservable, summary: summary, asOf: asOf)
  }

  private static func copy(_ path: String, of other: String) -> Complaint {
    Complaint(
      "holds the lines of \(other); they are counted once", path: path, severity: .warning)
  }
}
