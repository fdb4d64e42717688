internal import PathTemplates
internal import Vocabulary

/// One exchange, looked at once: all that its day's and its endpoint's tallies add.
struct Exchange {
  let client: Client
  /// Of the user agent, see `AgentTraits`.
  let traits: UInt8
  let time: Instant
  /// When the request began, where the log tells both time and duration.
  let began: Instant
  /// -1 absent.
  let size: Int64
  /// `OutcomeKey.code`.
  let outcome: UInt64
  let sizeClass: SizeClass
  let content: ContentShape
  let fromCache: Bool
  /// Fingerprint of the answer's content; 0 when the log does not hold it.
  let answer: UInt64
  /// Where `RefererMemo` has the page that asked; -1 none.
  let page: Int
  /// Nil: no absolute path, so no endpoint.
  let path: PathHashes?
  let query: QueryReading

  var isReferred: Bool { page >= 0 }

  init(_ record: Record, _ buffer: RawSpan, _ known: inout KnownTexts) {
    let agent = buffer.hash(of: record[.userAgent])
    traits = known.traits(agent, record[.userAgent], buffer)
    client = Client(record, buffer, agent: agent, &known)
    time = record.hasTime ? record.time : Instant(nanoseconds: 0)
    let back = record.timeIsStart ? 0 : max(0, record.durationNanoseconds)
    began = Instant(nanoseconds: time.nanoseconds &- back)
    let hasContentSize = record.bodySize >= 0
    size = hasContentSize ? record.bodySize : record.responseSize
    sizeClass = SizeClass(
      meaning: hasContentSize
        ? record.sizeMeaning : record.responseSize >= 0 ? .message : .unknown,
      protocolVersion: Self.version(record[.protocolVersion], buffer),
      encoding: known.encoding(record[.contentEncoding], buffer))
    query = record[.query].isAbsent ? QueryReading() : buffer.read(record[.query])
    fromCache = known.isFromCache(record[.cacheStatus], buffer)
    if let body = buffer.bytes(record[.responseBody]) {
      content = ContentShape(content: body)
      answer = Self.fingerprint(body)
    } else {
      content = known.isHTML(record[.contentType], buffer) ? .html : .unknown
      answer = 0
    }
    var key = OutcomeKey(status: record.status, series: query.series, sizeClass: sizeClass)
    key.content = content
    key.fromCache = fromCache
    key.ownAnswer = record[.upstreamAddress].isAbsent
    outcome = key.code
    let path = buffer.with(record[.path], else: nil) { known.paths.hashes(of: $0) }
    self.path = path
    page = path.map { known.page(record[.referer], buffer, askedFor: $0) } ?? -1
  }

  static func fingerprint(_ body: [UInt8]) -> UInt64 {
    // SAFETY: the span ends with this call.
    unsafe StableHash.of(body.span.bytes, seed: 0x626f_6479) | 1
  }

  /// 10, 11, 20, 30; 0 unknown.
  private static func version(_ text: Text, _ buffer: RawSpan) -> UInt8 {
    let range = text.range
    guard !range.isEmpty, case let major = buffer.byte(range.lowerBound) &- 48, major <= 9 else {
      return 0
    }
    guard range.count >= 3, case let minor = buffer.byte(range.lowerBound + 2) &- 48, minor <= 9
    else { return major * 10 }
    return major * 10 + minor
  }
}
