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
  /// The slot that exchanges are of now, and what it has got since it is: they come in order.
  private var current = (index: -1, start: Int64(0), slot: Slot())
  /// How many exchanges had which fields, by `LoggedFields`.
  private var logged = Array(repeating: 0, count: 256)
  /// The fields that the last ones had, and how many of them.
  private var run = (fields: LoggedFields(), count: 0)

  init(start: Instant) { self.start = start }

  func frozen() -> Traffic {
    var whole = self
    whole.endRun()
    whole.endSlot()
    return whole.frozenWhole()
  }

  private func frozenWhole() -> Traffic {
    var frozen = traffic
    frozen.sketch = sketch.frozen()
    frozen.addresses = addresses.frozen()
    frozen.hosts = hosts.frozen()
    frozen.notFoundByPrefix = overflow.frozen()
    for (fields, count) in logged.enumerated() where count > 0 {
      frozen.add(LoggedFields(rawValue: UInt8(fields)), count)
    }
    for i in slots.indices where slots[i] != .neutral { frozen.slots[UInt16(i)] = slots[i] }
    return frozen
  }

  @inline(__always)
  mutating func add(
    _ seen: borrowing Sighting, of batch: borrowing RecordBatch, source: String
  ) {
    traffic.exchanges += 1
    if seen.logged != run.fields {
      endRun()
      run.fields = seen.logged
    }
    run.count += 1
    if seen.namesClient { traffic.withClient += 1 }
    if seen.address != 0, let i = addresses.index(of: seen.address) {
      addresses.values[i].value += 1
    }
    if seen.host != 0, hosts.isNew(seen.host) {
      hosts.name(batch.text(.serverAddress, at: seen.exchange.place) ?? "")
    }
    if seen.exchange.hasTime {
      traffic.withTime += 1
      addToSlot(seen)
      let target = StableHash.of(seen.exchange.path, seen.method)
      let seconds = seen.exchange.time.nanoseconds / 1_000_000_000
      let moment = UInt64(seen.exchange.status) << 48 ^ UInt64(bitPattern: seconds)
      _ = sketch.index(of: StableHash.of(target, moment))
    }
    if seen.hasException { addNote(.exception, seen.exchange.place, of: batch, source) }
  }

  mutating func addMessage(
    _ place: RecordPlace, of batch: borrowing RecordBatch, source: String
  ) {
    traffic.messages += 1
    let record = batch.record(at: place)
    guard let kind = MessageKind.of(record, batch) else { return }
    addNote(kind, place, of: batch, source)
    if kind == .restart, record.hasTime { slots[slot(of: record.time)].restarts += 1 }
  }

  /// A record whose endpoint did not fit its table.
  mutating func addOverflow(_ path: String) {
    let prefix =
      "/"
      + String(
        decoding: path.utf8.dropFirst().prefix(63).prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self
      )
    var hash = StableHash()
    hash.combine(prefix)
    overflow.add(hash.value) { prefix }
  }

  private mutating func slot(of time: Instant) -> Int {
    if slots.isEmpty { slots = Array(repeating: Slot(), count: 288) }
    let slot = (time.nanoseconds &- start.nanoseconds) / (Traffic.slotSeconds * 1_000_000_000)
    return min(max(Int(slot), 0), 287)
  }

  private mutating func endRun() {
    logged[Int(run.fields.rawValue)] += run.count
    run.count = 0
  }

  private mutating func endSlot() {
    if current.index >= 0 { slots[current.index].merge(current.slot) }
    current.slot = .neutral
  }

  @inline(__always)
  private mutating func addToSlot(_ seen: borrowing Sighting) {
    let inside = UInt64(bitPattern: seen.exchange.time.nanoseconds &- current.start)
    if inside >= UInt64(Traffic.slotSeconds * 1_000_000_000) || current.index < 0 {
      endSlot()
      current.index = slot(of: seen.exchange.time)
      current.start =
        start.nanoseconds &+ Int64(current.index) &* Traffic.slotSeconds &* 1_000_000_000
    }
    current.slot.exchanges += 1
    let status = seen.exchange.status
    if status < 404 { return }
    switch status {
    case 404: current.slot.notFound += 1
    case 429: current.slot.refused += 1
    case 500...599:
      current.slot.serverErrors += 1
      if status == 503 { current.slot.refused += 1 }
    default: break
    }
  }

  private mutating func addNote(
    _ kind: MessageNote.Kind, _ place: RecordPlace, of batch: borrowing RecordBatch,
    _ source: String
  ) {
    let record = batch.record(at: place)
    let time = record.hasTime ? record.time : Instant(nanoseconds: 0)
    let type = batch.text(.exceptionType, at: place) ?? ""
    let note = MessageNote(
      kind: kind, exceptionType: MessageKind.identifier(type), source: source, line: record.line)
    traffic.notes.update(SampleKey(time: time, lineHash: batch.lineHash(at: place))) {
      $0.merge(note)
    }
  }
}

/// What a message says of the application's state.
enum MessageKind {
  static func of(_ record: Record, _ batch: borrowing RecordBatch) -> MessageNote.Kind? {
    // SAFETY: the span ends with this function, before the batch it is taken from.
    let buffer = unsafe record.isUnwrapped ? batch.unwrapped.span.bytes : batch.lines.span.bytes
    return of(record, buffer)
  }

  private static func of(_ record: Record, _ buffer: RawSpan) -> MessageNote.Kind? {
    if !record[.exceptionType].isAbsent {
      let isStub = buffer.extracting(record[.exceptionType].range).contains("notimplemented")
      return isStub ? .notImplemented : .exception
    }
    return buffer.with(record[.message]) { text -> MessageNote.Kind? in
      guard let text else { return nil }
      if isNotImplemented(text) { return .notImplemented }
      return isRestart(text) ? .restart : nil
    }
  }

  /// A client's stub (gRPC) is none, nor is what a library says of itself (jsdom's `Not implemented: navigation`).
  private static func isNotImplemented(_ text: RawSpan) -> Bool {
    if text.contains("implemented") {
      return text.contains("notimplemented") || text.contains("not yet implemented")
        || text.contains("not implemented") && !text.contains("not implemented: ")
    }
    if text.contains("stub") {
      return text.contains("is a stub") || text.contains("stubbed") || text.contains("stub:")
        || text.contains("stub handler") || text.contains("stub endpoint")
        || text.contains("stub response")
    }
    return text.contains("henüz uygulanma") || text.contains("henüz yazılma")
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

extension Traffic {
  fileprivate mutating func add(_ fields: LoggedFields, _ count: Int) {
    if fields.contains(.contentSize) { withContentSize += count }
    if fields.contains(.messageSize) { withMessageSize += count }
    if fields.contains(.referer) { withReferer += count }
    if fields.contains(.userAgent) { withUserAgent += count }
    if fields.contains(.user) { withUser += count }
    if fields.contains(.responseBody) { withResponseBody += count }
    if fields.contains(.upstream) { withUpstream += count }
    if fields.contains(.forwarded) { withForwarded += count }
  }
}
