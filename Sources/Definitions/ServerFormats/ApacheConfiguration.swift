public import Vocabulary

/// Reads `LogFormat`, `CustomLog` and `TransferLog` of an Apache configuration, through its `Include`s.
///
/// Source: https://httpd.apache.org/docs/2.4/mod/mod_log_config.html
public struct ApacheConfiguration {
  private let files: any ConfigurationFiles
  private var folder: String
  private var seen: Set<String> = []
  private var defined: [ServerFormat] = []
  private var named: [(name: String, place: ParserDefinition.Place)] = []
  private var warnings: [Complaint] = []

  private init(_ files: any ConfigurationFiles, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// Throws a `Complaint` when the file itself cannot be read.
  public static func read(_ path: String, _ files: any ConfigurationFiles) throws(Complaint)
    -> ServerFormats
  {
    guard let text = files.text(of: path) else {
      throw Complaint("cannot be read", path: path, help: "name the server's configuration")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var reader = ApacheConfiguration(files, folder: folder)
    reader.seen.insert(path)
    reader.read(text, path: path)
    return ServerFormats(
      defined: reader.defined, named: reader.named, builtIn: [], warnings: reader.warnings)
  }

  private mutating func read(_ text: String, path: String) {
    var pending = ""
    var start = 1
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      if pending.isEmpty { start = number + 1 }
      // A backslash at the end: the directive goes on.
      if line.hasSuffix("\\") {
        pending += line.dropLast()
        continue
      }
      take(Self.words(pending + line), at: .init(path: path, line: start, column: 1))
      pending = ""
    }
  }

  /// Words, quotes undone: `\"` inside quotes is a quote, any other backslash stays.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if let open = quote {
        if isEscaped {
          word = (word ?? "") + (character == open ? "" : "\\") + String(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == open {
          quote = nil
        } else {
          word?.append(character)
        }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " || character == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }

  private mutating func take(_ words: [String], at place: ParserDefinition.Place) {
    guard let directive = words.first?.lowercased(), words.count > 1, !directive.hasPrefix("#")
    else { return }
    switch directive {
    case "serverroot": folder = words[1].hasSuffix("/") ? words[1] : words[1] + "/"
    case "include", "includeoptional": include(words[1], directive == "include", at: place)
    case "logformat":
      add(
        ServerFormat(
          server: .apache, name: words.count > 2 ? words[2] : "", text: words[1], place: place))
    case "customlog", "globallog":
      guard words.count > 2 else { return }
      if words[2].contains("%") {
        add(ServerFormat(server: .apache, name: "", text: words[2], place: place))
      } else {
        named.append((words[2], place))
      }
    default: return
    }
  }

  /// A format without a name is known by its text; of two with one name the last counts.
  private mutating func add(_ format: ServerFormat) {
    if format.name.isEmpty {
      if defined.contains(where: { $0.text == format.text }) { return }
    } else {
      defined.removeAll { $0.name == format.name }
    }
    defined.append(format)
  }

  private mutating func include(
    _ pattern: String, _ isRequired: Bool, at place: ParserDefinition.Place
  ) {
    let full = pattern.hasPrefix("/") ? pattern : folder + pattern
    let isGlob = pattern.contains { "*?[".contains($0) }
    for path in isGlob ? files.paths(matching: full) : [full] where seen.insert(path).inserted {
      if let text = files.text(of: path) {
        read(text, path: path)
      } else if isRequired {
        warnings.append(
          Complaint(
            "'\(pattern)' cannot be read", path: place.path, line: place.line, severity: .warning))
      }
    }
  }
}
