internal import Vocabulary

/// Lists that are blind to what is looked for: whatever the query, the answer is the one that was there a moment ago.
extension SafeStub {
  /// What follows when somebody asks the same path again with another query, and nobody writes to it in between.
  struct QueryEffect {
    /// But for what weighs as little as anything of it: two searches that found nothing.
    private(set) var same = 0
    private(set) var different = 0
    /// How often each of the queries was asked.
    private(set) var queries: [UInt64: Int] = [:]
    private(set) var days: Set<Day> = []
    /// What the same answers weigh, in bytes.
    private(set) var sizes: Set<Int64> = []

    init(_ endpoint: Endpoint, _ pairs: WritePairs, isPerson: (UInt64) -> Bool) {
      let least = (endpoint.sizes(200...200) ?? [:]).values.compactMap { $0.min() }.min() ?? -1
      for (day, seen) in endpoint.days {
        for trail in seen.evidence.trails.entries.values where isPerson(trail.client) {
          let steps = trail.events.lazy.filter { $0.status == 200 }
            .map { TrailStep($0, client: trail.client, endpoint: 0) }
            .sorted { $0.time < $1.time }
          for step in steps { queries[step.query, default: 0] += 1 }
          for (a, b) in zip(steps, steps.dropFirst()) where Self.areNear(a, b, pairs) {
            note(a, b, on: day, least: least)
          }
        }
      }
    }

    private static func areNear(_ a: TrailStep, _ b: TrailStep, _ pairs: WritePairs) -> Bool {
      guard a.path == b.path, a.query != b.query, b.time - a.time <= WritePairs.patience else {
        return false
      }
      guard let writes = pairs.writes[a.path] else { return true }
      let next = writes.partitioningIndex { $0.time >= a.time - WritePairs.second }
      return next == writes.endIndex || writes[next].time > b.time
    }

    private mutating func note(_ a: TrailStep, _ b: TrailStep, on day: Day, least: Int64) {
      switch a.hasContent(of: b) {
      case nil: return
      case true?:
        if b.size == least { return }
        same += 1
        days.insert(day)
        sizes.insert(b.size)
      case false?: different += 1
      }
    }

    /// `filtered`: how many were looked for with a filter: each would make a difference, unless it finds all there is. What goes round
    /// copies is never asked twice.
    func isNone(_ filtered: Int) -> Bool {
      same >= 8 && different * 8 <= filtered && queries.count >= 5 && days.count >= 3
        && queries.values.count { $0 >= 2 } >= 3
    }
    var isSeen: Bool { different >= 4 && different >= same }
  }

  /// Of a list that changes, every answer to what is looked for is the whole of it, where other lists look.
  static func blindToQueries(_ endpoint: Endpoint, _ panorama: Panorama) -> Verdict? {
    let filtered = endpoint.outcomes.reduce(0) {
      $0 + ($1.key.status == 200 && $1.key.series == .filtered ? $1.outcome.count : 0)
    }
    let plain = endpoint.outcomes.filter { $0.key.status == 200 && $0.key.series == .plain }
    guard filtered >= 8,
      plain.reduce(0, { $0 + $1.outcome.count }) >= 8,
      // What is put in order weighs the same, and so may the figures of two months.
      endpoint.queryKeys.contains(where: { !isNeutral($0) }),
      let sizes = endpoint.sizes(200...200), sizes.values.contains(where: { $0.count >= 3 })
    else { return nil }
    let effect = effect(endpoint, panorama)
    guard effect.isNone(filtered), effect.sizes.count >= 3,
      let control = panorama.endpoints.first(where: { other in
        other.method == "GET" && other.path != endpoint.path && isInOneAPI(endpoint, other)
          && other.queryKeys.contains { !isNeutral($0) } && self.effect(other, panorama).isSeen
      })
    else { return nil }
    let tally = Tally(endpoint) { key, _ in
      key.status == 200 && key.series == .filtered ? .bad : .neutral
    }
    guard !tally.bad.isEmpty else { return nil }
    var verdict = Verdict(
      kind: kind, endpoint: endpoint, tally: tally, state: .open, strength: 0.85,
      expected: Fact(.expectedOwnAnswers), actual: Fact(.actualBlind))
    verdict.evidence = [
      Fact(
        .sameForEveryQuery,
        [
          "same": .int(effect.same), "all": .int(effect.same + effect.different),
          "queries": .int(effect.queries.count), "days": .int(effect.days.count),
        ])
    ]
    verdict.counterEvidence = [Siblings.works(control)]
    return verdict
  }

  private static func effect(_ endpoint: Endpoint, _ panorama: Panorama) -> QueryEffect {
    QueryEffect(endpoint, panorama.pairs, isPerson: panorama.clients.isPerson)
  }

  private static func isNeutral(_ key: String) -> Bool {
    QueryWords.spans.contains(key) || QueryNames.paging.contains(key)
      || QueryNames.forms.contains(key) || QueryNames.passing.contains(key)
  }
}
