internal import Vocabulary

/// The hot form of `Traffic`.
struct TrafficTally {
  private let start: Instant
  private var traffic = Traffic()
  private var sketch = CappedTable<Present>(capacity: Traffic().sketch.capacity)
  private var addresses = CappedTable<Count>(capacity: Traffic().addresses.capacity)
  private var hosts = TextCounts(capacity: Traffic().hosts.capacity)
  private var overflow = TextCounts(capacity: Traffic().notFoundByPrefix.capacity)
  private var slots: [Slot] = []

  init(start: Instant) { self.start = start }

  func frozen() -> Traffic {
    var frozen = traffic
    frozen.sketch = sketch.frozen()
    frozen.addresses = addresses.frozen()
    frozen.hosts = hosts.frozen()
    frozen.notFoundByPrefix = overflow.frozen()
    for i in slots.indices where slots[i] != .neutral { frozen.slots[UInt16(i)] = slots[i] }
    return frozen
  }

  mutating func add(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan,
    _ settings: GatheringSettings, _ source: String
  ) {
    traffic.exchanges += 1
    if record.bodySize >= 0 { traffic.withContentSize += 1 }
    if record.responseSize >= 0 { traffic.withMessageSize += 1 }
    if !record[.referer].isAbsent { traffic.withReferer += 1 }
    if !record[.userAgent].isAbsent { traffic.withUserAgent += 1 }
    if !record[.userName].isAbsent { traffic.withUser += 1 }
    if !record[.responseBody].isAbsent { traffic.withResponseBody += 1 }
    if !record[.upstreamAddress].isAbsent { traffic.withUpstream += 1 }
    let client = exchange.client
    if client.isForwarded { traffic.withForwarded += 1 }
    if client.hash != 0 { traffic.withClient += 1 }
    if client.addressHash != 0, let i = addresses.index(of: client.addressHash) {
      addresses.values[i].value += 1
    }
    if !record[.serverAddress].isAbsent { addHost(record, buffer, settings) }
    if record.hasTime {
      traffic.withTime += 1
      addToSlot(record)
      addToSketch(exchange, record, buffer)
    }
    if !record[.exceptionType].isAbsent { addNote(.exception, record, buffer, source) }
  }

  mutating func addMessage(_ record: Record, _ buffer: RawSpan, _ source: String) {
    traffic.messages += 1
    guard let kind = MessageKind.of(record, buffer) else { return }
    addNote(kind, record, buffer, source)
    if kind == .restart, record.hasTime { slots[slot(of: record.time)].restarts += 1 }
  }

  /// A record whose endpoint did not fit its table.
  mutating func addOverflow(_ path: RawSpan) {
    var end = min(1, path.byteCount)
    while end < path.byteCount, path.byte(end) != UInt8(ascii: "/") { end += 1 }
    let prefix = path.extracting(0..<min(end, 64))
    overflow.add(StableHash.of(prefix)) { prefix.string(Text(offset: 0, length: prefix.byteCount)) ?? "" }
  }

  private mutating func addHost(
    _ record: Record, _ buffer: RawSpan, _ settings: GatheringSettings
  ) {
    let host = buffer.extracting(record[.serverAddress].range)
    hosts.add(StableHash.of(host, seed: settings.clientKey)) { host.string(Text(offset: 0, length: host.byteCount)) ?? "" }
  }

  private mutating func slot(of time: Instant) -> Int {
    if slots.isEmpty { slots = Array(repeating: Slot(), count: 288) }
    let slot = (time.seconds - start.seconds) / Traffic.slotSeconds
    return min(max(Int(slot), 0), 287)
  }

  private mutating func addToSlot(_ record: Record) {
    let i = slot(of: record.time)
    slots[i].exchanges += 1
    switch record.status {
    case 404: slots[i].notFound += 1
    case 429: slots[i].refused += 1
    case 500...599:
      slots[i].serverErrors += 1
      if record.status == 503 { slots[i].refused += 1 }
    default: break
    }
  }

  private mutating func addToSketch(
    _ exchange: Exchange, _ record: Record, _ buffer: RawSpan
  ) {
    let target = StableHash.of(exchange.path?.raw ?? 0, buffer.hash(of: record[.method]))
    let moment = UInt64(record.status) << 48 ^ UInt64(bitPattern: record.time.seconds)
    _ = sketch.index(of: StableHash.of(target, moment))
  }

  private mutating func addNote(
    _ kind: MessageNote.Kind, _ record: Record, _ buffer: RawSpan, _ source: String
  ) {
    let hash = record.whole.isAbsent ? 0 : StableHash.of(buffer.extracting(record.whole.range))
    let time = record.hasTime ? record.time : Instant(nanoseconds: 0)
    let type = buffer.string(record[.exceptionType]) ?? ""
    let note = MessageNote(
      kind: kind, exceptionType: MessageKind.identifier(type), source: source, line: record.line)
    traffic.notes.update(SampleKey(time: time, lineHash: hash)) { $0.merge(note) }
  }
}

/// What a message says of the application's state.
enum MessageKind {
  static func of(_ record: Record, _ buffer: RawSpan) -> MessageNote.Kind? {
    if !record[.exceptionType].isAbsent {
      let isStub = buffer.extracting(record[.exceptionType].range).contains("notimplemented")
      return isStub ? .notImplemented : .exception
    }
    return buffer.with(record[.message]) { text -> MessageNote.Kind? in
      guard let text else { return nil }
      if text.contains("notimplemented") || text.contains("not implemented")
        || text.contains("not yet implemented")
      {
        return .notImplemented
      }
      return isRestart(text) ? .restart : nil
    }
  }

  private static func isRestart(_ text: RawSpan) -> Bool {
    text.contains("application startup complete") || text.contains("started server process")
      || text.contains("booting worker") || text.contains("listening at:")
      || text.contains("application shutdown") || text.contains("shutting down")
      || text.contains("server listening on") || text.contains("tomcat started on")
  }

  /// A class name, at most 80 letters, digits, dots and underscores; anything else is cut off.
  static func identifier(_ text: String) -> String {
    String(
      text.prefix(80).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "._:".contains($0)) })
  }
}
