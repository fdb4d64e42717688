/// All that is remembered of a source's records, by UTC day.
public struct Evidence: Mergeable, Equatable, Sendable {
  public var days: [Day: DayEvidence] = [:]

  public init() {}
  public static var neutral: Evidence { Evidence() }

  public mutating func merge(_ other: Evidence) {
    for (day, evidence) in other.days { days[day, default: .neutral].merge(evidence) }
  }
}

/// Method and raw path shape: numbers, UUIDs, dates and the like are folded, words are not.
public struct EndpointKey: Hashable, Comparable, Sendable {
  public var method: String
  /// Begins with `/`; a folded segment is `{n}`, `{uuid}`, `{hex}`, `{date}`, `{email}`, `{token}` ….
  public var path: String
  /// Only where the configuration names several APIs; else nil.
  public var host: String?

  /// Some segment of the path is folded.
  public let isTemplate: Bool

  public init(method: String, path: String, host: String? = nil) {
    isTemplate = path.utf8.contains(UInt8(ascii: "{"))
    self.method = method
    self.path = path
    self.host = host
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.path, a.method, a.host ?? "") < (b.path, b.method, b.host ?? "")
  }
}

/// Tables that are capped apart, by what a record itself shows, so that a scanner's URLs cannot push out the UI's.
public enum EndpointTable: UInt8, Sendable, CaseIterable {
  /// A page of some site asked (referer), and the answer was no 404.
  case referred
  case unreferred
  case referredNotFound
  case unreferredNotFound
}

/// One day of one source.
public struct DayEvidence: Mergeable, Equatable, Sendable {
  /// By `EndpointTable`; an endpoint may stand in several.
  public var tables: InlineArray<4, SmallestByKey<HashedKey, EndpointDay>> =
    .init(repeating: .init(capacity: Self.tableCap))
  public var traffic: Traffic = .neutral

  public static let tableCap = 4096

  public init() {}
  public static var neutral: DayEvidence { DayEvidence() }

  public subscript(table: EndpointTable) -> SmallestByKey<HashedKey, EndpointDay> {
    get { tables[Int(table.rawValue)] }
    set { tables[Int(table.rawValue)] = newValue }
  }

  public mutating func merge(_ other: DayEvidence) {
    for table in EndpointTable.allCases { self[table].merge(other[table]) }
    traffic.merge(other.traffic)
  }

  public static func == (a: Self, b: Self) -> Bool {
    EndpointTable.allCases.allSatisfy { a[$0] == b[$0] } && a.traffic == b.traffic
  }
}

/// An endpoint's key behind its stable hash, so that "the smallest" is a fair sample.
public struct HashedKey: Hashable, Comparable, Sendable {
  public var hash: UInt64
  public var key: EndpointKey

  public init(hash: UInt64, key: EndpointKey) {
    self.hash = hash
    self.key = key
  }

  public static func < (a: Self, b: Self) -> Bool {
    a.hash != b.hash ? a.hash < b.hash : a.key < b.key
  }
}

/// One endpoint on one day.
public struct EndpointDay: Mergeable, Equatable, Sendable {
  public var requests = 0
  /// Requests that came with a referer.
  public var referred = 0
  public var outcomes: SmallestByKey<UInt64, Outcome> = .init(capacity: 96)
  /// The smallest sizes of 2xx and 404 answers by `SizeKey.code`; a sample means there were more.
  public var sizes: SmallestByKey<UInt64, Count> = .init(capacity: 24)
  /// Keyed hashes of the concrete paths behind the shape, and of the queries.
  public var paths: SmallestByKey<UInt64, Present> = .init(capacity: 32)
  public var queries: SmallestByKey<UInt64, Present> = .init(capacity: 32)
  /// By keyed hash of the client, each with its own outcomes.
  public var clients: SmallestByKey<UInt64, ClientDay> = .init(capacity: 64)
  /// The pages that asked (referer) as `host/masked/path`, with counts.
  public var pages: SmallestByKey<HashedText, Count> = .init(capacity: 16)
  /// Upstream addresses with their outcomes by status alone.
  public var upstreams: SmallestByKey<HashedText, StatusCounts> = .init(capacity: 8)
  public var queryKeys: SmallestByKey<HashedText, Count> = .init(capacity: 16)
  public var samples: SmallestByKey<SampleKey, MaskedSample> = .init(capacity: Self.sampleCap)
  public static let sampleCap = 4
  /// What each client did here and when, for write → read pairs.
  public var trails: SmallestByKey<UInt64, Trail> = .init(capacity: 64)

  public init() {}
  public static var neutral: EndpointDay { EndpointDay() }

  public mutating func merge(_ other: EndpointDay) {
    requests += other.requests
    referred += other.referred
    outcomes.merge(other.outcomes)
    sizes.merge(other.sizes)
    paths.merge(other.paths)
    queries.merge(other.queries)
    clients.merge(other.clients)
    pages.merge(other.pages)
    upstreams.merge(other.upstreams)
    queryKeys.merge(other.queryKeys)
    samples.merge(other.samples)
    // That there were more is no news: samples are always a choice.
    samples = SmallestByKey(
      capacity: Self.sampleCap, entries: samples.entries, isSample: false)
    trails.merge(other.trails)
  }
}

/// What one client saw at one endpoint on one day. Keys are `OutcomeKey.code`.
public struct ClientDay: Mergeable, Equatable, Sendable {
  public var requests = 0
  public var referred = 0
  public var outcomes: SmallestByKey<UInt64, Outcome> = .init(capacity: 8)
  /// Set bits: the user agent says it is a program (bot, probe, library), see `AgentTraits`.
  public var traits: UInt8 = 0

  public init() {}
  public static var neutral: ClientDay { ClientDay() }

  public mutating func merge(_ other: ClientDay) {
    requests += other.requests
    referred += other.referred
    traits |= other.traits
    outcomes.merge(other.outcomes)
  }
}

/// Counts by status code.
public struct StatusCounts: Mergeable, Equatable, Sendable {
  public var counts: [UInt16: Int] = [:]

  public init() {}
  public static var neutral: StatusCounts { StatusCounts() }

  public mutating func merge(_ other: StatusCounts) {
    for (status, count) in other.counts { counts[status, default: 0] += count }
  }
}
