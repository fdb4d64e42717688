internal import BytesToLines
internal import EvidenceToFindings
internal import Foundation
internal import LinesToRecords
internal import Store
public import Vocabulary

/// `gapwatch doctor`: what a night would meet, without one.
public struct Checkup {
  /// One line of it.
  public struct Item: Sendable, Equatable {
    public enum Area: String, Sendable { case configuration, database, source }

    public var area: Area
    /// What is well; empty where something is wrong.
    public var text = ""
    /// What is wrong, with a way out.
    public var complaint: Complaint?
  }

  public private(set) var items: [Item] = []
  public private(set) var notObservable: [NotObservable] = []

  /// Everything is as it should be; warnings do not count.
  public var isWell: Bool { !items.contains { $0.complaint?.severity == .error } }

  private let settings: RunSettings

  /// Lines of each source that are looked at.
  static let mostLines = 20_000

  /// Reads the beginning of every source; changes nothing. Throws what keeps a run from beginning at all.
  public init(_ settings: RunSettings, database: String, asOf now: Instant) throws {
    self.settings = settings
    configuration()
    try look(at: database)
    try lookAtSources(database, now)
  }

  private mutating func configuration() {
    let configuration = settings.site.configuration
    let sources = "\(configuration.sources.count) sources"
    let register = configuration.register.map { ", register \($0.path)" } ?? ""
    note(
      .configuration,
      settings.site.path.map { "\($0): \(sources)\(register)" } ?? "none; all is default")
    if let path = configuration.register?.path, !FileManager.default.isReadableFile(atPath: path) {
      complain(
        .configuration,
        Complaint(
          "the register cannot be read", path: path, help: "see 'register' in the configuration"))
    }
  }

  // MARK: The database

  private mutating func look(at path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      return note(.database, "\(path): none yet; 'gapwatch scan' makes it")
    }
    do {
      let store = try Store(readingFrom: path)
      let space = try store.space()
      let left = space.leftOnDevice.map { "\(Self.size($0)) left beside it" } ?? ""
      note(
        .database,
        "\(path): schema \(Store.schemaVersion), \(Self.size(space.database)), \(Self.size(space.reclaimable)) of it free; \(left)"
      )
      // A night may write as much again beside it before it is added to the file.
      if let left = space.leftOnDevice, left < max(space.database, 64 << 20) {
        complain(
          .database,
          Complaint(
            "only \(Self.size(left)) are left on the device", path: path, severity: .warning,
            help: "make room, or lower 'retention'"))
      }
      for problem in try store.problems() {
        complain(.database, StoreError.damaged(path: path, problem: problem).complaint)
      }
      try lookAtRuns(store, path)
    } catch let error as StoreError {
      complain(.database, error.complaint)
    }
  }

  private mutating func lookAtRuns(_ store: Store, _ path: String) throws {
    let (run, old) = try store.read { transaction in
      (
        try transaction.runs(limit: 1).first,
        try transaction.sources().filter { $0.hasOldEvidence }
      )
    }
    if let run {
      let seconds = (run.finished.nanoseconds - run.started.nanoseconds) / 1_000_000_000
      note(
        .database,
        "\(path): last run \(run.started), \(seconds) s, \(run.sources) sources, \(run.lines) lines, exit code \(run.exitCode)"
      )
    }
    if let first = old.first {
      complain(
        .database,
        Complaint(
          "evidence of \(old.count) sources has a form of its own time", path: first.path,
          help: "scan the logs that are still there into a new database ('--db FILE')"))
    }
  }

  // MARK: The sources

  private mutating func lookAtSources(_ database: String, _ now: Instant) throws {
    let discovery = SourceDiscovery(settings)
    let key = (try? Store(readingFrom: database).clientKey()?.seed) ?? ClientKey.fixed.seed
    let engine = try Engine(settings, clientKey: key, sources: discovery.sources)
    for complaint in discovery.complaints { complain(.source, complaint) }
    if discovery.skippedFiles > 0 {
      note(.source, "\(discovery.skippedFiles) files in the folders are no logs")
    }
    var streams = StreamAssembly()
    let sources = discovery.sources.filter { !$0.source.isPipe }
    var tasks = try engine.tasks(sources)
    for i in tasks.indices { tasks[i].mostLines = Self.mostLines }
    try engine.harvestAll(tasks) { i, harvest in
      tell(harvest)
      streams.add(harvest, of: sources[i].stream)
    }
    notObservable =
      try Concluder(settings: settings.conclusion).conclude(streams.streams, asOf: now)
      .notObservable
  }

  private mutating func tell(_ harvest: Harvest) {
    if let damage = harvest.damage { return complain(.source, damage) }
    if let doubt = harvest.misunderstanding { return complain(.source, doubt) }
    let tally = harvest.tally
    let form = [tally.mostUsedParser ?? "no format", harvest.summary.envelope.map { "in \($0)" }]
    let lines = tally.unparsed == 0 ? "all understood" : "\(tally.unparsed) not understood"
    note(
      .source,
      "\(harvest.source.path): \(form.compactMap { $0 }.joined(separator: " ")), \(tally.lines) lines looked at, \(lines)"
    )
  }

  // MARK: Items

  private mutating func note(_ area: Item.Area, _ text: String) {
    items.append(Item(area: area, text: text))
  }

  private mutating func complain(_ area: Item.Area, _ complaint: Complaint) {
    items.append(Item(area: area, complaint: complaint))
  }

  private static func size(_ bytes: Int64) -> String {
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
