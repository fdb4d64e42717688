public import Vocabulary

/// Reads `log_format` and `access_log` of an nginx configuration, through its `include`s.
///
/// Source: https://nginx.org/en/docs/http/ngx_http_log_module.html
public struct NginxConfiguration {
  private let files: any ConfigurationFiles
  /// Relative names are those of the first file's folder.
  private let folder: String
  private var seen: Set<String> = []
  private var defined: [ServerFormat] = []
  private var named: [(name: String, place: ParserDefinition.Place)] = []
  private var warnings: [Complaint] = []

  private init(_ files: any ConfigurationFiles, folder: String) {
    self.files = files
    self.folder = folder
  }

  /// Throws a `Complaint` when the file itself cannot be read; what an `include` names is only told.
  public static func read(_ path: String, _ files: any ConfigurationFiles) throws(Complaint)
    -> ServerFormats
  {
    guard let text = files.text(of: path) else {
      throw Complaint("cannot be read", path: path, help: "name the server's configuration")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var reader = NginxConfiguration(files, folder: folder)
    reader.seen.insert(path)
    reader.read(text, path: path)
    return ServerFormats(
      defined: reader.defined, named: reader.named, builtIn: ["combined"],
      warnings: reader.warnings)
  }

  private mutating func read(_ text: String, path: String) {
    let tokens = NginxTokens(text)
    if let open = tokens.openQuote {
      warnings.append(
        Complaint(
          "a quote is not closed; what follows it was not read", path: path, line: open.line,
          column: open.column, severity: .warning))
    }
    var directive: [NginxTokens.Token] = []
    for token in tokens.tokens {
      switch token.kind {
      case .word: directive.append(token)
      case .end:
        take(directive, path: path)
        directive = []
      case .open, .close: directive = []
      }
    }
  }

  private mutating func take(_ words: [NginxTokens.Token], path: String) {
    guard let first = words.first, words.count > 1 else { return }
    let place = ParserDefinition.Place(path: path, line: first.line, column: first.column)
    switch first.text {
    case "include": include(words[1].text, at: place)
    case "log_format": takeFormat(words, at: place)
    case "access_log":
      guard words[1].text != "off" else { return }
      // Parameters (`buffer=32k`, `if=$loggable`) may stand in the name's place.
      let name = words.count > 2 && !words[2].text.contains("=") ? words[2].text : "combined"
      named.append((name, place))
    default: return
    }
  }

  private mutating func takeFormat(
    _ words: [NginxTokens.Token], at place: ParserDefinition.Place
  ) {
    var parts = words.dropFirst(2).map(\.text)
    var escape = "default"
    if let first = parts.first, first.hasPrefix("escape=") {
      escape = String(first.dropFirst("escape=".count))
      parts.removeFirst()
    }
    let format = ServerFormat(
      server: .nginx, name: words[1].text, text: parts.joined(), escape: escape, place: place)
    if defined.contains(where: { $0.name == format.name }) { return }
    defined.append(format)
  }

  private mutating func include(_ pattern: String, at place: ParserDefinition.Place) {
    let full = pattern.hasPrefix("/") ? pattern : folder + pattern
    let isGlob = pattern.contains { "*?[".contains($0) }
    for path in isGlob ? files.paths(matching: full) : [full] where seen.insert(path).inserted {
      guard let text = files.text(of: path) else {
        warnings.append(
          Complaint(
            "'\(pattern)' cannot be read", path: place.path, line: place.line,
            column: place.column, severity: .warning))
        continue
      }
      read(text, path: path)
    }
  }
}
