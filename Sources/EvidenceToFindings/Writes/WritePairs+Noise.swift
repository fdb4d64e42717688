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
          framings.see(difference, of: step, and: earlier)
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
          if isNear {
            found[step.client, default: Wavering()].change(
              resource, isExpansion: Framings.isExpansion(earlier.size, step.size))
          }
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
    let isStreamed = noise.framings.isStreamed
    noise.revalidating = revalidations.often
    noise.jittering = Set(jitters.filter { $0.value.count >= 4 }.keys)
    for (client, wavering) in found where wavering.isTransport(isStreamed) {
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
    return isFramed(a, b)
      || noise.framings.isStreamed && a.sizeClass.meaning != .message
        && Framings.areForms(a.size, b.size)
  }

  /// They differ by what is seen to be added to whatever their clients read.
  func isFramed(_ a: TrailStep, _ b: TrailStep) -> Bool {
    noise.framed.contains(a.client) && noise.framed.contains(b.client)
      && noise.framings.isSeen(abs(a.size - b.size))
  }

  /// A client's resources that weighed more or less, though nobody wrote to them.
  private struct Wavering {
    var rising: Set<UInt64> = []
    var falling: Set<UInt64> = []
    var returns: Set<UInt64> = []
    /// By more than noise.
    var changing: Set<UInt64> = []
    /// By as much as compression adds to little content.
    var expanding: Set<UInt64> = []
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

    mutating func change(_ resource: UInt64, isExpansion: Bool) {
      if isExpansion { expanding.insert(resource) } else { changing.insert(resource) }
    }

    /// Hardly any of it is anything else: what a counter adds for a while goes there and back, too.
    func isFramed(_ framings: Framings) -> Bool {
      let all = differences.values.reduce(0, +)
      let own = differences.reduce(0) { $0 + (framings.isSeen($1.key) ? $1.value : 0) }
      return own * 10 >= all * 9
    }

    /// One resource may change by itself; several that all do so, up and down, or that go back and forth, are the transport's
    /// doing. Where more of them change by a row or a text, or nearly all grow (jobs that get done), it is content that changes.
    func isTransport(_ isStreamed: Bool) -> Bool {
      let changing = isStreamed ? changing : changing.union(expanding)
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
}
