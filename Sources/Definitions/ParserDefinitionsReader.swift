internal import Vocabulary
internal import Yams

/// Reads a definition from YAML, gathering complaints.
struct ParserDefinitionReader {
  let path: String
  var complaints: [Complaint] = []

  /// Samples were checked, and left out, before.
  private let isWithoutSamples: Bool

  init(path: String, isWithoutSamples: Bool = false) {
    self.path = path
    self.isWithoutSamples = isWithoutSamples
  }

  mutating func read(_ text: String) -> ParserDefinition? {
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        complain("the file is empty", nil)
        return nil
      }
      root = node
    } catch let error as YamlError {
      complaints.append(yamlComplaint(error))
      return nil
    } catch {
      return nil
    }
    guard let map = mapping(root, "a definition") else { return nil }
    let known = [
      "name", "title", "source", "size", "time", "timezone", "escapes", "yields", "tells",
      "patterns",
      "samples",
    ]
    checkKeys(map, known)
    guard let name = required("name", map, root), let title = required("title", map, root),
      let source = required("source", map, root)
    else { return nil }
    var definition = ParserDefinition(name: name, title: title, source: source)
    definition.place = place(map["name"] ?? root)
    definition.size = sizeMeaning(map["size"])
    definition.timeIsStart = word(map["time"], ["start", "end"]) == "start"
    definition.timezone = timezone(map["timezone"])
    checkSpelling(name, map["name"])
    definition.escapes = escapes(map["escapes"])
    definition.yields =
      word(map["yields"], ParserDefinition.Yield.allCases.map(\.rawValue))
      .flatMap { ParserDefinition.Yield(rawValue: $0) } ?? .exchange
    for node in list(map["tells"]) {
      let tell = word(node, ParserDefinition.Tell.allCases.map(\.rawValue))
      if let tell = tell.flatMap({ ParserDefinition.Tell(rawValue: $0) }) {
        definition.tells.append(tell)
      }
    }
    definition.patterns = list(map["patterns"]).compactMap { pattern($0) }
    if list(map["patterns"]).isEmpty {
      complain("no pattern", root, help: "add one under 'patterns:'")
    }
    definition.samples = list(map["samples"]).compactMap { sample($0) }
    if definition.samples.isEmpty, !isWithoutSamples, list(map["samples"]).isEmpty {
      complain("no sample", root, help: "add a line and its record under 'samples:'")
    }
    return definition
  }

  /// `Z` or an offset: a definition is the same on every machine, whatever time zones it knows.
  private mutating func timezone(_ node: Node?) -> String? {
    guard let node else { return nil }
    if let text = node.string, text.wholeMatch(of: /Z|[+-][0-9]{2}:[0-9]{2}/) != nil { return text }
    complain(
      "unknown time zone '\(node.string ?? "")'", node, note: "known: Z, +03:00, -05:30",
      help: "for a named zone use 'timezone' of the source in the configuration, or --timezone")
    return nil
  }

  private mutating func checkSpelling(_ name: String, _ node: Node?) {
    let words = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isSpelt = words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { byte in
          UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        }
    }
    if isSpelt { return }
    complain(
      "the name '\(name)' is not spelt like one", node,
      note: "lower-case letters and digits, words joined by hyphens")
  }

  private mutating func sizeMeaning(_ node: Node?) -> SizeMeaning {
    switch word(node, ["content", "content-with-framing", "message", "unknown"]) {
    case "content": .content
    case "content-with-framing": .contentWithFraming
    case "message": .message
    default: .unknown
    }
  }

  private mutating func escapes(_ node: Node?) -> TextEncoding? {
    switch word(node, ["none", "backslash", "hex", "hash", "percent", "plus", "json"]) {
    case "none": .plain
    case "backslash": .backslash
    case "hex": .hex
    case "hash": .hash
    case "percent": .percent
    case "plus": .plus
    case "json": .json
    default: nil
    }
  }

  // MARK: Patterns

  private mutating func pattern(_ node: Node) -> ParserDefinition.Pattern? {
    guard let map = mapping(node, "a pattern") else { return nil }
    let languages = [
      "nginx", "apache", "pattern", "json", "logfmt", "w3c", "common-log", "own-format",
    ]
    checkKeys(map, languages)
    guard let (key, value) = map.first.map({ ($0.key.string ?? "", $0.value) }),
      languages.contains(key)
    else { return nil }
    if map.count > 1 { complain("a pattern has one language", node) }
    var place = place(value)
    if case .scalar(let scalar) = value, scalar.style != .plain {
      place.column = place.column.map { $0 + 1 }
    }
    guard let language = language(key, value) else { return nil }
    return ParserDefinition.Pattern(language, place: place)
  }

  private mutating func language(_ key: String, _ value: Node) -> ParserDefinition.Language? {
    switch key {
    case "w3c": return .w3c
    case "common-log": return .commonLog
    case "own-format": return .ownFormat
    case "json": return keyMap(value).map { .json($0) }
    case "logfmt": return keyMap(value).map { .logfmt($0) }
    default: break
    }
    guard let text = value.string, !text.isEmpty else {
      complain("expected a pattern's text", value)
      return nil
    }
    switch key {
    case "nginx": return .nginx(text)
    case "apache": return .apache(text)
    default: return .plain(text)
    }
  }

  private mutating func keyMap(_ node: Node) -> ParserDefinition.KeyMap? {
    guard let map = mapping(node, "a key map") else { return nil }
    checkKeys(map, ["keys", "values", "fields"])
    var keyMap = ParserDefinition.KeyMap()
    keyMap.required = list(map["keys"]).compactMap(\.string)
    keyMap.values = entries(map["values"])
    keyMap.fields = entries(map["fields"])
    if keyMap.fields.isEmpty { complain("no fields", node, help: "add 'fields:' with keys") }
    return keyMap
  }

  private mutating func entries(_ node: Node?) -> [ParserDefinition.KeyMap.Entry] {
    guard let node, let map = mapping(node, "names and keys") else { return [] }
    return map.map { key, value in
      let keys = value.string.map { [$0] } ?? list(value).compactMap(\.string)
      return .init(name: key.string ?? "", keys: keys, place: place(key))
    }
  }

  // MARK: Samples

  private mutating func sample(_ node: Node) -> ParserDefinition.Sample? {
    guard let map = mapping(node, "a sample") else { return nil }
    checkKeys(map, ["line", "before", "record"])
    guard let line = required("line", map, node) else { return nil }
    guard let record = map["record"] else {
      complain(
        "the sample has no record", node, help: "write 'record: none' when it must give none")
      return nil
    }
    var sample = ParserDefinition.Sample(line: line, record: nil, place: place(node))
    sample.before = list(map["before"]).compactMap(\.string)
    if record.string == "none" { return sample }
    guard let values = mapping(record, "a record") else { return nil }
    var expected: [String: ParserDefinition.SampleValue] = [:]
    for (key, value) in values {
      guard let name = key.string, let text = value.string else { continue }
      checkName(name, key)
      let isPlain = value.scalar?.style == .plain
      expected[name] = isPlain ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
    }
    sample.record = expected
    return sample
  }

  private static let recordNames =
    Field.allCases.map(\.jsonName) + [
      "time", "stream", "http.response.status_code", "http.response.body.size",
      "http.response.size", "http.server.request.duration",
    ]

  private mutating func checkName(_ name: String, _ node: Node) {
    if Self.recordNames.contains(name) { return }
    let near = Nearest.word(to: name, among: Self.recordNames)
    complain("unknown record name '\(name)'", node, help: near.map { "did you mean '\($0)'?" })
  }
}
