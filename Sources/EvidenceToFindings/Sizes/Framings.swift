internal import Vocabulary

/// What one content weighs more at times: compression that streams ends its chunks as it comes, and a header section tells a length or
/// not. What is added is the same few numbers everywhere, and goes as it came; content that grows does not.
struct Framings {
  /// In bytes.
  private let differences: Set<Int64>
  /// Those that were seen themselves, at two resources or more.
  private let seen: Set<Int64>
  /// Compression is streamed now and then: what comes at once stays as it is, and what does not ends with a flush (mod_deflate behind a
  /// proxy). So one client gets one content in two or three forms.
  let isStreamed: Bool

  /// A flag and a digit go as they came, too.
  static let smallest: Int64 = 5
  /// `Vary`, `Content-Encoding: gzip` and `Transfer-Encoding: chunked` in place of a length, and what gzip adds to little content.
  static let largest: Int64 = 100
  /// An empty stored block, zlib's `Z_SYNC_FLUSH`.
  private static let flush: Int64 = 5
  /// What gzip makes of little content: 18 bytes around it, two of a block, and the flush, less what repeats itself.
  private static let expansion: ClosedRange<Int64> = 18...25
  private static let largestExpanded: Int64 = 64

  /// Where one client read n, n more or less by some difference, and n again.
  struct Returns {
    /// By difference, in bytes: resources, with their endpoints.
    fileprivate var seen: [Int64: [UInt64: Int32]] = [:]
    /// Resources where it was what a stream makes of it, with their endpoints.
    private var streamed: [UInt64: Int32] = [:]

    mutating func see(_ difference: Int64, of step: TrailStep, and other: TrailStep) {
      guard Framings.smallest...Framings.largest ~= difference else { return }
      seen[difference, default: [:]][step.path] = step.endpoint
      if step.sizeClass.meaning != .message, Framings.areForms(step.size, other.size) {
        streamed[step.path] = step.endpoint
      }
    }

    fileprivate var areStreamed: Bool { streamed.count >= 6 && Set(streamed.values).count >= 4 }

    /// Seen at several endpoints, give or take the byte that one more digit of a length takes.
    fileprivate func isOften(_ difference: Int64) -> Bool {
      let near = (difference - 1...difference + 1).compactMap { seen[$0] }
      return near.reduce(0) { $0 + $1.count } >= 6
        && near.reduce(into: Set<Int32>()) { $0.formUnion($1.values) }.count >= 4
    }
  }

  init(_ returns: Returns) {
    differences = Set((Self.smallest...Self.largest).filter { returns.isOften($0) })
    isStreamed = returns.areStreamed
    seen = differences.filter { returns.seen[$0, default: [:]].count >= 2 }
  }

  /// The difference itself was seen, and not only its neighbours.
  func isSeen(_ difference: Int64) -> Bool { seen.contains(difference) }

  func contains(_ difference: Int64) -> Bool { differences.contains(difference) }

  /// What a stream makes of one content.
  static func areForms(_ a: Int64, _ b: Int64) -> Bool {
    let difference = abs(a - b)
    return difference == flush || isExpansion(a, b)
  }

  /// Little content as it is, and compressed.
  static func isExpansion(_ a: Int64, _ b: Int64) -> Bool {
    min(a, b) <= largestExpanded && expansion.contains(abs(a - b))
  }

  /// Two sizes of one content, as far as these logs tell.
  func mayBeOne(_ a: Int64, _ b: Int64) -> Bool {
    contains(abs(a - b)) || isStreamed && Self.areForms(a, b)
  }

  /// One size a content: without those that are another one's and what is added.
  func contents(_ sizes: Set<Int64>) -> Set<Int64> {
    var kept: [Int64] = []
    for size in sizes.sorted() where !kept.contains(where: { mayBeOne(size, $0) }) {
      kept.append(size)
    }
    return Set(kept)
  }
}
