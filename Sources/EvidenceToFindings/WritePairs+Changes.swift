internal import Vocabulary

extension WritePairs {
  /// Clients whose reads weigh more or less by themselves, with the largest difference.
  static func noise(
    _ reads: TrailPlaces, _ writes: TrailPlaces
  ) -> [UInt64: Int64] {
    var found: [UInt64: (resources: Set<UInt64>, largest: Int64, returns: Set<UInt64>)] = [:]
    reads.forEach { resource, steps in
      let changes = writes[resource]?.map(\.event.time) ?? []
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

  /// Whether the redirects of a write are followed by no read of the same client within seconds.
  func isLost(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    var (lost, followed) = (0, 0)
    for trail in endpoint.days.values.flatMap(\.trails.entries.values) {
      guard panorama.clients.isPerson(trail.client) else { continue }
      for event in trail.events where 300..<400 ~= event.status {
        if hasRead(trail.client, after: event.time, seconds: 2) {
          followed += 1
        } else {
          lost += 1
        }
      }
    }
    return lost >= 4 && lost > followed * 2
  }

  private func hasRead(_ client: UInt64, after time: Instant, seconds: Int64) -> Bool {
    guard let times = readTimes[client] else { return false }
    let i = times.partitioningIndex { $0 >= time }
    return i < times.count && times[i].nanoseconds - time.nanoseconds <= seconds * 1_000_000_000
  }

  /// How often a resource's content changed from one read of a client to its next.
  func changes(of endpoint: Endpoint) -> Int {
    var changes = 0
    for path in Set(
      endpoint.days.values.flatMap { $0.trails.entries.values.flatMap(\.events) }.map(\.path))
    {
      var last: [ReadKey: TrailEvent] = [:]
      guard let reads = reads[path] else { continue }
      for step in reads where step.event.status == 200 {
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

extension WritePairs {
  /// `[]` as it is, perhaps framed, and encoded for another browser of the same client.
  static func arePerhapsEmpty(_ plain: TrailEvent, _ other: TrailEvent) -> Bool {
    let isFramed = plain.sizeClass.meaning == .contentWithFraming
    return SizeKnowledge.emptyArrayEncoded.contains(other.size)
      && (SizeKnowledge.emptyArray.contains(plain.size)
        || isFramed && SizeKnowledge.emptyArrayChunked.contains(plain.size))
  }

  /// A whole answer without size or body: something may have changed, and a 304 may be that of the new state.
  /// So may one that weighs as little more or less as others of this client do by themselves.
  func isBlind(
    _ reads: some Sequence<TrailStep>, _ client: UInt64, _ before: [TrailStep]
  ) -> Bool {
    reads.contains { step in
      guard step.client == client, step.event.status == 200, step.event.answer == 0 else {
        return false
      }
      if step.event.size < 0 { return true }
      guard noise[client] != nil, let base = base(of: step, before) else { return false }
      return base.event.status == 200 && sameContent(base.event, step.event) == false
    }
  }
}
