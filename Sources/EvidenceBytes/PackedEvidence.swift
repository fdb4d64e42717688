public import Vocabulary

/// Evidence in its encoded form: smaller than the values, and as the store keeps it.
///
/// A day may come in several parts; its evidence is their sum.
public struct PackedEvidence: Sendable {
  private var parts: [Day: [PackedDay]] = [:]

  public init() {}

  public init(_ evidence: Evidence) {
    for (day, dayEvidence) in evidence.days { add(dayEvidence, on: day) }
  }

  public var days: [Day] { parts.keys.sorted() }

  public mutating func add(_ evidence: DayEvidence, on day: Day) {
    parts[day, default: []].append(PackedDay(evidence, on: day))
  }

  public mutating func add(_ part: PackedDay) { parts[part.day, default: []].append(part) }

  public mutating func add(_ other: PackedEvidence) {
    for (day, more) in other.parts { parts[day, default: []] += more }
  }

  /// A day's evidence as it is to be stored. Decodes only what came in several parts.
  public func packed(on day: Day) throws(EvidenceBytesError) -> PackedDay {
    let parts = parts[day] ?? []
    if parts.count == 1 { return parts[0] }
    return PackedDay(try evidence(on: day), on: day)
  }

  public func evidence(on day: Day) throws(EvidenceBytesError) -> DayEvidence {
    var sum = DayEvidence.neutral
    for part in parts[day] ?? [] { sum.merge(try part.evidence()) }
    return sum
  }

  /// What a day was like as a whole, without its endpoints.
  public func traffic(on day: Day) throws(EvidenceBytesError) -> Traffic {
    var sum = Traffic.neutral
    for part in parts[day] ?? [] { sum.merge(try part.decodedTraffic()) }
    return sum
  }

  /// All of it, decoded.
  public func evidence() throws(EvidenceBytesError) -> Evidence {
    var evidence = Evidence()
    for day in days { evidence.days[day] = try self.evidence(on: day) }
    return evidence
  }
}

/// One day of evidence, encoded: the traffic, and each endpoint by itself.
public struct PackedDay: Sendable {
  /// One of the day's tables.
  public struct Table: Sendable {
    /// The cap was reached.
    public var isSample = false
    /// In the order of their keys.
    public var endpoints: [(key: HashedKey, bytes: [UInt8])] = []

    public init() {}
  }

  public let day: Day
  public var traffic: [UInt8]
  /// By `EndpointTable`.
  public var tables: InlineArray<4, Table>

  public init(_ evidence: DayEvidence, on day: Day) {
    self.day = day
    traffic = evidence.traffic.encoded(day: day)
    tables = .init(repeating: Table())
    for table in EndpointTable.allCases {
      let capped = evidence[table]
      self[table].isSample = capped.isSample
      self[table].endpoints = capped.entries.map { ($0.key, $0.value.encoded(day: day)) }
    }
  }

  /// To be filled from a store.
  public init(day: Day, traffic: [UInt8]) {
    self.day = day
    self.traffic = traffic
    tables = .init(repeating: Table())
  }

  public subscript(table: EndpointTable) -> Table {
    get { tables[Int(table.rawValue)] }
    set { tables[Int(table.rawValue)] = newValue }
  }

  public func decodedTraffic() throws(EvidenceBytesError) -> Traffic {
    try Traffic(bytes: traffic, day: day)
  }

  public func evidence() throws(EvidenceBytesError) -> DayEvidence {
    var evidence = DayEvidence()
    evidence.traffic = try decodedTraffic()
    // Samples tell their endpoint's path and mostly the same file.
    var source = ""
    for table in EndpointTable.allCases {
      let packed = self[table]
      var entries: [(key: HashedKey, value: EndpointDay)] = []
      entries.reserveCapacity(packed.endpoints.count)
      for (key, bytes) in packed.endpoints {
        if let last = entries.last, last.key >= key { throw .malformed }
        let endpoint = try EndpointDay(bytes: bytes, day: day, likely: [key.key.path, source])
        source = endpoint.samples.entries.first?.value.source ?? source
        entries.append((key, endpoint))
      }
      evidence[table] = SmallestByKey(
        capacity: DayEvidence.tableCap, entries: SortedEntries(sorted: entries),
        isSample: packed.isSample)
    }
    return evidence
  }
}
