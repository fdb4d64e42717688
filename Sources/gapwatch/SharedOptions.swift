public import ArgumentParser
internal import Foundation
public import Phrases
internal import Pipeline
public import Vocabulary

extension Instant: ExpressibleByArgument {
  /// RFC 3339; a date alone means its start.
  public init?(argument: String) { self.init(rfc3339: argument) }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

enum Format: String, ExpressibleByArgument, CaseIterable {
  case table, json, ndjson
}

/// Where the site's settings are.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration; default: /etc/gapwatch/gapwatch.yaml if there.", valueName: "file"))
  var config: String?

  func load() throws -> Site { try Site.load(config) }
}

/// What the backend promises.
struct ContractOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An OpenAPI document (JSON or YAML); default: the configured ones.", valueName: "file"))
  var openapi: [String] = []

  func read(_ site: Site) throws -> Site { try site.readingContract(openapi) }
}

/// What every command that reads logs understands.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with definitions of your own; they win over built-in ones.", valueName: "dir"))
  var parsers: [String] = []

  @Option(help: ArgumentHelp("Force one parser, see 'gapwatch parsers'.", valueName: "name"))
  var parser: String?

  @Option(
    help: ArgumentHelp(
      "Zone of times that are logged without one: Europe/Istanbul or +03:00.", valueName: "zone"))
  var timezone: String?

  @Option(help: ArgumentHelp("Threads; default: one a processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...1024 ~= jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
  }

  func settings(_ site: Site, paths: [String], watch: RunWatch) -> RunSettings {
    var settings = RunSettings(site)
    settings.paths = paths
    settings.parserFolders = parsers
    settings.parser = parser
    settings.timezone = timezone
    settings.jobs = jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
    settings.watch = watch
    return settings
  }
}

/// The moment of conclusions.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Conclude as of this time (2026-01-31 or RFC 3339).", valueName: "time"))
  var asOf: Instant?
}

/// Of which time.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what was seen from this time on.", valueName: "time"))
  var since: Instant?

  @Option(help: ArgumentHelp("Only what was seen before this time.", valueName: "time"))
  var until: Instant?

  var span: TimeSpan { TimeSpan(since: since, until: until) }

  func validate() throws {
    if let since, let until, since >= until {
      throw ValidationError("--since must lie before --until")
    }
  }
}

/// How much is told on stderr.
struct TellingOptions: ParsableArguments {
  @Flag(help: "Only results and errors.")
  var quiet = false

  @Flag(help: "Also what was skipped and doubted.")
  var verbose = false
}

/// How findings are shown.
struct ShowingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("table, json or ndjson.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("Language of the texts: en or tr.", valueName: "tr|en"))
  var language: Language?

  @Option(
    help: ArgumentHelp("Colours: auto, always or never; NO_COLOR is heeded.", valueName: "when"))
  var color: ColorChoice = .auto

  @Flag(help: "Suspected, silent and decided findings too.")
  var all = false

  @OptionGroup var telling: TellingOptions
}

/// The team's register.
struct RegisterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The register; default: the configured one.", valueName: "file"))
  var register: String?
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var isColored: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}

extension Site {
  /// What is asked for, else configured.
  func language(_ asked: Language?) -> Language {
    asked ?? Language(rawValue: configuration.language) ?? .english
  }
}

/// Where the database is.
struct DatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database; default: the configured one, $STATE_DIRECTORY, /var/lib/gapwatch, "
        + "~/.local/state/gapwatch.", valueName: "file"))
  var db: String?

  /// The path, whether or not it exists.
  func path(_ site: Site) -> String {
    if let path = db ?? site.configuration.database { return path }
    let environment = ProcessInfo.processInfo.environment
    let name = "gapwatch.db"
    if let folder = environment["STATE_DIRECTORY"]?.split(separator: ":").first {
      return "\(folder)/\(name)"
    }
    var isFolder: ObjCBool = false
    let shared = "/var/lib/gapwatch"
    // SAFETY: the call fills the Boolean it is handed and keeps no pointer to it.
    if unsafe FileManager.default.fileExists(atPath: shared, isDirectory: &isFolder),
      isFolder.boolValue
    {
      return "\(shared)/\(name)"
    }
    return "\(environment["HOME"] ?? ".")/.local/state/gapwatch/\(name)"
  }
}

/// Which condition makes exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case new, open
}
