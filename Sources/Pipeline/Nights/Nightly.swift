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
  /// A stopped run keeps the sources that it finished, and leaves the conclusions to the next. `clock` tells when the run
  /// has finished.
  public func run(now: Instant, clock: (() -> Instant)? = nil) throws -> NightlyReport {
    let asOf = settings.asOf ?? now
    if settings.paths.isEmpty, settings.site.configuration.sources.isEmpty {
      throw RunError.nothingToRead
    }
    let discovery = SourceDiscovery(settings)
    let store = try Store(path: database, started: now)
    let engine = try Engine(
      settings(asOf), clientKey: try store.clientKey()?.seed ?? 0, sources: discovery.sources)
    var intake = try Intake(store: store, discovery: discovery, engine: engine, now: now)
    let tasks = try intake.tasks(asOf: asOf)
    try engine.harvestAll(tasks.map(\.harvest)) { i, harvest in
      try intake.add(harvest, for: tasks[i])
    }
    try intake.end()
    FreeMemory.giveBack()
    var report = NightlyReport(findings: [], summary: intake.summary, asOf: asOf)
    if intake.summary.stopSignal == nil {
      report = try DatabaseConclusion(settings, store).conclude(
        intake.summary, asOf: asOf, time: (now, clock ?? { now }))
      try store.reclaim()
    }
    report.untold = intake.untold
    return report
  }

  /// Throws unless there is a database: what only changes one makes none.
  public static func requireDatabase(_ path: String) throws { _ = try Store(readingFrom: path) }

  /// Stores that the user has heard of damage and changes, which are told once; to be called when they are told.
  public static func noteTold(_ report: NightlyReport, database: String) throws {
    if report.untold.damaged.isEmpty, report.untold.configurationHash == nil { return }
    try Store(decidingIn: database).transaction { try Intake.note(report.untold, $0) }
  }

  private func settings(_ asOf: Instant) -> RunSettings {
    var settings = settings
    settings.asOf = asOf
    return settings
  }
}
