internal import Vocabulary

/// Path arithmetic on templates.
///
/// A key in parentheses lies below its collection, as if a slash stood between: the parent of `/Assets({id})` is `/Assets`.
/// A format's ending belongs to the last segment: `{id}.json` is a placeholder.
enum Paths {
  static func trimmed(_ path: String) -> Substring {
    path.utf8.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
  }

  static func parent(of path: String) -> String {
    let trimmed = trimmed(path)
    guard let cut = lastSeparator(trimmed), cut > trimmed.startIndex else { return "/" }
    return String(trimmed[..<cut])
  }

  static func lastSegment(of path: String) -> Substring {
    let trimmed = trimmed(path)
    return lastSeparator(trimmed).map { trimmed[trimmed.utf8.index(after: $0)...] } ?? trimmed
  }

  static func segments(of path: String) -> [Substring] {
    var segments: [Substring] = []
    var rest = path[...]
    while let cut = lastSeparator(rest) {
      let segment = rest[rest.utf8.index(after: cut)...]
      if !segment.isEmpty { segments.append(segment) }
      rest = rest[..<cut]
    }
    if !rest.isEmpty { segments.append(rest) }
    return segments.reversed()
  }

  /// A named operation lies below the path that serves it: `/graphql#Users`.
  private static func lastSeparator(_ path: Substring) -> String.Index? {
    var behind: UInt8 = 0
    let bytes = path.utf8
    var i = bytes.endIndex
    while i > bytes.startIndex {
      i = bytes.index(before: i)
      let byte = bytes[i]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { return i }
      if byte == UInt8(ascii: "("), behind == UInt8(ascii: "{") { return i }
      behind = byte
    }
    return nil
  }

  static func isSingle(_ path: String) -> Bool {
    ["graphql", "gql", "rpc", "jsonrpc", "json-rpc", "trpc", "soap"]
      .contains(lastSegment(of: path).lowercased())
  }

  static func isPlaceholder(_ segment: some StringProtocol) -> Bool {
    segment.utf8.first == UInt8(ascii: "{")
  }

  /// Some of it varies: `{id}`, `Assets({id})`, `{id}.json`.
  static func hasPlaceholder(_ text: some StringProtocol) -> Bool {
    text.utf8.contains(UInt8(ascii: "{"))
  }

  /// `path` lies below `ancestor` or is it.
  static func isWithin(_ path: String, _ ancestor: String) -> Bool {
    let base = trimmed(ancestor)
    guard path.utf8.starts(with: base.utf8) else { return false }
    let rest = path.utf8.dropFirst(base.utf8.count)
    switch rest.first {
    case nil, UInt8(ascii: "/"), UInt8(ascii: "#"): return true
    case UInt8(ascii: "("): return rest.dropFirst().first == UInt8(ascii: "{")
    default: return false
    }
  }

  /// The same, placeholders of any name and a trailing slash aside.
  static func alike(_ a: String, _ b: String) -> Bool {
    EndpointName.nameless(String(trimmed(a))) == EndpointName.nameless(String(trimmed(b)))
  }

  /// What stands behind the last dot of a segment, if it is the name of a format that data is given in.
  static func format(of segment: some StringProtocol) -> String? {
    ending(of: segment).flatMap { formats.contains($0) ? $0 : nil }
  }

  /// What stands behind the last dot of a segment, in small letters; nil where nothing stands before it.
  static func ending(of segment: some StringProtocol) -> String? {
    guard let dot = segment.lastIndex(of: "."), dot > segment.startIndex else { return nil }
    return segment[segment.index(after: dot)...].lowercased()
  }

  private static let formats: Set<String> = [
    "json", "xml", "csv", "tsv", "yaml", "yml", "jsonld", "geojson", "hal", "ndjson", "pdf", "ics",
    "vcf", "xls", "xlsx", "txt", "html", "htm", "rss", "atom", "png", "jpg", "jpeg", "svg",
  ]
}
