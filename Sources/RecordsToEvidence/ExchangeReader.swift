internal import Vocabulary

/// Looks at records: hashes their texts and works out what they mean. One thread owns it.
///
/// Few user agents, pages and content types ask and answer again and again: what they mean is remembered. All of it is a
/// function of the record alone, so that it changes nothing who read which.
public struct ExchangeReader: Sendable {
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

  public init(_ settings: GatheringSettings) {
    self.settings = settings
    paths = PathMemo(seed: settings.clientKey)
    referers = RefererMemo(seed: settings.clientKey)
  }

  /// Looks at the batch's records.
  public mutating func read(_ read: inout ReadBatch) {
    let missing = read.count - read.seen.count
    if missing > 0 { read.seen += repeatElement(Sighting(), count: missing) }
    self.read(read.batch, &read.seen, &read.keys)
  }

  private mutating func read(
    _ batch: borrowing RecordBatch, _ seen: inout [Sighting], _ keys: inout [QueryKey]
  ) {
    // SAFETY: the raw spans live as long as the borrowed arrays they are taken from.
    let lines = unsafe batch.lines.span.bytes
    let unwrapped = unsafe batch.unwrapped.span.bytes
    let shorts = batch.shorts.span
    let records = batch.records.span
    var all = seen.mutableSpan
    for i in shorts.indices {
      all[i] = Sighting()
      all[i].exchange.place = RecordPlace(index: UInt32(truncatingIfNeeded: i), isShort: true)
      read(shorts[i], batch.form, lines, &all[i], &keys)
    }
    for i in records.indices {
      let place = shorts.count &+ i
      all[place] = Sighting()
      all[place].exchange.place = RecordPlace(index: UInt32(truncatingIfNeeded: i), isShort: false)
      read(records[i], records[i].isUnwrapped ? unwrapped : lines, &all[place], &keys)
    }
  }

  /// Looks at a record, whose texts stand in `buffer`; appends its query's keys.
  @inline(__always)
  mutating func read(
    _ record: borrowing Record, _ buffer: RawSpan, _ seen: inout Sighting,
    _ keys: inout [QueryKey]
  ) {
    if record.hasTime {
      seen.exchange.hasTime = true
      seen.exchange.time = record.time
      seen.day = day(of: record.time)
    }
    if record.kind == .exchange { look(at: record, buffer, &seen, &keys) }
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
    at record: borrowing Record, _ buffer: RawSpan, _ seen: inout Sighting,
    _ keys: inout [QueryKey]
  ) {
    seen.isExchange = true
    seen.exchange.status = record.status
    seen.hasException = !record[.exceptionType].isAbsent
    readClient(
      record[.userAgent], record[.forwardedFor], record[.clientAddress], record[.userName], buffer,
      &seen)
    readSize(record, record[.contentEncoding], record[.protocolVersion], buffer, &seen)
    let back = record.timeIsStart ? 0 : max(0, record.durationNanoseconds)
    seen.exchange.began = Instant(nanoseconds: seen.exchange.time.nanoseconds &- back)
    seen.method = buffer.hash(of: record[.method])
    seen.host = buffer.hash(of: record[.serverAddress], seed: settings.clientKey)
    readAnswer(record, buffer, &seen)
    readPath(record[.path], record[.referer], buffer, &seen)
    if seen.isSingle { readOperation(record, buffer, &seen) }
    let series = readQuery(record[.query], buffer, &seen, &keys)
    var key = OutcomeKey(
      status: record.status, series: series, sizeClass: seen.exchange.sizeClass,
      content: seen.exchange.content, fromCache: seen.exchange.fromCache)
    key.ownAnswer = record[.upstreamAddress].isAbsent
    seen.exchange.outcome = key.code
  }

  /// Who asked: `user.name`, else the forwarded client, else address and user agent; where the log names nobody, it is one client.
  @inline(__always)
  private mutating func readClient(
    _ userAgent: Text, _ hops: Text, _ address: Text, _ user: Text, _ buffer: RawSpan,
    _ seen: inout Sighting
  ) {
    let agent = buffer.hash(of: userAgent)
    seen.exchange.traits = traits(userAgent, agent, buffer)
    if !userAgent.isAbsent { seen.logged.insert(.userAgent) }
    let hop = forwardedClient(hops, buffer)
    if hop != 0 {
      seen.logged.insert(.forwarded)
      seen.address = hop
    } else {
      seen.address = buffer.hash(of: address, seed: settings.clientKey)
    }
    if !user.isAbsent {
      seen.logged.insert(.user)
      seen.exchange.client = buffer.hash(of: user, seed: settings.clientKey) | 1
    } else {
      seen.exchange.client = StableHash.of(seen.address, hop != 0 ? 0 : agent) | 1
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
    _ seen: inout Sighting
  ) {
    var meaning = SizeMeaning.unknown
    if record.responseSize >= 0 {
      seen.logged.insert(.messageSize)
      seen.exchange.size = record.responseSize
      meaning = .message
    }
    if record.bodySize >= 0 {
      seen.logged.insert(.contentSize)
      seen.exchange.size = record.bodySize
      meaning = record.sizeMeaning
    }
    seen.exchange.sizeClass = SizeClass(
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
    _ record: borrowing Record, _ buffer: RawSpan, _ seen: inout Sighting
  ) {
    if !record[.upstreamAddress].isAbsent {
      seen.logged.insert(.upstream)
      seen.exchange.upstream = buffer.hash(of: record[.upstreamAddress])
    }
    let state = record[.cacheStatus]
    if !state.isAbsent {
      seen.exchange.fromCache = cacheStates.value(buffer.hash(of: state)) {
        buffer.with(state, else: false) {
          $0.contains("hit") || $0.contains("stale") || $0.contains("disk")
            || $0.contains("updating") || $0.contains("revalidated")
            || $0.contains("memory")
        }
      }
    }
    let type = record[.contentType]
    if let body = buffer.bytes(record[.responseBody]) {
      seen.logged.insert(.responseBody)
      seen.exchange.content = ContentShape(content: body)
      seen.exchange.answer = Self.fingerprint(body)
    } else if !type.isAbsent,
      contentTypes.value(
        buffer.hash(of: type),
        { buffer.with(type, else: false) { $0.contains("text/html") } })
    {
      seen.exchange.content = .html
    }
    if seen.exchange.answer == 0, seen.exchange.status == 200 {
      seen.exchange.answer = Self.validator(record, buffer)
    }
  }

  /// The entity tag, else when the content last changed; 0 where neither is logged.
  private static func validator(_ record: borrowing Record, _ buffer: RawSpan) -> UInt64 {
    if !record[.entityTag].isAbsent { return buffer.hash(of: record[.entityTag]) | 1 }
    return record[.lastModified].isAbsent ? 0 : buffer.hash(of: record[.lastModified]) | 1
  }

  static func fingerprint(_ body: [UInt8]) -> UInt64 {
    // SAFETY: the span ends with this call.
    unsafe StableHash.of(body.span.bytes, seed: 0x626f_6479) | 1
  }

  @inline(__always)
  private mutating func readPath(
    _ path: Text, _ referer: Text, _ buffer: RawSpan, _ seen: inout Sighting
  ) {
    if path.isAbsent { return }
    if path.isPlain {
      paths.read(buffer.extracting(path.range), &seen)
    } else {
      buffer.with(path) { if let decoded = $0 { paths.read(decoded, &seen) } }
    }
    seen.hasEndpoint = seen.exchange.path != 0 && seen.method != 0 && seen.exchange.status != 0
    if referer.isAbsent { return }
    seen.logged.insert(.referer)
    // A URL that is not the requested resource itself: scanners send that.
    let known = referers.referer(referer, buffer)
    if seen.exchange.path != 0, known.path != seen.exchange.path { seen.exchange.page = known.page }
  }

  /// An operation is an endpoint of its own.
  func readOperation(
    _ record: borrowing Record, _ buffer: RawSpan, _ seen: inout Sighting
  ) {
    let name = OperationName.of(
      field: buffer.bytes(record[.operationName]), query: buffer.bytes(record[.query]),
      body: buffer.bytes(record[.requestBody]))
    guard let name else { return }
    // SAFETY: the span ends with this call.
    let hash = unsafe StableHash.of(name.span.bytes)
    seen.exchange.path = StableHash.of(seen.exchange.path, hash) | 1
    seen.exchange.resource = StableHash.of(seen.exchange.resource, hash) | 1
    seen.shape = StableHash.of(seen.shape, hash)
  }

  @inline(__always)
  func readQuery(
    _ query: Text, _ buffer: RawSpan, _ seen: inout Sighting, _ keys: inout [QueryKey]
  ) -> QuerySeries {
    if query.isAbsent { return .plain }
    seen.exchange.query = buffer.hash(of: query, seed: settings.clientKey) | 1
    let before = keys.count
    let series =
      query.isPlain
      ? QueryKeys.read(buffer.extracting(query.range), into: &keys)
      : buffer.with(query, else: .plain) { QueryKeys.read($0, into: &keys) }
    seen.exchange.firstKey = UInt32(truncatingIfNeeded: before)
    seen.exchange.keyCount = UInt8(truncatingIfNeeded: keys.count - before)
    return series
  }
}
