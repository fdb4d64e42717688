public import Vocabulary

/// The evidence of one stream: all sources of one rotation set on one host.
public struct StreamEvidence: Sendable {
  /// Folder and base name of the rotation set.
  public var name: String
  public var parser: String
  public var days: [Day: DayEvidence]

  public init(name: String, parser: String, days: [Day: DayEvidence]) {
    self.name = name
    self.parser = parser
    self.days = days
  }
}

/// Streams that log the same requests, best first: for each endpoint and day one of them answers.
struct OverlapGroup {
  var streams: [StreamEvidence]

  private typealias Profiled = (stream: StreamEvidence, profile: ClockSkew.Profile)

  /// Two streams overlap when this share of the smaller one's sketched requests stands in the other too.
  static let shareOfOverlap = 0.2

  /// Sorted so that the result depends on what was logged, not on the order of reading.
  static func groups(of streams: [StreamEvidence], _ rules: Rules) -> [OverlapGroup] {
    let sorted = streams.map { (stream: $0, order: $0.order) }.sorted { $0.order < $1.order }
      .map(\.stream)
    if sorted.count == 1 { return [OverlapGroup(streams: sorted)] }
    let profiles = sorted.map(ClockSkew.Profile.init)
    var group = Array(sorted.indices)
    for i in sorted.indices {
      for j in sorted.indices where j > i && group[j] != group[i] {
        guard rules.hold(.overlap),
          overlap((sorted[i], profiles[i]), (sorted[j], profiles[j]))
        else { continue }
        let (from, to) = (group[j], group[i])
        for k in group.indices where group[k] == from { group[k] = to }
      }
    }
    return Set(group).sorted().map { root in
      let members = sorted.indices.filter { group[$0] == root }.map { (sorted[$0], profiles[$0]) }
      return OverlapGroup(streams: together(members).sorted { $0.rank > $1.rank })
    }
  }

  /// Replicas each tell a part of what the proxy before them tells as a whole: those of one format that share nothing add up.
  private static func together(_ members: [Profiled]) -> [StreamEvidence] {
    var added: [StreamEvidence] = []
    var parts: [[Profiled]] = []
    for member in members {
      let place = added.indices.first { i in
        added[i].parser == member.stream.parser && !parts[i].contains { overlap($0, member) }
      }
      guard let place else {
        added.append(member.stream)
        parts.append([member])
        continue
      }
      parts[place].append(member)
      for (day, evidence) in member.stream.days {
        added[place].days[day, default: .neutral].merge(evidence)
      }
    }
    return added
  }

  private static func overlap(_ a: Profiled, _ b: Profiled) -> Bool {
    var (shared, smaller) = (0, 0)
    for (day, left) in a.stream.days {
      guard let right = b.stream.days[day] else { continue }
      let (x, y) = (left.traffic.sketch, right.traffic.sketch)
      let limit = min(x.limit, y.limit)
      let inX = Array(x.entries.keys.filter { $0 <= limit })
      let inY = Array(y.entries.keys.filter { $0 <= limit })
      smaller += min(inX.count, inY.count)
      shared += inX.filter { y.entries[key: $0] != nil }.count
    }
    if smaller >= 5, Double(shared) >= shareOfOverlap * Double(smaller) { return true }
    return ClockSkew.between(a.profile, b.profile) != nil
  }

  /// What the streams of a group tell of clients beside what the chosen ones do.
  struct Beside {
    /// What one stream tells of an endpoint on a day for which another one answers: it says who its clients are, no more.
    var aside: [(key: EndpointKey, day: EndpointDay)] = []
    /// Endpoints that a stream without referers answers for, and the clients it knows, where another stream has referers.
    var silentKeys: Set<EndpointKey> = []
    var silentClients: Set<UInt64> = []
  }

  /// The days of the group, each endpoint answered by the best stream that saw most of its requests.
  func days(until lastDay: Day, beside: inout Beside) -> [Day: DayEvidence] {
    guard streams.count > 1 else {
      return streams.first?.days.filter { $0.key <= lastDay } ?? [:]
    }
    let answered = streams.reduce(into: Set<HashedKey>()) { answered, stream in
      for evidence in stream.days.values {
        for table in EndpointTable.allCases {
          for (key, endpoint) in evidence[table].entries where !endpoint.failsAlone {
            answered.insert(key)
          }
        }
      }
    }
    var merged: [Day: DayEvidence] = [:]
    for day in Set(streams.flatMap(\.days.keys)) where day <= lastDay {
      merged[day] = best(of: streams.compactMap { $0.days[day] }, answered, &beside)
    }
    return merged
  }

  /// `candidates` come best first, `answered` is what answers well at times. An endpoint's tables are taken together: one
  /// stream may know the referer, another not.
  private func best(
    of candidates: [DayEvidence], _ answered: Set<HashedKey>, _ beside: inout Beside
  ) -> DayEvidence {
    var chosen = DayEvidence()
    for candidate in candidates { chosen.traffic.merge(candidate.traffic) }
    let requests = candidates.map { candidate in
      var requests: [HashedKey: Int] = [:]
      for table in EndpointTable.allCases {
        for (key, endpoint) in candidate[table].entries {
          requests[key, default: 0] += endpoint.requests
        }
      }
      return requests
    }
    var stream: [HashedKey: Int] = [:]
    for key in Set(requests.flatMap(\.keys)) {
      let most = requests.compactMap { $0[key] }.max() ?? 0
      let able = requests.indices.filter { (requests[$0][key] ?? 0) * 2 > most }
      // One log may know that only programs asked; in the other they are the proxy that passed them on.
      let programs = able.first { candidates[$0].hasProgramsAlone(key) }
      // Of what never answers well it matters to whom, not how much.
      let people =
        answered.contains(key)
        ? nil : able.max { candidates[$0].tellsWho < candidates[$1].tellsWho }
      stream[key] = programs ?? people ?? able.first
    }
    let isMixed = candidates.contains { $0.traffic.withReferer > 0 }
    for table in EndpointTable.allCases {
      var entries: [HashedKey: EndpointDay] = [:]
      for (i, candidate) in candidates.enumerated() {
        let isSilent = isMixed && candidate.traffic.withReferer == 0
        for (key, endpoint) in candidate[table].entries {
          if isSilent { beside.silentClients.formUnion(endpoint.clients.entries.keys) }
          if stream[key] != i {
            beside.aside.append((key.key, endpoint))
            continue
          }
          if isSilent { beside.silentKeys.insert(key.key) }
          entries[key] = endpoint
        }
      }
      chosen[table] = SmallestByKey(
        capacity: max(DayEvidence.tableCap, entries.count), entries: entries,
        isSample: candidates.contains { $0[table].isSample })
    }
    return chosen
  }
}

extension DayEvidence {
  /// Everybody who asked called itself a program or a driven browser.
  fileprivate func hasProgramsAlone(_ key: HashedKey) -> Bool {
    let clients = EndpointTable.allCases.compactMap { self[$0].entries[key: key] }
      .flatMap(\.clients.entries.values)
    return !clients.isEmpty && clients.allSatisfy(Clients.isProgram)
  }

  /// How much its records tell of who asked.
  fileprivate var tellsWho: Int {
    [traffic.withReferer, traffic.withUser, traffic.withUserAgent]
      .count { $0 * 10 > traffic.exchanges }
  }
}

extension EndpointDay {
  fileprivate var failsAlone: Bool {
    outcomes.entries.keys.allSatisfy { OutcomeKey(code: $0).status >= 400 }
  }
}

extension StreamEvidence {
  /// By what was logged before what it is called: files may be cut and named in many ways.
  fileprivate var order: (String, UInt64, String) {
    let first = days.values.compactMap { $0.traffic.sketch.entries.keys.min() }.min()
    return (parser, first ?? .max, name)
  }

  /// How much the stream's records tell: bodies, sizes, pages, clients.
  fileprivate var rank: [Int] {
    var total = Traffic()
    for evidence in days.values { total.merge(evidence.traffic) }
    func often(_ count: Int) -> Int { count * 10 > total.exchanges ? 1 : 0 }
    return [
      often(total.withContentSize) * 2 + often(total.withMessageSize),
      often(total.withReferer), often(total.withResponseBody), often(total.withUser),
      often(total.withUserAgent), total.exchanges,
    ]
  }
}

extension SmallestByKey<UInt64, Present> {
  /// Up to here the sketch is complete.
  fileprivate var limit: UInt64 { isSample ? entries.keys.max() ?? .max : .max }
}

func > (a: [Int], b: [Int]) -> Bool { b.lexicographicallyPrecedes(a) }
