internal import PathTemplates
internal import Vocabulary

/// A referer as its endpoint counts it, taken apart once.
struct KnownReferer {
  /// Stable hash of host and masked path.
  let page: UInt64
  /// Hash of the raw path: a resource that names itself was asked for by no page.
  let path: UInt64
  /// `host/masked/path`; empty for what is no URL.
  let text: String

  var isURL: Bool { !text.isEmpty }
}

/// Remembers referers, since a UI has few pages and each asks again and again.
struct RefererMemo {
  private var index = HashIndex()
  private var known: [KnownReferer] = []
  private static let capacity = 8192

  static func hash(_ path: RawSpan) -> UInt64 {
    var hash = StableHash()
    hash.combine(path)
    return hash.value
  }

  /// Nil for anything but a URL or an absolute path.
  mutating func referer(_ bytes: RawSpan?, _ settings: GatheringSettings) -> KnownReferer? {
    guard let bytes else { return nil }
    let key = Self.hash(bytes)
    if let place = index.place(of: key) { return known[place].isURL ? known[place] : nil }
    if known.count == Self.capacity {
      index = HashIndex()
      known = []
    }
    let referer = Self.read(bytes, settings)
    index.insert(key, place: known.count)
    known.append(referer)
    return referer.isURL ? referer : nil
  }

  private static func read(_ bytes: RawSpan, _ settings: GatheringSettings) -> KnownReferer {
    guard let referer = Referer(bytes) else { return KnownReferer(page: 0, path: 0, text: "") }
    var page = StableHash(seed: settings.clientKey)
    page.combine(bytes.extracting(referer.host))
    PathShape.combine(bytes.extracting(referer.path), into: &page)
    return KnownReferer(
      page: page.value, path: hash(bytes.extracting(referer.path)), text: referer.page(in: bytes))
  }
}
