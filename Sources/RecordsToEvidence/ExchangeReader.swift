internal import Vocabulary

/// Looks at records: hashes their texts and works out what they mean. One thread owns it.
///
/// Few user agents, pages and content types ask and answer again and again: what they mean is remembered. All of it is a
/// function of the record alone, so that it changes nothing who read which.
struct ExchangeReader: Sendable {
  let settings: GatheringSettings
  private var lastDay: Range<Int64> = 0..<0
  private var lastDayNumber = Day.unknown
  var paths: PathMemo
  var referers: RefererMemo
  static let tailCapacity = 512
  var tails = Array(repeating: KnownTail(), count: Self.tailCapacity)
  private var agents = TextMemo<UInt8>()
  private var contentTypes = TextMemo<Bool>()
  private var encodings = TextMemo<UInt8>()
  private var cacheStates = TextMemo<Bool>()
  private var forwarded = TextMemo<UInt64>()

  /// Of the query that was read last.
  private(set) var keys: [QueryKey] = []

  init(_ settings: GatheringSettings) {
    self.settings = settings
    paths = PathMemo(seed: settings.clientKey)
    referers = RefererMemo(seed: settings.clientKey)
  }

  /// Looks at a record, whose texts stand in `buffer`.
  @inline(__always)
  mutating func read(_ record: borrowing Record, _ buffer: RawSpan, _ exchange: inout Exchange) {
    if record.hasTime {
      exchange.hasTime = true
      exchange.time = record.time
      exchange.day = day(of: record.time)
    }
    if record.kind == .exchange { look(at: record, buffer, &exchange) }
  }

  /// Lines come in order: the day is mostly that of the line before.
  @inline(__always)
  mutating func day(of time: Instant) -> Day {
    if lastDay.contains(time.nanoseconds) { return lastDayNumber }
    lastDayNumber = time.day
    let start = lastDayNumber.start.nanoseconds
    lastDay = start..<start &+ 86_400_000_000_000
    return lastDayNumber
  }

  @inline(__always)
  private mutating func look(
    at record: borrowing Record, _ buffer: RawSpan, _ exchange: inout Exchange
  ) {
    exchange.isExchange = true
    exchange.status = record.status
    exchange.hasException = !record[.exceptionType].isAbsent
    readClient(
      record[.userAgent], record[.forwardedFor], record[.clientAddress], record[.userName], buffer,
      &exchange)
    readSize(record, record[.contentEncoding], record[.protocolVersion], buffer, &exchange)
    let back = record.timeIsStart ? 0 : max(0, record.durationNanoseconds)
    exchange.began = Instant(nanoseconds: exchange.time.nanoseconds &- back)
    exchange.method = buffer.hash(of: record[.method])
    exchange.host = buffer.hash(of: record[.serverAddress], seed: settings.clientKey)
    readAnswer(record, buffer, &exchange)
    readPath(record[.path], record[.referer], buffer, &exchange)
    if exchange.isSingle { readOperation(record, buffer, &exchange) }
    let series = readQuery(record[.query], buffer, &exchange)
    var key = OutcomeKey(
      status: record.status, series: series, sizeClass: exchange.sizeClass,
      content: exchange.content, fromCache: exchange.fromCache)
    key.ownAnswer = record[.upstreamAddress].isAbsent
    exchange.outcome = key.code
  }

  /// Who asked: `user.name`, else the forwarded client, else address and user agent.
  @inline(__always)
  private mutating func readClient(
    _ userAgent: Text, _ hops: Text, _ address: Text, _ user: Text, _ buffer: RawSpan,
    _ exchange: inout Exchange
  ) {
    let agent = buffer.hash(of: userAgent)
    exchange.traits = traits(userAgent, agent, buffer)
    if !userAgent.isAbsent { exchange.logged.insert(.userAgent) }
    let hop = forwardedClient(hops, buffer)
    if hop != 0 {
      exchange.logged.insert(.forwarded)
      exchange.address = hop
    } else {
      exchange.address = buffer.hash(of: address, seed: settings.clientKey)
    }
    if !user.isAbsent {
      exchange.logged.insert(.user)
      exchange.client = buffer.hash(of: user, seed: settings.clientKey) | 1
    } else if exchange.address != 0 {
      exchange.client = StableHash.of(exchange.address, hop != 0 ? 0 : agent) | 1
    }
  }

  @inline(__always)
  mutating func traits(_ agent: Text, _ hash: UInt64, _ buffer: RawSpan) -> UInt8 {
    if agent.isAbsent { return AgentTraits.none }
    return agents.value(hash) { buffer.with(agent) { AgentTraits.traits(of: $0) } }
  }

  /// The keyed hash of the client's own address in `X-Forwarded-For`; 0 when there is none.
  private mutating func forwardedClient(_ hops: Text, _ buffer: RawSpan) -> UInt64 {
    if hops.isAbsent { return 0 }
    let settings = settings
    return forwarded.value(buffer.hash(of: hops)) {
      buffer.with(hops, else: 0) { hops -> UInt64 in
        guard let hop = ForwardedFor.client(hops, trusted: settings.trustedProxies) else {
          return 0
        }
        return StableHash.of(hops.extracting(hop), seed: settings.clientKey) | 1
      }
    }
  }

  @inline(__always)
  private mutating func readSize(
    _ record: borrowing Record, _ encoding: Text, _ version: Text, _ buffer: RawSpan,
    _ exchange: inout Exchange
  ) {
    var meaning = SizeMeaning.unknown
    if record.responseSize >= 0 {
      exchange.logged.insert(.messageSize)
      exchange.size = record.responseSize
      meaning = .message
    }
    if record.bodySize >= 0 {
      exchange.logged.insert(.contentSize)
      exchange.size = record.bodySize
      meaning = record.sizeMeaning
    }
    exchange.sizeClass = SizeClass(
      meaning: meaning, protocolVersion: Self.version(version, buffer),
      encoding: encoding.length == 0
        ? 0
        : encodings.value(buffer.hash(of: encoding)) {
          buffer.with(encoding, else: 0) { $0.contains("identity") ? 1 : 2 }
        })
  }

  /// 10, 11, 20, 30; 0 unknown.
  @inline(__always)
  static func version(_ text: Text, _ buffer: RawSpan) -> UInt8 {
    let range = text.range
    guard !range.isEmpty, case let major = buffer.byte(range.lowerBound) &- 48, major <= 9 else {
      return 0
    }
    guard range.count >= 3, case let minor = buffer.byte(range.lowerBound + 2) &- 48, minor <= 9
    else { return major * 10 }
    return major * 10 + minor
  }

  @inline(__always)
  private mutating func readAnswer(
    _ record: borrowing Record, _ buffer: RawSpan, _ exchange: inout Exchange
  ) {
    if !record[.upstreamAddress].isAbsent {
      exchange.logged.insert(.upstream)
      exchange.upstream = buffer.hash(of: record[.upstreamAddress])
    }
    let state = record[.cacheStatus]
    if !state.isAbsent {
      exchange.fromCache = cacheStates.value(buffer.hash(of: state)) {
        buffer.with(state, else: false) {
          $0.contains("hit") || $0.contains("stale") || $0.contains("disk")
            || $0.contains("updating") || $0.contains("revalidated")
            || $0.contains("memory")
        }
      }
    }
    let type = record[.contentType]
    if let body = buffer.bytes(record[.responseBody]) {
      exchange.logged.insert(.responseBody)
      exchange.content = ContentShape(content: body)
      exchange.answer = Self.fingerprint(body)
    } else if !type.isAbsent,
      contentTypes.value(
        buffer.hash(of: type),
        { buffer.with(type, else: false) { $0.contains("text/html") } })
    {
      exchange.content = .html
    }
  }

  static func fingerprint(_ body: [UInt8]) -> UInt64 {
    // SAFETY: the span ends with this call.
    unsafe StableHash.of(body.span.bytes, seed: 0x626f_6479) | 1
  }

  @inline(__always)
  private mutating func readPath(
    _ path: Text, _ referer: Text, _ buffer: RawSpan, _ exchange: inout Exchange
  ) {
    if path.isAbsent { return }
    if path.isPlain {
      paths.read(buffer.extracting(path.range), &exchange)
    } else {
      buffer.with(path) { if let decoded = $0 { paths.read(decoded, &exchange) } }
    }
    exchange.hasEndpoint = exchange.path != 0 && exchange.method != 0 && exchange.status != 0
    if referer.isAbsent { return }
    exchange.logged.insert(.referer)
    // A URL that is not the requested resource itself: scanners send that.
    let known = referers.referer(referer, buffer)
    if exchange.path != 0, known.path != exchange.path { exchange.page = known.page }
  }

  /// An operation is an endpoint of its own.
  func readOperation(
    _ record: borrowing Record, _ buffer: RawSpan, _ exchange: inout Exchange
  ) {
    let name = OperationName.of(
      field: buffer.bytes(record[.operationName]), query: buffer.bytes(record[.query]),
      body: buffer.bytes(record[.requestBody]))
    guard let name else { return }
    // SAFETY: the span ends with this call.
    let hash = unsafe StableHash.of(name.span.bytes)
    exchange.path = StableHash.of(exchange.path, hash) | 1
    exchange.resource = StableHash.of(exchange.resource, hash) | 1
    exchange.shape = StableHash.of(exchange.shape, hash)
  }

  @inline(__always)
  mutating func readQuery(
    _ query: Text, _ buffer: RawSpan, _ exchange: inout Exchange
  ) -> QuerySeries {
    if query.isAbsent { return .plain }
    exchange.query = buffer.hash(of: query, seed: settings.clientKey) | 1
    keys.removeAll(keepingCapacity: true)
    return query.isPlain
      ? QueryKeys.read(buffer.extracting(query.range), into: &keys)
      : buffer.with(query, else: .plain) { QueryKeys.read($0, into: &keys) }
  }
}
