internal import PathTemplates
internal import Vocabulary

/// Looks at records: hashes their texts and works out what they mean. One thread owns it.
///
/// Few user agents, pages and content types ask and answer again and again: what they mean is remembered. All of it is a
/// function of the record alone, so that it changes nothing who read which.
public struct ExchangeReader: Sendable {
  private let settings: GatheringSettings
  private var lastDay: Range<Int64> = 0..<0
  private var lastDayNumber = Day.unknown
  private var paths: PathMemo
  private var referers: RefererMemo
  private var agents = TextMemo<UInt8>()
  private var contentTypes = TextMemo<Bool>()
  private var encodings = TextMemo<UInt8>()
  private var cacheStates = TextMemo<Bool>()
  private var forwarded = TextMemo<UInt64>()

  public init(_ settings: GatheringSettings) {
    self.settings = settings
    paths = PathMemo(seed: settings.clientKey)
    referers = RefererMemo(seed: settings.clientKey)
  }

  /// Looks at the batch's records.
  public mutating func read(_ read: inout ReadBatch) {
    self.read(read.batch, &read.exchanges, &read.keys)
  }

  private mutating func read(
    _ batch: borrowing RecordBatch, _ exchanges: inout [Exchange], _ keys: inout [QueryKey]
  ) {
    // SAFETY: the raw spans live as long as the borrowed arrays they are taken from.
    let lines = unsafe batch.lines.span.bytes
    let unwrapped = unsafe batch.unwrapped.span.bytes
    let records = batch.records.span
    if exchanges.count < records.count {
      exchanges += repeatElement(Exchange(), count: records.count - exchanges.count)
    }
    var all = exchanges.mutableSpan
    for i in records.indices {
      let buffer = records[i].isUnwrapped ? unwrapped : lines
      var exchange = Exchange()
      if records[i].hasTime {
        exchange.hasTime = true
        exchange.time = records[i].time
        exchange.day = day(of: records[i].time)
      }
      if records[i].kind == .exchange { look(at: records[i], buffer, &exchange, &keys) }
      all[i] = exchange
    }
  }

  /// Lines come in order: the day is mostly that of the line before.
  @inline(__always)
  private mutating func day(of time: Instant) -> Day {
    if lastDay.contains(time.nanoseconds) { return lastDayNumber }
    lastDayNumber = time.day
    let start = lastDayNumber.start.nanoseconds
    lastDay = start..<start &+ 86_400_000_000_000
    return lastDayNumber
  }

  @inline(__always)
  private mutating func look(
    at record: borrowing Record, _ buffer: RawSpan, _ exchange: inout Exchange,
    _ keys: inout [QueryKey]
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
    let series = readQuery(record[.query], buffer, &exchange, &keys)
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
    if userAgent.isAbsent {
      exchange.traits = AgentTraits.none
    } else {
      exchange.logged.insert(.userAgent)
      exchange.traits = agents.value(agent) {
        buffer.with(userAgent) { AgentTraits.traits(of: $0) }
      }
    }
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
  private static func version(_ text: Text, _ buffer: RawSpan) -> UInt8 {
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
  private func readOperation(
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
  private func readQuery(
    _ query: Text, _ buffer: RawSpan, _ exchange: inout Exchange, _ keys: inout [QueryKey]
  ) -> QuerySeries {
    if query.isAbsent { return .plain }
    exchange.query = buffer.hash(of: query, seed: settings.clientKey) | 1
    let before = keys.count
    let series =
      query.isPlain
      ? QueryKeys.read(buffer.extracting(query.range), into: &keys)
      : buffer.with(query, else: .plain) { QueryKeys.read($0, into: &keys) }
    exchange.firstKey = UInt32(truncatingIfNeeded: before)
    exchange.keyCount = UInt8(truncatingIfNeeded: keys.count - before)
    return series
  }
}

/// Remembers what was worked out of a text, by its hash.
struct TextMemo<Value: Sendable>: Sendable {
  private var index = HashIndex()
  private var values: [Value] = []
  private static var capacity: Int { 8192 }

  @inline(__always)
  mutating func value(_ hash: UInt64, _ work: () -> Value) -> Value {
    if let place = index.place(of: hash) { return values[place] }
    return add(hash, work())
  }

  private mutating func add(_ hash: UInt64, _ value: Value) -> Value {
    if values.count == Self.capacity {
      index = HashIndex()
      values = []
    }
    index.insert(hash, place: values.count)
    values.append(value)
    return value
  }
}
