internal import Vocabulary

/// One request of a trail with where it was.
struct TrailStep {
  let client: UInt64
  let event: TrailEvent
  /// Index of the endpoint in the panorama.
  let endpoint: Int
}

/// All reads and writes by resource, in time: what was read before and after each write.
struct WritePairs {
  /// What a write did to one resource that the writer read before and after it.
  struct Result {
    var unchanged = 0
    var changed = 0
    /// Writes after which an item was read that nobody had read before.
    var found = 0
    var clients: Set<UInt64> = []
    var days: Set<Day> = []
    /// Keyed hashes of what was written to.
    var targets: Set<UInt64> = []
    /// The reads' endpoint that showed it.
    var reads: [Int: Int] = [:]
    /// All compared reads had bodies.
    var hasBodies = true
    /// Every compared read was an empty list.
    var readsAreEmpty = true
    /// Some of the answers came encoded.
    var isEncoded = false
  }

  private let reads: [UInt64: [TrailStep]]
  private let writes: [UInt64: [TrailStep]]
  /// Clients whose repeated reads of one resource weigh a little more or less without a write between them (mod_deflate and
  /// chunk framing do that), with the largest difference.
  private let noise: [UInt64: Int64]
  /// A smaller difference is a counter or a flag, a larger one is content.
  private static let smallestNoise: Int64 = 4
  private static let largestNoise: Int64 = 16

  private let rules: Rules
  /// Reads of single items by the path of the collection's template, in time; and when a path was first read.
  private let items: [String: [TrailStep]]
  private let firstReads: [UInt64: Instant]
  /// The template of each endpoint.
  private let collections: [String]

  init(_ endpoints: [Endpoint], _ rules: Rules) {
    self.rules = rules
    var items: [String: [TrailStep]] = [:]
    var firstReads: [UInt64: Instant] = [:]
    var reads: [UInt64: [TrailStep]] = [:]
    var writes: [UInt64: [TrailStep]] = [:]
    for (i, endpoint) in endpoints.enumerated() {
      for day in endpoint.days.values {
        for trail in day.trails.entries.values {
          for event in trail.events {
            let step = TrailStep(client: trail.client, event: event, endpoint: i)
            if endpoint.method == "GET" {
              if event.status == 200 || event.status == 304 {
                reads[event.path, default: []].append(step)
                firstReads[event.path] = min(firstReads[event.path] ?? event.time, event.time)
                if Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path)) {
                  items[endpoint.parent, default: []].append(step)
                }
              }
            } else if 200..<300 ~= event.status {
              writes[event.path, default: []].append(step)
              for level in 0..<3 where event.ancestors[level] != 0 {
                writes[event.ancestors[level], default: []].append(step)
              }
            }
          }
        }
      }
    }
    // In place: these are most of what concluding holds.
    for i in reads.values.indices { reads.values[i].sort { $0.event < $1.event } }
    for i in writes.values.indices { writes.values[i].sort { $0.event < $1.event } }
    for i in items.values.indices { items.values[i].sort { $0.event < $1.event } }
    (self.reads, self.writes, self.items) = (reads, writes, items)
    self.firstReads = firstReads
    collections = endpoints.map { String(Paths.trimmed($0.path)) }
    noise = Self.noise(self.reads, self.writes)
  }

  private static func noise(
    _ reads: [UInt64: [TrailStep]], _ writes: [UInt64: [TrailStep]]
  ) -> [UInt64: Int64] {
    var found: [UInt64: (resources: Set<UInt64>, largest: Int64, returns: Set<UInt64>)] = [:]
    for (resource, steps) in reads {
      let changes = (writes[resource] ?? []).map(\.event.time)
      var last: [ReadKey: (event: TrailEvent, before: Int64)] = [:]
      for step in steps where step.event.status == 200 && step.event.size >= 0 {
        let key = ReadKey(client: step.client, query: step.event.query)
        let earlier = last[key]
        last[key] = (step.event, earlier?.event.size ?? -1)
        guard let (earlier, before) = earlier, earlier.sizeClass == step.event.sizeClass else {
          continue
        }
        let difference = abs(earlier.size - step.event.size)
        let largest =
          step.event.sizeClass.meaning == .message ? SizeKnowledge.headerSpread : largestNoise
        guard smallestNoise...largest ~= difference else { continue }
        let i = changes.partitioningIndex { $0 >= earlier.time }
        if i < changes.count, changes[i] <= step.event.time { continue }
        let isNear = step.event.time.seconds - earlier.time.seconds < 3600
        let isReturn = before == step.event.size
        guard isNear || isReturn else { continue }
        var own = found[step.client] ?? ([], 0, [])
        if isNear, difference <= largestNoise { own.resources.insert(resource) }
        if isReturn { own.returns.insert(resource) }
        own.largest = max(own.largest, difference)
        found[step.client] = own
      }
    }
    // One resource may change by itself; several that all do so, or that go back and forth, are the transport's doing.
    return found.filter { $0.value.resources.count >= 3 || $0.value.returns.count >= 4 }
      .mapValues(\.largest)
  }

  private struct ReadKey: Hashable {
    let client: UInt64
    let query: UInt64
  }

  /// The nearest resource of a write that is ever read: itself, else its item, else its collection.
  private func resource(of event: TrailEvent) -> [UInt64] {
    var resources = [event.path]
    for level in 0..<3 where event.ancestors[level] != 0 {
      resources.append(event.ancestors[level])
    }
    return resources.filter { reads[$0] != nil }
  }

  /// Follows every write of the endpoint with the people's own reads around it.
  func results(of endpoint: Int, _ days: some Collection<EndpointDay>, isPerson: (UInt64) -> Bool)
    -> Result
  {
    var result = Result()
    for trail in days.flatMap(\.trails.entries.values) where isPerson(trail.client) {
      for event in trail.events where isDone(event) {
        follow(TrailStep(client: trail.client, event: event, endpoint: endpoint), &result)
      }
    }
    return result
  }

  /// Answered well, and not "accepted, later".
  private func isDone(_ event: TrailEvent) -> Bool {
    200..<300 ~= event.status && (event.status != 202 || !rules.hold(.acceptedForLater))
  }

  /// After a create, the same client reads an item of that collection that nobody has read before: it is there.
  private func isFoundAsItem(_ write: TrailStep) -> Bool {
    guard rules.hold(.newItems), let items = items[collections[write.endpoint]] else {
      return false
    }
    let (time, end) = (write.event.time, write.event.time.nanoseconds + 120_000_000_000)
    var i = items.partitioningIndex { $0.event.time >= time }
    while i < items.count, items[i].event.time.nanoseconds < end {
      let step = items[i]
      if step.client == write.client, step.event.status == 200,
        firstReads[step.event.path] == step.event.time
      {
        return true
      }
      i += 1
    }
    return false
  }

  private func follow(_ write: TrailStep, _ result: inout Result) {
    if isFoundAsItem(write) { result.found += 1 }
    var isUnchanged = false
    for resource in resource(of: write.event).prefix(2) {
      switch effect(of: write, on: resource) {
      case .unseen: continue
      case .changed:
        result.changed += 1
        return
      case .unchanged(let read):
        isUnchanged = true
        result.reads[read.endpoint, default: 0] += 1
        note(read.event, &result)
      }
    }
    guard isUnchanged else { return }
    result.unchanged += 1
    result.clients.insert(write.client)
    result.days.insert(write.event.time.day)
    result.targets.insert(write.event.path)
  }

  private func note(_ read: TrailEvent, _ result: inout Result) {
    if read.answer == 0 { result.hasBodies = false }
    let isEmpty = read.content == .emptyList || read.content == .unknown && 0...3 ~= read.size
    if !isEmpty { result.readsAreEmpty = false }
    if read.sizeClass.encoding == 2 { result.isEncoded = true }
  }

  private enum Effect {
    case unseen, changed
    case unchanged(TrailStep)
  }

  /// Compares all reads up to the next write on the resource with what was read before this one.
  private func effect(of write: TrailStep, on resource: UInt64) -> Effect {
    guard let reads = reads[resource], let writes = writes[resource] else { return .unseen }
    let time = write.event.time
    let next = writes.first { $0.event.time > time }?.event.time ?? Instant(nanoseconds: .max)
    let previous = writes.last { $0.event.time < time }?.event.time ?? Instant(nanoseconds: .min)
    let day = Int64(86_400_000_000_000)
    let earlier = reads.filter { $0.event.time < previous && $0.event.status == 200 }
    let before = reads.filter { step in
      guard step.event.time < time, step.event.status == 200 else { return false }
      if step.event.time > previous { return true }
      // In the second of the write before, it may have come first: then what was read before that must be the same.
      guard step.event.time == previous, let base = base(of: step, earlier) else { return false }
      return compare(base, step) == .same
    }
    let after = reads.filter {
      $0.event.time > time && $0.event.time < next
        && $0.event.time.nanoseconds - time.nanoseconds < day
    }
    var seen: TrailStep?
    var together: TrailStep?
    // In one second, either may have come first; what differs came after.
    for step in reads where step.event.time == time && step.event.status == 200 {
      guard let base = base(of: step, before) else { continue }
      if compare(base, step) == .changed { return .changed }
      if step.client == write.client, compare(base, step) == .same { together = step }
    }
    for step in after {
      guard let base = base(of: step, before) else { continue }
      if step.event.status == 304 {
        if step.client == write.client { seen = seen ?? base }
        continue
      }
      switch compare(base, step) {
      case .unknown: continue
      case .changed: return .changed
      case .same: if step.client == write.client || !rules.hold(.ownReads) { seen = step }
      }
      if seen != nil, !rules.hold(.laterReads) { break }
    }
    // Where nothing is read later, the read of the same second is the one after the write.
    if after.isEmpty { seen = seen ?? together }
    return seen.map { .unchanged($0) } ?? .unseen
  }

  /// What the same client read there last with the same query: others have other roles, and accept other encodings.
  private func base(of step: TrailStep, _ before: [TrailStep]) -> TrailStep? {
    before.last { $0.client == step.client && $0.event.query == step.event.query }
  }

  private enum Comparison { case unknown, same, changed }

  private func compare(_ a: TrailStep, _ b: TrailStep) -> Comparison {
    guard let same = sameContent(a.event, b.event) else { return .unknown }
    if a.event.answer != 0, b.event.answer != 0 { return same ? .same : .changed }
    let noise = max(noise[a.client] ?? 0, noise[b.client] ?? 0)
    if noise > 0 { return abs(a.event.size - b.event.size) > noise ? .changed : .unknown }
    return same ? .same : .changed
  }

  /// Nil when they cannot be compared.
  private func sameContent(_ a: TrailEvent, _ b: TrailEvent) -> Bool? {
    if a.answer != 0, b.answer != 0 { return a.answer == b.answer }
    guard a.size >= 0, b.size >= 0, a.sizeClass == b.sizeClass else { return nil }
    return a.size == b.size
  }

  /// How often a resource's content changed from one read of a client to its next.
  func changes(of endpoint: Endpoint) -> Int {
    var changes = 0
    for path in Set(
      endpoint.days.values.flatMap { $0.trails.entries.values.flatMap(\.events) }.map(\.path))
    {
      var last: [ReadKey: TrailEvent] = [:]
      for step in reads[path] ?? [] where step.event.status == 200 {
        let key = ReadKey(client: step.client, query: step.event.query)
        let isQuiet = noise[step.client] == nil || step.event.answer != 0
        if isQuiet, let previous = last[key], sameContent(previous, step.event) == false {
          changes += 1
        }
        last[key] = step.event
      }
    }
    return changes
  }
}
