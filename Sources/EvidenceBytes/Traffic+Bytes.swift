public import Vocabulary

extension Traffic {
  public static let encodingVersion: UInt64 = 2

  private static var sums: [WritableKeyPath<Traffic, Int>] {
    [
      \.exchanges, \.messages, \.withTime, \.withContentSize, \.withMessageSize, \.withReferer,
      \.withUserAgent, \.withClient, \.withUser, \.withResponseBody, \.withUpstream,
      \.withForwarded,
    ]
  }

  /// Equal values are equal bytes. `day` is not part of them.
  public func encoded(day: Day) -> [UInt8] {
    var writer = ByteWriter(base: day.base)
    writer.put(Self.encodingVersion)
    for sum in Self.sums { writer.put(self[keyPath: sum]) }
    writer.put(notFoundByPrefix)
    writer.put(UInt64(slots.count))
    for (number, slot) in slots.sorted(by: { $0.key < $1.key }) {
      writer.put(UInt64(number))
      for sum in [slot.exchanges, slot.notFound, slot.serverErrors, slot.refused, slot.restarts] {
        writer.put(sum)
      }
    }
    writer.put(sketch, key: { $0.put(hash: $1) }) { _, _ in }
    writer.put(
      notes,
      key: {
        $0.put($1.time)
        $0.put(hash: $1.lineHash)
      }, value: { $0.put($1) })
    writer.put(hosts)
    writer.put(addresses, key: { $0.put(hash: $1) }) { $0.put($1.value) }
    return writer.bytes
  }

  /// The inverse of `encoded(day:)`.
  public init(bytes: [UInt8], day: Day) throws(EvidenceBytesError) {
    self.init()
    var reader = ByteReader(bytes, base: day.base)
    let version = try reader.number()
    guard version == Self.encodingVersion else { throw .version(version) }
    for sum in Self.sums { self[keyPath: sum] = try reader.int() }
    notFoundByPrefix = try reader.counts(capacity: notFoundByPrefix.capacity)
    let count = try reader.number()
    guard count <= 288 else { throw .malformed }
    for _ in 0..<count {
      let number = try reader.number()
      guard number < 288 else { throw .malformed }
      slots[UInt16(number)] = try reader.slot()
    }
    sketch = try reader.presences(capacity: sketch.capacity)
    notes = try reader.table(
      capacity: notes.capacity, key: { r throws(EvidenceBytesError) in try r.sampleKey() }
    ) { r throws(EvidenceBytesError) in try r.note() }
    hosts = try reader.counts(capacity: hosts.capacity)
    addresses = try reader.table(
      capacity: addresses.capacity, key: { r throws(EvidenceBytesError) in try r.hash() }
    ) { r throws(EvidenceBytesError) in Count(try r.int()) }
    guard reader.isAtEnd else { throw .malformed }
  }
}
