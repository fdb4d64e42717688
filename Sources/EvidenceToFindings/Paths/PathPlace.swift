internal import Vocabulary

/// One segment of a path, and what stands around it.
struct PathPlace {
  private let segments: [Substring]
  private let index: Int

  /// The places of a path, from the first segment on.
  static func all(in path: String) -> [PathPlace] {
    let segments = path.split(separator: "/")
    return segments.indices.map { PathPlace(segments: segments, index: $0) }
  }

  /// The same without the first, which lies below nothing.
  static func below(_ key: EndpointKey) -> ArraySlice<PathPlace> { all(in: key.path).dropFirst() }

  var word: Substring { segments[index] }

  /// Segments before the word.
  var depth: Int { index }

  /// Segments of the whole path.
  var length: Int { segments.count }

  /// The path that ends with the word.
  var path: String { "/" + segments[...index].joined(separator: "/") }

  /// The path that ends before the word; `/` before the first.
  var parent: String { "/" + segments[..<index].joined(separator: "/") }

  /// The path that ends before the segment before the word.
  var grandparent: String { "/" + segments[..<max(index - 1, 0)].joined(separator: "/") }

  /// The segment before the word; empty before the first.
  var above: Substring { index > 0 ? segments[index - 1] : "" }

  /// The segment behind the word.
  var next: Substring? { index + 1 < segments.count ? segments[index + 1] : nil }

  /// Everything behind the word.
  var behind: ArraySlice<Substring> { segments[(index + 1)...] }

  /// Neither the word nor what stands before it is a part of every API's paths, as `api` and `v1` are.
  var isBelowCollection: Bool { !APIPaths.isName(word) && !APIPaths.isName(above) }
}
