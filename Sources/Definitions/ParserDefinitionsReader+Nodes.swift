internal import Vocabulary
internal import Yams

extension ParserDefinitionReader {
  func place(_ node: Node) -> ParserDefinition.Place {
    ParserDefinition.Place(path: path, line: node.mark?.line, column: node.mark?.column)
  }

  mutating func complain(
    _ problem: String, _ node: Node?, note: String? = nil, help: String? = nil
  ) {
    complaints.append(
      Complaint(
        problem, path: path, line: node?.mark?.line, column: node?.mark?.column, note: note,
        help: help))
  }

  /// What Yams says of broken YAML, in the message form.
  func yamlComplaint(_ error: YamlError) -> Complaint {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Complaint(problem, path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      return Complaint(
        "a key stands twice", path: path, line: context.mark.line, column: context.mark.column)
    default: return Complaint("not YAML", path: path)
    }
  }

  mutating func mapping(_ node: Node, _ what: String) -> Node.Mapping? {
    if let mapping = node.mapping { return mapping }
    complain("expected \(what)", node, note: "written as 'key: value'")
    return nil
  }

  /// A list's elements; a single value is a list of one.
  func list(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    return node.sequence.map(Array.init) ?? [node]
  }

  mutating func required(_ key: String, _ map: Node.Mapping, _ node: Node) -> String? {
    if let text = map[key]?.string, !text.isEmpty { return text }
    complain("no '\(key)'", map[key] ?? node)
    return nil
  }

  /// One of some words; nil when there is no node, or after a complaint.
  mutating func word(_ node: Node?, _ words: [String]) -> String? {
    guard let node else { return nil }
    if let text = node.string, words.contains(text) { return text }
    let near = node.string.flatMap { Nearest.word(to: $0, among: words) }
    complain(
      "unknown word '\(node.string ?? "")'", node, note: "known: \(words.joined(separator: ", "))",
      help: near.map { "did you mean '\($0)'?" })
    return nil
  }

  mutating func checkKeys(_ map: Node.Mapping, _ known: [String]) {
    for (key, _) in map {
      let name = key.string ?? ""
      if known.contains(name) { continue }
      let near = Nearest.word(to: name, among: known)
      complain(
        "unknown key '\(name)'", key, note: "known: \(known.joined(separator: ", "))",
        help: near.map { "did you mean '\($0)'?" })
    }
  }
}
