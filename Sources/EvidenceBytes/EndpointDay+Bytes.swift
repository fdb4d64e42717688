public import Vocabulary

extension EndpointDay {
  /// Raised whenever the meaning of the bytes changes.
  public static let encodingVersion: UInt64 = 2

  /// Equal values are equal bytes. `day` is not part of them.
  public func encoded(day: Day) -> [UInt8] {
    var writer = ByteWriter(base: day.base)
    writer.put(Self.encodingVersion)
    writer.put(requests)
    writer.put(referred)
    writer.put(outcomes)
    writer.put(sizes, key: { $0.put($1) }) { $0.put($1.value) }
    writer.put(paths, key: { $0.put(hash: $1) }) { _, _ in }
    writer.put(queries, key: { $0.put(hash: $1) }) { _, _ in }
    writer.put(clients, key: { $0.put(hash: $1) }) { writer, client in
      writer.put(client.requests)
      writer.put(client.referred)
      writer.put(UInt64(client.traits))
      writer.put(client.outcomes)
    }
    writer.put(pages)
    writer.put(queryKeys)
    writer.put(upstreams, key: { $0.put($1) }) { $0.put($1) }
    writer.put(
      samples,
      key: {
        $0.put($1.time)
        $0.put(hash: $1.lineHash)
      }, value: { $0.put($1) })
    writer.put(trails, key: { $0.put(hash: $1) }) { $0.put($1) }
    return writer.bytes
  }

  /// The inverse of `encoded(day:)`; texts equal to `likely` ones share their memory.
  public init(
    bytes: [UInt8], day: Day, likely: [String] = []
  ) throws(EvidenceBytesError) {
    self.init()
    var reader = ByteReader(bytes, base: day.base, likely: likely)
    let version = try reader.number()
    guard version == Self.encodingVersion else { throw .version(version) }
    requests = try reader.int()
    referred = try reader.int()
    outcomes = try reader.outcomes(capacity: outcomes.capacity)
    sizes = try reader.table(
      capacity: sizes.capacity, key: { r throws(EvidenceBytesError) in try r.number() }
    ) { r throws(EvidenceBytesError) in Count(try r.int()) }
    paths = try reader.presences(capacity: paths.capacity)
    queries = try reader.presences(capacity: queries.capacity)
    clients = try reader.clients(capacity: clients.capacity)
    shareOutcomes()
    pages = try reader.counts(capacity: pages.capacity)
    queryKeys = try reader.counts(capacity: queryKeys.capacity)
    upstreams = try reader.table(
      capacity: upstreams.capacity, key: { r throws(EvidenceBytesError) in try r.hashedText() }
    ) { r throws(EvidenceBytesError) in try r.statusCounts() }
    samples = try reader.table(
      capacity: samples.capacity, key: { r throws(EvidenceBytesError) in try r.sampleKey() }
    ) { r throws(EvidenceBytesError) in try r.sample() }
    trails = try reader.trails(capacity: trails.capacity)
    guard reader.isAtEnd else { throw .malformed }
  }

  /// Where a single client asked, as at a scanner's many URLs, its outcomes are all there are: held once.
  private mutating func shareOutcomes() {
    guard clients.entries.count == 1, let (key, value) = clients.entries.first,
      value.outcomes.entries == outcomes.entries
    else { return }
    var client = value
    client.outcomes = SmallestByKey(
      capacity: client.outcomes.capacity, entries: outcomes.entries,
      isSample: client.outcomes.isSample)
    clients = SmallestByKey(
      capacity: clients.capacity, entries: SortedEntries(sorted: [(key, client)]),
      isSample: clients.isSample)
  }
}

extension Day {
  /// Where stored times count from.
  var base: Instant { self == .unknown ? Instant(nanoseconds: 0) : start }
}
