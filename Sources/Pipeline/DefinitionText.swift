internal import Definitions
internal import LinesToRecords
internal import Vocabulary

/// Makes a parser definition of a format that stands in a server's configuration, as a YAML file's text.
struct DefinitionText {
  let name: String
  let format: ServerFormat

  /// The file's text, which loads and whose sample parses; throws `Complaints` with the place in the server's
  /// configuration.
  func yaml() throws -> String {
    let line = SampleLine.text(of: format)
    let record = try record(of: line)
    var text = """
      # Made by 'gapwatch parsers add'. The sample is a request as the server would log it.
      name: \(name)
      title: \(Self.quoted(title))
      source: \(Self.quoted("\(place)"))

      """
    if let size { text += "size: \(size)\n" }
    if format.server == .apache { text += "time: start\n" }
    text += "patterns:\n  - \(format.server.rawValue): \(Self.quoted(pattern))\nsamples:\n"
    text += "  - line: \(Self.quoted(line))\n    record:\n"
    for (name, value) in record { text += "      \(name): \(Self.scalar(value))\n" }
    try check(text)
    return text
  }

  private var place: String { "\(format.place.path):\(format.place.line ?? 1)" }

  private var title: String {
    let directive = format.server == .nginx ? "nginx, log_format" : "Apache, LogFormat"
    return format.name.isEmpty ? "\(directive) without a name" : "\(directive) \"\(format.name)\""
  }

  private var pattern: String {
    guard format.server == .nginx, format.escape != "default" else { return format.text }
    let inner = format.text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "log_format \(format.name) escape=\(format.escape) '\(inner)';"
  }

  private var size: String? {
    if format.server == .nginx {
      if format.text.contains("body_bytes_sent") { return "content-with-framing" }
      return format.text.contains("bytes_sent") ? "message" : nil
    }
    if format.text.contains(/%[<>!0-9,]*[bB]/) { return "content" }
    return format.text.contains(/%[<>!0-9,]*O/) ? "message" : nil
  }

  /// What the format makes of its own sample.
  private func record(of line: String) throws -> [(name: String, value: AttributeValue)] {
    var definition = ParserDefinition(name: name, title: title, source: place)
    let language: ParserDefinition.Language =
      format.server == .nginx ? .nginx(pattern) : .apache(pattern)
    // A column of the directive says nothing of one in the text: its strings may stand on many lines.
    let directive = ParserDefinition.Place(path: format.place.path, line: format.place.line)
    definition.patterns = [ParserDefinition.Pattern(language, place: directive)]
    let set = try ParserSet([definition])
    var parser = LineParser(set: set, options: ParsingOptions(parser: name))
    var lines = LineBatch()
    lines.bytes = Array(line.utf8)
    lines.starts = [0]
    lines.ends = [UInt32(truncatingIfNeeded: lines.bytes.count)]
    var batch = RecordBatch()
    parser.parse(&lines, into: &batch)
    parser.finish(into: &batch)
    guard batch.records.count == 1, batch.records[0].kind == .exchange,
      batch.records[0].status == 404 || !format.hasStatus
    else {
      throw Complaints([
        Complaint(
          "the format's fields cannot be told apart", path: directive.path, line: directive.line,
          note: "it writes \(line)",
          help: "put quotes or other text around fields that may hold spaces")
      ])
    }
    return batch.attributes(of: batch.records[0])
  }

  /// A definition that does not load would stop every run.
  private func check(_ text: String) throws {
    let definition = try ParserDefinitionFile.load(path: "\(name).yaml", text: text)
    let complaints = SampleChecker.check(definition)
    if !complaints.isEmpty { throw Complaints(complaints) }
  }

  private static func scalar(_ value: AttributeValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .integer(let number): "\(number)"
    case .seconds(let nanoseconds): "\(Double(nanoseconds) / 1e9)"
    }
  }

  /// A YAML scalar: single quotes, or double ones where a control character needs an escape.
  static func quoted(_ text: String) -> String {
    let hasControl = text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
    if !hasControl { return "'\(text.replacing("'", with: "''"))'" }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      default: scalar.value < 32 || scalar.value == 127 ? "\\x\(hex(scalar))" : String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return digits.count < 2 ? "0\(digits)" : digits
  }
}

extension ServerFormat {
  /// The log says how a request was answered.
  var hasStatus: Bool {
    server == .nginx ? text.contains(/\$\{?status\b/) : text.contains(/%[<>!0-9,]*s/)
  }

  /// It says what was asked for.
  var hasRequest: Bool {
    server == .nginx
      ? text.contains(/\$\{?(request|request_uri|uri|document_uri)\b/)
      : text.contains(/%[<>!0-9,]*[rU]/)
  }

  var hasSize: Bool {
    server == .nginx
      ? text.contains(/\$\{?(body_)?bytes_sent\b/) : text.contains(/%[<>!0-9,]*[bBO]/)
  }
}
