internal import BytesToLines
internal import Foundation
internal import LinesToRecords
internal import RecordsToEvidence
internal import Vocabulary

/// The compiled parts that every run needs.
struct Engine: Sendable {
  let settings: RunSettings
  let parsers: ParserSet
  let harvester: Harvester
  /// Of all that decides how a line is read: settings and a site's own definitions. Built-in definitions do not count: an
  /// upgrade would put every source in doubt.
  let configurationHash: [UInt8]
  private let reference: Instant?
  /// Of all sources.
  private let storedBytes: Int64

  /// Throws `Complaints` for bad definitions: they stop a run before any work.
  init(_ settings: RunSettings, clientKey: UInt64, sources: [FoundSource]) throws {
    FreeMemory.share()
    self.settings = settings
    reference = settings.asOf
    let folders = settings.site.parserFolders + settings.parserFolders
    parsers = try ParserCatalog.load(folders: folders)
    let configuration = settings.site.configuration
    configurationHash = configuration.readingHashBytes(try ParserCatalog.texts(folders: folders))
    let blocks = TrustedProxies.defaultBlocks + configuration.trustedProxies
    harvester = Harvester(
      parsers: parsers,
      gathering: GatheringSettings(
        clientKey: clientKey, trustedProxies: try TrustedProxies(blocks),
        separatesHosts: !configuration.apis.isEmpty),
      span: settings.span, watch: settings.watch)
    storedBytes = sources.reduce(0) { $0 + max(0, $1.source.storedSize ?? 0) }
    settings.watch?.begin(totalBytes: storedBytes)
  }

  /// How a source's lines are read: the command line wins over the source's settings, they over
  /// the site's.
  func parsing(_ found: FoundSource) throws -> ParsingOptions {
    var parsing = ParsingOptions()
    parsing.reference = reference ?? found.source.modified
    let place = settings.site.path
    if let name = settings.parser {
      try check(name, RunError.unknownParser(name, known: parsers.names))
      parsing.parser = name
    } else if let name = found.rules?.parser {
      try check(name, RunError.unknownConfiguredParser(name, known: parsers.names, path: place))
      parsing.parser = name
    }
    if let zone = settings.timezone {
      parsing.zone = try rules(zone, path: nil)
    } else if let zone = found.rules?.timezone ?? settings.site.configuration.timezone {
      parsing.zone = try rules(zone, path: place)
    }
    return parsing
  }

  /// To read the sources from their start.
  func tasks(_ sources: [FoundSource]) throws -> [HarvestTask] {
    var tasks = try sources.map { HarvestTask(source: $0.source, parsing: try parsing($0)) }
    Beginnings.tell(&tasks, in: sources.map(\.stream), harvester)
    return tasks
  }

  private func rules(_ zone: String, path: String?) throws -> ZoneRules {
    guard let rules = TimeZones.rules(zone) else {
      throw RunError.unknownTimeZone(zone, path: path)
    }
    return rules
  }

  private func check(_ parser: String, _ error: RunError) throws {
    if parsers.index(of: parser) == nil { throw error }
  }

  /// Harvests all, `jobs` at a time, and the last ones together; `take` hears them in the order of the tasks, on the calling
  /// thread. Ends early when the run is stopped.
  func harvestAll(_ tasks: [HarvestTask], take: (Int, Harvest) throws -> Void) throws {
    // A thread for less than a few batches of lines is not worth its memory.
    let most = max(tasks.count, Int(clamping: storedBytes >> 21))
    let workers = max(1, min(settings.jobs, most))
    let results = OrderedResults<Harvest>(count: tasks.count, ahead: workers)
    let open = OpenDeals(readers: workers)
    let ends = EndStates()
    for _ in 0..<workers {
      let thread = Thread {
        while let i = results.next() {
          var task = tasks[i]
          if let former = task.follows { task.beginning.goOn(from: ends.wait(for: former)) }
          let harvest = harvester.harvest(task, open)
          // Where reading ended early, the next lines are others.
          ends.put(harvest.damage == nil ? harvest.parseState : nil, at: i)
          results.put(harvest, at: i)
        }
        open.leave()
        open.help()
      }
      thread.stackSize = 2 << 20
      thread.start()
    }
    defer { results.stop() }
    for i in tasks.indices {
      guard let harvest = results.take(i), !harvest.isInterrupted else { return }
      try take(i, harvest)
    }
  }
}

/// Why a run cannot begin.
public enum RunError: Error, Sendable, Equatable {
  case unknownParser(String, known: [String])
  /// In the configuration at `path`.
  case unknownConfiguredParser(String, known: [String], path: String?)
  /// `path` is the configuration's; nil: the command line's.
  case unknownTimeZone(String, path: String?)
  case unknownFinding(String)
  /// A rewritten draft is not one entry any more.
  case noEntry
  /// A command needs a register and none is named or configured.
  case noRegister
  /// Neither the command line nor the configuration names a log.
  case nothingToRead
  /// A file that is no log and was named: findings of another host.
  case unreadableFile(path: String, isMissing: Bool)
}

enum TimeZones {
  /// `±HH:MM`, `Z`, or an IANA name whose rules this machine has; nil for anything else.
  static func rules(_ name: String) -> ZoneRules? {
    if let rules = ZoneRules(offset: name) { return rules }
    let isName = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0))
    }
    guard isName, let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name)
    else { return nil }
    return ZoneRules(tzif: [UInt8](data))
  }
}
