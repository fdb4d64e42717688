internal import Vocabulary

/// Literal text and `{name}` or `{name unit}` fields; `{{` is a brace, a space stands for one or more.
///
/// `{_}` is read and left out; `{_*}` may hold spaces up to the text that follows.
enum PlainFormat {
  static func read(_ text: String) throws(PatternProblem) -> Pieces {
    let format = Array(text.utf8)
    var pieces = Pieces()
    pieces.encoding = .backslash
    pieces.hasElasticSpaces = true
    var i = 0
    while i < format.count {
      let open = UInt8(ascii: "{")
      guard format[i] == open else {
        if format[i] != UInt8(ascii: " ") || !endsWithSpace(pieces) { pieces.append([format[i]]) }
        i += 1
        continue
      }
      if i + 1 < format.count, format[i + 1] == open {
        pieces.append([open])
        i += 2
        continue
      }
      guard let end = format[i...].firstIndex(of: UInt8(ascii: "}")) else {
        throw PatternProblem(offset: i, problem: "'{' without '}'", help: "write '{{' for a brace")
      }
      let name = String(decoding: format[i + 1..<end], as: UTF8.self)
      var field = try spec(name, at: i + 1)
      // Nobody writes parts of them: a fraction is of another unit.
      if field.meaning == .duration, 1...1_000 ~= field.unit { field.meaning = .wholeDuration }
      pieces.append(field)
      i = end + 1
    }
    return pieces
  }

  private static func endsWithSpace(_ pieces: Pieces) -> Bool {
    guard case .literal(let bytes)? = pieces.list.last else { return false }
    return bytes.last == UInt8(ascii: " ")
  }

  static func spec(_ text: String, at offset: Int) throws(PatternProblem) -> FieldSpec {
    let words = text.split(separator: " ").map(String.init)
    let name = words.first ?? ""
    if name == "_" { return .ignored }
    if name == "_*" { return FieldSpec.ignored.list() }
    if name == "time", words.count > 1 {
      return try time(String(text.dropFirst(5)), at: offset)
    }
    guard var spec = FieldNames.spec(name) else {
      let near = Nearest.word(to: name, among: FieldNames.names)
      throw PatternProblem(
        offset: offset, problem: "unknown field '\(name)'",
        note: "known: \(FieldNames.names.joined(separator: " "))",
        help: near.map { "did you mean '\($0)'?" })
    }
    if words.count > 1 {
      guard let unit = FieldNames.unit(words[1]) else {
        if words[1] == "list" { return spec.list() }
        throw PatternProblem(
          offset: offset, problem: "unknown unit '\(words[1])'",
          note: "known: s ms us ns auto list",
          help: Nearest.word(to: words[1], among: ["s", "ms", "us", "ns", "auto", "list"])
            .map { "did you mean '\($0)'?" })
      }
      spec.unit = unit
    }
    return spec
  }

  private static func time(_ text: String, at offset: Int) throws(PatternProblem) -> FieldSpec {
    var spec = FieldSpec(.time)
    switch TimeFormat.compile(text) {
    case .success(let format): spec.timeFormat = format
    case .failure(let unknown):
      throw PatternProblem(
        offset: offset, problem: "unknown time format '%\(unknown.code)'",
        note: "known: \(TimeFormat.known)",
        help: "write '%z' for an offset such as +0000")
    }
    return spec
  }
}
