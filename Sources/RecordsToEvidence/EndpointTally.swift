internal import Vocabulary

/// The hot form of `EndpointDay`.
struct EndpointTally {
  private static let capacities = EndpointDay()
  let key: EndpointKey
  var requests = 0
  var referred = 0
  var outcomes = CappedTable<Outcome>(capacity: Self.capacities.outcomes.capacity)
  var sizes = CappedTable<Count>(capacity: Self.capacities.sizes.capacity)
  var paths = CappedTable<Present>(capacity: Self.capacities.paths.capacity)
  var queries = CappedTable<Present>(capacity: Self.capacities.queries.capacity)
  var clients = CappedTable<ClientTally>(capacity: Self.capacities.clients.capacity)
  var pages = TextCounts(capacity: Self.capacities.pages.capacity)
  var queryKeys = TextCounts(capacity: Self.capacities.queryKeys.capacity)
  var upstreams = CappedTable<UpstreamTally>(capacity: Self.capacities.upstreams.capacity)
  private(set) var samples: [(key: SampleKey, sample: MaskedSample)] = []
  /// Samples of later times are not among the earliest.
  private var lastSample = Instant(nanoseconds: .max)
  var trails = CappedTable<TrailTally>(capacity: Self.capacities.trails.capacity)

  /// Worked out once: asked for every record.
  let isWrite: Bool
  let hasTrail: Bool

  init(key: EndpointKey) {
    self.key = key
    isWrite = key.isWrite
    hasTrail = key.isWrite || key.method == "GET" && !key.isStaticFile
  }

  /// Whether a sample of this time could still be among the earliest.
  @inline(__always)
  func wantsSample(at time: Instant, hasTime: Bool) -> Bool {
    hasTime ? time <= lastSample : samples.isEmpty
  }

  mutating func add(_ sample: MaskedSample, _ key: SampleKey) {
    let place = samples.firstIndex { key < $0.key } ?? samples.count
    if place > 0, samples[place - 1].key == key { return }
    samples.insert((key, sample), at: place)
    if samples.count > EndpointDay.sampleCap { samples.removeLast() }
    if samples.count == EndpointDay.sampleCap { lastSample = samples[samples.count - 1].key.time }
  }

  func frozen() -> EndpointDay {
    var day = EndpointDay()
    day.requests = requests
    day.referred = referred
    day.outcomes = outcomes.frozen()
    day.sizes = sizes.frozen()
    day.paths = paths.frozen()
    day.queries = queries.frozen()
    day.clients = clients.frozen { ($0, $1.frozen()) }
    day.pages = pages.frozen()
    day.queryKeys = queryKeys.frozen()
    day.upstreams = upstreams.frozen { (HashedText(hash: $0, text: $1.address), $1.frozen()) }
    day.samples = SmallestByKey(
      capacity: EndpointDay.sampleCap,
      entries: SortedEntries(sorted: samples.map { ($0.key, $0.sample) }), isSample: false)
    day.trails = trails.frozen { ($0, $1.frozen()) }
    return day
  }
}

/// The hot form of `ClientDay`.
struct ClientTally: StartsNeutral {
  var requests = 0
  var referred = 0
  var traits: UInt8 = 0
  var outcomes = OutcomeTable()

  static var neutral: ClientTally { ClientTally() }

  mutating func add(_ exchange: borrowing Exchange) {
    requests += 1
    if exchange.page != 0 { referred += 1 }
    traits |= exchange.traits
    outcomes.add(exchange.outcome, size: exchange.size, at: exchange.time)
  }

  func frozen() -> ClientDay {
    var day = ClientDay()
    day.requests = requests
    day.referred = referred
    day.traits = traits
    day.outcomes = outcomes.frozen()
    return day
  }
}

/// The hot form of an upstream's `StatusCounts`.
struct UpstreamTally: StartsNeutral {
  var address = ""
  private var counts: [(status: UInt16, count: Int)] = []

  static var neutral: UpstreamTally { UpstreamTally() }

  mutating func add(_ status: UInt16) {
    for i in counts.indices where counts[i].status == status {
      counts[i].count += 1
      return
    }
    counts.append((status, 1))
  }

  func frozen() -> StatusCounts {
    var frozen = StatusCounts()
    for (status, count) in counts { frozen.counts[status] = count }
    return frozen
  }
}

/// The hot form of `Trail`: events in order of arrival, which is nearly order of time.
struct TrailTally: StartsNeutral {
  var client: UInt64 = 0
  /// Most trails have one event: it needs no memory of its own.
  private var first: TrailEvent?
  private var more: [TrailEvent] = []

  static var neutral: TrailTally { TrailTally() }

  /// Adds the event if the cap keeps it.
  mutating func add(_ event: TrailEvent) {
    guard let first else {
      first = event
      return
    }
    if event == first { return }
    if first < event { return insert(event) }
    self.first = event
    insert(first)
  }

  /// Adds an event behind the first.
  private mutating func insert(_ event: TrailEvent) {
    var place = more.count
    while place > 0, event < more[place - 1] { place -= 1 }
    if place > 0, more[place - 1] == event { return }
    if place < Trail.eventCap - 1 { more.insert(event, at: place) }
    if more.count > Trail.eventCap - 1 { more.removeLast() }
  }

  func frozen() -> Trail {
    Trail(client: client, events: first.map { ([$0] + more)[...] } ?? [])
  }
}

extension Outcome {
  mutating func add(size: Int64, at time: Instant) {
    count += 1
    if size >= 0 {
      smallest = min(smallest, size)
      largest = max(largest, size)
    }
    first = min(first, time)
    last = max(last, time)
  }
}
