internal import Vocabulary

extension Panorama {
  /// Every endpoint that was asked for; with its days where `isWanted`. Sorted by path and method.
  func observed(isWanted: (Endpoint) -> Bool) -> [ObservedEndpoint] {
    let wanted = endpoints.indices.filter { isWanted(endpoints[$0]) }
    var days: [Int: [ObservedDay]] = [:]
    let all = Set(wanted.flatMap { endpoints[$0].observations.map(\.day) }).subtracting([.unknown])
    for day in all.sorted() {
      let limited = limited(to: day)
      for index in wanted where !limited.endpoints[index].observations.isEmpty {
        days[index, default: []].append(observe(index, on: day, in: limited))
      }
    }
    return endpoints.indices.map { index in
      let outcomes = endpoints[index].outcomes.map(\.outcome)
      return ObservedEndpoint(
        method: endpoints[index].method, path: endpoints[index].path,
        requests: outcomes.reduce(0) { $0 + $1.count },
        lastSeen: outcomes.map(\.last).filter { $0.nanoseconds > 0 }.max(), days: days[index] ?? [])
    }
  }

  /// The same knowledge over the requests of one day alone; places stay.
  private func limited(to day: Day) -> Panorama {
    var limited = self
    for i in endpoints.indices {
      limited.endpoints[i] = endpoints[i].limited { $0 == day }
    }
    return limited
  }

  private func observe(_ index: Int, on day: Day, in limited: Panorama) -> ObservedDay {
    let endpoint = limited.endpoints[index]
    var observed = ObservedDay(day: day)
    for observation in endpoint.observations {
      observed.requests += observation.requests
      for (key, outcome) in observation.outcomes {
        observed.add(outcome, status: key.status, client: observation.client)
      }
    }
    if let lastGood = observed.lastGood {
      observed.refusedSince = endpoint.observations.flatMap(\.outcomes)
        .filter { ObservedDay.isRefusal($0.key.status) && $0.outcome.first > lastGood }
        .reduce(0) { $0 + $1.outcome.count }
    }
    for detector in DetectorCatalog.all {
      guard let verdict = detector.conclude(endpoint, limited) else { continue }
      if verdict.state != .looksFixed { observed.gap = verdict.kind }
      break
    }
    observed.targets = max(endpoint.distinctPaths, endpoint.distinctQueries)
    observed.sizes = endpoint.sizes(200...203)?.values.map(\.count).max() ?? 0
    observed.isEmpty = isEmpty(endpoint, endpoints[index], limited)
    if endpoint.isWrite {
      let result = pairs.results(of: index, endpoint.days.values, isPerson: clients.isPerson)
      (observed.changed, observed.unchanged) = (result.changed, result.unchanged)
    }
    return observed
  }

  /// Whether a day's answers were an empty list, seen beside those of the other days.
  private func isEmpty(_ endpoint: Endpoint, _ whole: Endpoint, _ limited: Panorama) -> Bool {
    guard endpoint.method == "GET", let reason = EmptyList.emptiness(of: endpoint, limited) else {
      return false
    }
    if reason.isEmptyForSure || reason.hasControl { return true }
    // A short constant is empty where other days show that the list can be longer.
    guard let own = endpoint.answerSizes, let all = whole.answerSizes else { return false }
    if all.largest - all.smallest >= SizeKnowledge.smallestItem {
      return own.largest - all.smallest < SizeKnowledge.smallestItem
    }
    return EmptyList.conclude(whole, self) != nil
  }
}

extension Endpoint {
  /// Of answers 200 to 203.
  fileprivate var answerSizes: (smallest: Int64, largest: Int64)? {
    let outcomes = outcomes.filter { 200...203 ~= $0.key.status && $0.outcome.largest >= 0 }
    guard let smallest = outcomes.map(\.outcome.smallest).min(),
      let largest = outcomes.map(\.outcome.largest).max()
    else { return nil }
    return (smallest, largest)
  }
}

extension ObservedDay {
  /// 401 asks for a login, 408, 429 and 499 are nobody's answer.
  static func isRefusal(_ status: UInt16) -> Bool {
    400..<600 ~= status && ![401, 408, 429, 444, 499].contains(status)
  }

  fileprivate mutating func add(_ outcome: Outcome, status: UInt16, client: UInt64) {
    if 200..<300 ~= status || status == 304 {
      good += outcome.count
      goodClients.insert(client)
      firstGood = min(firstGood ?? outcome.first, outcome.first)
      lastGood = max(lastGood ?? outcome.last, outcome.last)
    } else if Self.isRefusal(status) {
      refused += outcome.count
      refusedClients.insert(client)
      firstRefused = min(firstRefused ?? outcome.first, outcome.first)
      lastRefused = max(lastRefused ?? outcome.last, outcome.last)
    }
  }
}
