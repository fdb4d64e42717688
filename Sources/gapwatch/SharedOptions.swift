public import ArgumentParser
internal import Foundation
public import Phrases
internal import Pipeline
public import Vocabulary

extension Instant: ExpressibleByArgument {
  /// RFC 3339, a date alone means its start.
  public init?(argument: String) { self.init(rfc3339: argument) }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

enum Format: String, ExpressibleByArgument, CaseIterable {
  case table, json, ndjson
}

/// What every command that reads logs understands.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder with definitions of your own; they win over built-in ones.", valueName: "dir"))
  var parsers: [String] = []

  @Option(help: ArgumentHelp("Force one parser, see 'gapwatch parsers'.", valueName: "name"))
  var parser: String?

  @Option(help: ArgumentHelp("Zone of times that are logged without one: Europe/Istanbul or +03:00.", valueName: "zone"))
  var timezone: String?

  @Option(help: ArgumentHelp("Conclude as of this time (2026-01-31 or RFC 3339).", valueName: "time"))
  var asOf: Instant?

  @Option(help: ArgumentHelp("Threads; default: one a processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
  }

  func settings(paths: [String]) -> RunSettings {
    var settings = RunSettings()
    settings.paths = paths
    settings.parserFolders = parsers
    settings.parser = parser
    settings.timezone = timezone
    settings.asOf = asOf
    settings.jobs = jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
    return settings
  }
}

/// How results are shown.
struct ShowingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("table, json or ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("Language of the texts: en or tr.", valueName: "tr|en"))
  var language: Language = .english

  @Option(help: ArgumentHelp("Colours: auto, always or never; NO_COLOR is heeded.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(help: "Only results; no notes on stderr.")
  var quiet = false

  @Flag(help: "Also what was skipped and doubted.")
  var verbose = false

  @Flag(help: "Suspected, silent and decided findings too.")
  var all = false

  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Where the database is.
struct DatabaseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The database; default: $STATE_DIRECTORY, /var/lib/gapwatch, ~/.local/state/gapwatch.", valueName: "file"))
  var db: String?

  /// The path, whether or not it exists.
  var path: String {
    if let db { return db }
    let environment = ProcessInfo.processInfo.environment
    let name = "gapwatch.db"
    if let folder = environment["STATE_DIRECTORY"]?.split(separator: ":").first {
      return "\(folder)/\(name)"
    }
    var isFolder: ObjCBool = false
    // SAFETY: the call fills the Boolean it is handed and keeps no pointer to it.
    if unsafe FileManager.default.fileExists(atPath: "/var/lib/gapwatch", isDirectory: &isFolder), isFolder.boolValue {
      return "/var/lib/gapwatch/\(name)"
    }
    return "\(environment["HOME"] ?? ".")/.local/state/gapwatch/\(name)"
  }
}

/// Which condition makes exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case new, open
}
