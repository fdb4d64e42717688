internal import Vocabulary

/// Endpoints as a register writes them: what differs in one segment is one line with a list.
struct MemberGroup: Hashable {
  var methods: [String]
  /// With `<name>` where the members differ.
  var path: String
  /// What stands there, in order; empty for a single endpoint.
  var names: [String]

  /// Groups of members; sorted by size and path, the order of `members` does not matter.
  static func groups(of members: [Member], endpoint: String) -> [MemberGroup] {
    let own = segments(endpoint)
    var methods: [String: Set<String>] = [:]
    for member in members { methods[member.path, default: []].insert(member.method) }
    var rest = methods.keys.sorted()
    var groups: [MemberGroup] = []
    while let (path, names, used) = largest(in: rest, own, methods) {
      groups.append(
        MemberGroup(methods: sorted(methods[used[0]] ?? []), path: path, names: names))
      rest.removeAll { used.contains($0) }
    }
    groups += rest.map { MemberGroup(methods: sorted(methods[$0] ?? []), path: $0, names: []) }
    return groups
  }

  /// The largest set of at least three paths with the same methods that differ in one segment.
  private static func largest(
    in paths: [String], _ own: [String], _ methods: [String: Set<String>]
  ) -> (path: String, names: [String], used: [String])? {
    var sets: [Pattern: [String]] = [:]
    for path in paths {
      let words = segments(path)
      for place in words.indices where isName(words[place]) {
        var pattern = words
        pattern[place] = ""
        let key = Pattern(words: pattern, place: place, methods: methods[path] ?? [])
        sets[key, default: []].append(path)
      }
    }
    let best = sets.filter { $0.value.count > 2 }.min { a, b in
      (b.value.count, b.key.place, a.value[0]) < (a.value.count, a.key.place, b.value[0])
    }
    guard let (key, used) = best else { return nil }
    var words = key.words
    words[key.place] = placeholder(own, key.place, words)
    let names = used.map { segments($0)[key.place] }.sorted()
    let slash = used.allSatisfy { $0.hasSuffix("/") } ? "/" : ""
    return ("/" + words.joined(separator: "/") + slash, names, used)
  }

  // Only what can stand bare in a list; the rest is shown as code, one by one.
  private static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first, let last = word.utf8.last else { return false }
    let isPlain: (UInt8) -> Bool = { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 }
    return isPlain(first) && isPlain(last) && word.utf8.count <= 40
      && word.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private struct Pattern: Hashable {
    var words: [String]
    var place: Int
    var methods: Set<String>
  }

  /// The finding's own name for the place, else one made of the segment before it.
  private static func placeholder(_ own: [String], _ place: Int, _ words: [String]) -> String {
    if place < own.count, own.count == words.count, own[place].hasPrefix("{"),
      own[place].hasSuffix("}")
    {
      return "<\(own[place].dropFirst().dropLast())>"
    }
    return "<name>"
  }

  private static func sorted(_ methods: Set<String>) -> [String] {
    let order = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    return methods.sorted { a, b in
      (order.firstIndex(of: a) ?? order.count, a) < (order.firstIndex(of: b) ?? order.count, b)
    }
  }

  private static func segments(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }
}

/// The words a reader would search the code for.
enum Keywords {
  static func of(_ groups: [MemberGroup]) -> [String] {
    var seen = Set<String>()
    return groups.map { of(path: $0.path) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The last two words of the path behind API prefix, version and item: `logs/<category>`,
  /// `admin/roles`, `devices`.
  static func of(path: String) -> String {
    var words: [String] = []
    let segments = path.split(separator: "/").map(String.init)
    for (index, word) in segments.enumerated() {
      let isPrefix = index < 2 && (word == "api" || word == "v1" || word == "rest")
      let isItem = RegisterEndpoint.isPlaceholder(word) && !word.hasPrefix("<")
      let isLast = index == segments.count - 1
      if isItem { words = isLast ? words : [] } else if !isPrefix { words.append(word) }
    }
    return words.suffix(2).joined(separator: "/")
  }
}
