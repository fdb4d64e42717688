internal import PathTemplates
internal import Vocabulary

/// What one exchange adds to its endpoint's tally, worked out once.
struct Exchange {
  var observation: Observation
  var key: OutcomeKey
  /// The page that asked.
  var page: KnownReferer?
  /// When the request began, where the log tells both time and duration.
  var began: Instant
  var answer: UInt64 = 0

  init(
    _ record: Record, _ buffer: RawSpan, client: Client, traits: UInt8, page: KnownReferer?
  ) {
    self.page = page
    let hasContentSize = record.bodySize >= 0
    let size = hasContentSize ? record.bodySize : record.responseSize
    key = OutcomeKey(status: record.status)
    key.sizeClass = SizeClass(
      meaning: hasContentSize
        ? record.sizeMeaning : record.responseSize >= 0 ? .message : .unknown,
      protocolVersion: buffer.with(record[.protocolVersion], Self.version),
      encoding: buffer.with(record[.contentEncoding], Self.encoding))
    if !record[.query].isAbsent {
      key.series = buffer.with(record[.query]) { query in
        guard let query else { return .plain }
        return QueryKeys.series(of: query) { _ in }
      }
    }
    key.fromCache = buffer.with(record[.cacheStatus]) { status in
      guard let status else { return false }
      return status.contains("hit") || status.contains("stale") || status.contains("disk")
        || status.contains("memory")
    }
    key.ownAnswer = record[.upstreamAddress].isAbsent
    key.content = .unknown
    if let body = buffer.bytes(record[.responseBody]) {
      key.content = ContentShape(content: body)
      answer = Self.fingerprint(body)
    } else if buffer.with(record[.contentType], { $0?.contains("text/html") ?? false }) {
      key.content = .html
    }
    let time = record.hasTime ? record.time : Instant(nanoseconds: 0)
    let back = record.timeIsStart ? 0 : max(0, record.durationNanoseconds)
    began = Instant(nanoseconds: time.nanoseconds &- back)
    observation = Observation(
      time: time, outcome: key.code, size: size, client: client.hash, traits: traits,
      isReferred: page != nil)
  }

  static func fingerprint(_ body: [UInt8]) -> UInt64 {
    var hash = StableHash(seed: 0x626f6479)
    // SAFETY: the span ends with this call.
    unsafe hash.combine(body.span.bytes)
    return hash.value | 1
  }

  private static func version(_ text: RawSpan?) -> UInt8 {
    guard let text, text.byteCount > 0, case 48...57 = text.byte(0) else { return 0 }
    let major = (text.byte(0) - 48) * 10
    guard text.byteCount >= 3, case 48...57 = text.byte(2) else { return major }
    return major + (text.byte(2) - 48)
  }

  private static func encoding(_ text: RawSpan?) -> UInt8 {
    guard let text, text.byteCount > 0 else { return 0 }
    return text.contains("identity") ? 1 : 2
  }
}

extension EndpointTally {
  /// Adds one exchange whole: counts, page, query keys, upstream, sample, trail.
  mutating func add(
    _ exchange: borrowing Exchange, _ record: Record, _ buffer: RawSpan,
    _ settings: GatheringSettings, source: String
  ) {
    add(exchange.observation)
    addTarget(exchange, record, buffer, settings)
    if let page = exchange.page { pages.add(page.page) { page.text } }
    if !record[.query].isAbsent { addQueryKeys(record, buffer) }
    if !record[.upstreamAddress].isAbsent { addUpstream(record, buffer) }
    if record.hasTime || samples.isEmpty, wantsSample(at: exchange.observation.time) {
      addSample(record, buffer, exchange.observation, source)
    }
    addTrail(exchange, record, buffer, settings)
  }

  private mutating func addTarget(
    _ exchange: borrowing Exchange, _ record: Record, _ buffer: RawSpan,
    _ settings: GatheringSettings
  ) {
    if exchange.observation.size >= 0, 200..<300 ~= record.status || record.status == 404 {
      let size = SizeKey(
        size: exchange.observation.size, status: record.status,
        sizeClass: exchange.key.sizeClass)
      if let i = sizes.index(of: size.code) { sizes.values[i].value += 1 }
    }
    if key.isTemplate {
      _ = paths.index(of: hash(of: record[.path], buffer, settings))
    }
    if !record[.query].isAbsent {
      _ = queries.index(of: hash(of: record[.query], buffer, settings))
    }
  }

  private func hash(of text: Text, _ buffer: RawSpan, _ settings: GatheringSettings) -> UInt64 {
    var hash = StableHash(seed: settings.clientKey)
    hash.combine(buffer.extracting(text.range))
    return hash.value
  }

  private mutating func addQueryKeys(_ record: Record, _ buffer: RawSpan) {
    buffer.with(record[.query]) { query in
      guard let query else { return }
      _ = QueryKeys.series(of: query) { key in
        var hash = StableHash()
        hash.combine(key)
        queryKeys.add(hash.value) { key }
      }
    }
  }

  private mutating func addUpstream(_ record: Record, _ buffer: RawSpan) {
    buffer.with(record[.upstreamAddress]) { address in
      guard let address else { return }
      var hash = StableHash()
      hash.combine(address)
      guard let i = upstreams.index(of: hash.value) else { return }
      upstreams.values[i].counts.counts[record.status, default: 0] += 1
      if upstreams.values[i].address.isEmpty {
        upstreams.values[i].address = buffer.string(record[.upstreamAddress]) ?? ""
      }
    }
  }

  private mutating func addSample(
    _ record: Record, _ buffer: RawSpan, _ observation: Observation, _ source: String
  ) {
    var hash = StableHash()
    if !record.whole.isAbsent { hash.combine(buffer.extracting(record.whole.range)) }
    let sample = MaskedSample(
      source: source, line: record.line, path: key.path, method: key.method,
      status: record.status, size: observation.size)
    add(sample, SampleKey(time: observation.time, lineHash: hash.value))
  }
}
