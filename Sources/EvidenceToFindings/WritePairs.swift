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

  /// By the keyed hash of the path that was read.
  let reads: TrailPlaces
  /// By what was written to and by what lies above it.
  let writes: TrailPlaces
  /// Clients whose repeated reads of one resource weigh a little more or less without a write between them (mod_deflate and
  /// chunk framing do that), with the largest difference.
  let noise: [UInt64: Int64]
  /// A smaller difference is a counter or a flag, a larger one is content.
  static let smallestNoise: Int64 = 4
  static let largestNoise: Int64 = 16

  private let rules: Rules
  /// Reads of single items by the endpoint number of their kind, see `numbers`.
  private let items: TrailPlaces
  /// The template of each endpoint, and which number stands for the items below each template.
  private let paths: [String]
  private let numbers: [String: UInt64]
  /// When each client read anything, in time.
  let readTimes: [UInt64: [Instant]]

  init(_ endpoints: [Endpoint], _ rules: Rules) {
    self.rules = rules
    let steps = TrailStep.answered(endpoints)
    var numbers: [String: UInt64] = [:]
    let parents = endpoints.enumerated().map { i, endpoint -> UInt64? in
      guard endpoint.method == "GET", Paths.isPlaceholder(Paths.lastSegment(of: endpoint.path))
      else { return nil }
      numbers[endpoint.parent] = numbers[endpoint.parent] ?? UInt64(i)
      return numbers[endpoint.parent]
    }
    let isRead = endpoints.map { $0.method == "GET" }
    reads = TrailPlaces(steps) { step, put in
      if isRead[Int(step.endpoint)] { put(step.event.path) }
    }
    items = TrailPlaces(steps) { step, put in
      if let parent = parents[Int(step.endpoint)] { put(parent) }
    }
    writes = TrailPlaces(steps) { step, put in
      if isRead[Int(step.endpoint)] { return }
      put(step.event.path)
      let ancestors = step.event.ancestors
      for level in 0..<3 where ancestors[level] != 0 { put(ancestors[level]) }
    }
    var readTimes: [UInt64: [Instant]] = [:]
    for step in steps where isRead[Int(step.endpoint)] {
      readTimes[step.client, default: []].append(step.event.time)
    }
    self.readTimes = readTimes
    self.numbers = numbers
    paths = endpoints.map(\.path)
    noise = Self.noise(reads, writes)
  }

  struct ReadKey: Hashable {
    let client: UInt64
    let query: UInt64
  }

  /// The nearest resource of a write that is ever read: itself, else its item, else its collection.
  private func resource(of event: TrailEvent) -> [UInt64] {
    var resources = [event.path]
    let ancestors = event.ancestors
    for level in 0..<3 where ancestors[level] != 0 { resources.append(ancestors[level]) }
    return resources.filter { reads[$0] != nil }
  }

  /// Follows every write of the endpoint with the people's own reads around it.
  func results(of endpoint: Int, _ days: some Collection<EndpointDay>, isPerson: (UInt64) -> Bool)
    -> Result
  {
    var result = Result()
    for trail in days.flatMap(\.trails.entries.values) where isPerson(trail.client) {
      for event in trail.events where isDone(event) {
        follow(
          TrailStep(event: event, client: trail.client, endpoint: Int32(clamping: endpoint)),
          &result)
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
    guard rules.hold(.newItems),
      let number = numbers[String(Paths.trimmed(paths[Int(write.endpoint)]))],
      let items = items[number]
    else { return false }
    let (time, end) = (write.event.time, write.event.time.nanoseconds + 120_000_000_000)
    var i = items.partitioningIndex { $0.event.time >= time }
    while i < items.endIndex, items[i].event.time.nanoseconds < end {
      let step = items[i]
      if step.client == write.client, step.event.status == 200,
        reads[step.event.path]?.first?.event.time == step.event.time
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
      case .blind:
        result.blind += 1
        return
      case .changed:
        result.changed += 1
        return
      case .unchanged(let read):
        isUnchanged = true
        result.reads[Int(read.endpoint), default: 0] += 1
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
    case unseen, blind, changed
    case unchanged(TrailStep)
  }

  /// Compares all reads up to the next write on the resource with what was read before this one.
  private func effect(of write: TrailStep, on resource: UInt64) -> Effect {
    guard let reads = reads[resource], let writes = writes[resource] else { return .unseen }
    let time = write.event.time.nanoseconds
    let span = Span(
      write: time, previous: writes.until(time).last?.event.time.nanoseconds,
      next: writes.from(time + 1).first?.event.time.nanoseconds)
    let before = before(span, reads)
    let after = reads.from(time + Span.second).until(span.end)
    var seen: TrailStep?
    var together: TrailStep?
    let beside = reads.from(time - Span.second + 1).until(time + Span.second)
    for step in beside {
      guard let base = base(of: step, before) else { continue }
      if step.event.status == 304 {
        if step.client == write.client, step.event.time > write.event.time { together = base }
        continue
      }
      // Either may have come first; what differs came after.
      if compare(base, step) == .changed { return .changed }
      if step.client == write.client, compare(base, step) == .same { together = step }
    }
    let isBlind =
      isBlind(after, write.client, before) || isBlind(beside.from(time), write.client, before)
    for step in after {
      guard let base = base(of: step, before) else { continue }
      if step.event.status == 304 {
        if step.client == write.client, !isBlind { seen = seen ?? base }
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
    if seen == nil, isBlind, before.contains(where: { $0.client == write.client }),
      reads.contains(where: { $0.client == write.client && $0.event.status == 304 })
    {
      return .blind
    }
    return seen.map { .unchanged($0) } ?? .unseen
  }

  /// Times around a write, in nanoseconds. Many logs tell whole seconds, some less a duration: within a second, the order
  /// is not known.
  private struct Span {
    let write: Int64
    let previous: Int64?
    let next: Int64?

    static let second: Int64 = 1_000_000_000

    /// Reads from here on say nothing of the write.
    var end: Int64 { min(write + 86_400 * Self.second, next ?? .max) }

    func isBefore(_ time: Int64) -> Bool {
      write - time >= Self.second && previous.map { time - $0 >= Self.second } ?? true
    }

    func isBesidePrevious(_ time: Int64) -> Bool {
      previous.map { abs(time - $0) < Self.second } ?? false
        && write - time >= Self.second && time < write
    }
  }

  /// What was read since the write before; beside that one, only what had been read before it, too.
  private func before(_ span: Span, _ reads: TrailSteps) -> [TrailStep] {
    let good = reads.until(span.write)
    let start = span.previous.map { $0 - Span.second + 1 } ?? .min
    let earlier = good.until(start)
    return good.from(start).filter { step in
      let time = step.event.time.nanoseconds
      if span.isBefore(time) { return true }
      guard span.isBesidePrevious(time), let base = base(of: step, earlier) else { return false }
      return compare(base, step) == .same
    }
  }

  /// What the same client read there last with the same query: others have other roles, and accept other encodings.
  ///
  /// 304 stands for the last whole answer that the client had.
  func base(of step: TrailStep, _ before: some BidirectionalCollection<TrailStep>)
    -> TrailStep?
  {
    let last = before.last {
      $0.client == step.client && $0.event.query == step.event.query
    }
    guard let last, last.event.status == 304 else { return last }
    let whole = reads[last.event.path]?.last {
      $0.client == step.client && $0.event.query == step.event.query && $0.event.status == 200
        && $0.event.time < last.event.time
    }
    return whole ?? (step.event.status == 304 ? last : nil)
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
  func sameContent(_ a: TrailEvent, _ b: TrailEvent) -> Bool? {
    if a.answer != 0, b.answer != 0 { return a.answer == b.answer }
    guard a.size >= 0, b.size >= 0, a.sizeClass == b.sizeClass else { return nil }
    if a.size != b.size, Self.arePerhapsEmpty(a, b) || Self.arePerhapsEmpty(b, a) { return nil }
    return a.size == b.size
  }
}
