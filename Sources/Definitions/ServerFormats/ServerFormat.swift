public import Vocabulary

/// A log format as a server's configuration names it.
public struct ServerFormat: Sendable, Equatable {
  public enum Server: String, Sendable { case nginx, apache }

  public var server: Server
  /// As in the configuration; empty where the format has none (Apache's `CustomLog … "%h …"`).
  public var name: String
  /// The format string, its quotes undone.
  public var text: String
  /// nginx `escape=`: `default`, `json` or `none`.
  public var escape: String
  public var place: ParserDefinition.Place

  public init(
    server: Server, name: String, text: String, escape: String = "default",
    place: ParserDefinition.Place
  ) {
    self.server = server
    self.name = name
    self.text = text
    self.escape = escape
    self.place = place
  }
}

/// What a server's configuration says of its logs.
public struct ServerFormats: Sendable, Equatable {
  /// Those that a log is written in, each once, in the order of their definitions.
  public var used: [ServerFormat] = []
  /// Defined, but no log is written in them.
  public var unused: [ServerFormat] = []
  /// Formats of the server's own that logs are written in (nginx `combined`).
  public var builtIn: Set<String> = []
  /// What could not be read or understood.
  public var warnings: [Complaint] = []

  /// Keeps the definitions that some log names, and tells of names that nobody defines.
  init(
    defined: [ServerFormat], named: [(name: String, place: ParserDefinition.Place)],
    builtIn known: Set<String>, warnings: [Complaint]
  ) {
    self.warnings = warnings
    let names = Set(named.map(\.name))
    used = defined.filter { names.contains($0.name) || $0.name.isEmpty }
    unused = defined.filter { !names.contains($0.name) && !$0.name.isEmpty }
    let definedNames = Set(defined.map(\.name))
    for (name, place) in named where !definedNames.contains(name) {
      if known.contains(name) {
        builtIn.insert(name)
        continue
      }
      self.warnings.append(
        Complaint(
          "unknown log format '\(name)'", path: place.path, line: place.line,
          column: place.column, severity: .warning,
          note: Nearest.word(to: name, among: Array(definedNames).sorted()).map {
            "did you mean '\($0)'"
          }))
    }
  }
}

/// The files of a configuration, as its reader asks for them.
public protocol ConfigurationFiles {
  /// The text of a file; nil when it cannot be read.
  func text(of path: String) -> String?
  /// The files that a pattern names, sorted.
  func paths(matching pattern: String) -> [String]
}
