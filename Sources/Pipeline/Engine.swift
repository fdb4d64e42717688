internal import BytesToLines
internal import Definitions
public import EvidenceToFindings
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Store
public import Vocabulary

/// What a run is told by its user and its configuration.
public struct RunSettings: Sendable {
  public var paths: [String] = []
  /// A site's own definitions; they win over built-in ones of the same name.
  public var parserFolders: [String] = []
  /// Force one parser.
  public var parser: String?
  /// For times without a zone: an IANA name or an offset; nil is UTC.
  public var timezone: String?
  public var trustedProxies: [String] = []
  public var conclusion = ConclusionSettings()
  /// Threads; at least 1.
  public var jobs = 2
  /// Conclude as of this moment; nil: see `Replay` and `Nightly`.
  public var asOf: Instant?
  public var since: Instant?
  public var until: Instant?
  public var retentionDays = 90

  public init() {}
}

/// The compiled parts that every run needs.
struct Engine: Sendable {
  let settings: RunSettings
  let parsers: ParserSet
  let harvester: Harvester

  /// Throws `Complaints` for bad definitions: they stop a run before any work.
  init(_ settings: RunSettings, clientKey: UInt64, sources: Int, asOf: Instant?) throws {
    self.settings = settings
    parsers = try ParserCatalog.load(folders: settings.parserFolders)
    var parsing = ParsingOptions()
    if let name = settings.parser {
      guard parsers.index(of: name) != nil else {
        throw RunError.unknownParser(name, known: parsers.names)
      }
      parsing.parser = name
    }
    if let zone = settings.timezone { parsing.zone = try TimeZones.rules(zone) }
    parsing.reference = asOf
    let blocks = TrustedProxies.defaultBlocks + settings.trustedProxies
    harvester = Harvester(
      parsers: parsers, parsing: parsing,
      gathering: GatheringSettings(clientKey: clientKey, trustedProxies: try TrustedProxies(blocks)),
      parseThreads: max(1, settings.jobs / max(1, sources)))
  }

  /// Harvests all, `jobs` at a time; `take` hears them in the order of the sources, on the calling thread.
  func harvestAll(
    _ tasks: [(source: Source, resumption: Harvester.Resumption?, isClosed: Bool)],
    take: (Int, Harvest) throws -> Void
  ) throws {
    let workers = min(max(1, settings.jobs), max(1, tasks.count))
    let results = OrderedResults<Harvest>(count: tasks.count, ahead: workers)
    for _ in 0..<workers {
      let thread = Thread {
        while let i = results.next() {
          let task = tasks[i]
          results.put(
            harvester.harvest(task.source, from: task.resumption, isClosed: task.isClosed), at: i)
        }
      }
      thread.stackSize = 2 << 20
      thread.start()
    }
    defer { results.stop() }
    for i in tasks.indices {
      guard let harvest = results.take(i) else { return }
      try take(i, harvest)
    }
  }
}

/// Why a run cannot begin.
public enum RunError: Error, Sendable, Equatable {
  case unknownParser(String, known: [String])
  case unknownTimeZone(String)
  /// None of the paths gave a log.
  case nothingReadable
}

enum TimeZones {
  /// `±HH:MM`, `Z`, or an IANA name whose rules this machine has.
  static func rules(_ name: String) throws -> ZoneRules {
    if let rules = ZoneRules(offset: name) { return rules }
    let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) }
    if isName, let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name),
      let rules = ZoneRules(tzif: [UInt8](data))
    {
      return rules
    }
    throw RunError.unknownTimeZone(name)
  }
}
