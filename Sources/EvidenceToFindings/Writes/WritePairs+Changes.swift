internal import Vocabulary

extension WritePairs {
  /// Whether the redirects of a write are followed by no read of the same client within seconds.
  func isLost(_ endpoint: Endpoint, _ panorama: Panorama) -> Bool {
    let (lost, followed) = redirects(of: endpoint, panorama)
    return lost >= 4 && lost > followed * 2
  }

  /// How many of the redirects are followed by no read within seconds, or by one.
  func redirects(of endpoint: Endpoint, _ panorama: Panorama) -> (lost: Int, followed: Int) {
    var (lost, followed) = (0, 0)
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values) {
      guard panorama.clients.isPerson(trail.client) else { continue }
      for event in trail.events where 300..<400 ~= event.status {
        let time = event.time.nanoseconds
        // Whole seconds less a duration: within a second, the order is not known.
        let soonest = time - Self.second + 1
        // Sent to sign in, in the midst of a session.
        let isSentAway =
          Self.hasRead(signInTimes[trail.client], after: soonest, seconds: 3)
          && Self.hasRead(readTimes[trail.client], after: time + 3 * Self.second, seconds: 600)
        if !isSentAway, Self.hasRead(readTimes[trail.client], after: soonest, seconds: 3) {
          followed += 1
        } else {
          lost += 1
        }
      }
    }
    return (lost, followed)
  }

  /// When each of the clients asked and got one of the statuses, in nanoseconds, ascending.
  static func times(
    of endpoint: Endpoint, by isAsked: (UInt64) -> Bool, _ isWanted: (UInt16) -> Bool
  ) -> [UInt64: [Int64]] {
    var times: [UInt64: [Int64]] = [:]
    for trail in endpoint.days.values.flatMap(\.evidence.trails.entries.values)
    where isAsked(trail.client) {
      for event in trail.events where isWanted(event.status) {
        times[trail.client, default: []].append(event.time.nanoseconds)
      }
    }
    return times.mapValues { $0.sorted() }
  }

  /// Whether one of the times is that one, or comes within seconds after it; less than a second before it may be after it.
  static func has(_ times: [Int64]?, from time: Int64, seconds: Int64) -> Bool {
    hasRead(times, after: time - second + 1, seconds: seconds + 1)
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

  /// Two reads, one after the other, and whether something else was read: with writes of one kind between them and no others, and with
  /// none at all.
  struct Between {
    var (written, changedThen): (Int, Int) = (0, 0)
    var (quiet, changedAlone): (Int, Int) = (0, 0)
  }

  /// Of reads with one query, whoever read; `times` are those of the writes, ascending, and other writes are those to `collection`,
  /// and below it.
  func reads(of view: Endpoint, around times: [Int64], to collection: Endpoint) -> Between {
    let others = paths(of: collection).compactMap { writes[$0] }
    var between = Between()
    for path in paths(of: view) {
      // Whoever read it, and what each of them read.
      var last: [ReadKey: TrailStep] = [:]
      for step in reads[path] ?? [] where step.status == 200 || step.status == 304 {
        let ofClient = last.updateValue(
          step, forKey: ReadKey(client: step.client, query: step.query))
        let anybodys = ReadKey(client: 0, query: step.query)
        let previous = step.status == 304 ? ofClient : last[anybodys]
        if step.status == 200 { last[anybodys] = step }
        guard let previous, let isSame = step.status == 304 ? true : isSame(previous, step)
        else { continue }
        let own =
          times.partitioningIndex { $0 > step.time }
          - times.partitioningIndex { $0 >= previous.time }
        let all = others.reduce(0) { sum, others in
          sum + others.partitioningIndex { $0.time > step.time }
            - others.partitioningIndex { $0.time >= previous.time }
        }
        if all == 0, own == 0 {
          between.quiet += 1
          if !isSame { between.changedAlone += 1 }
        } else if own >= 1, all <= own {
          between.written += 1
          if !isSame { between.changedThen += 1 }
        }
      }
    }
    return between
  }

  /// Those of its client's writes in whose seconds it wrote nothing else.
  func alone(_ writes: [UInt64: [Int64]]) -> [UInt64: [Int64]] {
    var alone: [UInt64: [Int64]] = [:]
    for (client, times) in writes {
      let all = writeTimes[client] ?? []
      alone[client] = times.filter { time in
        let first = all.partitioningIndex { $0 >= time - 3 * Self.second }
        let near = all[first...].prefix { $0 <= time + 3 * Self.second }
        // What clients send by themselves is not among them.
        return near.count == (near.contains(time) ? 1 : 0)
      }
    }
    return alone
  }

  /// Of what each client read, and read again: within three seconds after a write of its own (`writes`: times in nanoseconds, ascending),
  /// or within an hour with none between.
  func readsNext(of view: Endpoint, after writes: [UInt64: [Int64]]) -> Between {
    var between = Between()
    var counted: [UInt64: Set<Int64>] = [:]
    for path in paths(of: view) {
      var last: [ReadKey: TrailStep] = [:]
      for step in reads[path] ?? [] where step.status == 200 || step.status == 304 {
        let key = ReadKey(client: step.client, query: step.query)
        guard let previous = last.updateValue(step, forKey: key) else { continue }
        // "Not modified" stands for what was read last.
        if step.status == 304 { last[key] = previous.moved(to: step.time) }
        guard let isSame = step.status == 304 ? true : isSame(previous, step) else { continue }
        let times = writes[step.client] ?? []
        let next = times.partitioningIndex { $0 > step.time }
        if next > 0, times[next - 1] >= previous.time {
          guard step.time - times[next - 1] <= 3 * Self.second,
            counted[step.client, default: []].insert(times[next - 1]).inserted
          else { continue }
          between.written += 1
          if !isSame { between.changedThen += 1 }
        } else if step.time - previous.time < 3600 * Self.second {
          between.quiet += 1
          if !isSame { between.changedAlone += 1 }
        }
      }
    }
    return between
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
