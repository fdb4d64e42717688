internal import PathTemplates
internal import Vocabulary

/// What was worked out of texts that come again and again: few user agents, pages, content types ask and answer.
///
/// Everything is a function of the text alone, so that it changes nothing who remembers what.
struct KnownTexts {
  let settings: GatheringSettings
  var paths: PathMemo
  private(set) var referers: RefererMemo
  private var agents = TextMemo()
  private var contentTypes = TextMemo()
  private var encodings = TextMemo()
  private var cacheStates = TextMemo()
  private var forwarded = HopsMemo()

  init(_ settings: GatheringSettings) {
    self.settings = settings
    paths = PathMemo(seed: settings.clientKey)
    referers = RefererMemo(seed: settings.clientKey)
  }

  mutating func traits(_ hash: UInt64, _ agent: Text, _ buffer: RawSpan) -> UInt8 {
    if agent.isAbsent { return AgentTraits.none }
    return agents.value(hash) { buffer.with(agent) { AgentTraits.traits(of: $0) } }
  }

  mutating func isHTML(_ type: Text, _ buffer: RawSpan) -> Bool {
    if type.isAbsent { return false }
    return contentTypes.value(buffer.hash(of: type)) {
      buffer.with(type, else: 0) { $0.contains("text/html") ? 1 : 0 }
    } == 1
  }

  /// 0 unknown, 1 identity, 2 encoded.
  mutating func encoding(_ encoding: Text, _ buffer: RawSpan) -> UInt8 {
    if encoding.length == 0 { return 0 }
    return encodings.value(buffer.hash(of: encoding)) {
      buffer.with(encoding, else: 0) { $0.contains("identity") ? 1 : 2 }
    }
  }

  mutating func isFromCache(_ state: Text, _ buffer: RawSpan) -> Bool {
    if state.isAbsent { return false }
    return cacheStates.value(buffer.hash(of: state)) {
      buffer.with(state, else: 0) { $0.contains("hit") || $0.contains("stale") ? 1 : 0 }
    } == 1
  }

  /// The keyed hash of the client's own address in `X-Forwarded-For`; 0 when there is none.
  mutating func forwardedClient(_ hops: Text, _ buffer: RawSpan) -> UInt64 {
    if hops.isAbsent { return 0 }
    return forwarded.client(of: hops, buffer, settings)
  }

  /// The page that asked: there is a URL, and it is not the requested resource itself (scanners send that). -1 none.
  mutating func page(_ referer: Text, _ buffer: RawSpan, askedFor path: PathHashes) -> Int {
    if referer.isAbsent { return -1 }
    let place = referers.place(of: referer, buffer)
    return place >= 0 && referers[place].path != path.raw ? place : -1
  }
}

/// Remembers a small number for each text, by its hash.
struct TextMemo {
  private var index = HashIndex()
  private var values: [UInt8] = []
  private static let capacity = 8192

  @inline(__always)
  mutating func value(_ hash: UInt64, _ work: () -> UInt8) -> UInt8 {
    if let place = index.place(of: hash) { return values[place] }
    if values.count == Self.capacity {
      index = HashIndex()
      values = []
    }
    index.insert(hash, place: values.count)
    values.append(work())
    return values[values.count - 1]
  }
}

/// Remembers whom lists of hops named.
struct HopsMemo {
  private var index = HashIndex()
  private var clients: [UInt64] = []
  private static let capacity = 8192

  mutating func client(
    of hops: Text, _ buffer: RawSpan, _ settings: GatheringSettings
  ) -> UInt64 {
    let hash = buffer.hash(of: hops)
    if let place = index.place(of: hash) { return clients[place] }
    if clients.count == Self.capacity {
      index = HashIndex()
      clients = []
    }
    let client = buffer.with(hops, else: 0) { hops -> UInt64 in
      guard let hop = ForwardedFor.client(hops, trusted: settings.trustedProxies) else {
        return 0
      }
      return StableHash.of(hops.extracting(hop), seed: settings.clientKey) | 1
    }
    index.insert(hash, place: clients.count)
    clients.append(client)
    return client
  }
}
