internal import Vocabulary

/// All reads and writes by resource, in time: what was read before and after each write.
struct WritePairs {
  /// What a write did to one resource that the writer read before and after it.
  struct Result {
    var unchanged = 0
    var changed = 0
    /// Writes after which the writer got a whole answer again, of which the log tells neither size nor content: what was read
    /// before would have been "not modified".
    var blind = 0
    /// Writes after which the same was read again, and hours later something else: by then, others may have changed it.
    var late = 0
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

  /// By the keyed hash of the path that was read: answered with 200 or 304.
  let reads: Groups<TrailStep>
  /// By what was written to and by what lies above it.
  let writes: Groups<WriteTime>
  /// Clients whose repeated reads of one resource weigh a little more or less without a write between them (mod_deflate and
  /// chunk framing do that), with the largest difference.
  let noise: [UInt64: Int64]
  /// A smaller difference is a counter or a flag, a larger one is content.
  static let smallestNoise: Int64 = 4
  static let largestNoise: Int64 = 16

  static let second: Int64 = 1_000_000_000
  private static let hour = 3600 * second

  private let rules: Rules
  /// Reads of single items, with 200, by the first endpoint of their kind.
  private let items: Groups<ItemRead>
  /// Which of `items` are those of what stands at the endpoint's path.
  private let itemsOf: [UInt64?]
  /// When each client read anything, in nanoseconds, ascending; of clients that were sent elsewhere by a write.
  let readTimes: [UInt64: [Int64]]

  init(_ endpoints: [Endpoint], _ rules: Rules) {
    self.rules = rules
    var kinds: [String: UInt64] = [:]
    let kindOfItem = endpoints.enumerated().map { i, endpoint -> UInt64? in
      guard endpoint.method == "GET", Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
      else { return nil }
      kinds[endpoint.parent] = kinds[endpoint.parent] ?? UInt64(i)
      return kinds[endpoint.parent]
    }
    itemsOf = endpoints.map { kinds[String(Paths.trimmed($0.path))] }
    var reads: [TrailStep] = []
    var items: [ItemRead] = []
    var written: [TrailEvent] = []
    var readTimes: [UInt64: [Int64]] = [:]
    // Counted first: growing would hold the list twice.
    reads.reserveCapacity(
      endpoints.lazy.filter { $0.method == "GET" }.reduce(0) { $0 + Self.countOfEvents($1) })
    for (i, endpoint) in endpoints.enumerated() {
      let isRead = endpoint.method == "GET"
      for day in endpoint.days.values {
        day.evidence.trails.entries.forEachEntry { _, trail in
          if isRead {
            for event in trail.events where event.status == 200 || event.status == 304 {
              reads.append(TrailStep(event, client: trail.client, endpoint: i))
              guard event.status == 200, let kind = kindOfItem[i] else { continue }
              items.append(
                ItemRead(
                  group: kind, time: event.time.nanoseconds, client: trail.client, path: event.path)
              )
            }
          } else {
            for event in trail.events where 200..<400 ~= event.status {
              if event.status >= 300 {
                readTimes[trail.client] = []
                continue
              }
              written.append(event)
            }
          }
        }
      }
    }
    if !readTimes.isEmpty {
      for step in reads { readTimes[step.client]?.append(step.time) }
    }
    self.readTimes = readTimes.mapValues { $0.sorted() }
    let readGroups = Groups(reads)
    self.reads = readGroups
    self.items = Groups(items)
    var writes: [WriteTime] = []
    for event in written {
      Self.forEachResource(of: event) { resource in
        if readGroups[resource] != nil {
          writes.append(WriteTime(group: resource, time: event.time.nanoseconds))
        }
        return true
      }
    }
    self.writes = Groups(writes)
    noise = Self.noise(self.reads, self.writes)
  }

  private static func countOfEvents(_ endpoint: Endpoint) -> Int {
    endpoint.days.values.reduce(0) { sum, day in
      day.evidence.trails.entries.values.reduce(sum) { $0 + $1.events.count }
    }
  }

  struct ReadKey: Hashable {
    let client: UInt64
    let query: UInt64
  }

  /// What a write may have changed, nearest first: what it was sent to, and what lies above that.
  private static func forEachResource(of event: TrailEvent, _ body: (UInt64) -> Bool) {
    guard body(event.path) else { return }
    let ancestors = event.ancestors
    for level in 0..<3 where ancestors[level] != 0 {
      guard body(ancestors[level]) else { return }
    }
  }

  /// Follows every write of the endpoint with the people's own reads around it.
  func results(of endpoint: Int, _ days: some Collection<SeenDay>, isPerson: (UInt64) -> Bool)
    -> Result
  {
    var result = Result()
    for day in days {
      for trail in day.evidence.trails.entries.values where isPerson(trail.client) {
        for event in trail.events where isDone(event) {
          follow(event, of: trail.client, at: endpoint, &result)
        }
      }
    }
    return result
  }

  /// Answered well, and not "accepted, later".
  private func isDone(_ event: TrailEvent) -> Bool {
    200..<300 ~= event.status && (event.status != 202 || !rules.hold(.acceptedForLater))
  }

  /// After a create, the same client reads an item of that collection that nobody has read before: it is there.
  private func isFoundAsItem(_ time: Int64, _ client: UInt64, _ endpoint: Int) -> Bool {
    guard rules.hold(.newItems), let kind = itemsOf[endpoint], let items = items[kind]
    else { return false }
    let end = time + 120 * Self.second
    for item in items[items.partitioningIndex { $0.time >= time }...] {
      if item.time >= end { return false }
      if item.client == client, reads[item.path]?.first?.time == item.time { return true }
    }
    return false
  }

  private func follow(
    _ write: TrailEvent, of client: UInt64, at endpoint: Int, _ result: inout Result
  ) {
    let time = write.time.nanoseconds
    if isFoundAsItem(time, client, endpoint) { result.found += 1 }
    var isUnchanged = false
    var (isChanged, isBlind, isLate) = (false, false, false)
    // The nearest two that are ever read: itself, else its item, else its collection.
    var followed = 0
    Self.forEachResource(of: write) { resource in
      guard let reads = reads[resource] else { return true }
      followed += 1
      switch effect(of: time, client, reads, writes[resource]) {
      case .unseen: break
      case .blind:
        isBlind = true
        return false
      case .changed:
        isChanged = true
        return false
      case .late:
        isLate = true
        return false
      case .unchanged(let read):
        isUnchanged = true
        result.reads[Int(read.endpoint), default: 0] += 1
        note(read, &result)
      }
      return followed < 2
    }
    if isChanged { result.changed += 1 }
    if isBlind { result.blind += 1 }
    if isLate { result.late += 1 }
    guard isUnchanged, !isChanged, !isBlind, !isLate else { return }
    result.unchanged += 1
    result.clients.insert(client)
    result.days.insert(write.time.day)
    result.targets.insert(write.path)
  }

  private func note(_ read: TrailStep, _ result: inout Result) {
    if read.answer == 0 { result.hasBodies = false }
    let isFramed = read.sizeClass.meaning == .contentWithFraming
    let isEmpty =
      read.content == .emptyList
      || read.content == .unknown
        && (0...3 ~= read.size
          || isFramed && SizeKnowledge.emptyArrayChunked.contains(read.size))
    if !isEmpty { result.readsAreEmpty = false }
    if read.sizeClass.encoding == 2 { result.isEncoded = true }
  }

  private enum Effect {
    case unseen, blind, changed, late
    case unchanged(TrailStep)
  }

  /// Compares all reads up to the next write on the resource with what was read before this one.
  private func effect(
    of time: Int64, _ client: UInt64, _ reads: ArraySlice<TrailStep>,
    _ writes: ArraySlice<WriteTime>?
  ) -> Effect {
    guard let writes else { return .unseen }
    let previous = writes.partitioningIndex { $0.time >= time } - 1
    let next = writes.partitioningIndex { $0.time > time }
    let span = Span(
      write: time, previous: previous >= writes.startIndex ? writes[previous].time : nil,
      next: next < writes.endIndex ? writes[next].time : nil)
    let before = before(span, reads)
    let after = reads.from(time + Self.second).until(span.end)
    var seen: TrailStep?
    var together: TrailStep?
    let beside = reads.from(time - Self.second + 1).until(time + Self.second)
    for step in beside {
      guard let base = base(of: step, before) else { continue }
      if step.status == 304 {
        if step.client == client, step.time > time { together = base }
        continue
      }
      // Either may have come first; what differs came after.
      if compare(base, step) == .changed { return .changed }
      if step.client == client, compare(base, step) == .same { together = step }
    }
    let isBlind = isBlind(after, client, before) || isBlind(beside.from(time), client, before)
    for step in after {
      guard let base = base(of: step, before) else { continue }
      if step.status == 304 {
        if step.client == client, !isBlind { seen = seen ?? base }
        continue
      }
      switch compare(base, step) {
      case .unknown: continue
      case .changed:
        let isLate = (seen ?? together).map { step.time - max($0.time, time) > Self.hour } ?? false
        return isLate && rules.hold(.lateChanges) ? .late : .changed
      case .same: if step.client == client || !rules.hold(.ownReads) { seen = step }
      }
      if seen != nil, !rules.hold(.laterReads) { break }
    }
    // Where nothing is read later, the read of the same second is the one after the write.
    if !after.contains(where: { $0.client == client }) { seen = seen ?? together }
    if seen == nil, isBlind, before.contains(where: { $0.client == client }),
      reads.contains(where: { $0.client == client && $0.status == 304 })
    {
      return .blind
    }
    return seen.map { .unchanged($0) } ?? .unseen
  }

  /// What was read since the write before; beside that one, what had been read before it, too, or differs from that: then it
  /// came after.
  private func before(_ span: Span, _ reads: ArraySlice<TrailStep>) -> [TrailStep] {
    let good = reads.until(span.write)
    let start = span.previous.map { $0 - Self.second + 1 } ?? .min
    let earlier = good.until(start)
    return good.from(start).filter { step in
      let time = step.time
      if span.isBefore(time) { return true }
      guard span.isBesidePrevious(time), let base = base(of: step, earlier) else { return false }
      return compare(base, step) != .unknown
    }
  }

  private enum Comparison { case unknown, same, changed }

  private func compare(_ a: TrailStep, _ b: TrailStep) -> Comparison {
    guard let same = a.hasContent(of: b) else { return .unknown }
    if a.answer != 0, b.answer != 0 { return same ? .same : .changed }
    let noise = max(noise[a.client] ?? 0, noise[b.client] ?? 0)
    if noise > 0 { return abs(a.size - b.size) > noise ? .changed : .unknown }
    return same ? .same : .changed
  }
}
