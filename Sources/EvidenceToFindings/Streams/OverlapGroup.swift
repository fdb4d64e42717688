internal import Vocabulary

/// Streams that log the same requests, best first: for each endpoint and day one of them answers.
struct OverlapGroup {
  /// Replicas of one format each tell a part: together they are one stream.
  private let streams: [[StreamEvidence]]

  /// Two streams overlap when this share of the smaller one's sketched requests stands in the other too.
  static let shareOfOverlap = 0.2

  /// Sorted so that the result depends on what was logged, not on the order of reading.
  static func groups(of streams: [StreamEvidence], _ rules: Rules) throws -> [OverlapGroup] {
    if streams.count <= 1 { return streams.map { OverlapGroup(streams: [[$0]]) } }
    let sorted = try streams.map(StreamProfile.init).sorted { $0.order < $1.order }
    var group = Array(sorted.indices)
    for i in sorted.indices {
      for j in sorted.indices where j > i && group[j] != group[i] {
        guard rules.hold(.overlap), overlap(sorted[i], sorted[j]) else { continue }
        let (from, to) = (group[j], group[i])
        for k in group.indices where group[k] == from { group[k] = to }
      }
    }
    return Set(group).sorted().map { root in
      let members = sorted.indices.filter { group[$0] == root }.map { sorted[$0] }
      return OverlapGroup(
        streams: together(members).sorted { StreamProfile.rank($0) > StreamProfile.rank($1) }
          .map { $0.map(\.stream) })
    }
  }

  /// Replicas each tell a part of what the proxy before them tells as a whole: those of one format that share nothing add up.
  private static func together(_ members: [StreamProfile]) -> [[StreamProfile]] {
    var parts: [[StreamProfile]] = []
    for member in members {
      let place = parts.firstIndex { own in
        own[0].stream.parser == member.stream.parser && !own.contains { overlap($0, member) }
      }
      if let place { parts[place].append(member) } else { parts.append([member]) }
    }
    return parts
  }

  private static func overlap(_ a: StreamProfile, _ b: StreamProfile) -> Bool {
    var (shared, smaller) = (0, 0)
    for (day, x) in a.sketches {
      guard let y = b.sketches[day] else { continue }
      let limit = min(x.limit, y.limit)
      let inX = Array(x.entries.keys.filter { $0 <= limit })
      let inY = Array(y.entries.keys.filter { $0 <= limit })
      smaller += min(inX.count, inY.count)
      shared += inX.filter { y.entries[key: $0] != nil }.count
    }
    if smaller >= 5, Double(shared) >= shareOfOverlap * Double(smaller) { return true }
    return ClockSkew.between(a.clock, b.clock) != nil
  }

  /// What the streams of a group tell of clients beside what the chosen ones do.
  struct Beside {
    /// What one stream tells of an endpoint on a day for which another one answers: it says who its clients are, no more.
    var aside: [EndpointKey: [UInt64: Asked]] = [:]
    /// Endpoints that a stream without referers answers for, and the clients it knows, where another stream has referers.
    var silentKeys: Set<EndpointKey> = []
    var silentClients: Set<UInt64> = []
    /// Clients of a stream that is behind a proxy or has no referers, on days when another stream tells who asks.
    var namelessClients: Set<UInt64> = []
    /// Those of the streams that do tell, and of days that one stream alone has.
    var namedClients: Set<UInt64> = []
  }

  /// How many logs tell of the same requests.
  var count: Int { streams.count }

  /// What a log of the group is written in, by the name of its definition.
  func parser(_ rank: Int) -> String? {
    streams.indices.contains(rank) ? streams[rank].first?.parser : nil
  }

  /// One of the logs by itself, best first; what is told once stays.
  func alone(_ rank: Int) -> OverlapGroup {
    streams.count <= 1 ? self : OverlapGroup(streams: [streams[min(rank, streams.count - 1)]])
  }

  var days: [Day] { Set(streams.joined().flatMap(\.days)).sorted() }

  /// A day of the group, each endpoint answered by the best stream that saw most of its requests.
  func evidence(
    on day: Day, beside: inout Beside, observed: inout Observability
  ) throws -> DayEvidence {
    var candidates: [DayEvidence] = []
    for parts in streams {
      var sum: DayEvidence?
      for stream in parts where stream.days.contains(day) {
        let evidence = try stream.evidence(on: day)
        observed.note(evidence, of: stream)
        sum = sum?.merging(evidence) ?? evidence
      }
      if let sum { candidates.append(sum) }
    }
    return streams.count == 1 ? candidates.first ?? .neutral : best(of: candidates, &beside)
  }

  /// `candidates` come best first. An endpoint's tables are taken together: one stream may know the referer, another not.
  private func best(of candidates: [DayEvidence], _ beside: inout Beside) -> DayEvidence {
    var chosen = DayEvidence()
    for candidate in candidates { chosen.traffic.merge(candidate.traffic) }
    // What answered well that day, by some stream.
    var answered: Set<HashedKey> = []
    let requests = candidates.map { candidate in
      var requests: [HashedKey: Int] = [:]
      for table in EndpointTable.allCases {
        for (key, endpoint) in candidate[table].entries {
          requests[key, default: 0] += endpoint.requests
          if !endpoint.failsAlone { answered.insert(key) }
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
      // Of what does not answer well it matters to whom, not how much.
      let people =
        answered.contains(key)
        ? nil : able.max { candidates[$0].tellsWho < candidates[$1].tellsWho }
      stream[key] = programs ?? people ?? able.first
    }
    let isMixed = candidates.contains { $0.traffic.withReferer > 0 }
    let hasAddresses = candidates.contains { !$0.hasOneAddress }
    for table in EndpointTable.allCases {
      var entries: [HashedKey: EndpointDay] = [:]
      for (i, candidate) in candidates.enumerated() {
        let isSilent = isMixed && candidate.traffic.withReferer == 0
        let isBehindProxy = hasAddresses && candidate.hasOneAddress
        for (key, endpoint) in candidate[table].entries {
          let clients = endpoint.clients.entries.keys
          if isSilent { beside.silentClients.formUnion(clients) }
          // On a quiet day one visitor may be all there is, in both logs: that tells nothing.
          if isSilent || isBehindProxy {
            beside.namelessClients.formUnion(clients)
          } else if hasAddresses || isMixed || candidates.count == 1 {
            beside.namedClients.formUnion(clients)
          }
          if stream[key] != i {
            endpoint.clients.entries.forEachEntry { client, day in
              beside.aside[key.key, default: [:]][client, default: Asked()].add(Asked(day))
            }
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

extension EndpointDay {
  fileprivate var failsAlone: Bool {
    outcomes.entries.keys.allSatisfy { OutcomeKey.status(ofCode: $0) >= 400 }
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
      .count { $0 * 10 > traffic.exchanges } + (hasOneAddress ? 0 : 1)
  }

  /// Behind a proxy that is not told to pass it on, all but a few come from the proxy's address.
  fileprivate var hasOneAddress: Bool {
    let counts = traffic.addresses.entries.values.map(\.value)
    return (counts.max() ?? 0) * 20 >= counts.reduce(0, +) * 19
  }
}

extension SmallestByKey<UInt64, Present> {
  /// Up to here the sketch is complete.
  fileprivate var limit: UInt64 { isSample ? entries.keys.max() ?? .max : .max }
}

func > (a: [Int], b: [Int]) -> Bool { b.lexicographicallyPrecedes(a) }
