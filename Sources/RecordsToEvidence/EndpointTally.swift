internal import Vocabulary

/// What one record adds to its endpoint, worked out once.
struct Observation {
  var time: Instant
  var outcome: UInt64
  var size: Int64
  var client: UInt64
  var traits: UInt8
  var isReferred: Bool
}

/// The hot form of `EndpointDay`.
struct EndpointTally {
  let key: EndpointKey
  var requests = 0
  var referred = 0
  var outcomes = CappedTable<Outcome>(capacity: EndpointDay().outcomes.capacity)
  var sizes = CappedTable<Count>(capacity: EndpointDay().sizes.capacity)
  var paths = CappedTable<Present>(capacity: EndpointDay().paths.capacity)
  var queries = CappedTable<Present>(capacity: EndpointDay().queries.capacity)
  var clients = CappedTable<ClientTally>(capacity: EndpointDay().clients.capacity)
  var pages = TextCounts(capacity: EndpointDay().pages.capacity)
  var queryKeys = TextCounts(capacity: EndpointDay().queryKeys.capacity)
  var upstreams = CappedTable<Upstream>(capacity: EndpointDay().upstreams.capacity)
  var samples: [(key: SampleKey, sample: MaskedSample)] = []
  var trails = CappedTable<TrailTally>(capacity: EndpointDay().trails.capacity)

  struct Upstream: StartsNeutral {
    var address = ""
    var counts = StatusCounts()
    static var neutral: Upstream { Upstream() }
  }

  /// Worked out once: asked for every record.
  let isWrite: Bool
  let hasTrail: Bool

  init(key: EndpointKey) {
    self.key = key
    isWrite = key.isWrite
    hasTrail = (key.isWrite || key.method == "GET") && !key.isStaticFile
  }

  mutating func add(_ observation: borrowing Observation) {
    requests += 1
    if observation.isReferred { referred += 1 }
    if let i = outcomes.index(of: observation.outcome) {
      outcomes.values[i].add(size: observation.size, at: observation.time)
    }
    if let i = clients.index(of: observation.client) { clients.values[i].add(observation) }
  }

  /// Whether a sample of this time could still be among the earliest.
  func wantsSample(at time: Instant) -> Bool {
    samples.count < EndpointDay.sampleCap || time <= samples[samples.count - 1].key.time
  }

  mutating func add(_ sample: MaskedSample, _ key: SampleKey) {
    let place = samples.firstIndex { key < $0.key } ?? samples.count
    if place > 0, samples[place - 1].key == key { return }
    samples.insert((key, sample), at: place)
    if samples.count > EndpointDay.sampleCap { samples.removeLast() }
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
    day.upstreams = upstreams.frozen { (HashedText(hash: $0, text: $1.address), $1.counts) }
    for (key, sample) in samples { day.samples.update(key) { $0.merge(sample) } }
    day.trails = trails.frozen { ($0, $1.frozen()) }
    return day
  }
}

/// The hot form of `ClientDay`.
struct ClientTally: StartsNeutral {
  var requests = 0
  var referred = 0
  var traits: UInt8 = 0
  var outcomes = CappedTable<Outcome>(capacity: 8)

  static var neutral: ClientTally { ClientTally() }

  mutating func add(_ observation: borrowing Observation) {
    requests += 1
    if observation.isReferred { referred += 1 }
    traits |= observation.traits
    if let i = outcomes.index(of: observation.outcome) {
      outcomes.values[i].add(size: observation.size, at: observation.time)
    }
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

/// The hot form of `Trail`: events in order of arrival, which is nearly order of time.
struct TrailTally: StartsNeutral {
  var client: UInt64 = 0
  private var events: [TrailEvent] = []

  static var neutral: TrailTally { TrailTally() }

  /// Whether the cap would keep an event of this time.
  func admits(_ time: Instant) -> Bool {
    events.count < Trail.eventCap || events.last.map { time <= $0.time } ?? true
  }

  mutating func add(_ event: TrailEvent) {
    var place = events.count
    while place > 0, event < events[place - 1] { place -= 1 }
    if place > 0, events[place - 1] == event { return }
    events.insert(event, at: place)
    if events.count > Trail.eventCap { events.removeLast() }
  }

  func frozen() -> Trail { Trail(client: client, events: Set(events)) }
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
