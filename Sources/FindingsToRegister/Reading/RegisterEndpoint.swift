/// An endpoint as a person wrote it into an entry, with the names listed behind it.
public struct RegisterEndpoint: Hashable, Sendable {
  /// Empty where none was written: any.
  public var methods: [String]
  /// Begins with `/`; host, query and the final slash are left out.
  public var path: String
  /// What the first placeholder stands for, as in `(cron/health/…)`; empty where nothing is listed.
  public var names: [String]
  /// The list ends in `…` or `+12`: it is not whole.
  public var listIsOpen: Bool
  /// Index of its line in the register.
  public var line: Int

  enum Segment: Hashable {
    case word(String)
    case any
    case rest
  }

  var segments: [Segment] { Self.segments(of: path) }
  var hasPlaceholder: Bool { segments.contains { if case .word = $0 { false } else { true } } }
  /// The list says all there is.
  var isClosed: Bool { !names.isEmpty && !listIsOpen }

  static func segments(of path: String) -> [Segment] {
    let words = path.split(separator: "/").flatMap { keyed($0.lowercased()) }
    return words.enumerated().map { index, word in
      if word == "**" || word == "..." || word == "…" { return .rest }
      if word == "*" { return index == words.count - 1 ? .rest : .any }
      return isPlaceholder(word) ? .any : .word(word)
    }
  }

  /// `assets({id})` and `assets(104)`: a key in parentheses stands below its collection.
  private static func keyed(_ word: String) -> [String] {
    guard word.hasSuffix(")"), let open = word.firstIndex(of: "("), open > word.startIndex else {
      return [word]
    }
    let key = String(word[word.index(after: open)...].dropLast())
    let isKey = isPlaceholder(key) || key.contains { $0.isNumber || "'=".contains($0) }
    return isKey ? [String(word[..<open]), key] : [word]
  }

  /// `<x>`, `{x}`, `:x`, `[x]`, `$x`, `%s`, and a format behind one: `{x}.json`.
  static func isPlaceholder(_ word: some StringProtocol) -> Bool {
    guard let first = word.first, let last = word.last, word.count > 1 else { return false }
    switch (first, last) {
    case ("<", ">"), ("{", "}"), ("[", "]"): return true
    case ("{", _), ("<", _):
      let rest = word.drop { $0 != "}" && $0 != ">" }.dropFirst()
      return rest.first == "." && rest.dropFirst().allSatisfy { $0.isLetter }
    case (":", _), ("$", _): return true
    default: return word == "%s" || word == "%d" || word.contains("*")
    }
  }

  /// The concrete paths that the list spells out, or the path itself.
  public var paths: [String] {
    if names.isEmpty { return [path] }
    var words = path.split(separator: "/").map(String.init)
    guard let place = words.firstIndex(where: { Self.isPlaceholder($0) || $0 == "*" }) else {
      return [path]
    }
    return names.map { name in
      words[place] = name
      return "/" + words.joined(separator: "/")
    }
  }

  func allows(method: String) -> Bool {
    methods.isEmpty || methods.contains(method.uppercased())
  }

  /// Whether the pattern, without its list, stands for `path`.
  static func covers(_ pattern: [Segment], _ path: [Segment]) -> Bool {
    for (index, segment) in pattern.enumerated() {
      if segment == .rest { return path.count >= index }
      guard index < path.count else { return false }
      if segment != .any, segment != path[index] { return false }
    }
    return path.count == pattern.count
  }
}
