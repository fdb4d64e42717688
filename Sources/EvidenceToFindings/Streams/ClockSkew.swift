internal import Vocabulary

/// Finds that two streams tell of the same requests by clocks that differ.
///
/// Replicas share a balancer's requests, so that their counts are alike, but not their times. Of one set of requests, the first
/// and the last at each endpoint lie apart by the same seconds everywhere.
enum ClockSkew {
  /// What of a stream is compared, worked out once: streams are compared each with each.
  struct Profile {
    fileprivate var ends: [Day: [Target: Outcome]] = [:]
    /// Requests of all days.
    fileprivate var counts: [Target: Int] = [:]

    /// To be told each day once.
    mutating func add(_ evidence: DayEvidence, on day: Day) {
      let ends = ClockSkew.ends(evidence)
      self.ends[day] = ends
      for (target, outcome) in ends { counts[target, default: 0] += outcome.count }
    }
  }

  /// Seconds from one clock to the other; nil when the requests are not the same.
  static func between(_ a: Profile, _ b: Profile) -> Int64? {
    var apart: [Int64] = []
    for (day, x) in a.ends {
      guard day != .unknown, let y = b.ends[day] else { continue }
      for (key, one) in x {
        guard let other = y[key], one.count == other.count else { continue }
        apart.append(one.first.seconds - other.first.seconds)
        if one.count > 1 { apart.append(one.last.seconds - other.last.seconds) }
      }
    }
    if countsAgree(a, b) { return 0 }
    guard apart.count >= 12 else { return nil }
    let median = apart.sorted()[apart.count / 2]
    let alike = apart.count { abs($0 - median) <= 2 }
    return alike * 10 >= apart.count * 6 ? median : nil
  }

  /// Each endpoint's requests of all days are as many in both, but for one: two replicas share them out with chance.
  private static func countsAgree(_ a: Profile, _ b: Profile) -> Bool {
    let (x, y) = (a.counts, b.counts)
    let shared = x.filter { $0.value >= 6 && y[$0.key] ?? 0 >= 6 }
    let alike = shared.count { abs($0.value - (y[$0.key] ?? 0)) <= 1 }
    return shared.count >= 15 && alike * 10 >= shared.count * 8
  }

  fileprivate struct Target: Hashable {
    let endpoint: EndpointKey
    let status: UInt16
  }

  /// How often, from when to when each endpoint answered with each status.
  private static func ends(_ day: DayEvidence) -> [Target: Outcome] {
    var ends: [Target: Outcome] = [:]
    for table in EndpointTable.allCases {
      for (hashed, endpoint) in day[table].entries {
        for (code, outcome) in endpoint.outcomes.entries {
          let target = Target(endpoint: hashed.key, status: OutcomeKey(code: code).status)
          ends[target, default: .neutral].merge(outcome)
        }
      }
    }
    return ends
  }
}
