internal import Vocabulary

// One pair a part: what `put` writes, the reader's function of the same name reads.

extension ByteWriter {
  mutating func put(_ table: SmallestByKey<UInt64, Outcome>) {
    put(table, key: { $0.put($1) }) { $0.put($1) }
  }

  mutating func put(_ outcome: Outcome) {
    put(outcome.count)
    put(outcome.largest < 0)
    if outcome.largest >= 0 {
      put(signed: outcome.smallest)
      put(signed: outcome.largest)
    }
    put(outcome.first)
    put(outcome.last)
  }

  mutating func put(_ table: SmallestByKey<HashedText, Count>) {
    put(table, key: { $0.put($1) }) { $0.put($1.value) }
  }

  mutating func put(_ key: HashedText) {
    put(hash: key.hash)
    put(key.text)
  }

  mutating func put(_ counts: StatusCounts) {
    put(UInt64(counts.counts.count))
    for (status, count) in counts.counts.sorted(by: { $0.key < $1.key }) {
      put(UInt64(status))
      put(count)
    }
  }

  mutating func put(_ sample: MaskedSample) {
    put(sample.source)
    put(signed: sample.line)
    put(sample.path)
    put(sample.method)
    put(UInt64(sample.status))
    put(signed: sample.size)
  }

  mutating func put(_ note: MessageNote) {
    put(UInt64(note.kind.rawValue))
    put(note.exceptionType)
    put(note.source)
    put(signed: note.line)
  }

  mutating func put(_ trail: Trail) {
    put(hash: trail.client)
    put(UInt64(trail.events.count))
    for event in trail.events { put(event) }
  }

  private mutating func put(_ event: TrailEvent) {
    put(event.time)
    put(UInt64(event.status))
    put(UInt64(event.sizeClass.code))
    put(signed: event.size)
    put(hash: event.path)
    let hashes = [
      event.ancestors[0], event.ancestors[1], event.ancestors[2], event.answer, event.request,
      event.query,
    ]
    var present: UInt64 = 0
    for (i, hash) in hashes.enumerated() where hash != 0 { present |= 1 << UInt64(i) }
    put(present)
    for hash in hashes where hash != 0 { put(hash: hash) }
    put(UInt64(event.content.rawValue))
  }
}

extension ByteReader {
  mutating func outcomes(
    capacity: Int
  ) throws(EvidenceBytesError) -> SmallestByKey<UInt64, Outcome> {
    try table(capacity: capacity, key: { r throws(EvidenceBytesError) in try r.number() }) {
      r throws(EvidenceBytesError) in try r.outcome()
    }
  }

  private mutating func outcome() throws(EvidenceBytesError) -> Outcome {
    var outcome = Outcome()
    outcome.count = try int()
    if try !flag() {
      outcome.smallest = try signed()
      outcome.largest = try signed()
    }
    outcome.first = try time()
    outcome.last = try time()
    return outcome
  }

  mutating func counts(
    capacity: Int
  ) throws(EvidenceBytesError) -> SmallestByKey<HashedText, Count> {
    try table(capacity: capacity, key: { r throws(EvidenceBytesError) in try r.hashedText() }) {
      r throws(EvidenceBytesError) in Count(try r.int())
    }
  }

  mutating func presences(
    capacity: Int
  ) throws(EvidenceBytesError) -> SmallestByKey<UInt64, Present> {
    try table(capacity: capacity, key: { r throws(EvidenceBytesError) in try r.hash() }) {
      _ throws(EvidenceBytesError) in Present()
    }
  }

  mutating func hashedText() throws(EvidenceBytesError) -> HashedText {
    HashedText(hash: try hash(), text: try text())
  }

  mutating func statusCounts() throws(EvidenceBytesError) -> StatusCounts {
    var counts = StatusCounts()
    for _ in 0..<(try number()) {
      let status = UInt16(truncatingIfNeeded: try number())
      counts.counts[status] = try int()
    }
    return counts
  }

  mutating func sampleKey() throws(EvidenceBytesError) -> SampleKey {
    SampleKey(time: try time(), lineHash: try hash())
  }

  mutating func sample() throws(EvidenceBytesError) -> MaskedSample {
    MaskedSample(
      source: try text(), line: try signed(), path: try text(), method: try text(),
      status: UInt16(truncatingIfNeeded: try number()), size: try signed())
  }

  mutating func slot() throws(EvidenceBytesError) -> Slot {
    var slot = Slot()
    slot.exchanges = try int()
    slot.notFound = try int()
    slot.serverErrors = try int()
    slot.refused = try int()
    slot.restarts = try int()
    return slot
  }

  mutating func note() throws(EvidenceBytesError) -> MessageNote {
    guard let kind = MessageNote.Kind(rawValue: UInt8(truncatingIfNeeded: try number())) else {
      throw .malformed
    }
    return MessageNote(
      kind: kind, exceptionType: try text(), source: try text(), line: try signed())
  }

  mutating func clients(
    capacity: Int
  ) throws(EvidenceBytesError) -> SmallestByKey<UInt64, ClientDay> {
    try table(capacity: capacity, key: { r throws(EvidenceBytesError) in try r.hash() }) {
      r throws(EvidenceBytesError) in
      var client = ClientDay()
      client.requests = try r.int()
      client.referred = try r.int()
      client.traits = UInt8(truncatingIfNeeded: try r.number())
      client.outcomes = try r.outcomes(capacity: client.outcomes.capacity)
      return client
    }
  }

  /// A trail's events are few: those of all lie in one array.
  mutating func trails(
    capacity: Int
  ) throws(EvidenceBytesError) -> SmallestByKey<UInt64, Trail> {
    var events: [TrailEvent] = []
    let (entries, isSample) = try entries(
      capacity: capacity, key: { r throws(EvidenceBytesError) in try r.hash() }
    ) { r throws(EvidenceBytesError) -> (client: UInt64, end: Int) in
      let client = try r.hash()
      let count = try r.number()
      guard count <= UInt64(Trail.eventCap) else { throw .malformed }
      let start = events.count
      for _ in 0..<count {
        let event = try r.event()
        if events.count > start, events[events.count - 1] >= event { throw .malformed }
        events.append(event)
      }
      return (client, events.count)
    }
    var start = 0
    let trails = entries.map { key, value in
      defer { start = value.end }
      return (key: key, value: Trail(client: value.client, events: events[start..<value.end]))
    }
    return SmallestByKey(
      capacity: capacity, entries: SortedEntries(sorted: trails), isSample: isSample)
  }

  private mutating func event() throws(EvidenceBytesError) -> TrailEvent {
    var event = TrailEvent(
      time: try time(), status: UInt16(truncatingIfNeeded: try number()),
      sizeClass: SizeClass(code: UInt16(truncatingIfNeeded: try number())), size: try signed(),
      path: try hash())
    let present = try number()
    for level in 0..<3 where present >> UInt64(level) & 1 == 1 {
      event.ancestors[level] = try hash()
    }
    if present & 8 != 0 { event.answer = try hash() }
    if present & 16 != 0 { event.request = try hash() }
    if present & 32 != 0 { event.query = try hash() }
    guard let content = ContentShape(rawValue: UInt8(truncatingIfNeeded: try number())) else {
      throw .malformed
    }
    event.content = content
    return event
  }
}
