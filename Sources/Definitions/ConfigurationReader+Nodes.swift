internal import Vocabulary
internal import Yams

extension ConfigurationReader {
  mutating func complain(
    _ problem: String, _ node: Node?, note: String? = nil, help: String? = nil
  ) {
    complaints.append(
      Complaint(
        problem, path: path, line: node?.mark?.line, column: node?.mark?.column, note: note,
        help: help))
  }

  /// nil for a key without a value: it has its default.
  func present(_ node: Node?) -> Node? {
    guard let node else { return nil }
    return node.null == nil ? node : nil
  }

  /// A mapping whose keys are all known; complains of others and goes on.
  mutating func mapping(_ node: Node, _ known: [String]?, _ what: String) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      complain("expected \(what)", node, note: "written as 'key: value'")
      return nil
    }
    for (key, _) in mapping {
      let name = key.string ?? ""
      guard let known, !known.contains(name) else { continue }
      let near = Nearest.word(to: name, among: known)
      complain(
        "unknown key '\(name)'", key, note: "known: \(known.joined(separator: ", "))",
        help: near.map { "write '\($0)'" })
    }
    return mapping
  }

  /// A list's elements; a single value is a list of one.
  mutating func items(_ node: Node?, _ what: String) -> [Node] {
    guard let node = present(node) else { return [] }
    if let sequence = node.sequence { return Array(sequence) }
    if node.string != nil { return [node] }
    complain("expected \(what)", node, note: "written as '- value', a line each")
    return []
  }

  mutating func texts(_ node: Node?, _ what: String) -> [String] {
    items(node, what).compactMap { text($0) }
  }

  mutating func text(_ node: Node?) -> String? {
    guard let node = present(node) else { return nil }
    if let text = node.string, !text.isEmpty { return text }
    complain("expected a text", node)
    return nil
  }

  mutating func required(_ key: String, _ map: Node.Mapping, _ node: Node) -> String? {
    if present(map[key]) != nil { return text(map[key]) }
    complain("no '\(key)'", map[key] ?? node)
    return nil
  }

  /// One of some words.
  mutating func word(_ node: Node?, _ words: [String]) -> String? {
    guard let text = text(node) else { return nil }
    if words.contains(text) { return text }
    let near = Nearest.word(to: text, among: words) ?? words.first { $0 == text.uppercased() }
    complain(
      "unknown word '\(text)'", node, note: "known: \(words.joined(separator: ", "))",
      help: near.map { "write '\($0)'" })
    return nil
  }

  mutating func number(_ node: Node?, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(node) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    complain(
      "no number from \(range.lowerBound) to \(range.upperBound)", node)
    return nil
  }

  /// Names and texts.
  mutating func pairs(_ node: Node?) -> [String: String]? {
    guard let node = present(node), let map = mapping(node, nil, "names and texts") else {
      return nil
    }
    var pairs: [String: String] = [:]
    for (key, value) in map {
      if let name = key.string, let text = text(value) { pairs[name] = text }
    }
    return pairs
  }

  mutating func url(_ node: Node?) -> String? {
    guard let text = text(node) else { return nil }
    let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    if let rest, let first = rest.first, first != "/",
      text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x27 && $0 != 0x60 })
    {
      return text
    }
    complain("no web address", node, help: "write it as https://panel.example.com")
    return nil
  }

  /// Whether this machine knows the zone is seen when it is used.
  mutating func zone(_ node: Node?) -> String? {
    guard let text = text(node) else { return nil }
    let isName = text.utf8.allSatisfy { byte in
      48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || "/_+-:".utf8.contains(byte)
    }
    if isName, !text.hasPrefix("/") { return text }
    complain("no time zone", node, help: "write Europe/Istanbul or +03:00")
    return nil
  }
}

/// `10.0.0.0/8`, `2001:db8::/32`, or one address (RFC 4632 §3.1, RFC 4291 §2.3).
enum AddressBlock {
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let address = parts.first, parts.count <= 2 else { return false }
    let bits = address.contains(":") ? (isIPv6(address) ? 128 : nil) : (isIPv4(address) ? 32 : nil)
    guard let bits else { return false }
    return parts.count == 1 || number(parts[1], 0...bits, digits: 3) != nil
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { number($0, 0...255, digits: 3) != nil }
  }

  private static func isIPv6(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var groups = 0
    for half in halves where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if part.contains("."), index == parts.count - 1, half == halves.last {
          if !isIPv4(part) { return false }
          groups += 2
        } else if 1...4 ~= part.utf8.count, part.allSatisfy(\.isHexDigit) {
          groups += 1
        } else {
          return false
        }
      }
    }
    return halves.count == 2 ? groups <= 7 : groups == 8
  }

  private static func number(
    _ text: Substring, _ range: ClosedRange<Int>, digits: Int
  ) -> Int? {
    guard 1...digits ~= text.utf8.count, text.utf8.allSatisfy({ 48...57 ~= $0 }),
      let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }
}
