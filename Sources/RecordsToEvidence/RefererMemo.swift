internal import PathTemplates
internal import Vocabulary

/// A referer as its endpoint counts it, taken apart once.
struct KnownReferer {
  /// Keyed hash of host and masked path.
  let page: UInt64
  /// Keyed hash of the raw path: a resource that names itself was asked for by no page.
  let path: UInt64
  /// `host/masked/path`; empty for what is no URL.
  let text: String
}

/// Remembers referers, since a UI has few pages and each asks again and again.
struct RefererMemo {
  private let seed: UInt64
  private var index = HashIndex()
  private var known: [KnownReferer] = []
  private static let capacity = 8192

  init(seed: UInt64) { self.seed = seed }

  /// A place is good until the next referer is asked for.
  subscript(place: Int) -> KnownReferer {
    @inline(__always) _read { yield known[place] }
  }

  /// -1 for anything but a URL or an absolute path.
  mutating func place(of referer: Text, _ buffer: RawSpan) -> Int {
    let key = buffer.hash(of: referer)
    if let place = index.place(of: key) { return known[place].text.isEmpty ? -1 : place }
    if known.count == Self.capacity {
      index = HashIndex()
      known = []
    }
    index.insert(key, place: known.count)
    known.append(
      buffer.with(referer, else: nil) { read($0) } ?? KnownReferer(page: 0, path: 0, text: ""))
    return known[known.count - 1].text.isEmpty ? -1 : known.count - 1
  }

  private func read(_ bytes: RawSpan) -> KnownReferer? {
    guard let referer = Referer(bytes) else { return nil }
    var page = StableHash(seed: seed)
    page.combine(bytes.extracting(referer.host))
    PathShape.combine(bytes.extracting(referer.path), into: &page)
    return KnownReferer(
      page: page.value, path: StableHash.of(bytes.extracting(referer.path), seed: seed),
      text: referer.page(in: bytes))
  }
}
