internal import Vocabulary

extension WritePairs {
  /// Whose reads weigh more or less by themselves.
  struct Noise {
    /// By client: the largest difference, in bytes.
    fileprivate(set) var largest: [UInt64: Int64] = [:]
    /// What one content weighs more at times.
    let framings: Framings
    /// Clients whose reads differ by that alone.
    fileprivate(set) var framed: Set<UInt64> = []
    /// Who is told "not modified" where they have read the same already, and where.
    fileprivate(set) var revalidating: Set<Revalidation> = []
    /// Whose reads weigh a byte or two more or less by a header that counts.
    fileprivate(set) var jittering: Set<UInt64> = []
    /// Who is told so after its own writes to the same path, and where: it keeps its copy.
    var keeping: Set<Revalidation> = []

    /// By client: endpoints at which what it reads weighs more or less by itself.
    fileprivate(set) var wavering: [UInt64: Set<Int32>] = [:]

    /// At three endpoints or more, besides that one.
    func isWavering(_ client: UInt64, besides place: Int?) -> Bool {
      guard let wavering = wavering[client] else { return false }
      let own = place.map { wavering.contains(Int32(clamping: $0)) } ?? false
      return wavering.count - (own ? 1 : 0) >= 3
    }
  }

  static func noise(
    _ reads: Groups<TrailStep>, _ writes: Groups<WriteTime>
  ) -> Noise {
    var framings = Framings.Returns()
    var found: [UInt64: Wavering] = [:]
    var revalidations = Revalidations()
    var jitters: [UInt64: Set<Int32>] = [:]
    reads.forEach { resource, steps in
      let changes = writes[resource] ?? []
      revalidations.see(steps) { isWritten(changes, from: $0, to: $1) }
      if !mayDiffer(steps) { return }
      let byReader = steps.filter { $0.status == 200 && $0.size >= 0 }.sorted { a, b in
        if a.client != b.client { return a.client < b.client }
        return a.query != b.query ? a.query < b.query : a < b
      }
      var before: TrailStep?
      for (earlier, step) in zip(byReader, byReader.dropFirst()) {
        let beforeEarlier = before
        let isSameReader = earlier.client == step.client && earlier.query == step.query
        before = isSameReader ? earlier : nil
        guard isSameReader, earlier.sizeClass == step.sizeClass else { continue }
        let difference = abs(earlier.size - step.size)
        let largest =
          step.sizeClass.meaning == .message ? Framings.largest : largestNoise
        if let beforeEarlier, beforeEarlier.size == step.size,
          !isWritten(changes, from: beforeEarlier.time, to: step.time)
        {
          framings.see(difference, of: step)
        }
        if step.sizeClass.meaning == .message, 1...2 ~= difference,
          !isWritten(changes, from: earlier.time, to: step.time)
        {
          jitters[step.client, default: []].insert(step.endpoint)
        }
        if difference < smallestNoise || isWritten(changes, from: earlier.time, to: step.time) {
          continue
        }
        let isNear = step.time / second - earlier.time / second < 3600
        if difference > largest {
          if isNear { found[step.client, default: Wavering()].changing.insert(resource) }
          continue
        }
        let isReturn = beforeEarlier?.size == step.size
        guard isNear || isReturn else { continue }
        found[step.client, default: Wavering()].endpoints.insert(step.endpoint)
        found[step.client]?.see(
          resource, step.size - earlier.size, isNear: isNear, isReturn: isReturn)
      }
    }
    var noise = Noise(framings: Framings(framings))
    noise.revalidating = revalidations.often
    noise.jittering = Set(jitters.filter { $0.value.count >= 4 }.keys)
    for (client, wavering) in found where wavering.isTransport {
      noise.wavering[client] = wavering.endpoints
      if wavering.isFramed(noise.framings) {
        noise.framed.insert(client)
      } else {
        noise.largest[client] = wavering.differences.keys.max()
      }
    }
    return noise
  }

  /// `TrailStep.hasContent(of:)`, but for what the transport adds to the same content.
  func isSame(_ a: TrailStep, _ b: TrailStep) -> Bool? {
    guard a.hasContent(of: b) == false, a.answer == 0 || b.answer == 0 else {
      return a.hasContent(of: b)
    }
    let difference = abs(a.size - b.size)
    let isFramed = noise.framed.contains(a.client) && noise.framed.contains(b.client)
    return isFramed && noise.framings.isSeen(difference)
  }

  /// A client's resources that weighed more or less, though nobody wrote to them.
  private struct Wavering {
    var rising: Set<UInt64> = []
    var falling: Set<UInt64> = []
    var returns: Set<UInt64> = []
    /// By more than noise.
    var changing: Set<UInt64> = []
    var endpoints: Set<Int32> = []
    /// In bytes, with how often.
    var differences: [Int64: Int] = [:]

    mutating func see(_ resource: UInt64, _ difference: Int64, isNear: Bool, isReturn: Bool) {
      if isNear, abs(difference) <= largestNoise {
        if difference > 0 { rising.insert(resource) } else { falling.insert(resource) }
      }
      if isReturn { returns.insert(resource) }
      differences[abs(difference), default: 0] += 1
    }

    /// Hardly any of it is anything else: what a counter adds for a while goes there and back, too.
    func isFramed(_ framings: Framings) -> Bool {
      let all = differences.values.reduce(0, +)
      let own = differences.reduce(0) { $0 + (framings.isSeen($1.key) ? $1.value : 0) }
      return own * 10 >= all * 9
    }

    /// One resource may change by itself; several that all do so, up and down, or that go back and forth, are the transport's
    /// doing. Where more of them change by a row or a text, or nearly all grow (jobs that get done), it is content that changes.
    var isTransport: Bool {
      let resources = rising.union(falling).count
      let isUpAndDown = min(rising.count, falling.count) * 4 >= resources
      return resources >= 3 && resources > changing.count && isUpAndDown
        || returns.count >= 4 && returns.count > changing.count
    }
  }

  static func isWritten(
    _ writes: ArraySlice<WriteTime>, from start: Int64, to end: Int64
  ) -> Bool {
    let i = writes.partitioningIndex { $0.time >= start }
    return i < writes.endIndex && writes[i].time <= end
  }

  /// Whether some two of its answers may differ by enough to be noise.
  private static func mayDiffer(_ steps: ArraySlice<TrailStep>) -> Bool {
    var (smallest, largest) = (Int64.max, Int64.min)
    for step in steps where step.status == 200 && step.size >= 0 {
      (smallest, largest) = (min(smallest, step.size), max(largest, step.size))
    }
    return largest > smallest && largest - smallest >= smallestNoise
  }

  /// Whether the redirects of a write are followed by no read of the same client within seconds.
  func isLost(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    var (lost, followed) = (0, 0)
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      guard panorama.clients.isPerson(trail.client) else { continue }
      for event in trail.events where 300..<400 ~= event.status {
        let time = event.time.nanoseconds
        // Sent to sign in, in the midst of a session.
        let isSentAway =
          Self.hasRead(signInTimes[trail.client], after: time, seconds: 2)
          && Self.hasRead(readTimes[trail.client], after: time + 3 * Self.second, seconds: 600)
        if !isSentAway, Self.hasRead(readTimes[trail.client], after: time, seconds: 2) {
          followed += 1
        } else {
          lost += 1
        }
      }
    }
    return lost >= 4 && lost > followed * 2
  }

  private static func hasRead(_ times: [Int64]?, after time: Int64, seconds: Int64) -> Bool {
    guard let times else { return false }
    let i = times.partitioningIndex { $0 >= time }
    return i < times.count && times[i] - time <= seconds * second
  }

  /// After how many of the writes their clients soon read something else there than they had read before.
  func changes(of endpoint: Endpoint, after writes: [(client: UInt64, time: Int64)]) -> Int {
    let paths = paths(of: endpoint)
    return writes.count { write in
      paths.contains { path in
        guard let steps = reads[path] else { return false }
        let own = steps.filter { $0.client == write.client && $0.status == 200 }
        guard let before = own.last(where: { $0.time < write.time }),
          let after = own.first(where: { $0.time >= write.time }),
          after.time - write.time < Self.patience
        else { return false }
        return before.query == after.query && isSame(before, after) == false
      }
    }
  }

  /// Two reads of a client, one after the other, between which nothing was written to `collection`, nor below it: how many, and after how
  /// many of them something else was read.
  func changes(of endpoint: Endpoint, withoutWriteTo collection: Endpoint)
    -> (pairs: Int, changes: Int)
  {
    let written = paths(of: collection)
    var (pairs, changes) = (0, 0)
    for path in paths(of: endpoint) {
      var last: [ReadKey: TrailStep] = [:]
      for step in reads[path] ?? [] where step.status == 200 {
        let previous = last.updateValue(
          step, forKey: ReadKey(client: step.client, query: step.query))
        guard let previous, let isSame = isSame(previous, step),
          !written.contains(where: {
            Self.isWritten(writes[$0] ?? [], from: previous.time, to: step.time)
          })
        else { continue }
        pairs += 1
        if !isSame { changes += 1 }
      }
    }
    return (pairs, changes)
  }

  /// How often one list weighed a row more than it ever had before, whoever read it.
  func rowsAdded(to endpoint: Endpoint) -> Int {
    paths(of: endpoint).reduce(0) { most, path in
      var largest: [SizeClass: Int64] = [:]
      var added = 0
      for step in reads[path] ?? [] where step.status == 200 && step.size >= 0 {
        let headers = step.sizeClass.meaning == .message ? SizeKnowledge.headerSpread : 0
        let before = largest[step.sizeClass] ?? step.size
        if step.size - before >= SizeKnowledge.smallestItem + headers { added += 1 }
        largest[step.sizeClass] = max(before, step.size)
      }
      return max(most, added)
    }
  }

  private func paths(of endpoint: Endpoint) -> Set<UInt64> {
    Set(
      endpoint.days.values.flatMap { $0.evidence.trails.entries.values.flatMap(\.events) }
        .map(\.path))
  }

  /// How often a resource's content changed from one read of a client to its next.
  func changes(of endpoint: Endpoint) -> Int {
    var changes = 0
    for path in paths(of: endpoint) {
      var last: [ReadKey: TrailStep] = [:]
      guard let reads = reads[path] else { continue }
      for step in reads where step.status == 200 {
        let key = ReadKey(client: step.client, query: step.query)
        let isQuiet = noise.largest[step.client] == nil || step.answer != 0
        if isQuiet, let previous = last[key], isSame(previous, step) == false {
          changes += 1
        }
        last[key] = step
      }
    }
    return changes
  }
}

extension WritePairs {
  /// What the same client read there last with the same query: others have other roles, and accept other encodings.
  ///
  /// 304 stands for the last whole answer that the client had.
  func base(of step: TrailStep, _ before: some BidirectionalCollection<TrailStep>)
    -> TrailStep?
  {
    let last = before.last {
      $0.client == step.client && $0.query == step.query
    }
    guard let last, last.status == 304 else { return last }
    let whole = reads[last.path]?.last {
      $0.client == step.client && $0.query == step.query && $0.status == 200
        && $0.time < last.time
    }
    return whole ?? (step.status == 304 ? last : nil)
  }

  /// A whole answer without size or body: something may have changed, and a 304 may be that of the new state.
  /// So may one that weighs as little more or less as others of this client do by themselves.
  func isBlind(
    _ reads: some Sequence<TrailStep>, _ client: UInt64, _ before: [TrailStep]
  ) -> Bool {
    reads.contains { step in
      guard step.client == client, step.status == 200, step.answer == 0 else { return false }
      if step.size < 0 { return true }
      guard noise.largest[client] != nil, let base = base(of: step, before) else { return false }
      return base.status == 200 && isSame(base, step) == false
    }
  }
}
