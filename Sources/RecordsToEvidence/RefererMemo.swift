internal import PathTemplates
internal import Vocabulary

/// A referer as its endpoint counts it, taken apart once.
struct KnownReferer: Sendable {
  /// Keyed hash of host and masked path; 0 for what is no URL.
  var page: UInt64 = 0
  /// Keyed hash of the raw path: a resource that names itself was asked for by no page.
  var path: UInt64 = 0
}

/// Referer and user agent of a line that was given in short, by the hash of both.
struct KnownTail: Sendable {
  var hash: UInt64 = 0
  var agent: UInt64 = 0
  /// See `KnownReferer`.
  var page: UInt64 = 0
  var path: UInt64 = 0
  var traits: UInt8 = 0
  var logged: LoggedFields = []
}

/// Remembers referers, since a UI has few pages and each asks again and again.
struct RefererMemo: Sendable {
  private let seed: UInt64
  private var memo = TextMemo<KnownReferer>()

  init(seed: UInt64) { self.seed = seed }

  @inline(__always)
  mutating func referer(_ text: Text, _ buffer: RawSpan) -> KnownReferer {
    let seed = seed
    return memo.value(buffer.hash(of: text)) {
      buffer.with(text, else: KnownReferer()) { Self.read($0, seed) }
    }
  }

  private static func read(_ bytes: RawSpan, _ seed: UInt64) -> KnownReferer {
    guard let referer = Referer(bytes) else { return KnownReferer() }
    var page = StableHash(seed: seed)
    page.combine(StableHash.of(bytes.extracting(referer.host)))
    PathShape.combine(bytes.extracting(referer.path), into: &page)
    return KnownReferer(
      page: page.value | 1,
      path: StableHash.of(bytes.extracting(referer.path), seed: seed) | 1)
  }
}
