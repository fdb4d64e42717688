/// A pattern over URL paths: `/api/v1/users/*/devices`, `/api/v1/billing/**`.
///
/// `*` or a placeholder such as `{id}` stands for one segment, or for the part of one that varies
/// (`Assets({id})`, `*.json`); `**` at the end for everything at and below that place. Without `**` a pattern is exact. A final slash makes no difference.
public struct PathPattern: Hashable, Sendable {
  /// As it was written.
  public let text: String

  /// nil unless it begins with a slash, and has `**` at its end only.
  public init?(_ text: String) {
    let segments = text.split(separator: "/")
    guard text.hasPrefix("/"), !segments.dropLast().contains("**") else { return nil }
    self.text = text
  }

  private var segments: [Substring] { text.split(separator: "/") }

  /// Whether it stands for a path, or for every path of a template.
  public func matches(_ path: String) -> Bool {
    var pattern = segments[...]
    var rest = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")[...]
    if pattern.last == "**" {
      pattern.removeLast()
      rest = rest.prefix(pattern.count)
    }
    return pattern.count == rest.count
      && zip(pattern, rest).allSatisfy(Self.fits)
  }

  /// Of several that match, the most specific is meant: more segments that are named, then more of
  /// them, then the exact one.
  public func isMoreSpecific(than other: PathPattern) -> Bool { rank > other.rank }

  private var rank: (Int, Int, Int) {
    let all = segments
    let isOpen = all.last == "**"
    return (
      all.count { !Self.isAny($0) && $0 != "**" }, all.count - (isOpen ? 1 : 0), isOpen ? 0 : 1
    )
  }

  private static func fits(_ pattern: Substring, _ segment: Substring) -> Bool {
    if isAny(pattern) || pattern == segment { return true }
    let start = pattern.firstIndex { $0 == "{" || $0 == "*" }
    let end = pattern.lastIndex { $0 == "}" || $0 == "*" }
    guard let start, let end, start <= end else { return false }
    let (head, tail) = (pattern[..<start], pattern[pattern.index(after: end)...])
    return segment.count > head.count + tail.count && segment.hasPrefix(head)
      && segment.hasSuffix(tail)
  }

  private static func isAny(_ segment: Substring) -> Bool {
    segment == "*" || (segment.hasPrefix("{") && segment.hasSuffix("}"))
  }
}
