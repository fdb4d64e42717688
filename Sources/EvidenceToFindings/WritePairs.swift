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
    var clients: Set<UInt64> = []
    var days: Set<Day> = []
    /// The reads' endpoint that showed it.
    var reads: [Int: Int] = [:]
    /// All compared reads had bodies.
    var hasBodies = true
    /// Every compared read was an empty list.
    var readsAreEmpty = true
    /// Sizes that counted headers or came encoded.
    var isEncodedOrWithHeaders = false
  }

  private let reads: [UInt64: [TrailStep]]
  private let writes: [UInt64: [TrailStep]]

  init(_ endpoints: [Endpoint]) {
    var reads: [UInt64: [TrailStep]] = [:]
    var writes: [UInt64: [TrailStep]] = [:]
    for (i, endpoint) in endpoints.enumerated() {
      for day in endpoint.days.values {
        for trail in day.trails.entries.values {
          for event in trail.events {
            let step = TrailStep(client: trail.client, event: event, endpoint: i)
            if endpoint.method == "GET" {
              if event.status == 200 || event.status == 304 { reads[event.path, default: []].append(step) }
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
    self.reads = reads.mapValues { $0.sorted { $0.event < $1.event } }
    self.writes = writes.mapValues { $0.sorted { $0.event < $1.event } }
  }

  /// The nearest resource of a write that is ever read: itself, else its item, else its collection.
  private func resource(of event: TrailEvent) -> [UInt64] {
    var resources = [event.path]
    for level in 0..<3 where event.ancestors[level] != 0 { resources.append(event.ancestors[level]) }
    return resources.filter { reads[$0] != nil }
  }

  /// Follows every write of the endpoint with the people's own reads around it.
  func results(of endpoint: Int, _ days: some Collection<EndpointDay>, isPerson: (UInt64) -> Bool) -> Result {
    var result = Result()
    for trail in days.flatMap(\.trails.entries.values) where isPerson(trail.client) {
      for event in trail.events where 200..<300 ~= event.status && event.status != 202 {
        follow(TrailStep(client: trail.client, event: event, endpoint: endpoint), &result)
      }
    }
    return result
  }

  private func follow(_ write: TrailStep, _ result: inout Result) {
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
  }

  private func note(_ read: TrailEvent, _ result: inout Result) {
    if read.answer == 0 { result.hasBodies = false }
    let isEmpty = read.content == .emptyList || read.content == .unknown && 0...3 ~= read.size
    if !isEmpty { result.readsAreEmpty = false }
    if read.sizeClass.meaning == .message || read.sizeClass.encoding == 2 || read.sizeClass.meaning == .unknown {
      result.isEncodedOrWithHeaders = true
    }
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
    let before = reads.filter { $0.event.time < time && $0.event.time > previous && $0.event.status == 200 }
    let after = reads.filter {
      $0.event.time > time && $0.event.time < next
        && $0.event.time.nanoseconds - time.nanoseconds < day
    }
    guard let own = before.last(where: { $0.client == write.client }) else { return .unseen }
    var seen: TrailStep?
    for step in after {
      let base = before.last { $0.client == step.client } ?? own
      if step.event.status == 304 {
        if step.client == write.client { seen = seen ?? own }
        continue
      }
      guard let same = sameContent(base.event, step.event) else { continue }
      if !same, !isFraming(base.event, step.event, before: reads, time) { return .changed }
      if step.client == write.client { seen = step }
    }
    return seen.map { .unchanged($0) } ?? .unseen
  }

  /// Nil when they cannot be compared.
  private func sameContent(_ a: TrailEvent, _ b: TrailEvent) -> Bool? {
    if a.answer != 0, b.answer != 0 { return a.answer == b.answer }
    guard a.size >= 0, b.size >= 0, a.sizeClass == b.sizeClass else { return nil }
    return a.size == b.size
  }

  /// Both sizes stood there long before and long after: one content under two framings, five bytes apart or more.
  private func isFraming(
    _ a: TrailEvent, _ b: TrailEvent, before reads: [TrailStep], _ time: Instant
  ) -> Bool {
    guard a.answer == 0 || b.answer == 0, abs(a.size - b.size) >= 5 else { return false }
    let early = Set(reads.filter { $0.event.time < time }.map(\.event.size))
    let late = Set(reads.filter { $0.event.time > time }.map(\.event.size))
    return early.contains(b.size) && late.contains(a.size) && early.union(late).count <= 4
  }

  /// How often a resource's content changed from one read of a client to its next.
  func changes(of endpoint: Endpoint) -> Int {
    var changes = 0
    for path in Set(endpoint.days.values.flatMap { $0.trails.entries.values.flatMap(\.events) }.map(\.path)) {
      var last: [UInt64: TrailEvent] = [:]
      for step in reads[path] ?? [] where step.event.status == 200 {
        if let previous = last[step.client], sameContent(previous, step.event) == false { changes += 1 }
        last[step.client] = step.event
      }
    }
    return changes
  }
}
